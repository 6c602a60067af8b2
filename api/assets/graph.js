// The graph explorer: a neighbourhood drawn, grown node by node, filtered, searched, and exported as it is shown.
import "@github/auto-complete-element";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import gexf from "graphology-gexf/browser";
import Sigma from "sigma";
import { downloadAsPNG } from "@sigma/export-image";
import { graphml } from "./graphml.js";

const page = document.getElementById("explorer");
const say = page.dataset;
const canvas = document.getElementById("canvas");
const graph = new Graph({ multi: true, type: "directed" });
const hidden = { types: new Set(), from: -Infinity, to: Infinity };
let renderer;
let chosen = null;
let found = new Set();
let truncated = false;

const colour = (type) => getComputedStyle(page).getPropertyValue(`--${say.colours.split(" ").includes(type) ? type : "s7"}`).trim();
const resolved = (value) => {
  const probe = document.createElement("i");
  probe.style.color = value;
  page.append(probe);
  const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g);
  probe.remove();
  return `#${[r, g, b].map((one) => Number(one).toString(16).padStart(2, "0")).join("")}`;
};
const colours = new Map();
const colourOf = (type) => {
  if (!colours.has(type)) colours.set(type, resolved(colour(type)));
  return colours.get(type);
};

async function load(id, hops) {
  const path = id.split("/").map(encodeURIComponent).join("/");
  const answer = await fetch(`/api/entities/${path}/neighbourhood?hops=${hops}&limit=${say.limit}`);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail);
  return body;
}

function add(network, around) {
  const centre = around && graph.hasNode(around) ? graph.getNodeAttributes(around) : { x: 0, y: 0 };
  network.nodes.forEach((node, at) => {
    if (graph.hasNode(node.id)) return;
    const angle = at * 2.4; // the golden angle spreads them without chance, so that a picture can be made again
    const far = 1 + Math.sqrt(at) / 2;
    graph.addNode(node.id, {
      label: node.label, node_type: node.node_type, subtype: node.subtype, year: node.year, region: node.region,
      confidence: node.confidence, uri: node.uri,
      x: centre.x + far * Math.cos(angle), y: centre.y + far * Math.sin(angle), color: colourOf(node.node_type),
    });
  });
  for (const edge of network.edges) {
    const key = `${edge.source} ${edge.predicate} ${edge.target} ${edge.label}`;
    if (graph.hasNode(edge.source) && graph.hasNode(edge.target) && !graph.hasEdge(key)) {
      graph.addEdgeWithKey(key, edge.source, edge.target, {
        label: edge.label, predicate: edge.predicate, weight: edge.weight, year: edge.year,
        size: Math.min(6, 1 + Math.log2(edge.weight)),
      });
    }
  }
  graph.forEachNode((node) => graph.setNodeAttribute(node, "size", 4 + 2.2 * Math.sqrt(graph.degree(node))));
  truncated ||= network.truncated;
}

/** Lays out in slices between frames, so that the page stays awake; fewer rounds for larger graphs. */
function arrange() {
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 300, adjustSizes: graph.order < 800 };
  let rounds = Math.max(20, Math.min(300, Math.round(90_000 / Math.max(1, graph.order))));
  const slice = Math.max(1, Math.round(4_000 / Math.max(1, graph.order)));
  const step = () => {
    forceAtlas2.assign(graph, { iterations: Math.min(slice, rounds), settings });
    rounds -= slice;
    if (rounds > 0) requestAnimationFrame(step);
    else page.dataset.ready = "true";
  };
  page.dataset.ready = "false";
  if (graph.order > 1) step();
  else page.dataset.ready = "true";
}

const years = (year) => (year.match(/\d{4}/g) ?? []).map(Number);
function isShown(node) {
  const { node_type, year } = graph.getNodeAttributes(node);
  if (hidden.types.has(node_type)) return false;
  const of = years(year ?? "");
  return !of.length || (of.at(-1) >= hidden.from && of[0] <= hidden.to);
}
const shownNodes = () => graph.filterNodes(isShown);

/** Exactly what is shown, as a graph of its own. */
function shownGraph() {
  const copy = new Graph({ multi: true, type: "directed" });
  for (const node of shownNodes()) copy.addNode(node, graph.getNodeAttributes(node));
  graph.forEachEdge((edge, attributes, source, target) => {
    if (copy.hasNode(source) && copy.hasNode(target)) copy.addEdgeWithKey(edge, source, target, attributes);
  });
  return copy;
}

