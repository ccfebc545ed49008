// Whatever is typed, opened, pasted, linked or sent to a page is text, never markup; and nothing that a visitor does
// leaves the device.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { isLive, live, useSite } from "./site.mjs";

const run = useSite();
const dist = process.env.SP_DIST ?? new URL("../../dist", import.meta.url).pathname;

// Each payload would set window.broken if it were taken for more than text.
const payloads = [
  `<img src=x onerror="window.broken=1">`,
  `"><script>window.broken=1</script>`,
  `'"--></style></title></textarea><svg/onload=window.broken=1>`,
  `javascript:window.broken=1`,
  `<a href="javascript:window.broken=1" autofocus onfocus="window.broken=1">x</a>`,
  `<iframe srcdoc="<script>parent.broken=1</script>"></iframe>`,
  `{{constructor.constructor('window.broken=1')()}} \${window.broken=1} %s %v %!d(x)`,
  `\u202e\u2066\ufeff\u0000\ud800<b>`,
  `${"<b>".repeat(500)}`,
];

// watch counts what markup from outside would add, and tells of what a payload does.
async function watch(page) {
  page.on("dialog", (d) => { d.dismiss(); page.evaluate(() => { window.broken = 1; }); });
  const count = () => page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    return {
      active: document.querySelectorAll("script, iframe, object, embed, base, main img, main b, main style").length,
      handlers: all.filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))).length,
      links: all.filter((e) => /^\s*(javascript|data):/i.test(e.getAttribute("href") ?? e.getAttribute("src") ?? "")).length,
      broken: window.broken ?? 0,
    };
  });
  const before = await count();
  assert.deepEqual({ ...before, active: 0 }, { active: 0, handlers: 0, links: 0, broken: 0 });
  return async (what) => assert.deepEqual(await count(), before, what);
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll("main details").forEach((d) => { d.open = true; }));

describe("markup is text", () => {
  for (const path of ["/fr/", "/plan/", "/sources/"]) test(`in every field of ${path}`, run({}, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    await unfold(page);
    const clean = await watch(page);
    const fields = await page.locator("main :is(input, textarea):not([type=checkbox], [type=radio], [type=file], [readonly])").evaluateAll((all) => all.filter((e) => e.offsetParent).map((e) => e.id));
    assert.ok(fields.length > 0 && fields.every(Boolean));
    const answer = await page.locator("#open-total, #open-gross").allTextContents();
    // A field takes one payload, so that over all fields each payload has its turn. The hundreds of a plan are of a few
    // kinds, in an order that no step of seven falls in with.
    const some = fields.length > 70 ? fields.filter((_, i) => i % 7 === 0) : fields;
    for (const [i, id] of some.entries()) {
      const field = page.locator(`#${id}`);
      if (!await field.isVisible()) continue;
      await field.fill(payloads[i % payloads.length]);
      await field.blur();
    }
    await page.waitForTimeout(500);
    await clean("typed");
    assert.deepEqual(await page.locator("#open-total, #open-gross").allTextContents(), answer, "the last good result stays");
  }));

  test("in the address", run({}, async (page, url) => {
    for (const [path, keys] of [["/", ["v", "m", "h", "d", "q", "n", "c", "r", "at", "k", "method", "x"]], ["/fr/plan/", ["v", "m", "preset", "r", "at", "k", "credit.step-2.tonnes_t", "credit.x.class", "x"]]]) {
      await page.goto(`${url}${path}#v=1&${keys[2]}=${encodeURIComponent(payloads[0])}`);
      await isLive(page);
      const clean = await watch(page);
      for (const [i, key] of keys.entries()) {
        await page.evaluate((f) => { location.hash = f; }, `v=1&${encodeURIComponent(key)}=${encodeURIComponent(payloads[i % payloads.length].toWellFormed?.() ?? "<b>")}`);
        await page.waitForTimeout(150);
        await clean(key);
        assert.match(await page.locator("#open-total, #open-gross").textContent(), /\d.*CO₂e/);
      }
    }
  }));

  test("in messages from other windows", run({}, async (page, url) => {
    await page.goto(`${url}/`);
    await live(page);
    const clean = await watch(page);
    const answer = await page.textContent("#result .answer, #result");
    await page.evaluate((payloads) => {
      for (const p of payloads) for (const m of [p, { source: "streamprint", type: "set", scenario: p }, { type: p, id: p }, [p], null, 1e308, { __proto__: { type: "set" } }]) window.postMessage(m, "*");
    }, payloads.map((p) => p.toWellFormed?.() ?? p.replace("\ud800", "")));
    await page.waitForTimeout(500);
    await clean("messages");
    assert.equal(await page.textContent("#result .answer, #result"), answer);
  }));

  test("in the names and the content of files", run({}, async (page, url) => {
    const name = (i, end) => payloads[i].replace(/[\u0000\ud800/\\]/g, "").slice(0, 120) + end;
    await page.goto(`${url}/fr/`);
    await live(page);
    await unfold(page);
    let clean = await watch(page);
    for (const i of payloads.keys()) {
      const text = JSON.stringify({ schema: 1, model: payloads[i], kind: "watch", country: payloads[i], [payloads[i]]: payloads[i] });
      await page.setInputFiles("#take-file", { name: name(i, ".json"), mimeType: "application/json", buffer: Buffer.from(text) });
      await page.waitForFunction(() => !document.querySelector("#take-wrong").classList.contains("gone"));
      await clean(`scenario ${i}`);
    }
    const kept = { schema: 1, kind: "streamprint scenarios", scenarios: payloads.map((p) => ({ name: p, kind: "watch", link: p, day: p })) };
    await page.setInputFiles("#kept-import", { name: name(0, ".json"), mimeType: "application/json", buffer: Buffer.from(JSON.stringify(kept)) });
    await page.waitForFunction(() => document.querySelector("#kept-said").textContent !== "");
    await clean("kept scenarios");
    for (const [i, p] of payloads.entries()) {
      await page.fill("#kept-name", `${i} ${p.replace(/[\u0000\ud800]/g, "")}`.slice(0, 60));
      await page.click("#kept-keep");
    }
    await clean("names of kept scenarios");

    await page.goto(`${url}/history/`);
    await live(page);
    clean = await watch(page);
    const cell = (p) => `"${p.replace(/[\u0000\ud800]/g, "").replaceAll('"', '""')}"`;
    const rows = payloads.map((p) => [p, "2024-01-02 03:04:05", "01:00:00", p, p, "", p, "", "", p].map(cell).join(","));
    const file = `Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n${rows.join("\n")}\n`;
    await page.setInputFiles("#history-file", { name: name(1, ".csv"), mimeType: "text/csv", buffer: Buffer.from(file) });
    await page.waitForFunction(() => ["history-error", "result"].some((id) => document.getElementById(id)?.offsetParent));
    await clean("history");
  }));

  test("in a page that there is not", run({ allow: [/404/] }, async (page, url) => {
    for (const p of payloads.slice(0, 6)) {
      const response = await fetch(`${url}/fr/${encodeURIComponent(p)}`);
      assert.ok(response.status === 404 || response.status === 400, `${response.status}`);
      assert.ok(!(await response.text()).includes("broken"), p);
    }
    await page.goto(`${url}/${encodeURIComponent(payloads[0])}`);
    await (await watch(page))("not found");
  }));
});

