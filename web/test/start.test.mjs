// The start of the program: nothing jumps, nothing that the visitor did is lost,
// and a failure is said.

import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { test } from "node:test";
import { axe, estimate, grams, isLive, live, near, number, result, useSite } from "./site.mjs";

const run = useSite();
const dist = process.env.SP_DIST ?? new URL("../../dist", import.meta.url).pathname;

test("nothing runs until the visitor moves, not for a pointer that rests there", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await page.evaluate(() => { // where a browser without windows has its pointer
    for (const type of ["pointerover", "pointermove", "pointermove"]) document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, screenX: 0, screenY: 0 }));
  });
  await page.waitForTimeout(1500);
  assert.equal(await page.getAttribute("html", "data-sp"), "static");
}));

test("the page is accessible while the program starts", run({}, async (page, url) => {
  await page.route(/\.wasm$/, () => {}); // it never comes
  await page.goto(`${url}/`);
  await page.keyboard.press("Shift");
  await page.waitForSelector("html[data-sp=starting] #sp-progress");
  assert.deepEqual(await axe(page), []);
}));

for (const [path, program] of [["/", "watch"], ["/fr/sources/", "watch"], ["/plan/", "plan"], ["/fr/plan/", "plan"]]) {
  test(`${path} loads the program ${program} and no other`, run({}, async (page, url) => {
    const loaded = new Set();
    page.on("request", (r) => { if (r.url().endsWith(".wasm")) loaded.add(r.url().split("/").at(-1).split(".")[0]); });
    await page.goto(url + path);
    await live(page);
    await page.waitForTimeout(500);
    assert.deepEqual([...loaded], [program]);
    assert.equal(await page.locator("h1").count(), 1);
    assert.equal(await page.locator("nav a[aria-current=page]").count(), 1);
  }));
}

for (const path of ["/fr/", "/fr/sources/"]) test(`nothing jumps when the program starts: ${path}`, run({ viewport: { width: 360, height: 780 } }, async (page, url) => {
  await page.goto(url + path);
  await page.evaluate(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.shift += e.value; })).observe({ type: "layout-shift", buffered: true });
  });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await live(page);
  await page.waitForTimeout(300);
  assert.ok(Math.abs(await height() - before) <= 2, `the page was ${before} px high, is ${await height()}`);
  assert.ok(await page.evaluate(() => window.shift) < 0.02, "layout shift");
}));

test("what was typed and where it was typed stays", run({}, async (page, url) => {
  await page.goto(`${url}/`, { waitUntil: "domcontentloaded" });
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.focus("#hours");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("3.5", { delay: 120 });
  await isLive(page);
  await page.waitForFunction(() => location.hash.includes("h=3.5"));
  assert.equal(await page.inputValue("#hours"), "3.5");
  assert.equal(await page.evaluate(() => document.activeElement.id), "hours");
  assert.match(await result(page), /6\.09/);
}));

// The program may take over in the middle of a number.
for (const [path, sign] of [["/", "."], ["/fr/", ","]]) {
  test(`a number begun before the start is ended after it: ${path}`, run({}, async (page, url) => {
    await page.goto(url + path, { waitUntil: "domcontentloaded" });
    await page.focus("#hours");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(`3${sign}`);
    await isLive(page);
    await page.keyboard.type("5");
    await page.waitForURL(/h=3\.5(&|$)/);
    assert.equal(await page.inputValue("#hours"), `3${sign}5`);
  }));
}

for (const [what, begin] of [
  ["a touch", (page) => page.touchscreen.tap(30, 400)],
  ["a key", (page) => page.keyboard.press("Shift")],
  ["the focus", (page) => page.focus("#device")],
]) {
  test(`${what} starts the program`, run({ hasTouch: true }, async (page, url) => {
    await page.goto(`${url}/`);
    assert.equal(await page.getAttribute("html", "data-sp"), "static");
    await begin(page);
    await isLive(page);
    assert.equal(await page.locator("#sp-progress").count(), 0);
    if (what === "the focus") assert.equal(await page.evaluate(() => document.activeElement.id), "device");
  }));
}

