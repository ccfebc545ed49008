// The start of the program: nothing jumps, nothing that the visitor did is lost,
// and a failure is said.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isLive, live, result, useSite } from "./site.mjs";

const run = useSite();

test("nothing runs until the visitor moves", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await page.waitForTimeout(1500);
  assert.equal(await page.getAttribute("html", "data-sp"), "static");
}));

test("nothing jumps when the program starts", run({ viewport: { width: 360, height: 780 } }, async (page, url) => {
  await page.goto(`${url}/fr/`);
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
