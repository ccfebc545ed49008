// A visitor's own history: read on their device, nothing sent, nothing kept unless asked.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, describe, test } from "node:test";
import { crc32, deflateRawSync } from "node:zlib";
import { axe, grams, live, near, useSite } from "./site.mjs";

const here = new URL(".", import.meta.url).pathname;
const samples = `${here}../../calc/history/testdata`;
const cli = process.env.SP_CLI ?? `${here}../../bin/streamprint`;
const folder = mkdtempSync(join(tmpdir(), "streamprint-history-"));
after(() => rmSync(folder, { recursive: true }));

const run = useSite();
const sample = (name) => join(samples, name);
// The page begins with the habit of the first page, which is in France.
const exact = (file, ...flags) => JSON.parse(execFileSync(cli, ["history", file, "--format", "json", "--country", "FRA", ...flags], { encoding: "utf8" }));

// made writes a file to bring.
function made(name, ...parts) {
  const file = join(folder, name);
  writeFileSync(file, Buffer.concat(parts.map((p) => Buffer.from(p))));
  return file;
}

// zip packs one file.
function zip(name, content) {
  const data = Buffer.from(content), packed = deflateRawSync(data), path = Buffer.from(name);
  const head = (signature, at) => {
    const central = at !== undefined;
    const b = Buffer.alloc(central ? 46 : 30);
    b.writeUInt32LE(signature, 0);
    const from = central ? 6 : 4;
    b.writeUInt16LE(20, from);
    b.writeUInt16LE(8, from + 4);
    b.writeUInt32LE(crc32(data), from + 10);
    b.writeUInt32LE(packed.length, from + 14);
    b.writeUInt32LE(data.length, from + 18);
    b.writeUInt16LE(path.length, from + 22);
    if (central) b.writeUInt32LE(at, 42);
    return Buffer.concat([b, path]);
  };
  const local = Buffer.concat([head(0x04034b50), packed]), central = head(0x02014b50, 0), end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const lines = (rows) => `Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n${rows.join("\n")}\n`;

// open opens the page in a language and starts it.
async function open(page, url, lang) {
  await page.goto(`${url}${lang === "fr" ? "/fr" : ""}/history/`);
  await live(page);
}

// bring gives the page a file of another name than the last and waits for what comes of it.
async function bring(page, file) {
  await page.setInputFiles("#history-file", file);
  await settled(page, basename(file.name ?? file));
}

const settled = (page, name) => page.waitForFunction((name) => document.getElementById("history-chosen").textContent.startsWith(name) && document.getElementById("history-progress").classList.contains("gone") &&
  (document.getElementById("history-status").textContent !== "" ||
    ["history-error", "length"].some((id) => !document.getElementById(id).classList.contains("gone"))), name);

const answer = (page) => page.textContent("#result .answer");
const error = async (page) => (await page.isVisible("#history-error") ? page.textContent("#history-error") : "");

const everything = (page) => page.evaluate(() => {
  document.querySelectorAll("details:not(#languages)").forEach((d) => { d.open = true; });
  for (const e of document.querySelectorAll("main *, footer")) {
    if (getComputedStyle(e).contentVisibility === "auto") e.style.contentVisibility = "visible";
  }
});

for (const lang of ["en", "fr"]) {
  test(`Netflix's file gives the year of the command line, ${lang}`, run({}, async (page, url) => {
    await open(page, url, lang);
    await bring(page, sample("ViewingActivity.csv"));
    const want = exact(sample("ViewingActivity.csv"));
    near(grams(await answer(page), lang), want.co2e_g, "year");
    assert.equal(await page.evaluate(() => document.activeElement.id), "result");
    assert.equal(await page.locator("#months-table tbody tr").count(), 12);
    assert.equal(await page.locator("#areas tbody tr").count(), new Set(want.parts.map((p) => p.country)).size);
    assert.equal(await page.locator("#counted ul").first().locator("li").count(), want.skipped.length);
    await everything(page);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await axe(page), [], colorScheme);
    }
    for (const [width, zoom] of [[320, "100%"], [360, "100%"], [768, "100%"], [640, "200%"]]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((zoom) => { document.documentElement.style.fontSize = zoom; }, zoom);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(overflow <= 0, `at ${width} px and ${zoom} the page is ${overflow} px too wide`);
      const small = await page.evaluate(() => [...document.querySelectorAll("main :is(button, select, input, summary, a.action)")]
        .map((e) => [e.id || e.textContent, e.getBoundingClientRect()]).filter(([, r]) => r.width > 0 && (r.width < 43.5 || r.height < 43.5)).map(([name]) => name));
      assert.deepEqual(small, [], `at ${width} px`);
    }
    await page.evaluate(() => { document.documentElement.style.fontSize = ""; });
    if (lang === "fr") await downloads(page, want);
  }));
}

