// Every page in every language: without a script, with it, in both themes, at
// several widths.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { axe, colours, estimate, grams, live, near, serve, useSite } from "./site.mjs";

const paths = ["/", "/plan/", "/methods/", "/sources/", "/history/", "/fr/", "/fr/plan/", "/fr/methods/", "/fr/sources/", "/fr/history/"];
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
        const want = estimate("--hours", "2", "--per", "day", "--device", "tv", "--size", "50", "--quality", "fhd", "--connection", "fixed", "--country", "FRA");
        near(grams(await page.textContent("#open-total"), lang), want.per_year.co2e_kg * 1000, "year");
        near(grams(await page.textContent("#open-per-hour"), lang), want.per_hour.co2e_g, "hour");
        assert.equal(await page.locator("#methods li button").count(), 14);
        await page.click("#explain > summary");
        await page.locator("#explain .formula").first().waitFor({ state: "visible" });
      }
      if (path.endsWith("/plan/")) {
        assert.match(await page.textContent("#open-gross"), /1[.,]09\sMt/);
        assert.ok(await page.locator("#ledger-table tbody tr").count() > 10);
        assert.ok(await page.locator("#claims a[href^=https]").count() > 10);
        await page.click("#explain > summary");
        await page.locator("#why > summary").waitFor({ state: "visible" });
      }
    }));

    test("has no violation for axe, in both themes, before and after the start", run({}, async (page, url) => {
      await page.goto(url + path);
      const themes = async (when) => {
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await axe(page, colorScheme === "dark" ? colours : undefined), [], `${when}, ${colorScheme}`);
        }
      };
      await themes("static");
      assert.equal(await page.getAttribute("html", "data-sp"), "static");
      await live(page);
      await themes("live");
      if (path.endsWith("/sources/")) {
        await page.evaluate(() => document.querySelectorAll("details:not(#languages)").forEach((d) => { d.open = true; }));
        await themes("with every document open");
        await page.fill("#search", "co2");
        await page.locator("#factors h3").first().waitFor();
        await themes("with what a search finds");
      }
      if (/^\/(fr\/)?$/.test(path)) {
        await everything(page);
        await page.fill("#hours", "99");
        await page.waitForSelector("#hours[aria-invalid=true]");
        await themes("with everything open and an error");
      }
      if (path.endsWith("/plan/")) {
        await everything(page);
        await themes("with everything open and an error");
      }
    }));

    test("fits every width and text at 200 %, with targets of 44 px", run({}, async (page, url) => {
      await page.goto(url + path);
      await live(page);
      await everything(page);
      for (const [width, zoom] of [[320, "100%"], [360, "100%"], [768, "100%"], [1280, "100%"], [640, "200%"]]) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate((zoom) => { document.documentElement.style.fontSize = zoom; }, zoom);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(overflow <= 0, `at ${width} px and ${zoom} the page is ${overflow} px too wide`);
        const small = await page.evaluate(() => [...document.querySelectorAll("button, select, input:not([type=checkbox]), summary, nav a, .switch label, a.action, .brand")]
          .map((e) => [e.id || e.textContent.slice(0, 30), e.getBoundingClientRect()])
          .filter(([, r]) => r.width > 0 && (r.width < 43.5 || r.height < 43.5)).map(([name, r]) => `${name} ${r.width}×${r.height}`));
        assert.deepEqual(small, [], `at ${width} px`);
        assert.deepEqual(await overlaps(page), [], `at ${width} px and ${zoom}`);
      }
    }));
  });
}

for (const path of ["/privacy/", "/fr/privacy/", "/changelog/", "/fr/changelog/", "/accessibility/", "/fr/accessibility/"]) test(`${path} has no violation for axe, and fits a telephone`, run({ viewport: { width: 320, height: 700 } }, async (page, url) => {
  await page.goto(url + path);
  assert.deepEqual(await axe(page), []);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await axe(page, colours), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
}));

