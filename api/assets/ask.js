// The start page: completion of names and topics, and a link to share. Without scripts the form works as it is.
import "@github/auto-complete-element";

for (const link of document.querySelectorAll("[data-share]")) {
  link.addEventListener("click", async (event) => {
    if (!navigator.clipboard) return; // then it is a link like others
    event.preventDefault();
    await navigator.clipboard.writeText(link.href);
    link.querySelector(".done").hidden = false;
  });
}