// downloads takes the summary as a table and as JSON.
async function downloads(page, want) {
  const download = async (id) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(id)]);
    return [file.suggestedFilename(), readFileSync(await file.path(), "utf8")];
  };
  const [table, csv] = await download("#history-csv");
  assert.equal(table, "annee-de-visionnage.csv");
  assert.equal(csv.split("\n")[0], "of,month,device,peripheral,country,views,time_h,energy_wh,co2e_g");
  assert.equal(csv.trim().split("\n").length, 2 + 12 + want.parts.length);
  const [document, json] = await download("#history-json");
  assert.equal(document, "annee-de-visionnage.json");
  const got = JSON.parse(json);
  const parts = want.parts.map(({ low_g, high_g, ...part }) => part); // the page draws no range of a part
  for (const key of ["model", "method", "kind", "from", "to", "rows", "first_month", "last_month", "views", "time_h", "energy_wh", "co2e_g", "low_g", "high_g", "months", "skipped"]) {
    assert.deepEqual(got[key], want[key], key);
  }
  assert.deepEqual(got.parts, parts);
}

test("the same file is counted in other ways without being read again", run({}, async (page, url) => {
  await open(page, url, "en");
  await bring(page, sample("ViewingActivity.csv"));
  await page.evaluate(() => { File.prototype.arrayBuffer = () => { throw new Error("read again"); }; });
  await page.click("#options > summary");
  const choose = async (id, value, ...flags) => {
    await page.selectOption(`#${id}`, value);
    const want = exact(sample("ViewingActivity.csv"), ...flags).co2e_g;
    await page.waitForFunction(([before, id, value]) => document.getElementById("history-progress").classList.contains("gone") &&
      document.querySelector("#result .answer").textContent !== before && document.getElementById(id).value === value, [shown, id, value]);
    shown = await answer(page);
    near(grams(shown, "en"), want, flags.join(" "));
  };
  let shown = await answer(page);
  await choose("history-profile", "Ben", "--profile", "Ben");
  await choose("method", "ademe", "--profile", "Ben", "--method", "ademe");
  await choose("history-year", "2023", "--profile", "Ben", "--method", "ademe", "--year", "2023");
  await choose("history-profile", "", "--method", "ademe", "--year", "2023");
  await choose("method", "average", "--method", "average", "--year", "2023");
  assert.match(page.url(), /#.*method=average/);
  assert.doesNotMatch(page.url(), /Ben|2023/);
  await page.click("#history-habit");
  await page.waitForFunction(() => document.documentElement.dataset.sp === "live" && document.getElementById("hours"));
  assert.match(page.url(), /\/#v=1&m=[^&]*&h=0\./);
}));

test("a file without durations asks for the length of a view", run({}, async (page, url) => {
  await open(page, url, "fr");
  for (const name of ["watch-history.json", "watch-history.html", "NetflixViewingHistory.csv"]) {
    await bring(page, sample(name));
    assert.equal(await page.isVisible("#result"), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), "history-length");
    assert.ok((await page.textContent("#history-length-note")).length > 40);
    const want = exact(sample(name), "--length-min", "12.5");
    await page.keyboard.type("12,5");
    await page.waitForFunction((hours) => document.querySelector("#result .beside")?.textContent.startsWith(hours), String(want.time_h.toPrecision(3) / 1).replace(".", ","));
    near(grams(await answer(page), "fr"), want.co2e_g, name);
    assert.equal(await page.evaluate(() => document.activeElement.id), "history-length");
    for (const wrong of ["9999", "x"]) {
      await page.fill("#history-length", wrong);
      await page.waitForSelector("#history-length[aria-invalid=true]");
    }
    assert.deepEqual(await axe(page), [], name);
  }
}));

test("nothing is sent, and nothing is stored unless asked", run({}, async (page, url) => {
  await open(page, url, "en");
  await page.waitForLoadState("networkidle");
  const requests = [];
  page.context().on("request", (r) => requests.push(r));
  const stored = () => page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, await indexedDB.databases()]));
  const before = await stored();
  await bring(page, made("report.zip", zip("CONTENT_INTERACTION/ViewingActivity.csv", readFileSync(sample("ViewingActivity.csv")))));
  near(grams(await answer(page), "en"), exact(sample("ViewingActivity.csv")).co2e_g, "ZIP");
  for (const r of requests) {
    assert.ok(r.url().startsWith(`${url}/assets/`) && r.method() === "GET" && !r.postData(), `${r.method()} ${r.url()}`);
  }
  requests.length = 0;
  await bring(page, sample("watch-history.json"));
  await page.fill("#history-length", "10");
  await page.waitForFunction(() => document.getElementById("history-status").textContent !== "");
  await page.waitForTimeout(500);
  assert.deepEqual(requests.map((r) => r.url()), []);
  assert.equal(await stored(), before);

  await bring(page, sample("ViewingActivity.csv"));
  const year = await answer(page);
  await page.click("#history-keep");
  await page.waitForFunction(() => localStorage.getItem("streamprint.history.v1"));
  assert.doesNotMatch(await stored(), /Lantern|Harbour|Ferry|Ada|Ben/);
  await page.reload();
  await live(page);
  await page.waitForSelector("#history-forget", { state: "visible" });
  assert.equal(await answer(page), year);
  assert.equal(await page.isVisible("#options"), false);
  assert.deepEqual(await axe(page), []);
  await page.click("#history-forget");
  await page.waitForSelector("#result", { state: "hidden" });
  assert.equal(await stored(), before);
  assert.deepEqual(requests.filter((r) => r.method() !== "GET" || r.postData()).map((r) => r.url()), []);
}));

