// Parses a Cypher script with Neo4j's own grammar and prints what is wrong with it, as JSON.
import { readFileSync } from "node:fs";
import { lintCypherQuery } from "@neo4j-cypher/language-support";

const { diagnostics } = lintCypherQuery(readFileSync(process.argv[2], "utf-8"), {});
console.log(JSON.stringify(diagnostics.map(({ message }) => message)));