function draw() {
  const ink = resolved("var(--ink)");
  renderer = new Sigma(graph, canvas, {
    labelColor: { color: ink }, labelFont: getComputedStyle(document.body).fontFamily, labelSize: 13,
    defaultEdgeColor: resolved("var(--edge)"), labelDensity: 0.6, labelRenderedSizeThreshold: 7, zIndex: true,
    allowInvalidContainer: true,
    nodeReducer: (node, data) => {
      if (!isShown(node)) return { ...data, hidden: true };
      const near = chosen && (node === chosen || graph.areNeighbors(node, chosen));
      if (found.size ? !found.has(node) : chosen && !near) return { ...data, color: resolved("var(--edge)"), label: "", zIndex: 0 };
      return { ...data, zIndex: 1, highlighted: node === chosen, forceLabel: found.has(node) || node === chosen };
    },
    edgeReducer: (edge, data) => {
      const [source, target] = graph.extremities(edge);
      if (!isShown(source) || !isShown(target)) return { ...data, hidden: true };
      return chosen && source !== chosen && target !== chosen ? { ...data, hidden: true } : data;
    },
  });
  renderer.on("clickNode", ({ node }) => choose(node));
  renderer.on("clickStage", () => choose(null));
  renderer.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    expand(event.node);
  });
}

function tell() {
  const shown = shownNodes();
  document.getElementById("state").textContent =
    `${say.nodes.replace("%", shown.length)}${truncated ? ` ${say.cut.replace("%", say.limit)}` : ""}`;
  const list = document.getElementById("nodes");
  const rows = shown.sort((a, b) => graph.degree(b) - graph.degree(a)).slice(0, 60).map((node) => {
    const row = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = graph.getNodeAttribute(node, "label");
    button.addEventListener("click", () => choose(node, true));
    row.append(button);
    return row;
  });
  list.replaceChildren(...rows);
  legend();
}

function legend() {
  const counts = new Map();
  graph.forEachNode((_, { node_type }) => counts.set(node_type, (counts.get(node_type) ?? 0) + 1));
  const names = JSON.parse(say.names);
  const rows = [...counts].sort((a, b) => b[1] - a[1]).map(([type, count]) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", checked: !hidden.types.has(type), value: type });
    box.addEventListener("change", () => {
      box.checked ? hidden.types.delete(type) : hidden.types.add(type);
      refresh();
    });
    const dot = document.createElement("span");
    dot.className = "dot";
    dot.style.background = colourOf(type);
    label.append(box, dot, `${names[type] ?? type} ${count}`);
    return label;
  });
  document.getElementById("types").replaceChildren(...rows);
}

function choose(node, look = false) {
  chosen = node;
  const card = document.getElementById("chosen");
  card.hidden = !node;
  if (node) {
    const { label, node_type, subtype, year } = graph.getNodeAttributes(node);
    const names = JSON.parse(say.names);
    card.querySelector("h2").textContent = label;
    card.querySelector("p").textContent = [names[node_type] ?? node_type, names[subtype] ?? subtype, year].filter(Boolean).join(" · ");
    card.querySelector("a").href = `/id/${node.split("/").map(encodeURIComponent).join("/")}`;
    if (look) renderer.getCamera().animate({ ...renderer.getNodeDisplayData(node), ratio: 0.4 }, { duration: 300 });
  }
  renderer.refresh();
}

async function expand(node) {
  const before = graph.order;
  try {
    add(await load(node, 1), node);
  } catch (error) {
    document.getElementById("state").textContent = error.message;
    return;
  }
  if (graph.order > before) arrange();
  choose(node);
  tell();
}

function refresh() {
  renderer.refresh();
  tell();
}

function save(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function listen() {
  document.getElementById("expand").addEventListener("click", () => chosen && expand(chosen));
  for (const [id, side] of [["from", -Infinity], ["to", Infinity]]) {
    document.getElementById(id).addEventListener("input", ({ target }) => {
      hidden[id] = /^\d{4}$/.test(target.value) ? Number(target.value) : side;
      refresh();
    });
  }
  document.getElementById("find").addEventListener("input", ({ target }) => {
    const words = target.value.trim();
    found = new Set(words ? graph.filterNodes((_, { label }) => label.includes(words)) : []);
    renderer.refresh();
  });
  document.getElementById("png").addEventListener("click", () =>
    downloadAsPNG(renderer, { fileName: "renda", backgroundColor: resolved("var(--card)") }));
  document.getElementById("graphml").addEventListener("click", () => save(graphml(shownGraph()), "renda.graphml", "application/graphml+xml"));
  document.getElementById("gexf").addEventListener("click", () => save(gexf.write(shownGraph()), "renda.gexf", "application/gexf+xml"));
}

if (say.node) {
  try {
    add(await load(say.node, say.hops), null);
    listen();
    draw();
    tell();
    arrange();
  } catch (error) {
    document.getElementById("state").textContent = error.message;
  }
}