// everything opens what is folded away; on the page of a plan it also shows every
// kind of control, and an error.
async function everything(page) {
  if (await page.locator("#group").count()) {
    await page.selectOption("#group", "credit.step-2");
    await page.locator("#edit-credit-step-2-site").waitFor({ state: "attached" });
    await page.fill("#credit-step-2-tonnes-t", "140000000");
    await page.waitForSelector("#credit-step-2-tonnes-t[aria-invalid=true]");
    await page.click("#seek");
    await page.waitForFunction(() => document.querySelector("#deadline [role=status]").textContent !== "");
  }
  await page.evaluate(() => {
    document.querySelectorAll("details:not(#languages)").forEach((d) => { d.open = true; });
    // What is far from the screen has no size of its own until it comes near.
    for (const e of document.querySelectorAll("main *, footer")) {
      if (getComputedStyle(e).contentVisibility === "auto") e.style.contentVisibility = "visible";
    }
  });
}

// overlaps names the controls that cover each other or words of the page.
const overlaps = (page) => page.evaluate(() => {
  // seen is what a region that scrolls by itself leaves in sight of an element.
  const seen = (e) => {
    const r = e.getBoundingClientRect(), region = e.parentElement.closest("[role=region]")?.getBoundingClientRect() ?? r;
    const [left, top] = [Math.max(r.left, region.left), Math.max(r.top, region.top)];
    return new DOMRect(left, top, Math.max(0, Math.min(r.right, region.right) - left), Math.max(0, Math.min(r.bottom, region.bottom) - top));
  };
  const boxes = [...document.querySelectorAll("button, select, input:not([type=checkbox]), summary, nav a, a.action, h1, h2, h3, .sentence .words, .control .label, .note")]
    .filter((e) => e.checkVisibility() && !e.closest(".hidden, .skip") && e.textContent + (e.value ?? "") !== "")
    .map((e) => [e, seen(e)]).filter(([, r]) => r.width > 1 && r.height > 1);
  const found = [];
  boxes.forEach(([a, r], i) => boxes.slice(i + 1).forEach(([b, s]) => {
    if (a.contains(b) || b.contains(a)) return;
    const wide = Math.min(r.right, s.right) - Math.max(r.left, s.left);
    const high = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
    if (wide > 2 && high > 2) found.push(`${a.id || a.className || a.textContent.slice(0, 20)} and ${b.id || b.className || b.textContent.slice(0, 20)}`);
  }));
  return found.slice(0, 5);
});

for (const path of ["/", "/plan/", "/fr/", "/fr/plan/"]) {
  test(`${path} fits on a screen of 1280 px zoomed to 200 %`, run({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    await everything(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    assert.deepEqual(await overlaps(page), []);
  }));
}

test("nothing moves for those who ask for less motion", run({ reducedMotion: "reduce" }, async (page, url) => {
  await page.goto(`${url}/`);
  await live(page);
  await page.click("#method-average");
  await page.click("#open-total");
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "smooth");
}));

for (const [path, lang] of [["/nowhere", "en"], ["/fr/nowhere/at/all", "fr"]]) {
  test(`a wrong address has a page of its own: ${path}`, run({ allow: [/404/] }, async (page, url) => {
    const response = await page.goto(url + path);
    assert.equal(response.status(), 404);
    assert.equal(await page.getAttribute("html", "lang"), lang);
    assert.equal(await page.locator("h1").count(), 1);
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.querySelector("h1").getBoundingClientRect().left) >= 16, "the words touch the edge");
    await page.click("main a");
    await page.waitForURL(lang === "en" ? `${url}/` : `${url}/fr/`);
  }));
}

