// Two scenarios side by side, steps back and forth, scenarios that are kept.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axe, estimate, grams, live, near, result, useSite } from "./site.mjs";

const run = useSite();

const said = (page, id, words) => page.waitForFunction(([id, words]) => new RegExp(words).test(document.getElementById(id)?.textContent ?? ""), [id, words.source]);
// open opens a part, by a second click where the first misses: a part above that comes into sight may fill between the
// press and the release, and move what is under the pointer.
const open = async (page, id) => {
  const part = page.locator(`#${id}`), isOpen = () => part.evaluate((d) => d.open);
  for (let i = 0; i < 3 && !await isOpen(); i++) await part.locator("> summary").click();
  assert.ok(await isOpen(), `${id} does not open`);
};
const names = (page) => page.locator("#kept-list .action").allTextContents();
const focused = (page, id) => page.waitForFunction((id) => document.activeElement.id === id, id);
const holds = (page, count) => page.waitForFunction((n) => document.querySelectorAll("#kept-list .action").length === n, count);
const compared = (page) => said(page, "compare-said", /\d/);
// A change with its sign, in grams.
const change = (text) => (/[-−]\d/.test(text) ? -1 : 1) * grams(text, "en");

test("steps back and forth, by button and by key", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await live(page);
  const states = [await result(page)];
  assert.deepEqual(await page.locator(".undo button").evaluateAll((list) => list.map((b) => b.disabled)), [true, true, true]);
  await page.fill("#hours", "");
  await page.locator("#hours").pressSequentially("1.25"); // one step
  await page.locator("#hours").blur();
  states.push(await result(page));
  await page.selectOption("#device", "phone");
  states.push(await result(page));
  await page.selectOption("#country", "DEU");
  states.push(await result(page));
  assert.equal(new Set(states).size, 4);
  const at = async (i) => {
    await page.waitForFunction((t) => document.getElementById("open-total").textContent === t, states[i]);
  };
  await page.click("#undo");
  await at(2);
  await said(page, "steps-said", /undone/);
  await page.focus("#device");
  await page.keyboard.press("Control+z");
  await at(1);
  assert.equal(await page.inputValue("#device"), "tv");
  await page.keyboard.press("Control+z");
  await at(0);
  assert.equal(await page.inputValue("#hours"), "2");
  assert.ok(await page.isDisabled("#undo"));
  await page.keyboard.press("Control+Shift+Z");
  await at(1);
  await page.click("#redo");
  await at(2);
  await page.keyboard.press("Control+y");
  await at(3);
  assert.ok(await page.isDisabled("#redo"));
  assert.equal(await page.inputValue("#country"), "DEU");
  assert.match(page.url(), /c=DEU/);
  // In a text field the keys are the browser's own.
  await page.focus("#hours");
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(200);
  assert.equal(await page.inputValue("#country"), "DEU");
}));

test("the last change is told, and its parts add up", run({}, async (page, url) => {
  await page.goto(`${url}/#v=1&h=3`);
  await live(page);
  const exact = (hours, device) => estimate("--hours", hours, "--per", "day", "--device", device, "--country", "FRA").co2e_g * 365;
  await page.selectOption("#device", "laptop");
  await page.click("#replay");
  await said(page, "steps-said", /led from/);
  await compared(page);
  assert.ok(await page.locator("#compare-panel").evaluate((d) => d.open));
  assert.deepEqual([await page.inputValue("#compare-a"), await page.inputValue("#compare-b")], ["before", "now"]);
  const cells = (id) => page.locator(`#${id} tr:not(:has(th[scope=col]))`).evaluateAll((rows) => rows.map((r) => [...r.cells].map((c) => c.textContent)));
  const sides = async () => (await cells("compare-sides"))[0].slice(1).map((t) => grams(t, "en"));
  const [tv, laptop] = await sides();
  near(tv, exact("3", "tv"), "before");
  near(laptop, exact("3", "laptop"), "after");
  await page.selectOption("#compare-a", "usual"); // more than one part: hours and device
  await page.waitForFunction(() => document.querySelectorAll("#compare-parts tbody tr").length === 3);
  const parts = (await cells("compare-parts")).map(([, v]) => change(v));
  near(parts[0] + parts[1], parts[2], "the sum");
  near(parts[2], exact("3", "laptop") - exact("2", "tv"), "the difference");
  near((await sides())[0], exact("2", "tv"), "as the page begins");
  const [drawing] = await Promise.all([page.waitForEvent("download"), page.click("#comparison-SVG")]);
  assert.match(drawing.suggestedFilename(), /^streamprint-comparison-\d{4}-\d\d-\d\d\.svg$/);
  const drawn = readFileSync(await drawing.path(), "utf8");
  for (const text of await page.locator("#compare-result .waterfalls .value").allTextContents()) assert.ok(drawn.includes(`>${text}<`), text);
  assert.ok(drawn.includes(await page.locator("#compare-result h3").textContent()));
  // The page changes, and with it what is compared.
  await page.fill("#hours", "0");
  await page.waitForFunction(() => /\b0\s/.test(document.querySelector("#compare-sides tbody tr")?.cells[2].textContent ?? ""));
  // A scenario is the same as itself.
  await page.selectOption("#compare-a", "now");
  await said(page, "compare-said", /No difference: 0/);
  await page.selectOption("#compare-b", "usual");
  await said(page, "compare-said", /more a year/);
  await page.click("#compare-open-b");
  await page.waitForFunction(() => document.getElementById("hours").value === "2");
  await page.click("#undo");
  await page.waitForFunction(() => document.getElementById("hours").value === "0");
}));

