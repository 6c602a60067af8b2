// The graph that the explorer holds: what the service answers is added to it, up to a limit.
import Graph from "graphology";

const GOLDEN_ANGLE = 2.4; // spreads nodes without chance, so that a picture can be made again

export const newGraph = () => new Graph({ multi: true, type: "directed" });

/** The neighbourhood of a node as the service has it; throws with the service's sentence. */
export async function load(id, hops, limit) {
  const path = id.split("/").map(encodeURIComponent).join("/");
  const answer = await fetch(`/api/entities/${path}/neighbourhood?hops=${hops}&limit=${limit}`);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail);
  return body;
}

/** Adds nodes and edges that are new, nodes around the one they belong to; was anything left out? */
export function add(graph, network, around, limit, colour) {
  const centre = graph.hasNode(around) ? graph.getNodeAttributes(around) : { x: 0, y: 0 };
  const fresh = network.nodes.filter((node) => !graph.hasNode(node.id));
  const room = Math.max(0, limit - graph.order);
  fresh.slice(0, room).forEach((node, at) => {
    const far = 1 + Math.sqrt(at) / 2;
    const { label, node_type, subtype, year, region, confidence, mentions, uri } = node;
    graph.addNode(node.id, {
      label, node_type, subtype, year, region, confidence, mentions, uri, color: colour(node_type),
      x: centre.x + far * Math.cos(at * GOLDEN_ANGLE), y: centre.y + far * Math.sin(at * GOLDEN_ANGLE),
    });
  });
  for (const edge of network.edges) {
    const key = `${edge.source} ${edge.predicate} ${edge.target} ${edge.label}`;
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target) || graph.hasEdge(key)) continue;
    const { label, predicate, weight, year } = edge;
    const size = Math.min(6, 1 + Math.log2(weight));
    graph.addEdgeWithKey(key, edge.source, edge.target, { label, predicate, weight, year, size });
  }
  return network.truncated || fresh.length > room;
}

const WEIGHTS = { degree: (graph, node) => graph.degree(node), mentions: (graph, node) => graph.getNodeAttribute(node, "mentions"), none: () => 1 };

/** Sizes nodes by their links, by how often reports name them, or all alike; smaller where there are many. */
export function weigh(graph, by) {
  const scale = Math.max(0.35, Math.min(1, Math.sqrt(500 / Math.max(1, graph.order))));
  graph.updateEachNodeAttributes(
    (node, attributes) => ({ ...attributes, size: scale * Math.min(30, 4 + 2.2 * Math.sqrt(WEIGHTS[by](graph, node))) }),
    { attributes: ["size"] },
  );
}

/** A copy with the nodes that `isShown` and the edges between them. */
export function subgraph(graph, isShown) {
  const copy = newGraph();
  graph.forEachNode((node, attributes) => isShown(node) && copy.addNode(node, attributes));
  graph.forEachEdge((edge, attributes, source, target) => {
    if (copy.hasNode(source) && copy.hasNode(target)) copy.addEdgeWithKey(edge, source, target, attributes);
  });
  return copy;
}
