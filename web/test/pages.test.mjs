// Every page in every language: without a script, with it, in both themes, at
// several widths.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { axe, live, serve, useSite } from "./site.mjs";

const paths = ["/", "/methods/", "/sources/", "/fr/", "/fr/methods/", "/fr/sources/"];
const run = useSite();

for (const path of paths) {
  const lang = path.startsWith("/fr") ? "fr" : "en";
  describe(path, () => {
    test("is readable without JavaScript", run({ javaScriptEnabled: false }, async (page, url) => {
      const response = await page.goto(url + path);
      assert.equal(response.status(), 200);
      assert.equal(await page.getAttribute("html", "lang"), lang);
      assert.equal(await page.locator("h1").count(), 1);
      assert.ok((await page.title()).length > 20);
      assert.ok((await page.textContent("main")).length > 1500);
      assert.doesNotMatch(await page.getAttribute("meta[name=viewport]", "content"), /user-scalable|maximum-scale/);
      for (const l of ["en", "fr", "x-default"]) assert.equal(await page.locator(`link[rel=alternate][hreflang=${l}]`).count(), 1);
      if (/^\/(fr\/)?$/.test(path)) {
        assert.match(await page.textContent("#open-total"), /3[.,]48.kg.CO₂e/);
        assert.equal(await page.locator("#methods li button").count(), 14);
        await page.click("#explain > summary");
        await page.locator("#explain .formula").first().waitFor({ state: "visible" });
      }
    }));

    test("has no violation for axe, in both themes, before and after the start", run({}, async (page, url) => {
      await page.goto(url + path);
      assert.deepEqual(await axe(page), []);
      await live(page);
      if (/^\/(fr\/)?$/.test(path)) {
        await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
        await page.fill("#hours", "99");
        await page.waitForSelector("#hours[aria-invalid=true]");
      }
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await axe(page), [], colorScheme);
      }
    }));

    test("fits every width and text at 200 %, with targets of 44 px", run({}, async (page, url) => {
      await page.goto(url + path);
      await live(page);
      await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
      for (const [width, zoom] of [[320, "100%"], [360, "100%"], [768, "100%"], [1280, "100%"], [640, "200%"]]) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate((zoom) => { document.documentElement.style.fontSize = zoom; }, zoom);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(overflow <= 0, `at ${width} px and ${zoom} the page is ${overflow} px too wide`);
        const small = await page.evaluate(() => [...document.querySelectorAll("button, select, input:not([type=checkbox]), summary, nav a, .switch label, a.action, .brand")]
          .map((e) => [e.id || e.textContent.slice(0, 30), e.getBoundingClientRect()])
          .filter(([, r]) => r.width > 0 && (r.width < 43.5 || r.height < 43.5)).map(([name, r]) => `${name} ${r.width}×${r.height}`));
        assert.deepEqual(small, [], `at ${width} px`);
      }
    }));
  });
}

test("a wrong address has a page of its own", run({ allow: [/404/] }, async (page, url) => {
  const response = await page.goto(`${url}/fr/nowhere`);
  assert.equal(response.status(), 404);
  assert.equal(await page.locator("h1").count(), 1);
}));

test("the site works under a path", async () => {
  const sub = await serve("-base", "/some/where");
  try {
    assert.match(sub.url, /\/some\/where$/);
    await run({ allow: [/^request to/] }, async (page) => {
      await page.goto(`${sub.url}/fr/`);
      await live(page);
      await page.click("nav a:nth-child(2)");
      await page.waitForURL(/\/some\/where\/fr\/methods\/$/);
      await live(page);
      await page.click("#method-ademe a.action");
      await page.waitForURL(/\/some\/where\/fr\/#.*method=ademe/);
      await page.waitForSelector("#method-ademe[aria-pressed=true]");
    })();
  } finally {
    sub.stop();
  }
});

test("the sources can be searched and downloaded", run({}, async (page, url) => {
  await page.goto(`${url}/sources/`);
  await live(page);
  const all = await page.locator("#factors tbody tr").count();
  assert.ok(all > 200);
  await page.fill("#search", "aslan");
  await page.waitForFunction((n) => document.querySelectorAll("#factors tbody tr").length < n, all);
  assert.ok(await page.locator("#factors tbody tr").count() > 0);
  assert.match(await page.textContent(".search [role=status]"), /^\d+ factors/);
  for (const [name, rows] of [["factors.csv", all], ["grids.csv", 800]]) {
    const csv = await (await page.request.get(`${url}/${name}`)).text();
    assert.ok(csv.trim().split("\n").length > rows, name);
  }
}));
