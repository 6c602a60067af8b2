// A graph as GraphML (http://graphml.graphdrawing.org/), every attribute a key of its own.
const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// What XML 1.0 cannot hold at all is left out.
const escape = (value) =>
  String(value).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"]/g, (mark) => MARKS[mark]);

function keys(of, all) {
  const types = new Map();
  for (const attributes of all) for (const [name, value] of Object.entries(attributes)) types.set(name, typeof value === "number" ? "double" : "string");
  return [...types].map(([name, type]) => `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
}
const data = (of, attributes) =>
  Object.entries(attributes).map(([name, value]) => `<data key="${of}_${name}">${escape(value ?? "")}</data>`).join("");

export function graphml(graph) {
  const nodes = graph.mapNodes((node, attributes) => ({ node, attributes }));
  const edges = graph.mapEdges((edge, attributes, source, target) => ({ edge, attributes, source, target }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys("node", nodes.map((one) => one.attributes)),
    ...keys("edge", edges.map((one) => one.attributes)),
    '<graph edgedefault="directed">',
    ...nodes.map((one) => `<node id="${escape(one.node)}">${data("node", one.attributes)}</node>`),
    ...edges.map((one, at) => `<edge id="e${at + 1}" source="${escape(one.source)}" target="${escape(one.target)}">${data("edge", one.attributes)}</edge>`),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}