test("a pasted link is compared, or what is wrong with it is said", run({}, async (page, url) => {
  await page.goto(`${url}/fr/`);
  await live(page);
  await open(page, "compare-panel");
  await said(page, "compare-said", /Aucune différence/);
  assert.equal(await page.isVisible("#compare-a-link"), false);
  await page.selectOption("#compare-a", "pasted");
  await said(page, "compare-said", /Collez un lien/);
  for (const [link, words] of [["bonjour", /bonjour/], [`${url}/plan/#v=1&preset=small-vod`, /plan/], [`${url}/#v=1&h=-3`, /Heures|-3/], [`${url}/#v=1&h=<img src=x>`, /img/]]) {
    await page.fill("#compare-a-link", link);
    await said(page, "compare-a-link-note", words);
    assert.equal(await page.locator("#compare-a-link[aria-invalid=true]").count(), 1);
  }
  assert.equal(await page.locator("#compare img").count(), 0);
  await page.fill("#compare-a-link", `${url}/#v=1&h=4`);
  await said(page, "compare-said", /de moins par an/);
  await page.click("#compare-swap");
  await said(page, "compare-said", /de plus par an/);
  await page.waitForFunction((link) => document.getElementById("compare-b-link").value === link, `${url}/#v=1&h=4`);
  assert.match(await page.getAttribute("#compare-open-b", "href"), /h=4/);
}));

test("what was announced and what was reported", run({}, async (page, url) => {
  await page.goto(`${url}/plan/`);
  await live(page);
  await open(page, "compare-panel");
  await said(page, "compare-said", /No difference: 0/);
  await page.click("#compare-announced");
  await compared(page);
  await page.waitForFunction(() => document.querySelectorAll("#compare-result .waterfalls li").length > 2);
  const year = await page.inputValue("#compare-year");
  await page.selectOption("#compare-amount", "cost");
  await page.waitForFunction((year) => document.querySelector("#compare-sides tbody tr:nth-child(2) th")?.textContent === `Cost in ${year}`, year);
  await page.selectOption("#compare-year", "2030");
  await page.waitForFunction(() => document.querySelector("#compare-sides tbody tr:nth-child(2) th")?.textContent === "Cost in 2030");
  await page.click("#compare-open-b");
  await page.waitForFunction(() => document.getElementById("preset").value === "netflix-published");
  await page.click("#undo");
  await page.waitForFunction(() => document.getElementById("preset").value === "netflix-2021");
}));

