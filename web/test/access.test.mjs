// The site for those who use it by keyboard, enlarge it, set their own spacing or colours, or have it read to them.
// What axe finds is in pages.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isLive, live, useSite } from "./site.mjs";

const run = useSite();

// The browser lets a page scroll to what has the focus only after a frame.
const settled = (page) => page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));

// inView waits until what has the focus is on the screen: the page may lay out parts on the way there.
const inView = (page) => page.waitForFunction(() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}, null, { timeout: 3000 }).catch(() => {}); // then the stop says so

test("the first stop skips to the content, and the next one is in it", run({}, async (page, url) => {
  for (const path of ["/", "/fr/plan/", "/accessibility/"]) {
    await page.goto(url + path);
    await page.keyboard.press("Tab");
    assert.deepEqual(await page.evaluate(() => [document.activeElement.className, document.activeElement.getBoundingClientRect().top >= 0]), ["skip", true], path);
    await isLive(page); // the focus stays where it is meanwhile
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip", path);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "main");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.getElementById("main").contains(document.activeElement) || document.querySelector("main :is(a, button, input, select, summary)") === null), path);
  }
}));

// stop is what there is to know of the element with the focus.
const stop = (page) => page.evaluate(() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  window.stops ??= [];
  const again = window.stops.includes(e);
  window.stops.push(e);
  const texts = (ids) => ids?.split(" ").map((id) => document.getElementById(id)?.textContent).join(" ");
  const name = texts(e.getAttribute("aria-labelledby")) ?? e.getAttribute("aria-label") ?? (e.labels?.length ? e.labels[0].textContent : e.textContent);
  const box = (e.type === "file" ? e.closest("label, .drop, .file") : e).getBoundingClientRect();
  const style = getComputedStyle(e);
  const within = e.type === "file" ? getComputedStyle(e.closest(".file, .drop")) : style;
  // What has the focus must not lie under anything: its middle, or a corner if it is larger than the window.
  const [x, y] = [Math.min(innerWidth - 2, Math.max(1, box.left + Math.min(box.width / 2, 60))), Math.min(innerHeight - 2, Math.max(1, box.top + Math.min(box.height / 2, 12)))];
  const top = document.elementFromPoint(x, y);
  return {
    what: `${e.localName}#${e.id}.${e.className} "${name?.trim().slice(0, 30)}"`, again, name: name?.trim(),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    ring: within.outlineStyle !== "none" && parseFloat(within.outlineWidth) >= 2,
    free: !top || e.contains(top) || top.contains(e) || e.closest("label")?.contains(top) || Boolean(e.labels?.[0]?.contains(top)),
    order: e.compareDocumentPosition(window.stops.at(-2) ?? e),
  };
});

for (const path of ["/fr/", "/plan/"]) test(`${path}: every stop of the keyboard is seen, named and in order, and none is a trap`, run({}, async (page, url) => {
  await page.goto(url + path);
  await page.keyboard.press("Tab");
  await isLive(page);
  await page.evaluate(() => document.activeElement.blur());
  let last, count = 0;
  for (; count < 400; count++) {
    await page.keyboard.press("Tab");
    await settled(page);
    await inView(page);
    const at = await stop(page);
    if (!at) break; // the browser's own
    assert.ok(!at.again, `${at.what} comes twice, after ${last}`);
    assert.ok(at.name, `${at.what} has no name`);
    assert.ok(at.seen, `${at.what} cannot be seen`);
    assert.ok(at.ring, `${at.what} has no ring`);
    assert.ok(at.free, `${at.what} is covered`);
    assert.ok(!(at.order & 4), `${at.what} stands before ${last}`); // DOCUMENT_POSITION_FOLLOWING: the last one follows
    last = at.what;
  }
  assert.ok(count > 40 && count < 400, `${count} stops`);
  await page.keyboard.press("Shift+Tab");
  assert.equal((await stop(page)).what, last, "and back");
}));

