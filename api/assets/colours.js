// Colours of the style sheet as the canvas wants them: hexadecimal, each looked up once.
const known = new Map();

/** What a CSS colour is here, now: `var(--ink)` → `#1d1c1a`. */
export function resolved(value, within) {
  if (!known.has(value)) {
    const probe = document.createElement("i");
    probe.style.color = value;
    within.append(probe);
    const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g);
    probe.remove();
    known.set(value, `#${[r, g, b].map((one) => Number(one).toString(16).padStart(2, "0")).join("")}`);
  }
  return known.get(value);
}

/** The colour of a type of node, by its name. */
export const colourOf = (type, page) =>
  resolved(`var(--${page.dataset.colours.split(" ").includes(type) ? type : "s7"})`, page);
