// A worker: lays a graph out with ForceAtlas2 and tells the places every few rounds, so that the page stays awake.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

const PATIENCE = 20_000; // milliseconds; a large graph on a slow machine is left as it is then

onmessage = ({ data: { nodes, edges } }) => {
  const graph = new Graph({ multi: true, type: "directed" });
  nodes.forEach((node, at) => graph.addNode(at, node));
  for (const [source, target, weight] of edges) graph.addEdge(source, target, { weight });
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 300,
    adjustSizes: graph.order < 800,
  };
  const until = performance.now() + PATIENCE;
  let rounds = Math.max(150, Math.min(300, Math.round(90_000 / Math.max(1, graph.order))));
  while (rounds > 0) {
    const slice = Math.min(rounds, Math.max(10, Math.round(15_000 / graph.order)));
    forceAtlas2.assign(graph, { iterations: slice, settings });
    rounds = performance.now() < until ? rounds - slice : 0;
    const places = new Float32Array(2 * graph.order);
    graph.forEachNode((node, { x, y }) => places.set([x, y], 2 * Number(node)));
    postMessage({ places, isDone: rounds === 0 }, [places.buffer]);
  }
};