// point is what a chart says that it is at, and what is seen of that.
const point = async (page, name) => {
  await settled(page);
  return page.evaluate((name) => {
    const chart = document.querySelector(`[aria-labelledby="${name}"]`), mark = document.getElementById("sp-walk");
    const line = mark.firstElementChild.getBoundingClientRect(), box = chart.getBoundingClientRect();
    return {
      text: chart.getAttribute("aria-valuetext"), now: Number(chart.getAttribute("aria-valuenow")), of: Number(chart.getAttribute("aria-valuemax")),
      focus: chart === document.activeElement, shown: mark.checkVisibility() && mark.children[1].textContent,
      at: Math.round(1000 * ((line.left + line.right) / 2 - box.left) / box.width) / 10, high: Math.abs(line.height - box.height) < 2 && Math.abs(line.top - box.top) < 2,
    };
  }, name);
};

for (const [path, lang] of [["/plan/", "en"], ["/fr/plan/", "fr"]]) test(`${path}: the ledger by arrow keys says what its table says`, run({}, async (page, url) => {
  await page.goto(url + path);
  await live(page);
  await page.waitForSelector("[aria-labelledby=ledger-chart][aria-valuetext]");
  await page.focus("[aria-labelledby=ledger-chart]");
  const rows = await page.evaluate(() => [...document.querySelectorAll("#ledger-table tbody tr")].map((r) => [...r.cells].map((c, i) => (i ? c : c.querySelector("button").firstChild).textContent)));
  const heads = await page.locator("#ledger-table thead th").allTextContents();
  const says = (row) => [0, 1, 2, 4, 5, 6].map((i) => `${heads[i]} ${row[i]}`).join("; ");
  const { of, text } = await point(page, "ledger-chart");
  assert.equal(of, rows.filter(([year]) => Number(year) <= 2050).length);
  assert.equal(text, says(rows[0]));
  const years = 2050 - Number(rows[0][0]) + 1;
  for (const [key, at] of [["ArrowRight", 1], ["ArrowRight", 2], ["ArrowLeft", 1], ["End", of - 1], ["ArrowRight", of - 1], ["Home", 0], ["ArrowLeft", 0], ["PageDown", 0], ["PageUp", 5]]) {
    await page.keyboard.press(key);
    const now = await point(page, "ledger-chart");
    assert.deepEqual({ ...now, at: 0 }, { text: says(rows[at]), now: at + 1, of, focus: true, shown: says(rows[at]), at: 0, high: true }, key);
    assert.ok(Math.abs(now.at - 100 * (Number(rows[at][0]) - Number(rows[0][0]) + 0.5) / years) < 0.5, `${key}: the line stands at ${now.at} %`);
  }
  // The plan changes: the chart says what it comes to now, and keeps the focus.
  await page.selectOption("#preset", "small-vod");
  await page.focus("[aria-labelledby=ledger-chart]");
  await page.waitForFunction((old) => document.querySelector("[aria-labelledby=ledger-chart]").getAttribute("aria-valuetext") !== old, says(rows[5]));
  const cell = await page.locator("#ledger-table tbody tr:nth-child(6) td").first().textContent();
  assert.ok((await point(page, "ledger-chart")).text.includes(`; ${heads[1]} ${cell};`));
  await page.keyboard.press("Escape");
  assert.equal((await point(page, "ledger-chart")).shown, false);
  await page.keyboard.press("Tab");
  assert.equal((await point(page, "ledger-chart")).focus, false);
}));

test("the parts of an hour and the spread of draws by arrow keys, and by a click", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await page.waitForSelector("[aria-labelledby=parts-chart][aria-valuetext]"); // before the program runs, too
  await live(page);
  await page.focus("[aria-labelledby=parts-chart]");
  const names = await page.locator("#parts-table tbody th").allTextContents();
  for (const [i, name] of names.entries()) {
    const { text, now, shown } = await point(page, "parts-chart");
    assert.ok(now === i + 1 && text.startsWith(`Part ${name}; Share `) && shown === text && !text.includes("formula"), text);
    await page.keyboard.press("ArrowRight");
  }
  await page.click("#spread > summary");
  const chart = page.locator("[aria-labelledby=spread-chart][aria-valuetext]");
  await chart.waitFor();
  const box = await chart.boundingBox();
  await chart.click({ position: { x: box.width - 3, y: 40 } });
  const last = await point(page, "spread-chart");
  assert.equal(last.now, last.of);
  const cells = await page.locator("#spread-table tbody tr").last().locator("th, td").allTextContents();
  assert.equal(last.text, `From ${cells[0]}; To ${cells[1]}; Draws ${cells[2]}`);
  assert.equal(last.shown, last.text);
}));