// What the privacy page says: over a whole visit the browser asks this site for its files, and for nothing else.
test("nothing leaves: a whole visit, request by request", run({ serviceWorkers: "allow", permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true }, async (page, url) => {
  const files = new Set(readdirSync(dist, { recursive: true }).map((f) => `/${f.replaceAll("\\", "/")}`));
  const wrong = [], headers = [];
  page.context().on("request", (r) => {
    if (/^(data|blob):/.test(r.url())) return;
    const { origin, pathname, search } = new URL(r.url());
    if (origin !== url || search || r.method() !== "GET" || r.postData()) wrong.push(`${r.method()} ${r.url()}`);
    if (!files.has(pathname) && !files.has(`${pathname}index.html`)) wrong.push(`no file of the site: ${pathname}`);
  });
  page.context().on("response", (r) => headers.push(r.allHeaders().then((h) => h["set-cookie"], () => undefined)));
  page.on("websocket", (s) => wrong.push(`web socket to ${s.url()}`));

  const secret = "31.4159"; // of what is typed, the address holds it behind #
  await page.goto(`${url}/fr/`);
  await live(page);
  await page.selectOption("#per", "week");
  await page.fill("#hours", secret.replace(".", ","));
  await page.selectOption("#country", "DEU");
  await page.waitForURL(/#.*31\.4159/);
  await unfold(page);
  await page.click("#share-copy");
  await page.click("#share-qr");
  for (const id of ["xlsx", "zip"]) await Promise.all([page.waitForEvent("download"), page.click(`#take-${id}`)]);
  await page.fill("#kept-name", secret);
  await page.click("#kept-keep");
  await page.click("#open-total");
  await page.waitForFunction(() => document.activeElement.id === "panel-name");
  await page.keyboard.press("Escape");
  await page.goto(`${url}/history/`);
  await live(page);
  await page.setInputFiles("#history-file", { name: "ViewingActivity.csv", mimeType: "text/csv", buffer: readFileSync(new URL("../../calc/history/testdata/ViewingActivity.csv", import.meta.url)) });
  await page.waitForSelector("#result:visible");
  await page.goto(`${url}/plan/`);
  await live(page);
  await page.selectOption("#preset", "small-vod");
  for (const path of ["/methods/", "/fr/sources/", "/privacy/", "/fr/changelog/"]) {
    await page.goto(url + path);
    await page.waitForLoadState("networkidle");
  }

  assert.deepEqual(wrong, []);
  assert.deepEqual((await Promise.all(headers)).filter(Boolean), []);
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(await page.evaluate(() => document.cookie), "");
  assert.equal(await page.evaluate(() => indexedDB.databases().then((all) => all.length)), 0);
  // Kept because a button was pressed for it, and nothing beside it.
  const stored = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key !== "streamprint:tour"));
  assert.ok(stored.length === 1 && stored[0][1].includes(secret), JSON.stringify(stored.map(([key]) => key)));
}));
