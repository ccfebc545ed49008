// Ranges first: the band of the answer, drawn finer by a worker, the spread of its draws, a visitor's own ranges.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { axe, estimate, isLive, live, useSite } from "./site.mjs";

const run = useSite();
const band = (page) => page.locator("#result .range").textContent();
const numbers = (text) => text.replace(/[\u00a0\u202f]/g, "").match(/\d[\d.,]*/g).map((n) => Number(n.replace(",", ".")));
const settled = (page) => page.locator("#spread h3", { hasText: /10.?000/ }).waitFor();

describe("the band of an estimate", () => {
  test("is drawn 10,000 times by a worker once the visitor pauses", run({}, async (page, url) => {
    const workers = [];
    page.on("worker", (w) => workers.push(w.url()));
    await page.goto(url);
    await live(page);
    await page.selectOption("#device", "phone");
    await page.click("#spread summary");
    await settled(page);
    assert.ok(workers.some((w) => /desk\.[0-9a-f]+\.js$/.test(w)), `no desk among ${workers}`);
    // The spread counts every draw, and its band is the one in the answer.
    await page.click("#spread-numbers summary");
    const counts = await page.locator("#spread-table tbody td:last-child").allTextContents();
    assert.equal(counts.map((c) => Number(c.replaceAll(",", ""))).reduce((a, b) => a + b), 10_000);
    const [low, high] = numbers(await band(page));
    const [, from, to] = numbers(await page.locator("#spread h3 + p").textContent());
    assert.ok(Math.abs(low / from - 1) < 0.06 && Math.abs(high / to - 1) < 0.06, `${low}–${high} in the answer, ${from}–${to} in the sentence`);
    assert.deepEqual(await axe(page), []);
  }));

  test("the same link has the same band", run({}, async (page, url) => {
    const bands = [];
    for (let i = 0; i < 2; i++) {
      await page.goto(`${url}/?again=${i}#v=1&h=3&d=laptop`);
      await isLive(page);
      await page.click("#spread summary");
      await settled(page);
      bands.push(await band(page));
    }
    assert.equal(bands[0], bands[1]);
  }));
});

describe("a visitor's own range", () => {
  for (const [lang, path, low, high] of [["en", "/", "1", "3.5"], ["fr", "/fr/", "1", "3,5"]]) test(lang, run({ viewport: { width: 360, height: 800 } }, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    const before = numbers(await band(page));
    const answer = await page.textContent("#open-total");
    await page.click("#unsure summary");
    await page.selectOption("#unsure-field", "hours");

    await page.fill("#unsure-low", "3");
    await page.fill("#unsure-high", "4");
    await page.click("#unsure-add");
    await page.locator("#unsure-low-note", { hasText: /2.*3.*4/ }).waitFor();
    await page.fill("#unsure-low", "x");
    await page.click("#unsure-add");
    await page.locator("#unsure-low-note", { hasNotText: /2.*3.*4/, hasText: /\S/ }).waitFor();

    await page.fill("#unsure-low", low);
    await page.fill("#unsure-high", high);
    await page.click("#unsure-add");
    await page.locator("#unsure-remove-hours").waitFor();
    assert.equal(await page.textContent("#open-total"), answer, "a range moves the answer itself");
    await page.waitForFunction(() => !document.querySelector("#result .late")); // while a slow machine draws
    const after = numbers(await band(page));
    assert.ok(after[0] < before[0] && after[1] > before[1], `${before} became ${after}`);
    assert.match(page.url(), /[#&]r=h_1_3\.5/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page is wider than the screen");
    assert.deepEqual(await axe(page), []);

    // The command line draws the same band.
    const same = estimate("--hours", "2", "--per", "day", "--country", "FRA", "--range", "hours=1..3.5");
    const [lowest, highest] = [same.per_year.low_kg, same.per_year.high_kg];
    assert.ok(Math.abs(after[0] / lowest - 1) < 0.06 && Math.abs(after[1] / highest - 1) < 0.06, `${after}, by the command ${lowest} to ${highest}`);

    // It is in the link, and goes with its value.
    await page.goto("about:blank");
    await page.goBack();
    await isLive(page);
    await page.locator("#unsure-remove-hours").waitFor({ state: "attached" });
    await page.fill("#hours", "2.5".replace(".", lang === "fr" ? "," : "."));
    await page.locator("#unsure-remove-hours").waitFor({ state: "detached" });
    assert.doesNotMatch(page.url(), /[#&]r=/);
  }));
});

test("draws are drawn beside the page, which stays free meanwhile", run({}, async (page, url) => {
  for (const path of ["/", "/fr/plan/"]) {
    await page.goto(url + path);
    await live(page);
    await page.click("#spread summary");
    await page.locator("#spread svg.histogram").waitFor();
    // A worker that could not work would have been given up.
    assert.equal(page.workers().filter((worker) => /\/desk\./.test(worker.url())).length, 1);
  }
}));

describe("the band of a plan", () => {
  test("follows a change", run({}, async (page, url) => {
    await page.goto(`${url}/plan/`);
    await live(page);
    const [low, high] = numbers(await page.locator("#result .sure").textContent());
    assert.ok(low < high, `${low} to ${high}`);
    await page.click("#spread summary");
    await page.locator("#spread svg.histogram").waitFor();
    await page.selectOption("#preset", "small-vod");
    await page.locator("#result .sure:not(.late)").waitFor();
    await page.waitForFunction((was) => document.querySelector("#result .sure").textContent !== was, `Probably ${low}–${high} Mt CO₂e.`);
    assert.deepEqual(await axe(page), []);
  }));

  test("counts a range of a parameter", run({}, async (page, url) => {
    await page.goto(`${url}/fr/plan/`);
    await live(page);
    await page.click("#unsure summary");
    await page.selectOption("#group", "growth");
    await page.selectOption("#unsure-field", "growth.production_pct");
    const keys = await page.locator("#unsure-field option").evaluateAll((list) => list.map((o) => o.value));
    assert.ok(keys.includes("growth.production_pct"), `${keys}`);
    const [low, high] = numbers(await page.locator("#result .sure").textContent());
    await page.fill("#unsure-low", "-20");
    await page.fill("#unsure-high", "20");
    await page.click("#unsure-add");
    await page.locator("#unsure-remove-growth-production-pct").waitFor();
    assert.match(page.url(), /[#&]r=growth\.production_pct_-20_20/);
    await page.waitForFunction(([low, high]) => {
      const [a, b] = document.querySelector("#result .sure:not(.late)")?.textContent.match(/[\d,]+/g).map((n) => Number(n.replace(",", "."))) ?? [low, high];
      return a < low && b > high;
    }, [low, high]);
    assert.deepEqual(await axe(page), []);
  }));
});
