// What would change the answer most, and whether a lower quality helps.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axe, live, near, number, result, useSite } from "./site.mjs";

const run = useSite();

const worked = async (page) => {
  await page.locator("#most").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => !document.getElementById("most-body").classList.contains("gone") && document.getElementById("most-body").getAttribute("aria-busy") === "false");
};
const stepped = (page) => page.waitForFunction(() => {
  const panels = document.querySelector("#quality-step .panels");
  return !panels.classList.contains("gone") && panels.getAttribute("aria-busy") === "false";
});
const spaces = (s) => s.replace(/[\u00a0\u202f]/g, " ");

test("nothing is worked out before a visitor comes near", run({ viewport: { width: 360, height: 640 } }, async (page, url) => {
  await page.goto(`${url}/`);
  await live(page);
  await page.waitForTimeout(300);
  assert.equal(await page.locator("#most-body").isVisible(), false);
  assert.equal(await page.locator("button.way").count(), 0);
  await worked(page);
  assert.equal(await page.locator("button.way").count(), 6);
}));

for (const [path, lang, instead] of [["/", "en", /It is now (.*) instead of (.*)\.$/], ["/fr/", "fr", /Le résultat est maintenant de (.*) au lieu de (.*)\.$/]]) {
  test(`${path}: a change is made, said, and undone`, run({}, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    await worked(page);
    const before = await result(page);
    const names = await page.locator("button.way .name").allTextContents();
    await page.locator("button.way").first().click();
    await page.waitForFunction(() => document.activeElement.id === "most-said");
    const said = spaces(await page.textContent("#most-said"));
    const [, now, then] = said.match(instead);
    assert.ok(spaces(await result(page)).includes(now), `${said}, the answer is ${await result(page)}`);
    assert.ok(spaces(before).includes(then), `${said}, the answer was ${before}`);
    assert.match(page.url(), /#v=1&/);
    await worked(page);
    assert.notDeepEqual(await page.locator("button.way .name").allTextContents(), names);
    // The step back of the browser, and that of the part.
    await page.goBack();
    await page.waitForFunction((b) => document.getElementById("open-total").textContent === b, before);
    await worked(page);
    await page.locator("button.way").nth(1).click();
    await page.waitForFunction((b) => document.getElementById("open-total").textContent !== b, before);
    await page.click("#most-undo");
    await page.waitForFunction((b) => document.getElementById("open-total").textContent === b, before);
    assert.equal(await page.locator("#most-undo").isVisible(), false);
    await worked(page);
    assert.deepEqual(await page.locator("button.way .name").allTextContents(), names);
  }));

  test(`${path}: everything of it is accessible, in the light and in the dark`, run({}, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    await worked(page);
    await page.click("#most-all");
    await page.click("#most-numbers > summary");
    await page.locator("#quality-step").scrollIntoViewIfNeeded();
    await stepped(page);
    assert.deepEqual(await axe(page), []);
    for (const [name, rows] of [["most", "#most-ways-table tbody tr"], ["figures", "#most-leans-table tbody tr:not(:last-child)"], ["quality", "#quality-step .hours li"]]) {
      const [drawing] = await Promise.all([page.waitForEvent("download"), page.click(`#${name}-SVG`)]);
      const drawn = readFileSync(await drawing.path(), "utf8");
      for (const row of await page.locator(rows).evaluateAll((list) => list.map((row) => row.firstElementChild.textContent))) {
        assert.ok(drawn.replace(/<[^>]*>/g, " ").includes(row.split(" ")[0]), row);
      }
      assert.match(drawn, lang === "fr" ? /Source\u00a0: streamprint, modèle/ : /Source: streamprint, model/);
    }
    if (lang === "fr") {
      const [picture] = await Promise.all([page.waitForEvent("download"), page.click("#most-PNG")]);
      assert.equal(readFileSync(await picture.path()).toString("latin1", 1, 4), "PNG");
    }
    if (lang === "fr") { // axe takes two seconds
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await axe(page), []);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page scrolls to the side");
  }));

  test(`${path}: a lower quality by two views`, run({}, async (page, url) => {
    await page.goto(`${url}${path}#v=1&q=4k&c=World`);
    await live(page);
    await page.locator("#quality-step").scrollIntoViewIfNeeded();
    await stepped(page);
    assert.deepEqual(await page.locator("#step-to option").evaluateAll((o) => o.map((e) => e.value)), ["fhd", "hd", "sd", "saver"]);
    const answer = () => page.textContent("#step-answer");
    const first = await answer();
    assert.match(first, lang === "fr" ? /^Dans l’immédiat, presque pas/ : /^At once, hardly/);
    await page.selectOption("#step-to", "sd");
    await page.waitForFunction((f) => document.getElementById("step-answer").textContent !== f, first);
    // The hour of a view opens as it is shown, under a permanent address.
    const hour = await page.textContent("#open-step-average-then");
    await page.click("#open-step-average-then");
    await page.waitForFunction(() => document.activeElement.id === "panel-name");
    assert.match(page.url(), /at=watch\.carbon@average\.sd/);
    near(number(await page.textContent(".panel-value"), lang), number(hour, lang), "an hour");
    await page.reload();
    await live(page);
    near(number(await page.textContent(".panel-value"), lang), number(hour, lang), "an hour, opened by its address");
  }));
}

test("a figure opens its source, and the part follows the visitor", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await live(page);
  await worked(page);
  const first = await page.locator("button.way .value").first().textContent();
  await page.selectOption("#device", "phone");
  await worked(page);
  await page.waitForFunction((f) => document.querySelector("button.way .value").textContent !== f, first);
  const name = await page.locator("[id^=most-figure-]").first().textContent();
  await page.locator("[id^=most-figure-]").first().click();
  await page.waitForFunction((n) => document.getElementById("panel-name")?.textContent && n.startsWith(document.getElementById("panel-name").textContent), name);
}));

for (const [path, lang] of [["/plan/", "en"], ["/fr/plan/", "fr"]]) {
  test(`${path}: levers of each amount, and one applied`, run({}, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    await worked(page);
    assert.deepEqual(await axe(page), []);
    const title = await page.textContent("#most-body h3");
    await page.selectOption("#most-amount", "cost");
    await page.waitForFunction((t) => document.querySelector("#most-body h3").textContent !== t, title);
    await worked(page);
    assert.match(await page.locator("button.way .value").first().textContent(), /\$|USD/);
    await page.selectOption("#most-amount", "gross");
    await page.waitForFunction((t) => document.querySelector("#most-body h3").textContent === t, title);
    await worked(page);
    const before = await page.textContent("#open-gross");
    await page.locator("button.way").first().click();
    await page.waitForFunction((b) => document.getElementById("open-gross").textContent !== b, before);
    await page.waitForFunction(() => document.activeElement.id === "most-said");
    await page.click("#most-undo");
    await page.waitForFunction((b) => document.getElementById("open-gross").textContent === b, before);
    assert.equal(number(await page.textContent("#open-gross"), lang), number(before, lang));
  }));
}
