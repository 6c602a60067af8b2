// Asks an endpoint the queries that come as JSON on standard input; prints how many solutions each has.
import { readFileSync } from "node:fs";
import { QueryEngine } from "@comunica/query-sparql";

const queries = JSON.parse(readFileSync(0, "utf8"));
const engine = new QueryEngine();
const counts = {};
for (const [name, query] of Object.entries(queries)) {
  const source = { type: "sparql", value: process.argv[2] };
  const found = await engine.queryBindings(query, { sources: [source] });
  counts[name] = (await found.toArray()).length;
}
console.log(JSON.stringify(counts));