test("50,000 views are read while the page goes on", run({}, async (page, url, t) => {
  const devices = ["Samsung CE 2020 Nike-L UHD TV Smart TV", "Chrome PC (Cadmium)", "DefaultWidevineAndroidPhone", "Apple TV HD", "PlayStation 4", "Chromecast Ultra", "Unheard-of"];
  const two = (n) => String(n).padStart(2, "0");
  const rows = Array.from({ length: 50_000 }, (_, i) => `Ada,${2015 + Math.floor(i / 5000)}-${two(1 + (i % 12))}-${two(1 + (i % 28))} 20:00:00,00:${two(i % 60)}:30,,` +
    `"A series: Season ${i % 9}: ""${i}"" (Episode ${i % 10})",,${devices[i % devices.length]},00:40:00,00:40:00,FR (France)`);
  const videos = Array.from({ length: 50_000 }, (_, i) => `{"header": "YouTube", "title": "Watched video ${i}", "titleUrl": "https://www.youtube.com/watch?v\\u003d${i}", ` +
    `"subtitles": [{"name": "A channel", "url": "https://www.youtube.com/channel/invented"}], "time": "${2015 + Math.floor(i / 5000)}-03-01T20:00:00.000Z", "products": ["YouTube"]}`);
  await open(page, url, "en");
  await bring(page, sample("ViewingActivity.csv")); // the engine is there now
  for (const file of [made("many.csv", lines(rows)), made("many.zip", zip("ViewingActivity.csv", lines(rows))), made("many.json", `[${videos}]`)]) {
    await page.evaluate(() => {
      const progress = document.getElementById("history-progress");
      window.measured = new Promise((done) => {
        let began, frames = 0;
        const frame = (now) => {
          const busy = !progress.classList.contains("gone");
          if (busy) began ??= now;
          if (began !== undefined && busy) frames++;
          if (began !== undefined && !busy) return done({ ms: Math.round(now - began), frames });
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
    });
    await page.setInputFiles("#history-file", file);
    const { ms, frames } = await page.evaluate(() => window.measured);
    t.diagnostic(`${basename(file)}, ${statSync(file).size} bytes: ${ms} ms, ${frames} frames`);
    assert.ok(frames >= 3, `${frames} frames`);
    if (!file.endsWith("json")) assert.match(await page.textContent("#counted"), /50,000/);
  }
}));

describe("what is no history is said", () => {
  const good = readFileSync(sample("ViewingActivity.csv"));
  const huge = () => {
    const file = made("huge.csv", good);
    truncateSync(file, 64 * 1024 * 1024 + 1);
    return file;
  };
  const cases = {
    "nothing": [() => made("empty.csv"), /The file is empty/, /Le fichier est vide/],
    "a letter": [() => made("letter.csv", "Dear all,\n\nnothing to see here.\n"), /no viewing history/, /pas un historique/],
    "a picture": [() => made("picture.csv", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0]), /no text that we can read/, /pas un texte/],
    "another archive": [() => made("a.zip", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), /no ZIP/, /pas un ZIP/],
    "half a ZIP": [() => made("half.zip", zip("ViewingActivity.csv", good).subarray(0, 400)), /cut short/, /tronqué/],
    "a ZIP of something else": [() => made("other.zip", zip("notes.csv", "a,b\n1,2\n")), /no viewing history in this ZIP/, /aucun historique/],
    "a bomb": [() => made("bomb.zip", zip("ViewingActivity.csv", Buffer.concat([good, Buffer.alloc(40 << 20, 10)]))), /far more than it should/, /bien plus/],
    "too much": [huge, /larger than 64 MB.*unpack it/, /dépasse 64\sMo.*décompressez-le/],
  };
  for (const lang of ["en", "fr"]) {
    test(lang, run({}, async (page, url) => {
      await open(page, url, lang);
      for (const [what, [file, en, fr]] of Object.entries(cases).slice(lang === "en" ? 0 : -3)) {
        if (what === "too much") await page.evaluate(() => { File.prototype.arrayBuffer = () => { throw new Error("read"); }; });
        await bring(page, file());
        assert.match(await error(page), lang === "fr" ? fr : en, what);
        assert.equal(await page.isVisible("#result"), false, what);
        assert.equal(await page.isVisible("#options"), false, what);
      }
      assert.deepEqual(await axe(page), []);
    }));
  }

  test("a file that has gone; then half a file, which gives what can be read", run({}, async (page, url) => {
    await open(page, url, "en");
    await page.evaluate(() => {
      const read = File.prototype.arrayBuffer;
      File.prototype.arrayBuffer = async () => {
        File.prototype.arrayBuffer = read;
        throw new DOMException("gone", "NotReadableError");
      };
    });
    await bring(page, sample("ViewingActivity.csv"));
    assert.match(await error(page), /could not open/);
    await bring(page, made("half.csv", good.subarray(0, good.length * 0.6)));
    assert.equal(await error(page), "");
    assert.match(await page.textContent("#counted"), /not in the form of the file/);
    assert.ok(grams(await answer(page), "en") > 0);
  }));

  test("a browser without workers says so", run({ allow: [/no worker can be started/] }, async (page, url) => {
    await page.addInitScript(() => { window.Worker = class { constructor() { throw new Error("none"); } }; });
    await open(page, url, "en");
    await bring(page, sample("ViewingActivity.csv"));
    assert.match(await error(page), /could not start/);
  }));
});

test("a file chosen before the program is there is read", run({}, async (page, url) => {
  await page.goto(`${url}/history/`);
  await page.setInputFiles("#history-file", sample("ViewingActivity.csv"));
  assert.equal(await page.getAttribute("html", "data-sp"), "static");
  await live(page);
  await settled(page, "ViewingActivity.csv");
  assert.ok(grams(await answer(page), "en") > 0);

  // The window to choose a file is open while the program comes.
  await page.goto(`${url}/fr/history/`);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#history-file")]);
  await page.waitForFunction(() => document.documentElement.dataset.sp === "live");
  await chooser.setFiles(sample("ViewingActivity.csv"));
  await settled(page, "ViewingActivity.csv");
  assert.ok(grams(await answer(page), "fr") > 0);
}));

test("a file is dropped anywhere on the page, and its names stay text", run({}, async (page, url) => {
  await open(page, url, "en");
  const drop = (name, content) => page.evaluate(([name, content]) => {
    const data = new DataTransfer();
    if (name) data.items.add(new File([content], name));
    const send = (type) => document.querySelector("footer").dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    return [send("dragover"), send("drop")];
  }, [name, content]);
  assert.deepEqual(await drop("", ""), [true, true]); // a text is the browser's business
  assert.deepEqual(await drop("dropped.csv", readFileSync(sample("ViewingActivity.csv"), "utf8")), [false, false]);
  await settled(page, "dropped.csv");
  near(grams(await answer(page), "en"), exact(sample("ViewingActivity.csv")).co2e_g, "dropped");

  const evil = "<img src=x onerror=alert(1)>";
  await drop(`${evil}.csv`, lines(["Ada", evil].map((who) => `${who},2024-03-30 19:00:00,00:42:31,,${evil},,${evil},00:02:31,,${evil}`)));
  await settled(page, evil);
  assert.ok(grams(await answer(page), "en") > 0);
  assert.ok((await page.locator("#history-profile option").allTextContents()).includes(evil));
  assert.equal(await page.locator("img").count(), 0);
}));

test("without JavaScript the page says how to get the file", run({ javaScriptEnabled: false }, async (page, url) => {
  await page.goto(`${url}/fr/history/`);
  assert.match(await page.textContent("main"), /WebAssembly/);
  assert.equal(await page.locator("#how li:visible").count(), 8);
  assert.equal(await page.locator("#how a[rel=noreferrer]").count(), 2);
}));
