// What the query page shows of results besides Yasgui's own: bars, a graph, and a table that leads to this service.
import Graph from "graphology";
import circular from "graphology-layout/circular";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";

const SVG = "http://www.w3.org/2000/svg";
const ONTOLOGY = "https://w3id.org/renda/ontology#";
const MOST_BARS = 40;
const MOST_EDGES = 3_000;

/** The plugins by name; `say` has the words of the page and where the nodes of this service begin. */
export function plugins(own, say) {
  class LocalTable extends own.table {
    constructor(yasr) {
      super(yasr);
      this.label = say.table;
      this.persistentConfig = { ...this.persistentConfig, compact: true, isEllipsed: false };
    }
    getUriLinkFromBinding(binding, prefixes) {
      const link = super.getUriLinkFromBinding(binding, prefixes);
      const here = link.replaceAll(`="${ONTOLOGY}`, '="/ontology#term-');
      return here.replaceAll(`="${say.base}`, '="/id/').replaceAll(`>${say.base}`, ">");
    }
  }
  class Response extends own.response {
    label = say.response;
  }
  return { table: LocalTable, response: Response, chart: class extends Chart { label = say.chart; nothing = say.nothing; }, network: class extends Network { label = say.graph; nothing = say.nothing; } };
}

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
  sayNothing() {
    const words = document.createElement("p");
    words.textContent = this.nothing;
    this.yasr.resultsEl.append(words);
  }
}

/** The first column against the first column of numbers, as bars. */
class Chart extends Drawn {
  priority = 5;
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
    if (!name || !number) return this.sayNothing();
    const rows = this.rows().slice(0, MOST_BARS).map((row) => [row[name]?.value ?? "", Number(row[number]?.value ?? 0)]);
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
/** Rows as edges: subject and object of a graph, or the first and the last column of a table. */
class Network extends Drawn {
  priority = 4;
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
    for (const [from, to, label] of this.edges().slice(0, MOST_EDGES)) {
      if (!from || !to) continue;
      for (const one of [from, to]) graph.mergeNode(one, { label: short(one), size: 5 });
      graph.addEdge(from, to, { label: short(label) });
    }
    if (!graph.order) return this.sayNothing();
    const color = getComputedStyle(this.yasr.resultsEl).color;
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

function shape(name, attributes, text = "") {
  const one = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  one.textContent = text;
  return one;
}

const short = (iri) => decodeURIComponent(iri.replace(/^.*[/#](?=[^/#]+$)/, "")).slice(0, 40);
