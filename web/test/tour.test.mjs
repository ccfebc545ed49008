// The tour of the first page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, useSite } from "./site.mjs";

const run = useSite();
const small = { viewport: { width: 360, height: 640 } };

for (const [path, other] of [["/", "/plan/"], ["/fr/", "/fr/methods/"]]) {
  test(`${path}: five steps at a first visit, once`, run({ tour: true, ...small }, async (page, url) => {
    await page.goto(url + other);
    await page.waitForFunction(() => document.querySelector("[data-state=counted]")); // the scripts that come last are there
    assert.equal(await page.locator("#sp-tour").count(), 0);
    await page.goto(url + path);
    await page.locator("#sp-tour").waitFor();
    assert.ok(await page.evaluate(() => document.activeElement === document.body), "the focus stays where it is");
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.deepEqual(await axe(page), []);
    await page.click("#sp-tour .begin");
    const seen = new Set();
    for (let i = 0; i < 5; i++) {
      const said = page.locator("#sp-tour li:visible");
      assert.equal(await said.count(), 1);
      assert.ok(await said.evaluate((li) => li === document.activeElement), "a step is read out");
      seen.add(await said.textContent());
      // What the step is about is in sight, in its frame.
      const [ring, at] = await page.evaluate(() => {
        const box = (element) => { const { left, top, width, height } = element.getBoundingClientRect(); return [left, top, width, height].map(Math.round); };
        return [box(document.getElementById("sp-tour-ring")), box(document.querySelector(document.activeElement.dataset.at))];
      });
      for (const [j, edge] of [-6, -6, 12, 12].entries()) assert.ok(Math.abs(ring[j] - at[j] - edge) <= 1, `step ${i + 1}: ${ring} around ${at}`);
      assert.ok(at[1] < 640 && at[1] + at[3] > 0, `step ${i + 1} is out of sight: ${at}`);
      if (i < 4) await page.click("#sp-tour .next");
    }
    assert.equal(seen.size, 5);
    assert.deepEqual(await axe(page), []);
    await page.click("#sp-tour .done");
    assert.equal(await page.locator("#sp-tour").isVisible(), false);
    await page.goto(`${url}${other}`);
    await page.goto(`${url}${path}`);
    await page.waitForFunction(() => document.querySelector("[data-state=counted]"));
    await page.waitForTimeout(300);
    assert.equal(await page.locator("#sp-tour").isVisible(), false);
  }));
}

test("the tour can be skipped, by key too, and is not offered with a link's result", run({ tour: true }, async (page, url) => {
  await page.goto(`${url}/#v=1&h=3`);
  await page.waitForFunction(() => document.querySelector("[data-state=counted]"));
  await page.waitForTimeout(300);
  assert.equal(await page.locator("#sp-tour").isVisible(), false);
  await page.goto(`${url}/methods/`);
  await page.goto(`${url}/`);
  await page.locator("#sp-tour").waitFor();
  await page.focus("#sp-tour .begin");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#sp-tour").isVisible(), false);
  await page.reload();
  await page.waitForFunction(() => document.querySelector("[data-state=counted]"));
  await page.waitForTimeout(300);
  assert.equal(await page.locator("#sp-tour").isVisible(), false);
}));
