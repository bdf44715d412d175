// Eases reading; nothing on a page needs it. Keys on an article: j and k go from card to card, h hides the
// marks, ? tells the keys. They can be switched off. A button copies a citation where the browser lets it.
"use strict";

const dialog = document.getElementById("keys");
const remembered = {
  get off() { try { return localStorage.getItem("greffier-keys") === "off"; } catch { return false; } },
  set off(value) { try { localStorage.setItem("greffier-keys", value ? "off" : "on"); } catch { /* not kept */ } },
};

/** Go `step` cards on from the one in focus, else to the first (or last) below (or above) what is in view. */
function go(step) {
  const cards = [...document.querySelectorAll(".reader .card")];
  const here = cards.indexOf(document.activeElement?.closest(".card"));
  const seen = cards.findIndex((card) => card.getBoundingClientRect().top >= 0);
  const first = step > 0 ? (seen < 0 ? cards.length - 1 : seen) : Math.max((seen < 0 ? cards.length : seen) - 1, 0);
  const card = cards[here < 0 ? first : Math.min(Math.max(here + step, 0), cards.length - 1)];
  if (!card) return;
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  card.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

const deeds = {
  j: () => go(1),
  k: () => go(-1),
  h: () => document.body.classList.toggle("unmarked"),
  "?": () => (dialog.open ? dialog.close() : dialog.showModal()),
};

/** Whether a key is meant for a field, the browser or the system. */
function meantElsewhere(event) {
  return event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea");
}

if (dialog) {
  const on = dialog.querySelector("[data-keys=on]");
  on.checked = !remembered.off;
  on.addEventListener("change", () => { remembered.off = !on.checked; });
  dialog.querySelector("[data-keys=close]").addEventListener("click", () => dialog.close());
  document.querySelector("[data-keys=open]").addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    const deed = on.checked && !meantElsewhere(event) && deeds[event.key];
    if (!deed || (dialog.open && event.key !== "?")) return;
    event.preventDefault();
    deed();
  });
}

/** Copy the text of an element; true when the browser did. */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
}

for (const button of document.querySelectorAll("[data-copies]")) {
  button.addEventListener("click", async () => {
    if (await copy(document.getElementById(button.dataset.copies))) button.textContent = button.dataset.copied;
  });
}
for (const shown of document.querySelectorAll(".keys")) shown.hidden = false;
