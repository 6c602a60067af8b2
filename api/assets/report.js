// The report page: the facts at a place on hover, tap or Enter, and the very stretch that an address names.
const card = document.getElementById("fact");
const listed = new Map();
for (const item of document.querySelectorAll("[data-fact]")) {
  const key = item.dataset.fact;
  listed.set(key, [...(listed.get(key) ?? []), item]);
}
let pinned = false;

function show(piece) {
  const items = piece.dataset.at.trim().split(/\s+/).flatMap((key) => listed.get(key) ?? []);
  const list = document.createElement("ul");
  list.append(...new Set(items.map((item) => item.cloneNode(true))));
  const sentence = piece.closest(".sentence");
  const link = document.createElement("a");
  link.href = `#${sentence.id}`;
  link.textContent = card.dataset.link;
  card.replaceChildren(list, link);
  const box = piece.getClientRects()[0];
  if (!card.matches(":popover-open")) card.showPopover();
  const below = box.bottom + 8 + card.offsetHeight < innerHeight;
  card.style.top = `${Math.max(8, below ? box.bottom + 8 : box.top - 8 - card.offsetHeight)}px`;
  card.style.left = `${Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 16))}px`;
}

function hide() {
  pinned = false;
  if (card.matches(":popover-open")) card.hidePopover();
}

let waiting;
for (const piece of document.querySelectorAll(".report .piece")) {
  const title = piece.title;
  piece.removeAttribute("title"); // the card says it
  piece.setAttribute("aria-description", title);
  piece.addEventListener("pointerenter", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => show(piece), 120);
  });
  piece.addEventListener("pointerleave", () => {
    clearTimeout(waiting);
    if (!pinned) waiting = setTimeout(hide, 250);
  });
  piece.addEventListener("click", (event) => {
    event.stopPropagation();
    clearTimeout(waiting);
    show(piece);
    pinned = true;
  });
}
card.addEventListener("pointerenter", () => clearTimeout(waiting));
card.addEventListener("pointerleave", () => pinned || hide());
card.addEventListener("toggle", (event) => event.newState === "closed" && (pinned = false));

function mark() {
  for (const one of document.querySelectorAll(".found")) one.classList.remove("found");
  const key = decodeURIComponent(location.hash.slice(1));
  if (!/^c\d+-\d+$/.test(key)) return;
  for (const piece of document.querySelectorAll(".report .piece")) {
    if (piece.dataset.at.split(" ").includes(key)) piece.classList.add("found");
  }
}
addEventListener("hashchange", mark);
mark();

// The other text keeps the place: anchors are the same in both.
for (const link of document.querySelectorAll(".legend .view a")) {
  link.addEventListener("click", () => (link.hash = location.hash));
}
