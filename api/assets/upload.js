// The upload page: a report is read and shown, then published; reports are withdrawn. Text goes in as text only.
const at = (id) => document.getElementById(id);
const form = at("upload");
let file = null;

/** Sends with progress, which fetch cannot tell of; resolves to the answer's status and body. */
function send(method, url, body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("Authorization", `Bearer ${at("token").value}`);
    request.upload.addEventListener("progress", ({ loaded, total }) => (at("progress").value = loaded / total));
    request.upload.addEventListener("load", () => at("progress").removeAttribute("value"));
    request.addEventListener("load", () => {
      const answer = request.responseText ? JSON.parse(request.responseText) : {};
      request.status < 300 ? resolve(answer) : reject(new Error(answer.detail ?? request.statusText));
    });
    request.addEventListener("error", () => reject(new Error("network")));
    request.send(body);
  });
}

async function during(work) {
  at("said").textContent = form.dataset.reading;
  at("progress").hidden = false;
  try {
    at("said").textContent = (await work()) ?? "";
  } catch (error) {
    at("said").textContent = error.message;
  }
  at("progress").hidden = true;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  file = at("file").files[0];
  during(async () => show(await send("POST", `/api/documents/preview?name=${encodeURIComponent(file.name)}`, file)));
});

function show(facts) {
  const preview = at("preview");
  preview.hidden = false;
  preview.querySelector("h2").textContent = facts.title || file.name;
  at("header").textContent = [facts.issuer, facts.period].filter(Boolean).join(" · ");
  at("activity-count").textContent = facts.activities.length;
  at("quantity-count").textContent = facts.quantities.length;
  at("entity-count").textContent = facts.entities.length;
  at("activities").replaceChildren(...facts.activities.map((one) => {
    const row = document.createElement("tr");
    for (const text of [one.agent, one.type, one.object, one.evidence]) row.insertCell().textContent = text;
    return row;
  }));
  at("quantities").textContent = facts.quantities.map((one) => `${one.of} ${one.value}${one.unit}`).join("；");
  at("entities").textContent = facts.entities.map((one) => one.name).join("、");
}

at("publish").addEventListener("click", () => during(async () => {
  const taken = await send("POST", `/api/documents?name=${encodeURIComponent(file.name)}`, file);
  at("preview").hidden = true;
  const id = taken.report.replace(/^.*\/(?=report\/)/, "");
  const link = document.createElement("a");
  link.href = `/documents/${id.split("/").map(encodeURIComponent).join("/")}`;
  link.textContent = file.name;
  at("said").after(link);
  return form.dataset.published;
}));

for (const button of document.querySelectorAll("[data-withdraw]")) {
  button.addEventListener("click", () => {
    if (!confirm(form.dataset.sure)) return;
    during(async () => {
      await send("DELETE", `/api/documents/${button.dataset.withdraw.split("/").map(encodeURIComponent).join("/")}`);
      button.closest("tr").remove();
      return form.dataset.withdrawn;
    });
  });
}
