// The panel that walks the graph behind a number; links of an earlier model; the
// page of the versions.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { axe, isLive, live, number, useSite } from "./site.mjs";

const run = useSite();
const hash = (page) => page.evaluate(() => location.hash);
const at = (page, id) => page.waitForFunction((id) => document.activeElement?.id === id, id);
const name = (page) => page.textContent("#panel-name");
const value = (page, lang) => page.textContent(".panel-value").then((s) => number(s, lang));

async function down(page, i) {
  const before = await name(page);
  await page.click(`#panel-part-${i}`);
  await page.waitForFunction((before) => document.getElementById("panel-name").textContent !== before, before);
  await at(page, "panel-name");
}

for (const [path, lang] of [["/", "en"], ["/fr/", "fr"]]) describe(path, () => {
  test("a number opens, leads down to a source and up again, and closes where it began", run({}, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    assert.equal(await page.locator("#panel").isVisible(), false);
    const top = await page.locator("#result").boundingBox();
    await page.click("#open-network");
    await at(page, "panel-name");
    assert.deepEqual(await page.locator("#result").boundingBox(), top, "the page has moved");
    assert.match(await hash(page), /^#v=1&m=[\d.]+&k=\w{6}&at=watch\.network\.carbon@hour$/);
    const carbon = await name(page);
    // Electricity times the intensity of the grid, in the node's unit.
    assert.equal(await page.locator(".equation math").count(), 4);
    const [energy, intensity] = (await page.locator(".panel-list").first().locator(".value").allTextContents()).map((s) => number(s, lang));
    assert.ok(Math.abs(energy * intensity / 1000 / await value(page, lang) - 1) < 0.001, "the values make the number");
    assert.match(await page.textContent(".panel-formula > .hidden"), lang === "fr" ? / fois / : / times /);
    await page.waitForFunction(() => /\d–\d|\d\s*–/.test(document.getElementById("panel-band").textContent)); // drawn
    assert.match(await page.textContent("#panel-said"), new RegExp(carbon.slice(1)));

    await down(page, 1); // the intensity: a figure of the book
    assert.match(await page.locator(".panel-facts a").getAttribute("href"), /^https:/);
    assert.match(await page.textContent(".panel-facts"), /2024[\s\S]*CC BY-SA 4\.0[\s\S]*20\d\d/);
    assert.match(await hash(page), /at=grid\.average\.FRA\.2024@hour$/);
    assert.equal(await page.locator("#panel-way button").count(), 1);
    assert.deepEqual(await axe(page), []);
    await page.click("#panel-way-0");
    await page.waitForFunction((carbon) => document.getElementById("panel-name").textContent === carbon, carbon);
    assert.equal(await page.locator("#panel-way button").count(), 0);
    await page.click("#panel-use-0"); // what the number goes into
    await page.waitForFunction((carbon) => document.getElementById("panel-name").textContent !== carbon, carbon);

    await page.keyboard.press("Escape");
    await at(page, "open-network");
    assert.equal(await page.locator("#panel").isVisible(), false);
    assert.equal(await hash(page), "");
    await page.click("#open-total");
    await at(page, "panel-name");
    await page.click("#panel-close");
    await at(page, "open-total");
  }));

  test("on a phone it is a sheet from below, and leads to the field of an input", run({ viewport: { width: 360, height: 640 } }, async (page, url) => {
    await page.goto(`${url}${path}#v=1&people=2&at=watch.people`);
    await isLive(page);
    await at(page, "panel-name");
    const box = await page.locator("#panel").boundingBox();
    assert.ok(box.y > 100 && box.y + box.height <= 641, `the sheet is at ${box.y}, ${box.height} high`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.equal(await value(page, lang), 2);
    assert.deepEqual(await axe(page), []);
    for (const control of await page.locator("#panel button:visible, #panel a:visible").all()) {
      const { height } = await control.boundingBox();
      assert.ok(height >= 44, `${await control.getAttribute("id")} is ${height} px high`);
    }
    await page.click("#panel-reach");
    await at(page, "people");
    assert.equal(await page.locator("#panel").isVisible(), false);
    assert.equal(await page.locator("#people").isVisible(), true);
  }));

  if (lang === "en") test("a permanent address opens its number, and one that leads nowhere is said", run({}, async (page, url) => {
    await page.goto(`${url}${path}#at=watch.network.energy@hour`);
    await isLive(page);
    await at(page, "panel-name");
    const energy = await value(page, lang);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !location.hash);
    await page.click("#open-network");
    await at(page, "panel-name");
    await down(page, 0);
    assert.equal(await value(page, lang), energy);
    const link = await page.getAttribute("#panel-link", "href");
    assert.equal(link, await hash(page));
    assert.equal(await page.locator("#notes li").count(), 0); // not as altered, either
    await page.goto("about:blank");
    await page.goto(`${url}${path}#at=watch.nothing`);
    await isLive(page);
    assert.match(await page.textContent("#notes"), /watch\.nothing/);
    assert.equal(await page.locator("#panel").isVisible(), false);
  }));

  if (lang === "fr") test("what is changed shows in the panel at once", run({}, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    await page.click("#open-total");
    await at(page, "panel-name");
    const before = await value(page, lang), written = await page.textContent(".panel-value");
    await page.fill("#hours", "4");
    await page.waitForFunction((written) => document.querySelector(".panel-value").textContent !== written, written);
    assert.ok(Math.abs(await value(page, lang) / before - 2) < 0.01);
    assert.match(await hash(page), /h=4&k=\w+&at=watch\.year\.carbon$/);
    // A method without the number shows the answer in its place.
    await page.goto("about:blank");
    await page.goto(`${url}${path}#v=1&at=watch.network.energy`);
    await isLive(page);
    await at(page, "panel-name");
    await page.evaluate(() => document.getElementById("method-obringer").click());
    await page.waitForFunction(() => /at=watch\.(year\.carbon|network\.energy)$/.test(location.hash) && /method=obringer/.test(location.hash));
    assert.match(await page.textContent(".panel-formula"), /=/);
  }));

  test("a link of an earlier model keeps its numbers and says what moved", run({}, async (page, url) => {
    await page.goto(`${url}${path}#v=1&m=2026.1&d=phone&h=3`);
    await isLive(page);
    assert.match(await page.textContent("#ribbon"), /2026\.1[\s\S]*2026\.2/);
    assert.match(await page.getAttribute("#ribbon-see", "href"), /m=2026\.2&h=3&d=phone/);
    await page.click("#ribbon-moved > summary");
    assert.match(await page.textContent("#ribbon-table tbody"), lang === "fr" ? /1,25[\s\S]*1–2/ : /1\.25[\s\S]*1–2/);
    assert.deepEqual(await axe(page), []);
    await page.click("#ribbon-renew");
    await page.waitForFunction(() => /m=2026\.2/.test(location.hash));
    assert.equal(await page.locator("#ribbon").isVisible(), false);
    // A checksum that does not fit is said.
    await page.goto("about:blank");
    await page.goto(`${url}${path}#v=1&m=2026.2&h=5&k=000000`);
    await isLive(page);
    assert.equal(await page.locator("#notes li").count(), 1);
  }));

  if (lang === "fr") test("the plan's numbers have their year and their series", run({}, async (page, url) => {
    await page.goto(`${url}${path}plan/#at=plan.gross@2030`);
    await isLive(page);
    await at(page, "panel-name");
    assert.equal(await page.inputValue("#panel-year"), "2030");
    const gross = await value(page, lang);
    await page.selectOption("#panel-year", "2019");
    await page.waitForFunction(() => /at=plan\.gross@2019$/.test(location.hash));
    assert.notEqual(await value(page, lang), gross);
    await page.click("#panel-years > summary");
    const rows = await page.locator("#panel-table tbody tr").allTextContents();
    assert.ok(rows.length > 20 && rows.some((r) => r.startsWith("2030") && number(r.slice(4), lang) === gross), rows.join("; "));
    assert.deepEqual(await axe(page), []);
    // From a number of the visitor's to its field.
    await page.evaluate(() => { location.hash = "#v=1&at=growth.production@2030"; });
    await page.click("#panel-reach");
    await at(page, "edit-growth-production-pct");
    await page.goto("about:blank");
    await page.goto(`${url}${path}plan/#at=plan.gross@1900`);
    await isLive(page);
    assert.match(await page.textContent("#notes"), /plan\.gross@1900/);
  }));

  if (lang === "en") test("every version of the model is listed, and linked from every page", run({}, async (page, url) => {
    await page.goto(url + path);
    await page.click("footer a[href$='changelog/']");
    await page.waitForURL(/changelog\/$/);
    assert.equal(await page.locator("section[id^=model-]").count(), 2);
    assert.match(await page.locator("section[id='model-2026.2'] table").textContent(), /W/);
    const table = await page.evaluate(async (href) => (await fetch(href)).text(), await page.getAttribute("main a[download]", "href"));
    assert.match(table, /^model,before[\s\S]*2026\.2,2026\.1,[\d-]+,moved,carbon-trust\.device\.phone,W,1,/);
    assert.match(table, /answer_gap,netflix-2021/);
    await live(page);
    assert.deepEqual(await axe(page), []);
  }));
});

test("without a program the formula stands in the page", run({ javaScriptEnabled: false }, async (page, url) => {
  for (const path of ["/", "/fr/plan/"]) {
    await page.goto(url + path);
    assert.equal(await page.locator("#panel").isVisible(), false);
    await page.click("#explain > summary");
    await page.locator("#explain .formula").first().waitFor({ state: "visible" });
  }
}));
