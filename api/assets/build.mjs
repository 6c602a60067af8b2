// Bundles the pages' scripts into ../static/vendor, with the licences of every package that is in them.
import { build } from "esbuild";
import { readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../static/vendor");
const entries = ["ask", "report", "graph", "layout", "query", "upload"].filter((name) => existsSync(join(here, `${name}.js`)));

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: entries.map((name) => `${name}.js`),
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  loader: { ".svg": "dataurl", ".png": "dataurl" },
  metafile: true,
});

const packages = new Set(
  Object.keys(metafile.inputs)
    .map((path) => path.match(/^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
    .filter(Boolean),
);
const licences = [...packages].sort().map((name) => {
  const folder = join(here, "node_modules", name);
  const { version, license, licenses } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "(the package has no licence file)";
  return `${name} ${version} (${license ?? licenses?.[0]?.type ?? "see below"})\n\n${text}\n`;
});
writeFileSync(join(out, "LICENCES.txt"), licences.join(`\n${"-".repeat(80)}\n\n`));
