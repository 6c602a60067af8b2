// The graph explorer: a neighbourhood drawn, grown node by node, filtered, searched, and exported as it is shown.
import "@github/auto-complete-element";
import gexf from "graphology-gexf/browser";
import Sigma from "sigma";
import { downloadAsPNG } from "@sigma/export-image";
import { arrange } from "./arrange.js";
import { colourOf, resolved } from "./colours.js";
import { graphml } from "./graphml.js";
import { add, load, newGraph, subgraph, weigh } from "./network.js";

const MANY = 1_500; // from so many nodes on, edges and labels wait until the picture stands still

const page = document.getElementById("explorer");
const say = page.dataset;
const names = JSON.parse(say.names);
const limit = Number(say.limit);
const canvas = document.getElementById("canvas");
const graph = newGraph();
const hidden = { types: new Set(), from: -Infinity, to: Infinity };
let renderer;
let chosen = null;
let found = new Set();
let truncated = false;

async function grow(id, hops) {
  truncated = add(graph, await load(id, hops, limit), id, limit, (type) => colourOf(type, page)) || truncated;
  weigh(graph, document.getElementById("size").value);
}

function layOut() {
  page.dataset.ready = "false";
  arrange(graph, () => (page.dataset.ready = "true"));
}

const known = new Map();
function years(period) {
  if (!known.has(period)) known.set(period, (period.match(/\d{4}/g) ?? []).map(Number));
  return known.get(period);
}
function isShown(node) {
  const { node_type, year } = graph.getNodeAttributes(node);
  if (hidden.types.has(node_type)) return false;
  const of = years(year ?? "");
  return !of.length || (of.at(-1) >= hidden.from && of[0] <= hidden.to);
}
const shownNodes = () => graph.filterNodes(isShown);

function draw() {
  const [ink, edge, ground] = ["var(--ink)", "var(--edge)", "var(--card)"].map((one) => resolved(one, page));
  renderer = new Sigma(graph, canvas, {
    labelColor: { color: ink }, labelFont: getComputedStyle(document.body).fontFamily, labelSize: 13,
    defaultEdgeColor: edge, labelDensity: 0.6, labelRenderedSizeThreshold: 7, zIndex: true,
    allowInvalidContainer: true, hideEdgesOnMove: graph.order > MANY, hideLabelsOnMove: graph.order > MANY,
    defaultDrawNodeHover: nameplate(ground, ink),
    nodeReducer: (node, data) => {
      if (!isShown(node)) return { ...data, hidden: true };
      const near = chosen && (node === chosen || graph.areNeighbors(node, chosen));
      if (found.size ? !found.has(node) : chosen && !near) return { ...data, color: edge, label: "", zIndex: 0 };
      return { ...data, zIndex: 1, highlighted: node === chosen, forceLabel: found.has(node) || node === chosen };
    },
    edgeReducer: (edge, data) => {
      const [source, target] = graph.extremities(edge);
      if (!isShown(source) || !isShown(target)) return { ...data, hidden: true };
      return chosen && source !== chosen && target !== chosen ? { ...data, hidden: true } : data;
    },
  });
  requestAnimationFrame(() => (page.dataset.drawn = "true"));
  renderer.on("clickNode", ({ node }) => choose(node));
  renderer.on("clickStage", () => choose(null));
  renderer.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    expand(event.node);
  });
}

/** The name of the node under the pointer on a plate that can be read in dark colours too. */
const nameplate = (ground, ink) => (context, data, { labelSize, labelFont }) => {
  if (!data.label) return;
  context.font = `600 ${labelSize}px ${labelFont}`;
  const width = context.measureText(data.label).width + data.size + 12;
  context.fillStyle = ground;
  context.strokeStyle = ink;
  context.beginPath();
  context.roundRect(data.x - data.size - 3, data.y - labelSize, width + data.size, 2 * labelSize, 6);
  context.fill();
  context.stroke();
  context.fillStyle = ink;
  context.fillText(data.label, data.x + data.size + 4, data.y + labelSize / 3);
};

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
    dot.style.background = colourOf(type, page);
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
    await grow(node, 1);
  } catch (error) {
    document.getElementById("state").textContent = error.message;
    return;
  }
  if (graph.order > before) layOut();
  renderer.setSetting("hideEdgesOnMove", graph.order > MANY);
  renderer.setSetting("hideLabelsOnMove", graph.order > MANY);
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
  document.getElementById("size").addEventListener("change", ({ target }) => weigh(graph, target.value));
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
    downloadAsPNG(renderer, { fileName: "renda", backgroundColor: resolved("var(--card)", page) }));
  document.getElementById("graphml").addEventListener("click", () => save(graphml(subgraph(graph, isShown)), "renda.graphml", "application/graphml+xml"));
  document.getElementById("gexf").addEventListener("click", () => save(gexf.write(subgraph(graph, isShown)), "renda.gexf", "application/gexf+xml"));
}

if (say.node) {
  try {
    await grow(say.node, say.hops);
    listen();
    draw();
    tell();
    layOut();
  } catch (error) {
    document.getElementById("state").textContent = error.message;
  }
}
