// The site without a network: after one visit the server is killed, and every
// page still opens and works. And what belongs to that: new versions, what is
// kept, the buttons for it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { axe, live, result, serve, useSite } from "./site.mjs";

const dist = process.env.SP_DIST ?? new URL("../../dist", import.meta.url).pathname;
const visit = useSite();
const run = (options, body) => visit({ serviceWorkers: "allow", ...options }, body);

const folder = mkdtempSync(join(tmpdir(), "streamprint-offline-"));
after(() => rmSync(folder, { recursive: true, force: true }));

// copyOf copies the built site, for a test that changes it.
let copies = 0;
function copyOf(site) {
  const copy = join(folder, String(copies++));
  cpSync(site, copy, { recursive: true });
  return copy;
}

// remove removes a file with its compressed twins.
const remove = (file) => ["", ".br", ".gz"].forEach((twin) => rmSync(file + twin, { force: true }));

// paths of all pages, such as "fr/plan/".
const paths = readdirSync(dist, { recursive: true }).filter((name) => /(^|\/)index\.html$/.test(name)).map((name) => name.replace("index.html", ""));

// filled waits until the page says that the files are kept.
const filled = (page) => page.waitForSelector("#sp-offline[data-state=filled]");

// cut cuts the network and kills the server.
async function cut(page, server) {
  await page.context().setOffline(true);
  server.stop();
}

// away runs a test with a server of its own, which the test may kill.
const away = (options, args, body) => async (t) => {
  const server = await serve(...args);
  try {
    await run({ ...options, site: server.url }, (page, url) => body(page, url, server))(t);
  } finally {
    server.stop();
  }
};

const kept = (page) => page.evaluate(async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("streamprint:"));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url)])));
});

// ---- Without a network