test("the pages lead to each other", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  for (const [link, path] of [["nav a:nth-child(2)", "/methods/"], ["nav a:nth-child(3)", "/sources/"], ["nav a:nth-child(4)", "/plan/"], ["#languages a[lang=fr]", "/fr/plan/"], ["nav a:nth-child(3)", "/fr/sources/"], ["#languages a[lang=en]", "/sources/"], ["#languages a[lang=fr]", "/fr/sources/"], ["nav a:nth-child(1)", "/fr/"], [".brand", "/fr/"]]) {
    if (link.startsWith("#languages")) await page.click("#languages summary");
    await page.click(link);
    await page.waitForURL(url + path);
    assert.equal(await page.locator("h1").count(), 1);
  }
}));

test("the language of the browser is offered, never forced, and nothing moves for it", async (t) => {
  for (const [locale, path, offered, to] of [["fr-CA", "/plan/", "En français", "/fr/plan/"], ["en-US", "/fr/", "In English", "/"], ["fr-FR", "/fr/", "", ""], ["ja-JP", "/", "", ""]]) {
    await run({ locale, viewport: { width: 360, height: 640 } }, async (page, url) => {
      await page.goto(url + path);
      await page.waitForLoadState();
      assert.equal(page.url(), url + path);
      assert.equal(await page.locator(".offer:visible").count(), offered ? 1 : 0);
      assert.equal(await page.evaluate(() => new Promise((done) => {
        new PerformanceObserver((list) => done(list.getEntries().flatMap(({ value, sources }) => value > 0.005 ? sources.map((s) => s.node?.outerHTML.slice(0, 99)) : []).join())).observe({ type: "layout-shift", buffered: true });
        setTimeout(done, 200, "");
      })), "");
      await live(page);
      if (!offered) return;
      assert.equal(await page.locator(".offer:visible").textContent(), offered);
      await page.click(".offer:visible");
      await page.waitForURL((u) => u.pathname === to);
    })(t);
  }
});

test("the site works under a path", async () => {
  const sub = await serve("-base", "/some/where");
  try {
    assert.match(sub.url, /\/some\/where$/);
    await run({ site: sub.url }, async (page) => {
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
  const all = await page.locator("#factors li").count();
  assert.ok(all > 200);
  await page.click("#source-aslan-2018 > summary");
  await page.locator("#source-aslan-2018 li").first().waitFor({ state: "visible" });
  assert.match(await page.getAttribute("#source-aslan-2018 a", "href"), /^https:/);
  await page.fill("#search", "aslan");
  await page.waitForFunction((n) => document.querySelectorAll("#factors li").length < n, all);
  assert.ok(await page.locator("#factors li").count() > 0);
  assert.ok(await page.locator("#factors li").last().isVisible(), "what is found is open");
  assert.match(await page.textContent(".search [role=status]"), /^\d+ factors/);
  assert.equal(Number((await page.textContent(".search [role=status]")).match(/^\d+/)[0]), await page.locator("#factors li").count());
  await page.fill("#search", "cote d'ivoire");
  await page.waitForFunction(() => /^Côte d’Ivoire/.test(document.querySelector(".index dd")?.textContent));
  assert.equal(await page.textContent(".index dt"), "C");
  await page.fill("#search", "no such thing <b>");
  await page.waitForFunction(() => document.querySelectorAll("#factors li, .index dd").length === 0);
  await page.fill("#search", "");
  await page.waitForFunction((n) => document.querySelectorAll("#factors li").length === n, all);
  assert.equal(await page.locator("#factors details[open]").count(), 0);
  for (const [name, enough] of [["factors.csv", (n) => n === all], ["grids.csv", (n) => n > 800]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`a[href$="${name}"]`)]);
    assert.equal(download.suggestedFilename(), name);
    const [head, ...rows] = table(readFileSync(await download.path(), "utf8"));
    assert.ok(enough(rows.length), `${name} has ${rows.length} rows`);
    assert.ok(rows.every((row) => row.length === head.length), `${name} is no rectangle`);
  }
}));

// table reads a file of comma-separated values.
function table(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
