// The query editor: Yasgui on this service's endpoint, terms of the ontology completed, results as a chart or a graph.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";
import Graph from "graphology";
import circular from "graphology-layout/circular";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";

const place = document.getElementById("yasgui");
const say = place.dataset;
const terms = JSON.parse(say.terms);
const endpoint = new URL("/sparql", location.href).href;
const SVG = "http://www.w3.org/2000/svg";

function completer(name, sorts, applies) {
  return {
    name, bulk: true, autoShow: true, persistenceId: null,
    isValidCompletionPosition: applies,
    get: () => terms.filter((one) => sorts.includes(one.sort)).map((one) => one.iri),
    preProcessToken: (yasqe, token) => preprocess(yasqe, token),
    postProcessSuggestion: (yasqe, token, suggested) => shorten(yasqe, token, suggested),
  };
}
function preprocess(yasqe, token) {
  const at = token.string.indexOf(":");
  const prefix = at < 0 ? "" : yasqe.getPrefixesFromQuery()[token.string.slice(0, at)] ?? "";
  return Object.assign(token, { autocompletionString: prefix + token.string.slice(at + 1), tokenPrefixUri: prefix });
}
function shorten(yasqe, _token, iri) {
  for (const [name, start] of Object.entries(yasqe.getPrefixesFromQuery())) {
    if (iri.startsWith(start)) return `${name}:${iri.slice(start.length)}`;
  }
  return `<${iri}>`;
}
const isTerm = (yasqe) => /^(renda:|<)/.test(yasqe.getCompleteToken().string);
Yasgui.Yasqe.forkAutocompleter?.("class", completer("renda-classes", ["Class", "Concept"], isTerm));
Yasgui.Yasqe.forkAutocompleter?.("property", completer("renda-properties", ["ObjectProperty", "DatatypeProperty"], isTerm));

class Drawn {
  constructor(yasr) {
    this.yasr = yasr;
  }
  hideFromSelection = false;
  download() {}
  getIcon() {
    const icon = document.createElement("span");
    icon.textContent = this.icon;
    icon.ariaHidden = "true";
    return icon;
  }
  rows() {
    return this.yasr.results?.getBindings() ?? [];
  }
  nothing() {
    const words = document.createElement("p");
    words.textContent = say.nothing;
    this.yasr.resultsEl.append(words);
  }
}

/** The first column against the first column of numbers, as bars. */
class Chart extends Drawn {
  priority = 5;
  label = say.chart;
  icon = "▥";
  columns() {
    const names = this.yasr.results?.getVariables() ?? [];
    const isNumber = (name) => this.rows().some((row) => row[name]) && this.rows().every((row) => !row[name] || Number.isFinite(Number(row[name].value)));
    const number = names.find(isNumber);
    return [names.find((name) => name !== number && !isNumber(name)) ?? names.find((name) => name !== number), number];
  }
  canHandleResults() {
    return this.columns().every(Boolean);
  }
  draw() {
    const [name, number] = this.columns();
    if (!name || !number) return this.nothing();
    const rows = this.rows().slice(0, 40).map((row) => [row[name]?.value ?? "", Number(row[number]?.value ?? 0)]);
    const top = Math.max(...rows.map(([, value]) => value), 0) || 1;
    const svg = shape("svg", { viewBox: `0 0 800 ${rows.length * 26 + 4}`, class: "chart across", role: "img", "aria-label": `${name} – ${number}` });
    rows.forEach(([text, value], at) => {
      svg.append(
        shape("text", { x: 252, y: at * 26 + 18, "text-anchor": "end", class: "tick" }, text.length > 20 ? `${text.slice(0, 19)}…` : text),
        shape("rect", { x: 260, y: at * 26 + 4, width: Math.max(1, (value / top) * 460), height: 18, class: "bar s0" }),
        shape("text", { x: 266 + (value / top) * 460, y: at * 26 + 18, class: "tick" }, value.toLocaleString()),
      );
    });
    this.yasr.resultsEl.append(svg);
  }
}
function shape(name, attributes, text = "") {
  const one = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  one.textContent = text;
  return one;
}

/** Rows as edges: subject and object of a graph, or the first and the last column of a table. */
class Network extends Drawn {
  priority = 4;
  label = say.graph;
  icon = "⚯";
  edges() {
    const names = this.yasr.results?.getVariables() ?? [];
    const triples = this.yasr.results?.getStatements?.() ?? [];
    if (triples.length) return triples.map((one) => [one.subject.value, one.object.value, one.predicate.value]);
    if (names.length < 2) return [];
    return this.rows().map((row) => [row[names[0]]?.value, row[names.at(-1)]?.value, ""]);
  }
  canHandleResults() {
    return this.edges().length > 0;
  }
  draw() {
    const graph = new Graph({ multi: true });
    for (const [from, to, label] of this.edges().slice(0, 3000)) {
      if (!from || !to) continue;
      for (const one of [from, to]) graph.mergeNode(one, { label: short(one), size: 5 });
      graph.addEdge(from, to, { label: short(label) });
    }
    if (!graph.order) return this.nothing();
    const color = getComputedStyle(place).color;
    graph.forEachNode((node) => graph.mergeNodeAttributes(node, { size: 4 + Math.sqrt(graph.degree(node)), color: "#2f6db5" }));
    circular.assign(graph);
    forceAtlas2.assign(graph, { iterations: graph.order > 800 ? 60 : 200, settings: forceAtlas2.inferSettings(graph) });
    const canvas = document.createElement("div");
    canvas.className = "canvas";
    this.yasr.resultsEl.append(canvas);
    this.sigma = new Sigma(graph, canvas, { labelColor: { color }, renderEdgeLabels: graph.size < 100 });
  }
  destroy() {
    this.sigma?.kill();
  }
}
const short = (iri) => decodeURIComponent(iri.replace(/^.*[/#](?=[^/#]+$)/, "")).slice(0, 40);

Yasgui.Yasr.registerPlugin("chart", Chart);
Yasgui.Yasr.registerPlugin("network", Network);

const yasgui = new Yasgui(place, {
  requestConfig: { endpoint, method: "POST" },
  copyEndpointOnNewTab: true,
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  populateFromUrl: false,
  persistenceId: null,
  autofocus: false,
  yasr: { pluginOrder: ["table", "chart", "network", "response"] },
});
const tab = yasgui.getTab() ?? yasgui.addTab(true);
tab.setEndpoint(endpoint);
tab.getYasqe().setValue(say.query);
const withPrefixes = (query) => (/^\s*(PREFIX|BASE)/im.test(query) ? query : `${say.prologue}\n${query}`);
document.getElementById("example").addEventListener("change", ({ target }) => {
  if (!target.value) return;
  yasgui.getTab().getYasqe().setValue(withPrefixes(target.value));
  yasgui.getTab().query();
});
if (new URLSearchParams(location.search).has("query")) tab.query();
