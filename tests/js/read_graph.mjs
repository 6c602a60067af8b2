// Reads a graph file with graphology's readers and prints what they understood, as JSON.
import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

const path = process.argv[2];
const read = path.endsWith(".gexf") ? gexf.parse : graphml.parse;
const graph = read(MultiDirectedGraph, readFileSync(path, "utf-8"), { addMissingNodes: false });
console.log(
  JSON.stringify({
    nodes: graph.mapNodes((id, attributes) => ({ id, ...attributes })),
    edges: graph.mapEdges((id, attributes, source, target) => ({ id, source, target, ...attributes })),
  }),
);
