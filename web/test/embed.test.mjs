// Pages in frames on another site: what a host page can count on. The hosts are served from another origin than the
// site, as they are in life, and there is one for each kind of page that has given others trouble.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { axe, colours, estimate, grams, isLive, live, near, useSite } from "./site.mjs";

const run = useSite();

// ---- The host

const hosted = new Map();
let host;
before(async () => {
  const server = createServer((request, response) => {
    const [body, headers] = hosted.get(request.url) ?? ["", {}];
    response.writeHead(body ? 200 : 404, { "Content-Type": request.url.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8", ...headers });
    response.end(body);
  });
  await new Promise((next) => server.listen(0, "localhost", next));
  host = { url: `http://localhost:${server.address().port}`, stop: () => server.close() };
});
after(() => host.stop());

// serve gives the address of a host page.
function serve(body, headers = {}, attributes = "") {
  const path = `/${hosted.size}/`;
  hosted.set(path, [`<!DOCTYPE html><html lang="en"${attributes}><head><title>host</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`, headers]);
  return host.url + path;
}

// A host hears what its frames say, with the place of each among them.
const listening = `<script>
  window.heard = [];
  addEventListener("message", ({ data, source, origin }) => {
    heard.push({ data, origin, from: [...document.querySelectorAll("iframe")].findIndex((f) => f.contentWindow === source) });
  });
</script>`;

const sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms";
const iframe = (src, more = `height="720" sandbox="${sandbox}"`) => `<iframe src="${src}" title="calculator" width="100%" ${more}></iframe>`;

// inHost runs a test on pages of other origins, which the shared watch on requests else forbids.
// Sharing is a feature that not every Chromium knows by name.
const inHost = (options, body) => run({ ...options, allow: [/^request to http:\/\/localhost:/, /'web-share'/, ...options.allow ?? []] }, (page, ...rest) => {
  page.setDefaultTimeout(20_000);
  return body(page, ...rest);
});

const frameIn = async (page, selector = "iframe") => {
  const frame = await (await page.waitForSelector(selector, { state: "attached" })).contentFrame();
  await frame.waitForSelector("#page", { state: "attached" });
  return frame;
};

// said waits for a message of ours that a host has heard.
const said = (page, type, from = 0) => page.waitForFunction(([type, from]) =>
  window.heard.findLast((m) => m.from === from && m.data?.source === "streamprint" && m.data.type === type)?.data, [type, from]).then((h) => h.jsonValue());

const amount = async (frame) => grams(await frame.textContent(".answer"), "en");

// fits waits until a frame is as high as its content: nothing to scroll, no room left.
const fits = (page, selector = "iframe") => page.waitForFunction(async (selector) => {
  const frame = document.querySelector(selector);
  return frame.clientHeight > 150 && Math.abs(frame.clientHeight - window.heights?.get(frame.contentWindow)) <= 2;
}, selector);
const measuring = `<script>
  window.heights = new Map();
  addEventListener("message", ({ data, source }) => { if (data?.source === "streamprint" && data.height) heights.set(source, data.height); });
</script>`;

// cutOff is how much of a frame's content is outside of it, whole waits until nothing is.
const cutOff = (frame) => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
const whole = (frame) => frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);

// ---- Hosts

describe("a frame", () => {
  test("without any script of the host: of fixed height, live, with its scenario", inHost({}, async (page, site) => {
    await page.goto(serve(iframe(`${site}/embed/watch/#v=1&h=10&per=week&d=tv&q=fhd&n=fixed&c=FRA`)));
    const frame = await frameIn(page);
    await isLive(frame);
    const want = estimate("--hours", "10", "--per", "week", "--device", "tv", "--quality", "fhd", "--connection", "fixed", "--country", "FRA");
    assert.equal(await frame.inputValue("#hours"), "10");
    assert.equal(await frame.locator("header, footer, nav:visible").count(), 0, "the site's own header and footer are not in a frame");
    assert.ok(await frame.locator("#result").isVisible());
    assert.ok(await amount(frame) > 0 && want, "no amount");
    assert.equal(await page.locator("iframe").evaluate((f) => f.clientHeight), 720);

    // Its link leads to the full page with the scenario, in a window of its own.
    const full = frame.locator("#full");
    assert.equal(await full.getAttribute("target"), "_blank");
    assert.match(await full.getAttribute("rel"), /noopener/);
    const there = new URL(await full.evaluate((a) => a.href));
    assert.equal(there.pathname, "/");
    assert.match(there.hash, /h=10(&|$)/);

    // What the reader does there leaves the back button of the host alone.
    const steps = await page.evaluate(() => history.length);
    await frame.fill("#hours", "3");
    await frame.selectOption("#device", "phone");
    await frame.waitForFunction(() => /h=3(&|$)/.test(document.querySelector("#full").hash));
    await frame.click("#open-total");
    await frame.waitForSelector("#panel-name");
    assert.equal(await page.evaluate(() => history.length), steps);
  }));

  test("with the host script: as high as its content, always", inHost({}, async (page, site) => {
    await page.goto(serve(`${measuring}<script src="${site}/embed.js" async></script>${iframe(`${site}/embed/watch/#v=1&h=1`)}`));
    const frame = await frameIn(page);
    await isLive(frame);
    await fits(page);
    await whole(frame);
    const before = await page.locator("iframe").evaluate((f) => f.clientHeight);
    await frame.evaluate(() => { document.body.style.paddingBottom = "1px"; }); // too little to be told
    assert.ok(await cutOff(frame) <= 0, "a pixel is cut off");
    await frame.evaluate(() => { document.body.style.paddingBottom = ""; });
    await frame.click("#explain > summary");
    await page.waitForFunction((h) => document.querySelector("iframe").clientHeight > h + 50, before);
    await fits(page);
    await whole(frame);
    await frame.click("#explain > summary");
    await page.waitForFunction((h) => Math.abs(document.querySelector("iframe").clientHeight - h) <= 2, before);
    // What is a side panel on the site stands in the text: nothing lies over a frame.
    await frame.click("#open-total");
    await frame.waitForSelector("#panel-name");
    assert.equal(await frame.locator("#panel").evaluate((p) => getComputedStyle(p).position), "static");
    await page.waitForFunction((h) => document.querySelector("iframe").clientHeight > h + 50, before);
  }));

  test("three on a page have each its own height", inHost({}, async (page, site) => {
    const frames = ["watch", "badge", "plan"].map((kind) => iframe(`${site}/embed/${kind}/`, `id="${kind}" height="300"`));
    await page.goto(serve(`${measuring}<script src="${site}/embed.js"></script>${frames.join("<p>between</p>")}`));
    for (const kind of ["watch", "badge", "plan"]) {
      const frame = await frameIn(page, `#${kind}`);
      await fits(page, `#${kind}`);
      await whole(frame);
    }
    const heights = await page.locator("iframe").evaluateAll((all) => all.map((f) => f.clientHeight));
    assert.equal(new Set(heights).size, 3, `${heights}`);
  }));

  test("hidden at first and shown later", inHost({}, async (page, site) => {
    await page.goto(serve(`${measuring}<script src="${site}/embed.js"></script><div id="tab" style="display:none">${iframe(`${site}/embed/watch/`)}</div>`));
    await frameIn(page);
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => document.querySelector("iframe").style.height), "", "a frame that has no size says none");
    await page.evaluate(() => { document.getElementById("tab").style.display = ""; });
    await fits(page);
    await whole(await frameIn(page));
  }));

  test("on a page written from right to left", inHost({}, async (page, site) => {
    await page.goto(serve(`${measuring}<script src="${site}/embed.js"></script>${iframe(`${site}/embed/watch/`)}`, {}, ` dir="rtl"`));
    const frame = await frameIn(page);
    await fits(page);
    assert.equal(await frame.evaluate(() => getComputedStyle(document.body).direction), "ltr");
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }));

  test("a host script that comes late", inHost({}, async (page, site) => {
    await page.goto(serve(`${listening}${iframe(`${site}/embed/watch/`)}`));
    const frame = await frameIn(page);
    await said(page, "ready");
    assert.equal(await page.locator("iframe").evaluate((f) => f.clientHeight), 720);
    await page.addScriptTag({ url: `${site}/embed.js` });
    await page.waitForFunction(() => document.querySelector("iframe").clientHeight !== 720);
    await whole(frame);
  }));

  // WordPress gives what it finds by oEmbed this and no more.
  test("with sandbox=\"allow-scripts\" alone", inHost({ serviceWorkers: "allow" }, async (page, site) => {
    await page.goto(serve(`${listening}${iframe(`${site}/embed/watch/#v=1&h=4&per=week`, `height="600" sandbox="allow-scripts"`)}`));
    const frame = await frameIn(page);
    await isLive(frame);
    assert.equal(await frame.inputValue("#hours"), "4");
    const before = await amount(frame);
    await frame.fill("#hours", "8");
    await frame.waitForFunction(() => /h=8(&|$)/.test(document.querySelector("#full").hash)); // where its address cannot be written
    near(await amount(frame), 2 * before, "twice the hours");
    assert.ok((await said(page, "ready")).height >= 200);
    assert.equal(await page.evaluate(() => window.heard[0].origin), "null");
  }));

  test("where storage is blocked", inHost({}, async (page, site) => {
    await page.addInitScript(() => {
      if (window.parent === window) return;
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException("blocked", "SecurityError"); } });
      }
    });
    await page.goto(serve(iframe(`${site}/embed/watch/#v=1&h=2`)));
    const frame = await frameIn(page);
    await isLive(frame);
    await frame.fill("#hours", "5");
    await frame.waitForFunction(() => /h=5(&|$)/.test(document.querySelector("#full").hash));
  }));

  test("on a page with a strict content security policy", inHost({}, async (page, site) => {
    const policy = `default-src 'none'; script-src ${site}/embed.js; frame-src ${site}; img-src data:`;
    await page.goto(serve(`<script src="${site}/embed.js"></script>${iframe(`${site}/embed/badge/`, `height="400"`)}<stream-print type="badge">fallback</stream-print>`,
      { "Content-Security-Policy": policy, "Cross-Origin-Embedder-Policy": "unsafe-none" }));
    await page.waitForFunction(() => [...document.querySelectorAll("iframe")].every((f) => f.style.height));
    await page.waitForFunction(() => !document.querySelector("stream-print").textContent.includes("fallback"));
  }));

  test("without JavaScript: the usual result can be read", inHost({ javaScriptEnabled: false }, async (page, site) => {
    for (const [path, parts] of [["/embed/watch/", ["#hours", ".range", "#result .chart svg", "#explain"]], ["/embed/plan/", ["#preset", ".range", "#result .chart svg", "#explain"]], ["/embed/badge/", [".answer", ".range"]], ["/fr/embed/watch/", [".answer"]]]) {
      await page.goto(serve(iframe(site + path)));
      const frame = await (await page.waitForSelector("iframe")).contentFrame();
      await frame.waitForSelector("#page");
      assert.match(await frame.textContent(".answer"), /\d.*CO₂e/, path);
      for (const part of [...parts, "#full"]) assert.ok(await frame.locator(part).first().isVisible(), `${path}: no ${part}`);
      assert.equal(await frame.getAttribute("html", "lang"), path.startsWith("/fr") ? "fr" : "en");
    }
  }));

  test("far below: nothing heavy is loaded before it comes near", inHost({}, async (page, site) => {
    const asked = [];
    page.on("request", (r) => { if (r.url().startsWith(site)) asked.push(new URL(r.url()).pathname); });
    await page.goto(serve(`<script src="${site}/embed.js"></script><div style="height:30000px"></div>
      ${iframe(`${site}/embed/watch/#v=1&h=2`, `loading="lazy" height="700"`)}<stream-print type="plan" scenario="v=1"></stream-print>`));
    await page.waitForTimeout(1000);
    assert.deepEqual(asked, ["/embed.js"]);
    await page.locator("iframe").first().scrollIntoViewIfNeeded();
    await isLive(await frameIn(page));
  }));

  test("a default scenario needs no program until it is touched", inHost({}, async (page, site) => {
    const programs = [];
    page.on("request", (r) => { if (r.url().endsWith(".wasm")) programs.push(r.url()); });
    await page.goto(serve(iframe(`${site}/embed/badge/#theme=dark`)));
    await frameIn(page);
    await page.waitForTimeout(1500);
    assert.deepEqual(programs, []);
  }));
});

// ---- Hosts that know the messages of others

describe("heights in the dialects of others", () => {
  test("a listener as Datawrapper's", inHost({}, async (page, site) => {
    await page.goto(serve(`${iframe(`${site}/embed/badge/#id=chart-7`, `id="datawrapper-chart-chart-7" height="900"`)}<script>
      window.addEventListener("message", (e) => {
        if (typeof e.data["datawrapper-height"] === "undefined") return;
        for (const id in e.data["datawrapper-height"]) document.getElementById("datawrapper-chart-" + id).style.height = e.data["datawrapper-height"][id] + "px";
      });</script>`));
    await page.waitForFunction(() => /^\d+px$/.test(document.querySelector("iframe").style.height));
    await frameIn(page);
    assert.ok(await page.evaluate(() => document.querySelector("iframe").clientHeight) < 900);
  }));

  test("a listener as Pym's", inHost({}, async (page, site) => {
    // Pym tells the frame its name in the query, and listens for that name only.
    await page.goto(serve(`${iframe(`${site}/embed/badge/?initialWidth=800&childId=story&parentTitle=host`, `height="900"`)}<script>
      window.addEventListener("message", (e) => {
        if (typeof e.data !== "string") return;
        const match = e.data.match(/^pymxPYMxstoryxPYMx(\\S+)xPYMx(.*)$/);
        if (match?.length === 3 && match[1] === "height") document.querySelector("iframe").setAttribute("height", parseInt(match[2], 10));
      });</script>`));
    await page.waitForFunction(() => document.querySelector("iframe").getAttribute("height") !== "900");
    await whole(await frameIn(page));
  }));

  test("as Flourish and Embedly, and as AMP", inHost({}, async (page, site) => {
    const src = `${site}/embed/watch/#v=1&h=2&id=a`;
    await page.goto(serve(`${listening}${iframe(src)}`));
    await said(page, "ready");
    await isLive(await frameIn(page));
    await page.waitForTimeout(300);
    const heard = await page.evaluate(() => window.heard.map((m) => m.data));
    const { height } = heard.findLast((m) => m.height && m.source);
    const flourish = heard.filter((m) => typeof m === "string" && m.startsWith("{")).map((m) => JSON.parse(m));
    assert.deepEqual(flourish.at(-1), { context: "iframe.resize", height, src });
    assert.deepEqual(heard.findLast((m) => m.sentinel), { sentinel: "amp", type: "embed-size", height });
    assert.deepEqual(heard.findLast((m) => m["datawrapper-height"]), { "datawrapper-height": { a: height } });
    assert.ok(heard.includes(`pymxPYMxaxPYMxheightxPYMx${height}`));
    assert.deepEqual(heard.find((m) => m.type === "ready"), { source: "streamprint", v: 1, id: "a", type: "ready", ...heard.find((m) => m.type === "ready") });
  }));

  test("a page that grows for ever scrolls inside in the end", inHost({}, async (page, site) => {
    await page.goto(serve(`${listening}<script src="${site}/embed.js"></script>${iframe(`${site}/embed/badge/`)}`));
    const frame = await frameIn(page);
    await said(page, "ready");
    await frame.evaluate(() => {
      const more = document.getElementById("page").appendChild(document.createElement("div"));
      let height = 0;
      setInterval(() => { more.style.height = `${height += 5}px`; }, 30);
    });
    const count = () => page.evaluate(() => window.heard.filter((m) => m.data?.type === "resize").length);
    await page.waitForTimeout(2500);
    const most = await count();
    assert.ok(most <= 25, `${most} heights`);
    await page.waitForTimeout(1000);
    assert.equal(await count(), most);
    assert.ok(await cutOff(frame) > 0, "what does not fit can be scrolled to");
  }));
});

// ---- Messages

describe("messages", () => {
  test("a new result is told to a host that asked, once the reader pauses", inHost({}, async (page, site) => {
    const link = "v=1&h=2&d=phone&c=FRA";
    await page.goto(serve(`${listening}${iframe(`${site}/embed/watch/#${link}&events=change&id=one`)}${iframe(`${site}/embed/watch/#${link}`)}`));
    const [asks, silent] = [await frameIn(page, "iframe:nth-of-type(1)"), await frameIn(page, "iframe:nth-of-type(2)")];
    await Promise.all([isLive(asks), isLive(silent)]);
    await page.evaluate(() => { window.heard.length = 0; });
    for (const frame of [asks, silent]) {
      await frame.evaluate(() => {
        const field = document.getElementById("hours");
        for (const hours of ["3", "3.", "3.4"]) {
          field.value = hours;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      });
    }
    await page.waitForFunction(() => window.heard.some(({ data }) => data?.type === "change" && /h=3\.4/.test(data.scenario)));
    const change = await said(page, "change");
    assert.equal(change.id, "one");
    const { low, mid, high, unit } = change.result;
    assert.ok(low < mid && mid < high, JSON.stringify(change.result));
    near(await amount(asks), mid * { "g CO2e": 1, "kg CO2e": 1e3 }[unit], "the amount that is shown");
    assert.match(change.scenario, /(^|&)h=3\.4(&|$)/);
    await page.waitForTimeout(600);
    // Once with the range that the page draws itself, and once with the finer one; never for what was only passed through.
    const heard = await page.evaluate(() => window.heard.filter((m) => m.data?.type === "change").map((m) => [m.from, m.data.scenario]));
    assert.ok(heard.every(([from, scenario]) => from === 0 && !/h=3(&|$)/.test(scenario)), `${heard}`);
  }));

  test("a host sets a scenario and a theme, and asks", inHost({}, async (page, site) => {
    await page.goto(serve(`${listening}${iframe(`${site}/embed/watch/#events=change`)}`));
    const frame = await frameIn(page);
    await said(page, "ready");
    const tell = (message) => page.evaluate((m) => document.querySelector("iframe").contentWindow.postMessage({ source: "streamprint", v: 1, ...m }, "*"), message);
    await tell({ type: "set", scenario: "v=1&h=7&per=week&d=laptop" });
    await isLive(frame);
    await frame.waitForFunction(() => document.getElementById("hours").value === "7");
    assert.equal(await frame.inputValue("#device"), "laptop");
    const paper = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color);
    const light = await paper();
    await tell({ type: "theme", theme: "dark" });
    await frame.waitForFunction((was) => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color !== was, light);
    await page.waitForTimeout(400);
    await page.evaluate(() => { window.heard.length = 0; });
    await tell({ type: "get" });
    await page.waitForFunction(() => window.heard.some(({ data }) => data?.source === "streamprint" && data.result && /h=7/.test(data.scenario)));

    // A number out of bounds comes to their end.
    await tell({ type: "set", scenario: "v=1&h=1e9" });
    await frame.waitForFunction(() => Number(document.getElementById("hours").value.replaceAll(",", "")) > 7);
  }));

  test("nothing of what a hostile page sends does anything", inHost({}, async (page, site) => {
    const other = serve(`<script>
      const bad = { source: "streamprint", v: 1, type: "set", scenario: "v=1&h=99" };
      setInterval(() => { try { for (let i = 0; i < parent.length; i++) parent[i].postMessage(bad, "*"); } catch {} }, 50);
    </script>`);
    await page.goto(serve(`${listening}${iframe(`${site}/embed/watch/#v=1&h=2`)}<iframe src="${other}"></iframe>`));
    const frame = await frameIn(page);
    await isLive(frame);
    await page.evaluate(() => {
      const to = document.querySelector("iframe").contentWindow;
      const deep = {};
      let at = deep;
      for (let i = 0; i < 1000; i++) at = at.a = {};
      const ours = { source: "streamprint", v: 1 };
      for (const message of [null, undefined, 0, "", "{", "x".repeat(1e6), [], [1], new Date(), new Map([["source", "streamprint"]]), deep, { source: "streamprint" },
        { ...ours }, { ...ours, type: "constructor" }, { ...ours, type: "__proto__" }, { ...ours, type: {} }, { ...ours, v: 2, type: "set", scenario: "v=1&h=5" },
        { ...ours, type: "set" }, { ...ours, type: "set", scenario: null }, { ...ours, type: "set", scenario: {} }, { ...ours, type: "set", scenario: 5 },
        { ...ours, type: "set", scenario: "h=5&".repeat(1e5) }, { ...ours, type: "set", scenario: "<img src=x onerror=parent.broken=1>" },
        { ...ours, type: "theme", theme: "\"><script>" }, { ...ours, type: "theme", theme: ["dark"] }, { ...ours, type: "theme" },
        "pymxPYMxxPYMxwidthxPYMx-1", "pymxPYMxstoryxPYMxnavigateToxPYMxhttps://example.org/",
        { "datawrapper-height": { x: 1e9 } }, { sentinel: "amp", type: "embed-size", height: -1 }]) to.postMessage(message, "*");
    });
    await page.waitForTimeout(800);
    assert.equal(await frame.inputValue("#hours"), "2");
    assert.equal(await page.evaluate(() => window.broken), undefined);
    assert.equal(new URL(frame.url()).pathname, "/embed/watch/");
    await frame.fill("#hours", "3");
    await frame.waitForFunction(() => /h=3(&|$)/.test(document.querySelector("#full").hash));
  }));

  test("the host script believes its own frames only", inHost({}, async (page, site) => {
    const lies = serve(`<script>setInterval(() => { for (const height of [1e9, -5, NaN, "9px", {}, null]) parent.postMessage({ source: "streamprint", v: 1, type: "resize", height }, "*"); }, 50)</script>`);
    await page.goto(serve(`<script src="${site}/embed.js"></script><iframe id="lies" src="${lies}" height="123"></iframe>`));
    await page.waitForTimeout(500);
    await page.evaluate((lies) => postMessage({ source: "streamprint", v: 1, type: "resize", height: 4000 }, "*"), lies);
    await page.waitForTimeout(100);
    assert.equal(await page.locator("#lies").evaluate((f) => f.clientHeight), 123);
  }));
});

// ---- What a host asks for

describe("parameters", () => {
  test("theme, parts, density", inHost({}, async (page, site) => {
    const shown = async (fragment, kind = "watch") => {
      await page.goto("about:blank");
      await page.goto(`${site}/embed/${kind}/#${fragment}`);
      return (selector) => page.locator(selector).first().isVisible();
    };
    let sees = await shown("show=result");
    assert.deepEqual([await sees(".answer"), await sees("#hours"), await sees("#result .chart"), await sees("#explain"), await sees("#full")], [true, false, false, false, true]);
    sees = await shown("show=inputs,chart");
    assert.deepEqual([await sees(".answer"), await sees("#hours"), await sees("#result .chart"), await sees("#explain")], [false, true, true, false]);
    sees = await shown("show=explain,result", "plan");
    assert.deepEqual([await sees(".answer"), await sees("#preset"), await sees("#result .chart"), await sees("#explain")], [true, false, false, true]);
    await shown("density=full");
    const full = await page.locator("#page").evaluate((p) => p.getBoundingClientRect().height);
    await shown("density=compact");
    const compact = await page.locator("#page").evaluate((p) => p.getBoundingClientRect().height);
    await shown("density=badge");
    const badge = await page.locator("#page").evaluate((p) => p.getBoundingClientRect().height);
    assert.ok(badge < compact && compact < full, `${[full, compact, badge]}`);
    const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
    await page.emulateMedia({ colorScheme: "light" });
    await shown("theme=dark");
    const dark = await colour();
    await shown("theme=light");
    assert.notEqual(await colour(), dark);
    await page.emulateMedia({ colorScheme: "dark" });
    await shown("");
    assert.equal(await colour(), dark);
  }));

  test("an accent that cannot be read is moved, and the reader told", inHost({}, async (page, site) => {
    const accent = () => page.evaluate(() => getComputedStyle(document.getElementById("full")).color);
    for (const [asked, adjusted] of [["0000aa", false], ["ffff66", true], ["eeeeee", true]]) {
      await page.goto("about:blank");
      await page.goto(`${site}/embed/watch/#accent=${asked}&theme=light`);
      await live(page);
      const said = await page.textContent("#notes");
      assert.equal(said.toLowerCase().includes(asked), adjusted, said);
      const rgb = (await accent()).match(/\d+/g).map((n) => Number(n).toString(16).padStart(2, "0")).join("");
      if (adjusted) assert.ok(said.includes(rgb), `${rgb} in ${said}`);
      else assert.equal(rgb, asked);
      assert.deepEqual(await axe(page, colours), []);
    }
    for (const asked of ["000088", "333333"]) {
      await page.goto("about:blank");
      await page.goto(`${site}/embed/watch/#accent=${asked}&theme=dark`);
      await live(page);
      assert.ok((await page.textContent("#notes")).includes(asked));
      assert.deepEqual(await axe(page, colours), []);
    }
  }));

  test("locked inputs are there, marked, and cannot be changed", inHost({}, async (page, site) => {
    await page.goto(`${site}/embed/watch/#v=1&h=3&c=FRA&lock=country,device`);
    await isLive(page);
    for (const id of ["country", "device"]) {
      const field = page.locator(`#${id}`);
      if (await field.count()) assert.ok(await field.isDisabled(), id);
    }
    assert.ok(await page.locator("#hours").isEnabled());
    assert.ok(await page.locator("#locked").isVisible());
    assert.match(await page.textContent("#locked"), /[Cc]ountry/);
    assert.ok(await page.locator("#notes").evaluate((n) => n.textContent === ""));
    await page.goto("about:blank");
    await page.goto(`${site}/embed/plan/#lock=preset`);
    await live(page);
    await page.waitForFunction(() => document.getElementById("preset").disabled);
  }));

  test("what is not understood is said and harmless", inHost({}, async (page, site) => {
    await page.goto(`${site}/embed/watch/#v=1&h=3&theme=pink&hl=9&show=all&lock=nothing&wish=1&lang=xx&density=%zz`);
    await isLive(page);
    const notes = await page.textContent("#notes");
    for (const key of ["theme", "hl", "show", "nothing", "wish", "xx", "density"]) assert.ok(notes.includes(key), `${key} in ${notes}`);
    assert.ok(await page.locator("#notes").isVisible());
    assert.equal(await page.inputValue("#hours"), "3");
  }));

  test("lang leads to the page in that language, with everything else", inHost({}, async (page, site) => {
    await page.goto(serve(iframe(`${site}/embed/watch/#v=1&h=3&lang=fr&theme=dark`)));
    const element = await page.waitForSelector("iframe");
    await page.waitForFunction(() => true);
    for (let i = 0; i < 100 && !(await element.contentFrame()).url().includes("/fr/"); i++) await page.waitForTimeout(50);
    const frame = await element.contentFrame();
    assert.match(frame.url(), /\/fr\/embed\/watch\/#v=1&h=3.*theme=dark/);
    await isLive(frame);
    assert.equal(await frame.inputValue("#hours"), "3");
  }));

  test("the level of headings is the host's", inHost({}, async (page, site) => {
    const levels = async (fragment) => {
      await page.goto("about:blank");
      await page.goto(`${site}/embed/watch/#v=1&h=3&${fragment}`);
      await isLive(page);
      return page.locator(":is(h1, h2, h3, h4, h5, h6):visible").evaluateAll((all) => all.map((h) => Number(h.ariaLevel ?? h.tagName[1])));
    };
    const usual = await levels("");
    assert.equal(usual[0], 2);
    const [first, ...rest] = await levels("hl=4");
    assert.equal(first, 4);
    assert.ok(rest.every((level) => level >= 4), `${rest}`);
  }));
});

// ---- The element

describe("<stream-print>", () => {
  test("shows a frame and follows its attributes", inHost({}, async (page, site) => {
    await page.goto(serve(`${measuring}<script src="${site}/embed.js" defer></script>
      <stream-print type="watch" scenario="${site}/#v=1&amp;h=6&amp;per=week" lang="fr" theme="light" lock="device"><p id="fallback">A calculator</p></stream-print>`));
    const element = await page.waitForSelector("stream-print iframe");
    await page.waitForSelector("#fallback", { state: "detached" });
    for (let i = 0; i < 100 && !(await element.contentFrame()).url().includes("/fr/"); i++) await page.waitForTimeout(50);
    const frame = await frameIn(page, "stream-print iframe");
    await isLive(frame);
    assert.equal(await frame.getAttribute("html", "lang"), "fr");
    assert.equal(await frame.inputValue("#hours"), "6");
    assert.ok(await frame.locator("#device").isDisabled());
    await fits(page);
    await page.evaluate(() => document.querySelector("stream-print").setAttribute("scenario", "v=1&h=9&per=week"));
    await frame.waitForFunction(() => document.getElementById("hours").value === "9");
  }));

  test("keeps what stands in it where the script or the frame is blocked", inHost({ allow: [/Content Security Policy/i, /\bcsp\b/i] }, async (page, site) => {
    const body = `<script src="${site}/embed.js"></script><stream-print><p id="fallback">A calculator</p></stream-print>`;
    for (const policy of [`script-src 'none'`, `script-src ${site}; frame-src 'none'`]) {
      await page.goto(serve(body, { "Content-Security-Policy": policy }));
      await page.waitForTimeout(400);
      assert.ok(await page.locator("#fallback").isVisible(), policy);
    }
  }));
});

// ---- Everyone

describe("every page in a frame", () => {
  for (const colorScheme of ["light", "dark"]) {
    test(`has no problem that axe finds, ${colorScheme}`, inHost({ colorScheme, viewport: { width: 360, height: 700 } }, async (page, site) => {
      for (const path of ["/embed/watch/", "/embed/plan/", "/embed/badge/", "/fr/embed/watch/#v=1&h=3&lock=country&theme=pink"]) {
        await page.goto(site + path);
        await live(page);
        await page.waitForFunction(() => !document.querySelector(".late")); // while the range is drawn
        const found = await axe(page);
        assert.deepEqual(found.filter((v) => !v.startsWith("page-has-heading-one")), [], path); // the host has it
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is wider than a telephone`);
      }
    }));
  }

  test("loads from nowhere else, keeps nothing, and installs nothing", inHost({ serviceWorkers: "allow" }, async (page, site) => {
    await page.goto(serve(iframe(`${site}/embed/watch/#v=1&h=2`)));
    const frame = await frameIn(page);
    await isLive(frame);
    await frame.fill("#hours", "4");
    await page.waitForTimeout(1000);
    assert.deepEqual(await frame.evaluate(() => [Object.keys(localStorage).filter((k) => k.startsWith("streamprint")), document.cookie]), [[], ""]);
    assert.deepEqual(await page.context().cookies(), []);
  }));

  test("works without a network once the site is on the device", inHost({ serviceWorkers: "allow", allow: [/ERR_INTERNET_DISCONNECTED/] }, async (page, site) => {
    await page.goto(`${site}/`);
    await page.waitForSelector("#sp-offline[data-state=filled]");
    const all = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).map((r) => new URL(r.url).pathname));
    assert.ok(!all.some((name) => name.endsWith("oembed.json")), "what is for other sites is not kept");
    for (const name of ["/embed/watch/", "/fr/embed/plan/", "/embed/badge/"]) assert.ok(all.includes(name), name);
    await page.context().setOffline(true);
    await page.goto(`${site}/embed/watch/#v=1&h=2`);
    await isLive(page);
    await page.context().setOffline(false);
  }));
});

// ---- The page on which a frame is put together

describe("the configurator", () => {
  const snippet = (page, id) => page.inputValue(`#snippet-${id}`);
  const src = async (page) => new URL((await snippet(page, "plain")).match(/src="([^"]*)"/)[1].replaceAll("&amp;", "&"));

  test("every choice comes into the snippets and the preview, and each snippet works on another site", inHost({ permissions: ["clipboard-read", "clipboard-write"] }, async (page, site) => {
    await page.goto(`${site}/#v=1&h=5&per=week`);
    await live(page);
    await page.click("#foot-embed");
    await page.waitForURL(/\/embed\/#v=1/);
    assert.match(await page.inputValue("#scenario"), /h=5/);
    assert.match((await src(page)).hash, /h=5/);

    await page.selectOption("#theme", "dark");
    await page.fill("#accent", "#336699");
    await page.selectOption("#density", "compact");
    await page.selectOption("#hl", "3");
    await page.uncheck("#show-explain");
    await page.check("#lock-country");
    await page.selectOption("#lang", "fr");
    const address = await src(page);
    assert.equal(address.pathname, "/fr/embed/watch/");
    for (const pair of ["theme=dark", "accent=336699", "density=compact", "hl=3", "show=inputs,result,chart", "lock=country", "h=5"]) {
      assert.ok(address.hash.slice(1).split("&").includes(pair), `${pair} in ${address.hash}`);
    }
    const steps = await page.evaluate(() => history.length);
    const element = await page.waitForSelector("#preview-frame iframe");
    await page.waitForFunction((href) => document.querySelector("#preview-frame iframe").src === href, address.href);
    const preview = await (await page.waitForSelector("#preview-frame iframe")).contentFrame();
    await isLive(preview);
    assert.equal(await preview.inputValue("#hours"), "5");
    assert.ok(await preview.locator("#country").isDisabled());
    await page.waitForFunction(() => document.querySelector("#preview-frame iframe").style.height);
    assert.equal(await page.evaluate(() => history.length), steps, "the preview is no step back");
    assert.ok(element);

    await page.click("#copy-element");
    await page.waitForFunction(() => document.getElementById("copied").textContent);
    const made = { plain: await snippet(page, "plain"), script: await snippet(page, "script"), element: await page.evaluate(() => navigator.clipboard.readText()) };
    assert.equal(made.element, await snippet(page, "element"));
    for (const [name, html] of Object.entries(made)) {
      await page.goto(serve(html));
      const frame = await frameIn(page);
      if (name === "element") for (let i = 0; i < 100 && !(await (await page.$("iframe")).contentFrame()).url().includes("/fr/"); i++) await page.waitForTimeout(50);
      const there = await frameIn(page);
      await isLive(there);
      assert.equal(await there.getAttribute("html", "lang"), "fr", name);
      assert.equal(await there.getAttribute("html", "data-theme"), "dark", name);
      assert.equal(await there.inputValue("#hours"), "5", name);
      if (name !== "plain") await page.waitForFunction(() => document.querySelector("iframe").style.height);
      assert.ok(frame);
    }
  }));

  test("a plan, a badge, a text that is no link", inHost({}, async (page, site) => {
    await page.goto(`${site}/plan/`);
    await live(page);
    await page.selectOption("#preset", "small-vod");
    await page.waitForURL(/small-vod/);
    await page.click("#foot-embed");
    await page.waitForURL(/\/embed\/#type=plan/);
    assert.equal(await page.inputValue("#type"), "plan");
    assert.equal((await src(page)).pathname, "/embed/plan/");
    assert.match((await src(page)).hash, /small-vod/);
    assert.ok(await page.locator("#lock-preset").isVisible() && !await page.locator("#lock-country").isVisible());
    await page.fill("#scenario", "<script>alert(1)</script>");
    assert.equal(await page.getAttribute("#scenario", "aria-invalid"), "true");
    assert.ok(await page.locator("#scenario-note.error").isVisible());
    assert.equal((await src(page)).hash, "");
    await page.fill("#scenario", `${site}/fr/#v=1&h=8&theme="><img src=x>&at=watch.grid`);
    assert.equal(await page.inputValue("#type"), "watch");
    assert.equal((await src(page)).hash, "#v=1&h=8");
    await page.selectOption("#type", "badge");
    assert.equal((await src(page)).pathname, "/embed/badge/");
    assert.ok(!await page.locator("#lock").isVisible());
    await page.fill("#accent", "red");
    assert.equal(await page.getAttribute("#accent", "aria-invalid"), "true");
    assert.ok(!(await snippet(page, "element")).includes("accent"));
  }));

  test("without JavaScript the snippets are there to copy", inHost({ javaScriptEnabled: false }, async (page, site) => {
    for (const path of ["/embed/", "/fr/embed/"]) {
      await page.goto(site + path);
      assert.match(await snippet(page, "plain"), /^<iframe src="https:\/\/[^"]*\/embed\/watch\/" title="[^"]+"/);
      assert.match(await snippet(page, "element"), /^<stream-print /);
    }
  }));

  for (const colorScheme of ["light", "dark"]) {
    test(`has no problem that axe finds, ${colorScheme}`, inHost({ colorScheme, viewport: { width: 360, height: 700 } }, async (page, site) => {
      for (const path of ["/embed/", "/fr/embed/"]) {
        await page.goto(site + path);
        await page.waitForFunction(() => document.querySelector("#preview-frame iframe")?.style.height);
        assert.deepEqual(await axe(page), [], path);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is wider than a telephone`);
      }
    }));
  }
});
