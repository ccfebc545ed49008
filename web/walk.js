// Charts point by point, by arrow keys or a click. The numbers are those of the table that stands beside a chart: each
// row of it is a point. The page marks such a chart as a slider with data-walk, the id of what holds the table; data-at,
// where each row stands in percent of the width (rows beyond those are not drawn); data-columns, which columns are
// drawn, all for none. What is added to the page stands outside of what the program draws. At the end, what has the focus
// is kept in sight.

(() => {
  "use strict";

  const mark = document.createElement("div");
  mark.id = "sp-walk";
  mark.setAttribute("aria-hidden", "true"); // the slider says the same
  mark.hidden = true;
  const [line, said, unit] = ["div", "p", "p"].map((tag) => mark.appendChild(document.createElement(tag)));
  document.body.append(mark);

  const chartOf = (target) => target.closest?.("[data-walk]");
  const places = (chart) => chart.dataset.at.split(" ").map(Number);

  // now is which point a chart is at, from 1.
  const now = (chart) => Math.min(Number(chart.getAttribute("aria-valuenow")), places(chart).length);

  // words are what is read in a cell, without what is said to screen readers only.
  const words = (cell) => [...cell.querySelectorAll(".hidden")].reduce((text, { textContent }) => text.replace(textContent, ""), cell.textContent).trim();

  // tell says the point that a chart is at.
  function tell(chart) {
    const table = document.getElementById(chart.dataset.walk);
    const row = table?.querySelectorAll("tbody tr")[now(chart) - 1];
    if (!row) return;
    const columns = chart.dataset.columns?.split(" ").map(Number) ?? [...row.cells].map((_, i) => i);
    const heads = table.querySelectorAll("thead th");
    const text = columns.map((i) => `${words(heads[i])} ${words(row.cells[i])}`).join("; ");
    chart.setAttribute("aria-valuetext", text);
    if (chart === document.activeElement) show(chart, text, table.querySelector("caption").textContent);
  }

  function show(chart, ...texts) {
    const box = chart.getBoundingClientRect();
    Object.assign(mark.style, { left: `${box.left + scrollX}px`, top: `${box.top + scrollY}px`, width: `${box.width}px` });
    Object.assign(line.style, { left: `${places(chart)[now(chart) - 1]}%`, height: `${box.height}px` });
    // Writing what stands there already would be a change of the page, and so have no end.
    [said, unit].forEach((part, i) => { if (part.textContent !== texts[i]) part.textContent = texts[i]; });
  }

  function go(chart, to) {
    chart.setAttribute("aria-valuenow", Math.max(1, Math.min(places(chart).length, to)));
    reveal(chart);
  }

  function reveal(chart) {
    mark.hidden = false;
    tell(chart);
    for (const part of [unit, chart]) part.scrollIntoView({ block: "nearest" }); // where there is no room for both, the chart
  }

  document.addEventListener("focusin", ({ target }) => {
    const chart = chartOf(target);
    mark.hidden = true;
    if (chart) reveal(chart);
  });
  document.addEventListener("focusout", () => { mark.hidden = true; });
  document.addEventListener("keydown", (event) => {
    const chart = chartOf(event.target);
    if (!chart || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = now(chart);
    const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, PageUp: at + 5, PageDown: at - 5, Home: 1, End: Infinity }[event.key];
    if (event.key === "Escape") mark.hidden = true;
    if (!to && to !== 0) return;
    event.preventDefault();
    go(chart, to);
  });
  document.addEventListener("click", (event) => {
    const chart = chartOf(event.target);
    if (!chart) return;
    const box = chart.getBoundingClientRect(), x = 100 * (event.clientX - box.left) / box.width;
    const far = places(chart).map((at) => Math.abs(at - x));
    chart.focus({ preventScroll: true });
    go(chart, far.indexOf(Math.min(...far)) + 1);
  });

  // What a chart says follows its table.
  let waiting = false;
  function follow() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      document.querySelectorAll("[data-walk]").forEach(tell);
    });
  }
  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true, characterData: true });
  new ResizeObserver(follow).observe(document.body);
  addEventListener("resize", follow);
  follow();

  // What has just got the focus stays on the screen. The browser sees to that once, before it lays out the parts that it
  // had left for later and before the program fills them.
  let until = 0;
  const keep = () => {
    const { activeElement: focused } = document;
    if (performance.now() > until || !focused.matches(":focus-visible")) return;
    const { top, bottom } = focused.getBoundingClientRect();
    if (top >= innerHeight || bottom <= 0) focused.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("focusin", () => {
    until = performance.now() + 2000;
    requestAnimationFrame(() => requestAnimationFrame(keep));
  });
  for (const type of ["wheel", "touchmove"]) document.addEventListener(type, () => { until = 0; }, { passive: true });
  new ResizeObserver(() => requestAnimationFrame(keep)).observe(document.body);
})();
