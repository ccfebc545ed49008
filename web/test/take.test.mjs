// What a page gives to take away: the same files as the command line, pictures, a report on paper; and the files that it
// opens.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { axe, isLive, live, useSite } from "./site.mjs";

const run = useSite();
const cli = process.env.SP_CLI ?? new URL("../../bin/streamprint", import.meta.url).pathname;

// download presses a button and gives the file with its name.
async function download(page, id) {
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 40_000 }), page.click(`#take-${id}`)]);
  await page.waitForFunction((name) => document.getElementById("take-status").textContent.includes(name), file.suggestedFilename());
  return { name: file.suggestedFilename(), data: readFileSync(await file.path()) };
}

// members reads the files of a ZIP by its central directory.
function members(zip) {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const list = {};
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, length, extra, comment, from] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const name = zip.toString("utf8", at + 46, at + 46 + length);
    const begin = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    list[name] = inflateRawSync(zip.subarray(begin, begin + size)).toString("utf8");
    at += 46 + length + extra + comment;
  }
  return list;
}

const day = (name) => name.match(/\d{4}-\d\d-\d\d/)[0];

for (const { path, state, charts } of [
  { path: "/", state: "#v=1&h=3&c=DEU&make=1", charts: ["parts", "methods", "spread"] },
  { path: "/plan/", state: "#preset=small-vod", charts: ["ledger", "spread"] },
]) {
  test(`${path}: files are those of the command line, byte for byte`, run({}, async (page, url) => {
    await page.goto(url + path + state);
    await isLive(page);
    const document = await download(page, "scenario");
    const same = (format, file, ...flags) => {
      const want = execFileSync(cli, ["export", "--format", format, "--date", day(file.name), "--site", url + path, ...flags, "-", "-o", "-"], { input: document.data });
      assert.ok(want.length > 50 && want.equals(file.data), `${file.name} of ${file.data.length} bytes, ${want.length} from the command line`);
    };
    same("scenario", document);
    for (const format of ["csv", "json"]) same(format, await download(page, format));
    const workbook = await download(page, "xlsx");
    same("xlsx", workbook);
    const sheets = Object.entries(members(workbook.data)).filter(([name]) => name.startsWith("xl/worksheets/"));
    assert.equal(sheets.length, 4);
    assert.ok(sheets.every(([, xml]) => xml.includes("<sheetData>")) && sheets.some(([, xml]) => xml.includes("<f>")), "no formulas");
    const evidence = await download(page, "zip");
    same("zip", evidence);
    const inside = members(evidence.data);
    assert.equal(inside["scenario.json"], document.data.toString());
    for (const chart of charts) {
      const svg = await download(page, `svg-${chart}`);
      same("svg", svg, "--chart", chart);
      assert.equal(inside[`charts/${chart}.svg`], svg.data.toString());
    }
  }));
}

for (const [path, chart, sheets] of [["/fr/", "methods", ["Résultat", "Calcul", "Facteurs", "Données"]], ["/fr/plan/", "ledger", []]]) {
  test(`${path}: files in French, pictures at twice their size, a report of two sheets`, run({}, async (page, url) => {
    await page.addInitScript(() => { window.print = () => { document.title = "printed"; }; });
    await page.goto(url + path);
    await live(page);
    const svg = (await download(page, `svg-${chart}`)).data.toString();
    const shown = await page.evaluate((xml) => {
      // Its style is not for a document of the site, whose policy would refuse it.
      const drawing = new DOMParser().parseFromString(xml.replace(/<style>.*?<\/style>/, ""), "image/svg+xml");
      return { wrong: !!drawing.querySelector("parsererror"), title: drawing.querySelector("title")?.textContent, width: Number(drawing.documentElement.getAttribute("width")), height: Number(drawing.documentElement.getAttribute("height")) };
    }, svg);
    assert.ok(!shown.wrong && /selon chaque méthode|Émissions|émissions/.test(shown.title), JSON.stringify(shown));
    assert.match(svg, /Source\u00a0: streamprint, modèle [\d.]+, \d{4}-\d\d-\d\d, 127\.0\.0\.1/);
    const png = (await download(page, `png-${chart}`)).data;
    assert.equal(png.toString("latin1", 1, 4), "PNG");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2 * shown.width, 2 * shown.height]);
    const book = sheets.length && members((await download(page, "xlsx")).data)["xl/workbook.xml"];
    for (const sheet of sheets) assert.ok(book.includes(`name="${sheet}"`), `no sheet ${sheet}`);
    await page.evaluate(() => scrollTo(0, 0)); // a ribbon lies over what is scrolled to
    assert.deepEqual(await axe(page), []);
    await page.click("#take-print");
    await page.waitForFunction(() => document.title === "printed");
    await onPaper(page, url + path);
  }));
}

