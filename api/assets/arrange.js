// Hands a graph to the worker that lays it out, and moves its nodes as the worker tells.
let worker = null;

/** Begins anew, whatever was under way; `done` is called when the layout is at rest. */
export function arrange(graph, done) {
  worker?.terminate();
  worker = null;
  if (graph.order < 2) return done();
  const numbers = new Map(graph.nodes().map((node, at) => [node, at]));
  worker = new Worker("/static/vendor/layout.js", { type: "module" });
  worker.addEventListener("message", ({ data: { places, isDone } }) => {
    let at = 0;
    graph.updateEachNodeAttributes(
      (_, attributes) => ({ ...attributes, x: places[at++], y: places[at++] }), { attributes: ["x", "y"] },
    );
    if (isDone) done();
  });
  worker.addEventListener("error", done); // then the nodes stay where they are
  worker.postMessage({
    nodes: graph.mapNodes((_, { x, y, size }) => ({ x, y, size })),
    edges: graph.mapEdges((_, { weight }, source, target) => [numbers.get(source), numbers.get(target), weight]),
  });
}
