// The languages beside English and French, in which most tests run: every page opens and fits a telephone, numbers are
// read and written as the language does, and nothing of another language shows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, estimate, grams, live, near, useSite } from "./site.mjs";

const run = useSite();
const pages = ["", "plan/", "methods/", "sources/", "history/", "privacy/", "changelog/"];
const all = { en: "English", fr: "Français", de: "Deutsch", es: "Español", pt: "Português", it: "Italiano" };
// Words that stand on every page of one language and of no other.
const foreign = /\b(the|which|les|avec|und|nicht|los|según|uma|não|della|sono)\b/g;
const own = { de: /^(und|nicht)$/, es: /^(los|según)$/, pt: /^(uma|não)$/, it: /^(della|sono)$/ };

for (const lang of ["de", "es", "pt", "it"]) {
  test(`${lang}: every page fits a telephone and speaks one language`, run({ viewport: { width: 360, height: 640 }, locale: lang }, async (page, url) => {
    for (const name of pages) {
      await page.goto(`${url}/${lang}/${name}`);
      assert.equal(await page.getAttribute("html", "lang"), lang);
      assert.equal(await page.locator("link[rel=alternate][hreflang]").count(), 7);
      assert.deepEqual(await page.locator("#languages a").evaluateAll((links) => Object.fromEntries(links.map((a) => [a.lang, a.textContent]))), all);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `/${lang}/${name} is ${wide} px too wide`);
      if (["methods/", "sources/"].includes(name)) continue; // full of titles, which stay as they were published
      const text = await page.evaluate(() => {
        const copy = document.getElementById("main").cloneNode(true);
        for (const element of copy.querySelectorAll("a, cite, [lang], code, option, table, .source, .sources, dl")) element.remove();
        return copy.textContent;
      });
      const words = text.match(foreign) ?? [];
      const strange = words.filter((word) => !own[lang].test(word));
      assert.ok(strange.length <= words.length / 20, `/${lang}/${name}: ${strange.slice(0, 9)}`);
      assert.ok(text.length > 200, `/${lang}/${name} says little`);
    }
  }));

  test(`${lang}: numbers in and out, and the same case in the next language`, run({ locale: lang }, async (page, url) => {
    await page.goto(`${url}/${lang}/`);
    await live(page);
    await page.fill("#hours", "1,5");
    await page.locator("#hours").blur();
    const want = estimate("--hours", "1.5", "--per", "day", "--device", "tv", "--country", "FRA").co2e_g * 365;
    await page.waitForFunction((wanted) => {
      const shown = document.getElementById("open-total").textContent.match(/[\d.,]+/)[0];
      return Math.abs(Number(shown.replace(",", ".")) / wanted - 1) < 0.006;
    }, want / 1000);
    near(grams(await page.textContent("#open-total"), lang), want, "a year");
    assert.equal(await page.locator("#hours[aria-invalid=true]").count(), 0);
    await page.fill("#hours", "99,5");
    await page.waitForSelector("#hours[aria-invalid=true]");
    assert.match(await page.textContent("main"), /99,5/);
    await page.fill("#hours", "1,5");
    assert.deepEqual(await axe(page), []);
    await page.click("#languages summary");
    await page.click("#languages a[lang=en]");
    await page.waitForURL(/\/#v=1.*h=1\.5/);
    await live(page);
    assert.equal(await page.inputValue("#hours"), "1.5");
  }));

  test(`${lang}: the plan is live`, run({ locale: lang, viewport: { width: 360, height: 640 } }, async (page, url) => {
    await page.goto(`${url}/${lang}/plan/`);
    await live(page);
    const before = await page.textContent("#open-gross");
    assert.match(before, /1,09\sMt/);
    await page.goto(`${url}/${lang}/plan/#v=1&preset=small-vod`);
    await page.waitForFunction((b) => document.getElementById("open-gross").textContent !== b, before);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    assert.deepEqual(await axe(page), []);
  }));
}