// opens checks that the pages open, each in its language, with its style and its
// policy, and in every spelling of their addresses.
async function opens(page, url, paths) {
  for (const path of paths) {
    const response = await page.goto(`${url}/${path}?from=test`, { waitUntil: "domcontentloaded" });
    assert.equal(response.status(), 200, path);
    assert.equal(page.url(), `${url}/${path}?from=test`);
    assert.equal(await page.getAttribute("html", "lang"), path.match(/^(\w\w)\//)?.[1] ?? "en", path);
    assert.equal(await page.locator("h1").count(), /embed\/./.test(path) ? 0 : 1, path); // that of a frame is its host's
    assert.equal(await page.evaluate(() => document.styleSheets[0].cssRules.length > 0), true, `${path} has no style`);
    assert.match(response.headers()["content-security-policy"], /default-src 'none'/, path);
  }
  for (const [spelling, path] of [["fr/index.html?a=1#b", "fr/?a=1#b"], ["fr/plan", "fr/plan/"], ["index.html", ""], ["methods?a=1", "methods/?a=1"]]) {
    await page.goto(`${url}/${spelling}`, { waitUntil: "domcontentloaded" });
    assert.equal(page.url(), `${url}/${path}`);
  }
}

test("every page opens and works without a network", away({}, [], async (page, url, server) => {
  await page.goto(`${url}/fr/`);
  await filled(page);
  assert.match(await page.textContent("#storage"), /^Fonctionne hors ligne\. Gardé sur cet appareil\u00a0: \d+(,\d)?\sMo$/);
  await cut(page, server);
  assert.ok(paths.length >= 8);
  await opens(page, url, paths);

  await page.goto(`${url}/fr/?x=1`);
  await live(page);
  await page.fill("#hours", "4");
  await page.keyboard.press("Tab");
  await page.waitForURL(/x=1#.*h=4/);
  assert.match(await result(page), /6,96/);
  await page.click("nav a[href$='plan/'], nav a[href$='plan']");
  await page.waitForURL(`${url}/fr/plan/`);
  await live(page);
  const before = await page.textContent("#open-gross");
  await page.selectOption("#preset", "small-vod");
  await page.waitForFunction((before) => document.querySelector("#open-gross").textContent !== before, before);

  // What the page gives to take away comes from the device too.
  await page.goto(`${url}/sources/`);
  await filled(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('a[href$="factors.csv"]')]);
  assert.equal(download.suggestedFilename(), "factors.csv");
  assert.deepEqual(readFileSync(await download.path()), readFileSync(join(dist, "factors.csv")));
}));

test("the same under a path, and what is no page is said in its language", away({ allow: [/503/] }, ["-base", "/some/where"], async (page, url, server) => {
  assert.match(url, /\/some\/where$/);
  await page.goto(`${url}/plan/`);
  await filled(page);
  await cut(page, server);
  await opens(page, url, paths);
  for (const [path, lang, home] of [["fr/nulle-part/", "fr", "/fr/"], ["xx/", "en", "/"], ["nowhere", "en", "/"]]) {
    await page.goto(`${url}/${path}`);
    assert.equal(await page.getAttribute("html", "lang"), lang);
    assert.equal(await page.locator("h1").count(), 1);
    if (path === "nowhere") assert.deepEqual(await axe(page), []);
    await page.click("main a");
    assert.equal(page.url(), url + home);
  }
  await live(page);
}));

test("a visitor who saves data keeps what they have visited", away({ allow: [/503/] }, [], async (page, url, server) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto(`${url}/fr/methods/`);
  await filled(page);
  const [urls] = Object.values(await kept(page));
  assert.ok(urls.includes(`${url}/fr/methods/`));
  assert.ok(!urls.some((u) => u === `${url}/` || u.includes("/assets/plan.")), urls.join(" "));
  assert.match(await page.textContent("#storage"), /^Gardé/);
  await cut(page, server);
  await page.goto(`${url}/fr/methods/`);
  await live(page);
  await page.goto(`${url}/plan/`);
  assert.match(await page.textContent("h1"), /not on this device yet/);
}));

test("a file that fails is left for its first use", async (t) => {
  const site = copyOf(dist);
  const file = join(site, "fr", "sources", "index.html");
  const content = readFileSync(file);
  remove(file);
  await away({}, ["-dir", site], async (page, url, server) => {
    await page.goto(`${url}/`);
    await filled(page);
    assert.match(await page.textContent("#storage"), /^Kept/, "claims to work offline");
    const [urls] = Object.values(await kept(page));
    assert.ok(urls.includes(`${url}/fr/plan/`) && !urls.includes(`${url}/fr/sources/`));

    // A file that is not the listed one is shown, not kept.
    writeFileSync(file, content.toString().replace("<h1>", "<h1>Autre : "));
    await page.goto(`${url}/fr/sources/`);
    assert.match(await page.textContent("h1"), /^Autre/);
    await filled(page);
    assert.match(await page.textContent("#storage"), /^Gardé/);

    writeFileSync(file, content);
    await page.goto(`${url}/fr/sources/`);
    await filled(page);
    assert.match(await page.textContent("#storage"), /^Fonctionne/);
    await cut(page, server);
    assert.equal((await page.goto(`${url}/fr/sources/`)).status(), 200);
    assert.doesNotMatch(await page.textContent("h1"), /^Autre/);
  })(t);
});

test("a frame without an origin has no service worker and no error", run({}, async (page, url) => {
  const body = '<!DOCTYPE html><title>host</title><iframe sandbox="allow-scripts" src="fr/" width="360" height="600"></iframe>';
  await page.route(`${url}/host`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${url}/host`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame.focus("#hours");
  await frame.waitForSelector("html[data-sp=live]");
  await frame.waitForSelector('script[src*="/offline."]', { state: "attached" });
  assert.equal(await frame.evaluate(() => origin), "null");
  assert.equal(await frame.locator("#sp-offline *").count(), 0);
  assert.deepEqual(await kept(page), {});
}));

// ---- A new version

// renewed makes a later version of a built site: another style and another
// script, under new names, in every page. What did not change is taken away, as
// proof that it is not fetched again.
function renewed(site) {
  const next = copyOf(site);
  const files = readdirSync(next, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const short = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);
  const renames = [];
  for (const file of files.filter((f) => /\/(style|wasm_exec)\.\w{10}\.\w+$/.test(f))) {
    const content = `${readFileSync(file, "utf8")}\n/* later */\n`;
    remove(file);
    const name = file.replace(/\.\w{10}\./, `.${short(content)}.`);
    writeFileSync(name, content);
    renames.push([file, name].map((f) => f.split("/").at(-1)));
  }
  assert.equal(renames.length, 2);
  const rename = (text) => renames.reduce((t, [from, to]) => t.replaceAll(from, to), text);
  for (const file of files.filter((f) => f.endsWith(".html"))) {
    const content = rename(readFileSync(file, "utf8"));
    remove(file);
    writeFileSync(file, content);
  }
  const worker = join(next, "sw.js");
  const [, list, rest] = readFileSync(worker, "utf8").match(/^const VERSION = .*\nconst FILES = new Map\((.*)\);\n([^]*)/);
  remove(worker);
  const hashes = JSON.parse(rename(list)).map(([name]) => [name, short(readFileSync(join(next, name)))]);
  writeFileSync(worker, `const VERSION = "later";\nconst FILES = new Map(${JSON.stringify(hashes)});\n${rest}`);
  for (const file of files.filter((f) => f.endsWith(".wasm"))) remove(file);
  return next;
}

test("a new version waits for the visitor, and loses nothing", async (t) => {
  const site = copyOf(dist);
  const next = renewed(dist);
  await away({ allow: [/404/] }, ["-dir", site], async (page, url, server) => {
    const style = (p) => p.getAttribute("link[rel=stylesheet]", "href");
    await page.goto(`${url}/fr/`);
    await filled(page);
    const old = await style(page);

    // Two pages are open: in one the visitor is in the middle of something, the
    // other has not started its program yet.
    const other = await page.context().newPage();
    await other.goto(`${url}/plan/`);
    await filled(other);
    await live(page);
    await page.fill("#hours", "3");
    await page.keyboard.press("Tab");
    await page.waitForURL(/h=3/);
    await page.fill("#size_in", "abc");
    await page.keyboard.press("Tab");
    await page.waitForSelector("#size_in[aria-invalid=true]");
    for (const p of [page, other]) await p.evaluate(() => { window.same = true; });

    renameSync(site, `${site}.old`);
    renameSync(next, site);
    await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
    for (const p of [page, other]) {
      await p.waitForSelector("#sp-update #update");
      assert.equal(await p.evaluate(() => window.same), true, "reloads by itself");
    }
    assert.match(await page.textContent("#sp-update"), /Une nouvelle version est prête/);
    assert.equal(Object.keys(await kept(page)).length, 2);

    // It is the old version until the visitor says so, in new pages too.
    const third = await page.context().newPage();
    await third.goto(`${url}/methods/`);
    assert.equal((await style(third)).split("/").at(-1), old.split("/").at(-1));
    await third.waitForSelector("#update-later");
    await third.click("#update-later");
    assert.equal(await third.locator("#sp-update").count(), 0);
    await third.close();

    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 320, height: 700 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    for (const id of ["update", "update-later", "storage-clear"]) {
      assert.ok((await page.locator(`#${id}`).boundingBox()).height >= 44, id);
    }

    await page.click("#update");
    await page.waitForFunction(() => !window.same && document.documentElement.dataset.sp === "live");
    assert.notEqual(await style(page), old);
    assert.match(page.url(), /#.*h=3/);
    assert.equal(await page.inputValue("#hours"), "3");
    await page.waitForFunction(() => document.querySelector("#size_in").value === "abc");
    await page.waitForSelector("#size_in[aria-invalid=true]");
    await filled(page);

    // The other page goes on with the files it was made for, which only the old
    // cache has by now, even if the first page is opened again.
    assert.equal(await other.evaluate(() => window.same), true, "reloads by itself");
    assert.equal(Object.keys(await kept(page)).length, 2, "the old cache is gone while a page uses it");
    await other.bringToFront();
    await live(other);
    assert.match(await other.textContent("#open-gross"), /1\.09/);
    await other.click("#update");
    await other.waitForFunction(() => !window.same && document.documentElement.dataset.sp);
    await other.waitForFunction(async () => (await caches.keys()).length === 1);

    // The new version is whole.
    await cut(page, server);
    await page.bringToFront();
    for (const path of ["plan/", "fr/sources/"]) {
      await page.goto(`${url}/${path}`);
      await live(page);
      assert.notEqual((await style(page)).split("/").at(-1), old.split("/").at(-1));
    }
  })(t);
});

// ---- The buttons

test("what is kept can be cleared, and nothing else", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await filled(page);
  await page.evaluate(async () => {
    localStorage.setItem("streamprint.history.v1", "1");
    localStorage.setItem("other", "2");
    await caches.open("other");
  });
  await page.click("#storage-clear");
  await page.waitForFunction(() => / 0 MB$/.test(document.querySelector("#storage").textContent));
  assert.deepEqual(await page.evaluate(async () => [
    Object.keys(localStorage).filter((key) => /^(streamprint|other)/.test(key)), await caches.has("other"), await navigator.serviceWorker.getRegistrations(),
  ]), [["other"], true, []]);

  // The page goes on with its network, and keeps nothing any more.
  await live(page);
  await page.fill("#hours", "4");
  await page.keyboard.press("Tab");
  await page.waitForURL(/h=4/);
  assert.deepEqual(Object.values(await kept(page)).flat(), []);
  assert.match(await page.textContent("#storage"), / 0 MB$/);
  await page.reload();
  await filled(page);
  assert.match(await page.textContent("#storage"), /^Works offline/);
}));