test("the months of a history by arrow keys", run({}, async (page, url) => {
  await page.goto(`${url}/history/`);
  await live(page);
  await page.setInputFiles("#history-file", new URL("../../calc/history/testdata/ViewingActivity.csv", import.meta.url).pathname);
  await page.locator("[aria-labelledby=months-chart][aria-valuetext]").waitFor();
  await page.focus("[aria-labelledby=months-chart]");
  await page.keyboard.press("End");
  const { text, shown, now, of } = await point(page, "months-chart");
  const [heads, cells] = [await page.locator("#months-table thead th").allTextContents(), await page.locator("#months-table tbody tr").last().locator("th, td").allTextContents()];
  assert.equal(text, heads.map((head, i) => `${head} ${cells[i]}`).join("; "));
  assert.deepEqual([shown, now, of], [text, 12, 12]);
}));

const paths = ["/", "/plan/", "/methods/", "/sources/", "/history/", "/privacy/", "/changelog/", "/accessibility/", "/fr/accessibility/"];

// opened shows what is folded away, and what has no size until it comes near.
const opened = (page) => page.evaluate(() => {
  document.querySelectorAll("details:not(#languages)").forEach((d) => { d.open = true; });
  for (const e of document.querySelectorAll("main *, footer")) {
    if (getComputedStyle(e).contentVisibility === "auto") e.style.contentVisibility = "visible";
  }
});

// wide are the regions that scroll sideways and cannot be reached by keyboard or have no name, and how far the page does.
const wide = (page) => page.evaluate(() => {
  const found = [...document.querySelectorAll("body *")]
    .filter((e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
    .filter((e) => e.tabIndex < 0 || !(e.getAttribute("aria-label") ?? e.getAttribute("aria-labelledby")))
    .map((e) => `${e.localName}#${e.id}.${e.className}`);
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return over > 0 ? [...found, `the page by ${over} px`] : found;
});

// cut are the elements whose text is cut off by their own box.
const cut = (page) => page.evaluate(() => [...document.querySelectorAll("body :is(p, li, a, button, label, h1, h2, h3, summary, th, td, dd, dt, span)")]
  .filter((e) => e.checkVisibility() && e.offsetWidth > 1 && !e.closest(".skip"))
  .filter((e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
  .map((e) => `${e.localName}#${e.id}.${e.className}: ${e.textContent.slice(0, 30)}`));

const spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

for (const path of paths) test(`${path} at 320 px, and with the reader's own spacing of text`, run({ viewport: { width: 320, height: 256 } }, async (page, url) => {
  await page.goto(url + path);
  await opened(page);
  assert.deepEqual(await wide(page), []);
  assert.deepEqual(await cut(page), []);
  const client = await page.context().newCDPSession(page); // past the page's content security policy
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  const { frameTree } = await client.send("Page.getFrameTree");
  const { styleSheetId } = await client.send("CSS.createStyleSheet", { frameId: frameTree.frame.id });
  await client.send("CSS.setStyleSheetText", { styleSheetId, text: spacing });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await wide(page), [], `with spacing, ${width} px`);
    assert.deepEqual(await cut(page), [], `with spacing, ${width} px`);
  }
}));

test("every target is 24 px high and wide, or stands in a line of text", run({ viewport: { width: 360, height: 800 } }, async (page, url) => {
  for (const path of paths) {
    await page.goto(url + path);
    await opened(page);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
      .filter((e) => e.checkVisibility() && !e.closest(".skip, .hidden") && e.getBoundingClientRect().width > 0)
      .filter((e) => { const r = e.getBoundingClientRect(); return r.width < 23.5 || r.height < 23.5; })
      .filter((e) => !(getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim() !== e.textContent.trim()))
      .map((e) => `${e.localName}#${e.id}.${e.className}: ${e.textContent.slice(0, 30)}`)), [], path);
  }
}));