test("scenarios are kept, on both pages, until they are deleted", run({ acceptDownloads: true }, async (page, url) => {
  const nasty = `<img src=x onerror="document.title='!'"> & «co»`;
  await page.goto(`${url}/#v=1&h=3`);
  await live(page);
  await open(page, "kept");
  assert.equal(await page.evaluate(() => localStorage.getItem("streamprint.kept.v1")), null);
  assert.match(await page.inputValue("#kept-name"), /^3 h a day, television/);
  await page.click("#kept-keep");
  await page.fill("#kept-name", nasty);
  await page.click("#kept-keep");
  await page.fill("#kept-name", " ");
  await page.click("#kept-keep");
  await said(page, "kept-name-note", /no name/);
  await holds(page, 2);
  assert.equal(await page.locator("#kept img").count(), 0);

  // The page of plans has them too, and its own beside them.
  await page.goto(`${url}/plan/`);
  await live(page);
  await open(page, "kept");
  await page.click("#kept-keep");
  await holds(page, 3);
  await open(page, "compare-panel");
  await said(page, "compare-a", /kept: Netflix, as announced/);
  await page.getByRole("link", { name: "Open 3 h a day" }).click();
  await page.waitForURL((u) => u.pathname === "/" && u.hash.includes("h=3"));
  await live(page);
  await open(page, "kept");
  await open(page, "compare-panel");
  await said(page, "compare-a", /kept: 3 h a day/);

  await page.getByRole("button", { name: "Rename 3 h a day" }).click();
  await focused(page, "kept-new-name");
  await page.fill("#kept-new-name", "evenings");
  await page.click("#kept-save");
  await page.getByRole("button", { name: "Delete evenings" }).click();
  await holds(page, 2);
  await page.click("#kept-back");
  await holds(page, 3);
  assert.deepEqual((await names(page)).map((n) => n.replace("Open ", "")).toSorted(), [nasty, "Netflix, as announced in March 2021", "evenings"].toSorted());

  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#kept-export")]);
  const file = readFileSync(await download.path(), "utf8");
  assert.equal(JSON.parse(file).scenarios.length, 3);
  await page.click("#kept-clear");
  await focused(page, "kept-clear-no");
  await page.click("#kept-clear-no");
  await holds(page, 3);
  await page.click("#kept-clear");
  await page.click("#kept-clear-yes");
  await holds(page, 0);
  assert.equal(JSON.parse(await page.evaluate(() => localStorage.getItem("streamprint.kept.v1"))).scenarios.length, 0);

  const bring = (content) => page.setInputFiles("#kept-import", { name: "scenarios.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await bring(file);
  await said(page, "kept-said", /New: 3/);
  await bring(file);
  await said(page, "kept-said", /New: 0. Here already: 3/);
  await bring(file.replace('"plan"', '"film"').replace("h=3", "h=-3"));
  await said(page, "kept-refused", /Row \d: there is no kind “film”/);
  await said(page, "kept-refused", /-3/);
  await bring("hello");
  await said(page, "kept-said", /no JSON.*hello/);
  await holds(page, 3);
  await page.reload();
  await live(page);
  await open(page, "kept");
  await holds(page, 3);
}));

test("a full storage loses nothing", run({}, async (page, url) => {
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (key.startsWith("streamprint.kept") && window.full) throw new DOMException("full", "QuotaExceededError");
      set.call(this, key, value);
    };
  });
  await page.goto(`${url}/`);
  await live(page);
  await open(page, "kept");
  await page.click("#kept-keep");
  await holds(page, 1);
  const kept = await page.evaluate(() => { window.full = true; return localStorage.getItem("streamprint.kept.v1"); });
  await page.click("#kept-keep");
  await said(page, "kept-said", /full or closed/);
  await page.click("[id^=kept-delete-]");
  await holds(page, 1);
  assert.equal(await page.evaluate(() => localStorage.getItem("streamprint.kept.v1")), kept);
  assert.equal(await page.isVisible("#kept-temporary"), false);
}));

test("without storage what is kept lasts until the page is closed, and that is said", run({}, async (page, url) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", {
    configurable: true, get() { throw new DOMException("blocked", "SecurityError"); },
  }));
  await page.goto(`${url}/fr/`);
  await live(page);
  await open(page, "kept");
  await page.locator("#kept-temporary").waitFor();
  await page.click("#kept-keep");
  await holds(page, 1);
}));

for (const [path, colorScheme] of [["/", "dark"], ["/fr/", "light"], ["/plan/", "light"], ["/fr/plan/", "dark"]]) {
  test(`${path}: everything open is accessible and fits a telephone`, run({ viewport: { width: 360, height: 740 }, colorScheme }, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    await open(page, "compare-panel");
    if (path.includes("plan")) {
      await page.selectOption("#preset", "small-vod");
    } else {
      await page.fill("#hours", "3");
      await page.locator("#hours").blur();
      await page.selectOption("#device", "phone");
    }
    await page.waitForFunction(() => document.querySelector("#compare-result .waterfalls"));
    await open(page, "compare-numbers");
    await open(page, "kept");
    await page.fill("#kept-name", "une_très_longue_".repeat(5));
    await page.click("#kept-keep");
    await page.click("[id^=kept-rename-]");
    await page.click("#kept-clear");
    await page.selectOption("#compare-b", "pasted");
    await page.fill("#compare-b-link", "?");
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), "scrolls to the side");
    const small = await page.locator("#compare :is(button, a, select, summary, input[type=text], label.file), .undo button").evaluateAll((list) => list
      .map((e) => [e.id, e.getBoundingClientRect()]).filter(([, r]) => r.width > 0 && (r.height < 43.5 || r.width < 43.5)).map(([id, r]) => `${id} ${r.width}x${r.height}`));
    assert.deepEqual(small, []);
  }));
}