test("what was chosen and opened before the start stays", run({}, async (page, url) => {
  await page.goto(`${url}/`, { waitUntil: "domcontentloaded" });
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.selectOption("#device", "phone");
  await page.click("#more-electricity > summary");
  await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await isLive(page);
  await page.waitForURL(/d=phone/);
  assert.equal(await page.inputValue("#device"), "phone");
  assert.ok(await page.evaluate(() => document.getElementById("more-electricity").open));
}));

test("what was opened of a formula or of a list before the start stays open", run({}, async (page, url) => {
  for (const [path, ids] of [["/", ["explain", "why-0", "why-0-1"]], ["/sources/", ["source-aslan-2018", "source-uba-2020"]]]) {
    await page.goto(url + path, { waitUntil: "domcontentloaded" });
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    for (const id of ids) await page.click(`#${id} > summary`);
    await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await isLive(page);
    for (const id of ids) assert.ok(await page.evaluate((id) => document.getElementById(id).open, id), `${path} #${id} is closed`);
  }
}));

test("the click that starts the program takes effect", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await page.click("#method-average");
  await isLive(page);
  await page.waitForSelector("#method-average[aria-pressed=true]");
}));

test("a program that does not load is said, and can be tried again", run({ allow: [/ERR_|Failed to load|wasm|WebAssembly|Failed to fetch/i] }, async (page, url) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${url}/fr/`);
  await page.mouse.move(50, 300);
  await page.mouse.move(60, 320);
  await page.waitForSelector("#sp-start-error");
  assert.match(await page.textContent("#sp-start-error"), /calculateur/);
  assert.match(await result(page), /3,48/);
  await page.unroute("**/*.wasm");
  await page.click("#sp-start-error button");
  await isLive(page);
}));

test("a browser without WebAssembly is told", run({ allow: [/WebAssembly is not defined/] }, async (page, url) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.goto(`${url}/`);
  await page.mouse.move(50, 300);
  await page.mouse.move(60, 320);
  await page.waitForSelector("#sp-start-error");
  assert.match(await page.textContent("#sp-start-error"), /WebAssembly/);
  assert.match(await result(page), /3\.48/);
}));

for (const [path, lang] of [["/", "en"], ["/fr/plan/", "fr"]]) test(`${path}: the footprint of the visit is what came over the network`, run({}, async (page, url) => {
  await page.goto(url + path);
  const empty = await page.locator("#sp-visit").boundingBox();
  await page.waitForFunction(() => document.getElementById("sp-visit").dataset.state === "counted" && Number(document.documentElement.dataset.bytes) > 0);
  const place = page.locator("#sp-visit"), link = place.locator("a");
  const bytes = Number((await link.getAttribute("href")).match(/bytes=(\d+)$/)[1]);
  const program = await page.evaluate(() => document.querySelector("script[data-program]").dataset.program);
  const weight = statSync(`${dist}/assets/${program.split("/").at(-1)}.br`).size;
  assert.ok(bytes > weight && bytes < weight + 150_000, `${bytes} with a program of ${weight}`);
  const said = (await place.textContent()).replace(/[\u00a0\u202f]/g, " ");
  const [, mega, milli] = said.match(/([\d.,]+) M[Bo] .* (\d+) mg CO₂e/);
  const want = estimate("--method", "swd4", "--bytes", String(bytes), "--hours", "0", "--country", "", "--per", "once");
  assert.ok(Math.abs(number(mega, lang) - bytes / 1e6) <= 0.051, said);
  assert.ok(Math.abs(Number(milli) - want.co2e_g * 1000) <= 5.1, `${said}: ${want.co2e_g} g`);
  const full = await place.boundingBox();
  assert.deepEqual([full.y, full.height], [empty.y, empty.height], "moved");
  // The link opens the same number.
  await link.click();
  await page.waitForURL(/method=swd4/);
  await isLive(page);
  near(grams(await result(page), lang), want.co2e_g, "by the page");
  // What comes out of the cache weighs nothing.
  await page.goto(`${url}${path}`);
  await page.reload();
  await page.waitForFunction(() => document.getElementById("sp-visit").dataset.state === "counted");
  const again = Number((await link.getAttribute("href")).match(/bytes=(\d*)$/)[1]);
  assert.ok(again < bytes / 10, `${again} again`);
}));