test("without a style the order of reading holds: heading 1 first, no level left out", run({}, async (page, url) => {
  for (const path of paths) {
    await page.goto(url + path);
    const levels = await page.evaluate(() => {
      document.querySelectorAll("link[rel=stylesheet]").forEach((l) => l.remove());
      return [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((h) => h.checkVisibility()).map((h) => [Number(h.localName[1]), h.textContent]);
    });
    assert.equal(levels[0][0], 1, path);
    assert.equal(levels.filter(([level]) => level === 1).length, 1, path);
    levels.forEach(([level, text], i) => assert.ok(i === 0 || level <= levels[i - 1][0] + 1, `${path}: "${text}" leaves a level out`));
    assert.ok(await page.evaluate(() => document.querySelector("#page > .skip") === document.getElementById("page").firstElementChild));
  }
}));

test("with forced colours the charts, their keys, the fields and the ring of the focus are seen", run({ forcedColors: "active" }, async (page, url) => {
  const paint = (selector, ...properties) => page.evaluate(([selector, properties]) => [...document.querySelectorAll(selector)].map((e) => properties.map((p) => getComputedStyle(e)[p])), [selector, properties]);
  await page.goto(`${url}/`);
  await live(page);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const parts = (await paint(".bar .part", "fill")).flat(), keys = (await paint(".parts .part", "fill")).flat();
  assert.ok(parts.length > 2 && new Set(parts).size === parts.length && !parts.includes(ground), "parts of the bar");
  assert.ok(parts.every((p) => keys.includes(p)), "their keys");
  for (const [fill] of await paint(".mark .value", "fill")) assert.notEqual(fill, ground);
  await page.focus("[aria-labelledby=parts-chart]");
  await page.keyboard.press("ArrowRight");
  await settled(page);
  for (const selector of ["#hours", "button.solid", ":focus-visible", "#sp-walk div", "#sp-walk p"]) {
    for (const [outline, outlineColor, border, borderColor] of await paint(selector, "outlineStyle", "outlineColor", "borderLeftStyle", "borderLeftColor")) {
      assert.ok((outline !== "none" && outlineColor !== ground) || (border !== "none" && borderColor !== ground), selector);
    }
  }
  const chosen = await paint(".strip .chosen .name", "forcedColorAdjust");
  assert.equal(chosen.length, 1);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".strip .chosen .name"), "::after").content), '" ✓"');
  await page.goto(`${url}/plan/`);
  const bands = (await paint(".ledger .band", "fill")).flat();
  assert.ok(bands.length > 2 && !bands.includes(ground));
  for (const selector of [".ledger .target", ".ledger .axis", ".ledger line.promise"]) assert.notEqual((await paint(selector, "stroke"))[0][0], ground, selector);
  for (const [fill] of await paint(".ledger text", "fill")) assert.notEqual(fill, ground, "words of the ledger");
}));

test("nothing moves or fades for those who ask for less motion", run({ reducedMotion: "reduce" }, async (page, url) => {
  for (const path of ["/", "/plan/", "/accessibility/"]) {
    await page.goto(url + path);
    await live(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
    await settled(page);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0, path);
    assert.ok(await page.evaluate(() => [...document.querySelectorAll("summary")].every((s) => getComputedStyle(s, "::before").transitionDuration === "0s")), path);
  }
}));

test("on a telephone nothing with the focus lies under the panel of a number, and its formulas scroll by keyboard", run({ viewport: { width: 320, height: 640 } }, async (page, url) => {
  await page.goto(`${url}/`);
  await page.mouse.move(40, 100);
  await page.mouse.move(60, 120);
  await isLive(page);
  await page.click("#open-total");
  await page.waitForSelector("#panel:not(.gone) .equation");
  assert.deepEqual(await wide(page), []);
  await page.focus("#hours");
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press("Tab");
    await settled(page);
    const at = await stop(page);
    assert.ok(at.seen && at.free, `${at.what} is covered`);
  }
}));