// onPaper checks that what is printed is a report of two sheets, light in the dark too, without controls.
async function onPaper(page, address) {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g).length, 2);
  assert.equal(await page.locator("#sp-print").count(), 0); // after printing the page is as before
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.isVisible("#page"), false);
  const report = await page.evaluate(() => {
    const paper = document.getElementById("sp-print");
    return {
      text: paper.innerText, controls: paper.querySelectorAll("button, input, select").length, tables: paper.querySelectorAll("table").length,
      ink: getComputedStyle(document.body).color, ground: getComputedStyle(document.body).backgroundColor, link: paper.querySelector("a").href,
    };
  });
  assert.deepEqual([report.controls, report.ink, report.ground], [0, "rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  assert.ok(report.tables > 0 && report.text.includes("Sources des chiffres utilisés"), report.text);
  assert.ok(report.link.startsWith(`${address}#v=1`), report.link);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("#sp-print").count(), 0);
}

const bring = (page, name, content) => page.setInputFiles("#take-file", { name, mimeType: "application/json", buffer: Buffer.from(content) });
const habit = (more) => JSON.stringify({ schema: 1, kind: "watch", habit: { hours: 5, country: "SWE", ...more } });

test("a scenario opens from a file, also dropped anywhere; what cannot be opened changes nothing", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await live(page);
  await bring(page, "evening.json", habit());
  await page.waitForFunction(() => location.hash.includes("h=5") && location.hash.includes("c=SWE") && document.getElementById("hours").value === "5");
  await page.locator("#take-opened", { hasText: "evening.json" }).waitFor();
  await page.goBack();
  await page.waitForFunction(() => location.hash === "");
  await page.goForward();
  await page.waitForFunction(() => location.hash.includes("h=5"));

  const drop = (type, name, content) => page.evaluate(([type, name, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([content], name));
    document.querySelector("h1").dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
  }, [type, name, content]);
  await drop("dragover", "lunch.json", "");
  await page.locator("#take-hint").waitFor({ state: "visible" });
  await drop("drop", "lunch.json", habit({ hours: 1 }));
  await page.locator("#take-hint").waitFor({ state: "hidden" });
  await page.waitForFunction(() => location.hash.includes("h=1&") && document.getElementById("hours").value === "1");

  const before = [await page.textContent("#open-total"), await page.inputValue("#hours"), page.url()];
  for (const [name, content, said] of [
    ["a.json", "{", /not JSON, at 1:/],
    ["b.json", habit({ hours: 25 }), /Hours[^]*25[^]*24/],
    ["c.json", JSON.stringify({ schema: 99, kind: "watch" }), /newer version/],
    ["d.json", JSON.stringify({ schema: 1, kind: "watch", colour: "red" }), /colour/],
    ["e.json", " ".repeat(1_100_000), /larger than 1 MB/],
    ["ViewingActivity.csv", "Profile Name,Start Time", /viewing history/],
    ["watch-history.json", '[{"header": "YouTube"}]', /viewing history/],
  ]) {
    await bring(page, name, content);
    await page.waitForFunction((name) => document.querySelector("#take-wrong li") && document.getElementById("take-wrong").textContent.includes(name), name);
    assert.match(await page.textContent("#take-wrong"), said, name);
    assert.deepEqual([await page.textContent("#open-total"), await page.inputValue("#hours"), page.url()], before);
  }
  assert.match(await page.getAttribute("#take-there", "href"), /history\/$/);
  assert.deepEqual(await axe(page), []);
}));

test("a plan in a file is opened by its own page, and a habit by its", run({}, async (page, url) => {
  const plan = JSON.stringify({ schema: 1, kind: "plan", preset: "film-studio" });
  await page.goto(`${url}/fr/`);
  await live(page);
  await bring(page, "plan.json", plan);
  await page.waitForFunction(() => document.getElementById("take-there").hash.includes("film-studio"));
  await page.click("#take-there");
  await isLive(page);
  assert.match(page.url(), /\/fr\/plan\/#.*film-studio/);
  assert.equal(await page.inputValue("#preset"), "film-studio");
  await bring(page, "other.json", plan.replace("film-studio", "small-vod"));
  await page.waitForFunction(() => document.getElementById("preset").value === "small-vod");
  await bring(page, "habit.json", habit());
  await page.waitForFunction(() => document.getElementById("take-there").hash.includes("h=5"));
  assert.match(await page.getAttribute("#take-there", "href"), /fr\/#v=1/);
}));

test("where no worker can start the page says so, and offers its link", run({ allow: [/no worker can be started/] }, async (page, url) => {
  await page.addInitScript(() => { window.Worker = class { constructor() { throw new Error("not here"); } }; });
  await page.goto(`${url}/#v=1&h=4`);
  await isLive(page);
  await page.click("#take-csv");
  await page.locator("#take-failed a").waitFor({ state: "visible" });
  assert.match(await page.textContent("#take-failed"), /can make no files here/);
  assert.match(await page.getAttribute("#take-failed a", "href"), /h=4/);
}));
