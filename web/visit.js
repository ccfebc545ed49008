// The footprint of this visit, at the foot of the page: the bytes that came over the network, which the browser counts,
// and their grams by the model that the page states. What comes out of a cache weighs nothing. The loader runs this when
// the page has settled; the page holds the place for it, <section id="sp-visit">, with the words and grams per gigabyte.

(() => {
  "use strict";

  const place = document.getElementById("sp-visit");
  if (!place || !window.PerformanceObserver) return;
  const lang = document.documentElement.lang;
  const { words, byThousand, grams } = place.dataset;
  const link = place.querySelector("a");

  // write gives two digits. Making a formatter of the browser's takes longer than all the rest here.
  const write = (amount, units) => {
    let i = 0;
    while (amount >= 1000 && i < units.length - 1) {
      amount /= 1000;
      i++;
    }
    return `${Number(amount.toPrecision(2))}${byThousand}${units[i]}`.replace(".", lang === "en" ? "." : ",");
  };

  let own = 0; // of the page itself; its workers tell the loader theirs
  function show() {
    const bytes = Math.round(own + Number(document.documentElement.dataset.bytes ?? 0));
    link.hash = link.hash.replace(/bytes=\d*/, `bytes=${bytes}`);
    const carbon = bytes / 1e9 * Number(grams);
    place.firstElementChild.firstChild.data = `${words
      .replace("{bytes}", write(bytes, lang.startsWith("fr") ? ["o", "ko", "Mo", "Go"] : ["B", "kB", "MB", "GB"]))
      .replace("{grams}", write(carbon * 1000, ["mg CO₂e", "g CO₂e", "kg CO₂e"]))} `;
    link.hidden = bytes === 0;
    place.dataset.state = "counted";
  }

  const observer = new PerformanceObserver((list) => {
    for (const { transferSize } of list.getEntries()) own += transferSize;
    show();
  });
  for (const type of ["navigation", "resource"]) observer.observe({ type, buffered: true });
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ["data-bytes"] });
})();
