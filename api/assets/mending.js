// Yasgui's parts that screen readers and keys cannot use as they come, mended whenever it makes them anew.
const MENDED = {
  ".tabsList .addTab": { role: "tab", "aria-selected": "false" },
  ".CodeMirror textarea": (place) => ({ "aria-label": place.dataset.editor }),
  ".CodeMirror-scroll": { tabindex: "0" },
  ".tableSizer": (place) => ({ "aria-label": place.dataset.size }),
  ".tableFilter": (place) => ({ "aria-label": place.dataset.filter }),
};

/** Sets the attributes now and after every change within `place`. */
export function mend(place) {
  const set = () => {
    for (const [selector, given] of Object.entries(MENDED)) {
      const attributes = typeof given === "function" ? given(place) : given;
      for (const one of place.querySelectorAll(selector)) {
        for (const [name, value] of Object.entries(attributes)) if (one.getAttribute(name) !== value) one.setAttribute(name, value);
      }
    }
    for (const head of place.querySelectorAll("th .dt-column-title:empty")) head.textContent = "#";
  };
  new MutationObserver(set).observe(place, { childList: true, subtree: true });
  set();
}
