// The query editor: Yasgui on this service's endpoint, terms of the ontology completed, results as a chart or a graph.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";
import { mend } from "./mending.js";
import { plugins } from "./results.js";

const place = document.getElementById("yasgui");
const say = place.dataset;
const terms = JSON.parse(say.terms);
const endpoint = new URL("/sparql", location.href).href;

function completer(name, sorts, applies) {
  return {
    name, bulk: true, autoShow: true, persistenceId: null,
    isValidCompletionPosition: applies,
    get: () => terms.filter((one) => sorts.includes(one.sort)).map((one) => one.iri),
    preProcessToken: (yasqe, token) => preprocess(yasqe, token),
    postProcessSuggestion: (yasqe, token, suggested) => shorten(yasqe, token, suggested),
  };
}
function preprocess(yasqe, token) {
  const at = token.string.indexOf(":");
  const prefix = at < 0 ? "" : yasqe.getPrefixesFromQuery()[token.string.slice(0, at)] ?? "";
  return Object.assign(token, { autocompletionString: prefix + token.string.slice(at + 1), tokenPrefixUri: prefix });
}
function shorten(yasqe, _token, iri) {
  for (const [name, start] of Object.entries(yasqe.getPrefixesFromQuery())) {
    if (iri.startsWith(start)) return `${name}:${iri.slice(start.length)}`;
  }
  return `<${iri}>`;
}
const isTerm = (yasqe) => /^(renda:|<)/.test(yasqe.getCompleteToken().string);
Yasgui.Yasqe.forkAutocompleter?.("class", completer("renda-classes", ["Class", "Concept"], isTerm));
Yasgui.Yasqe.forkAutocompleter?.("property", completer("renda-properties", ["ObjectProperty", "DatatypeProperty"], isTerm));

for (const [name, plugin] of Object.entries(plugins(Yasgui.Yasr.plugins, say))) Yasgui.Yasr.registerPlugin(name, plugin);
mend(place);

const yasgui = new Yasgui(place, {
  requestConfig: { endpoint, method: "POST" },
  copyEndpointOnNewTab: true,
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  populateFromUrl: false,
  persistenceId: null,
  autofocus: false,
  yasr: { pluginOrder: ["table", "chart", "network", "response"] },
});
const tab = yasgui.getTab() ?? yasgui.addTab(true);
tab.setEndpoint(endpoint);
tab.getYasqe().setValue(say.query);
const run = (one) => one.query().catch(() => {}); // what is wrong stands with the results
document.getElementById("example").addEventListener("change", ({ target }) => {
  if (!target.value) return;
  yasgui.getTab().getYasqe().setValue(target.value);
  run(yasgui.getTab());
});
if (new URLSearchParams(location.search).has("query")) run(tab);
