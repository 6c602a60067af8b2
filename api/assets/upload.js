// The upload page: a report is read and shown, then published; reports are withdrawn. Text goes in as text only.
const at = (id) => document.getElementById(id);
const form = at("upload");
const say = form.dataset;
const sentences = JSON.parse(say.errors);
const names = JSON.parse(say.names);
let file = null;

const path = (id) => id.split("/").map(encodeURIComponent).join("/");

/** What went wrong: a sentence in the language of the page, and the service's own. */
class Failure extends Error {
  constructor(status, detail = "") {
    super(sentences[status] ?? sentences.other);
    this.detail = detail;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Sends with progress, which fetch cannot tell of; resolves to the body of the answer. */
function send(method, url, body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("Authorization", `Bearer ${at("token").value}`);
    request.upload.addEventListener("progress", ({ loaded, total }) => (at("progress").value = loaded / total));
    request.upload.addEventListener("load", () => at("progress").removeAttribute("value"));
    request.addEventListener("load", () => {
      const answer = parsed(request.responseText);
      request.status < 300 ? resolve(answer) : reject(new Failure(request.status, answer.detail));
    });
    request.addEventListener("error", () => reject(new Failure(0)));
    request.send(body);
  });
}

function tell(text, detail = "") {
  at("said").textContent = text;
  at("detail").textContent = detail;
}

async function during(work) {
  tell(say.reading);
  at("progress").hidden = false;
  for (const button of document.querySelectorAll("main button")) button.disabled = true;
  try {
    tell(await work());
  } catch (error) {
    tell(error.message, error.detail);
  }
  for (const button of document.querySelectorAll("main button")) button.disabled = false;
  at("progress").hidden = true;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  at("preview").hidden = true; // it shows another file
  at("published").replaceChildren();
  file = at("file").files[0];
  during(async () => {
    if (file.size > Number(say.most)) throw new Failure(413);
    show(await send("POST", `/api/documents/preview?name=${encodeURIComponent(file.name)}`, file));
    return say.seen;
  });
});

function show(facts) {
  const preview = at("preview");
  preview.hidden = false;
  preview.querySelector("h2").textContent = facts.title || file.name;
  at("header").textContent = [facts.issuer || say.unknown, facts.period].filter(Boolean).join(" · ");
  at("activity-count").textContent = facts.activities.length;
  at("quantity-count").textContent = facts.quantities.length;
  at("entity-count").textContent = facts.entities.length;
  at("activities").replaceChildren(...facts.activities.map((one) => {
    const row = document.createElement("tr");
    for (const text of [one.agent, names[one.type] ?? one.type, one.object, one.evidence]) row.insertCell().textContent = text;
    return row;
  }));
  at("quantities").textContent = facts.quantities.map((one) => `${one.of} ${one.value}${one.unit}`).join("；");
  at("entities").textContent = facts.entities.map((one) => one.name).join("、");
}

at("publish").addEventListener("click", () => during(async () => {
  const taken = await send("POST", `/api/documents?name=${encodeURIComponent(file.name)}`, file);
  at("preview").hidden = true;
  const id = taken.report.replace(/^.*\/(?=report\/)/, "");
  at("published").replaceChildren(linkTo(id, file.name));
  for (const row of at("reports").rows) if (row.querySelector("button").dataset.withdraw === id) row.remove();
  at("reports").prepend(reportRow(id, file.name));
  return say.published;
}));

function linkTo(id, text) {
  const link = document.createElement("a");
  link.href = `/documents/${path(id)}`;
  link.textContent = text;
  return link;
}

function reportRow(id, title) {
  const row = document.createElement("tr");
  row.insertCell();
  row.insertCell().append(linkTo(id, title));
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "quiet", textContent: say.withdraw, ariaLabel: `${say.withdraw} ${title}` });
  button.dataset.withdraw = id;
  row.insertCell().append(button);
  return row;
}

at("reports").addEventListener("click", ({ target }) => {
  const id = target.dataset.withdraw;
  if (!id || !confirm(say.sure)) return;
  during(async () => {
    await send("DELETE", `/api/documents/${path(id)}`);
    target.closest("tr").remove();
    at("published").replaceChildren();
    return say.withdrawn;
  });
});