test("nothing is fetched for later while the page starts, and nothing jumps then", run({ viewport: { width: 360, height: 780 } }, async (page, url) => {
  const workers = [];
  page.context().on("serviceworker", (worker) => workers.push(worker));
  let release;
  await page.route("**/assets/watch.*.wasm", async (route) => {
    await new Promise((resolve) => { release = resolve; });
    await route.continue();
  });
  await page.goto(`${url}/fr/`);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  while (!release) await page.waitForTimeout(20);
  await page.waitForTimeout(300);
  assert.equal(workers.length, 0);
  assert.equal(await page.locator("#sp-offline *").count(), 0);
  const before = await height();
  release();
  await filled(page);
  assert.equal(workers.length, 1);
  assert.equal(await height(), before);

  // A button installs the site, where the browser offers that.
  assert.equal(await page.locator("#install").isVisible(), false);
  const offered = await page.evaluate(() => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    event.prompt = () => { window.prompted = true; };
    window.dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(offered, true, "the browser's own bar comes as well");
  assert.equal(await page.textContent("#install"), "Installer");
  for (const id of ["install", "storage-clear"]) assert.ok((await page.locator(`#${id}`).boundingBox()).height >= 44, id);
  assert.deepEqual(await axe(page), []);
  await page.click("#install");
  assert.equal(await page.evaluate(() => window.prompted), true);
  assert.equal(await page.locator("#install").isVisible(), false);
}));
