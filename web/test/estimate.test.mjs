// The estimate: what a visitor types, chooses, opens, and finds again.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { estimate, grams, isLive, live, near, number, result, useSite } from "./site.mjs";

const run = useSite();
const home = { en: "/", fr: "/fr/" };

// set puts a value into a control as a visitor does.
async function set(page, id, value) {
  const kind = await page.evaluate((id) => { const e = document.getElementById(id); return e.type === "checkbox" ? "box" : e.tagName; }, id);
  if (kind === "SELECT") return page.selectOption(`#${id}`, value);
  if (kind === "box") return page.setChecked(`#${id}`, value);
  return page.fill(`#${id}`, value);
}

const open = (page) => page.evaluate(() => document.querySelectorAll(".more details").forEach((d) => { d.open = true; }));

describe("what the page shows is what the command says", () => {
  const habit = ["--hours", "2", "--per", "day", "--device", "tv", "--size", "50", "--quality", "fhd", "--connection", "fixed", "--country", "FRA"];
  const cases = [
    [{}, []],
    [{ hours: "7.5", per: "week" }, ["--hours", "7.5", "--per", "week"]],
    [{ device: "phone", connection: "4g", country: "DEU" }, ["--device", "phone", "--connection", "4g", "--country", "DEU"]],
    [{ size_in: "65", picture: "hdr", peripheral: "box" }, ["--size", "65", "--picture", "hdr", "--peripheral", "box"]],
    [{ quality: "4k", watts: "80", mbps: "20" }, ["--quality", "4k", "--watts", "80", "--mbps", "20"]],
    [{ people: "3", users: "4", devices_per_user: "5" }, ["--people", "3", "--users", "4", "--devices", "5"]],
    [{ basis: "marginal" }, ["--basis", "marginal"]],
    [{ year: "2022" }, ["--year", "2022"]],
    [{ grid_g_per_kwh: "500", data_centre_country: "USA" }, ["--grid-g-per-kwh", "500", "--data-centre-country", "USA"]],
    [{ manufacture: true, lifetime_years: "10", use_hours_per_day: "4" }, ["--manufacture", "--lifetime", "10", "--use-hours", "4"]],
    [{ audio_only: true }, ["--audio"]],
    [{ country: "" }, ["--country", ""]],
    [{ data_centre_g_per_kwh: "10" }, ["--data-centre-g-per-kwh", "10"]],
  ];
  for (const lang of ["en", "fr"]) test(lang, run({}, async (page, url, t) => {
    await page.goto(url + home[lang]);
    await live(page);
    await open(page);
    for (const [controls, flags] of lang === "en" ? cases : cases.slice(0, 3)) {
      await t.test(JSON.stringify(controls), async () => {
        if (await page.evaluate(() => location.hash)) await page.click("#reset");
        await page.waitForFunction(() => !location.hash);
        for (const [id, value] of Object.entries(controls)) {
          await set(page, id, lang === "fr" && typeof value === "string" ? value.replace(".", ",") : value);
        }
        let all = [...habit, ...flags];
        if (controls.country === "") all = all.slice(0, 12);
        const want = estimate(...all);
        near(grams(await result(page), lang), want.per_year.co2e_kg * 1000, "year");
        near(grams(await page.textContent("#open-per-hour"), lang), want.per_hour.co2e_g, "hour");
        near(number(await page.textContent("#open-energy"), lang) * (/MWh/.test(await page.textContent("#open-energy")) ? 1000 : 1), want.per_year.energy_kwh, "energy");
        for (const c of want.components) {
          near(grams(await page.textContent(`#open-${c.id.replace("_", "-")}`), lang), c.co2e_g * want.per_hour.co2e_g / want.co2e_g, c.id);
        }
        assert.equal(await page.locator("[aria-invalid=true]").count(), 0);
      });
    }
  }));
});

test("the address keeps the state: reload, back, forward, other pages, other language", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await live(page);
  await set(page, "hours", "3");
  await set(page, "device", "laptop");
  await page.waitForURL(/h=3.*d=laptop/);
  const before = await result(page);
  await page.reload();
  await isLive(page); // a state in the address starts the program at once
  assert.equal(await result(page), before);
  assert.equal(await page.inputValue("#hours"), "3");
  assert.equal(await page.inputValue("#device"), "laptop");
  await page.click("#method-average");
  await page.waitForURL(/method=average/);
  assert.notEqual(await result(page), before);
  await page.goBack();
  await page.waitForSelector("#method-power[aria-pressed=true]");
  assert.equal(await result(page), before);
  await page.goForward();
  await page.waitForSelector("#method-average[aria-pressed=true]");
  await page.goBack();
  await page.waitForSelector("#method-power[aria-pressed=true]");
  await page.click("#languages summary");
  await page.click("#languages a[lang=fr]");
  await page.waitForURL(/\/fr\/#.*h=3/);
  await isLive(page);
  assert.equal(grams(await result(page), "fr"), grams(before, "en"));
  await page.goto(`${url}/methods/`);
  await page.goBack();
  await isLive(page);
  assert.equal(grams(await result(page), "fr"), grams(before, "en"));
}));

test("start again goes back to the default", run({}, async (page, url) => {
  await page.goto(`${url}/#v=1&m=2026.1&h=5&d=phone`);
  await isLive(page);
  assert.equal(await page.inputValue("#hours"), "5");
  await page.click("#reset");
  await page.waitForFunction(() => document.getElementById("hours").value === "2" && !location.hash);
  assert.match(await result(page), /3\.48/);
}));

describe("bad input keeps the last good result and what was typed", () => {
  const bad = {
    en: [["30", /too large.*24/], ["abc", /not a number/], ["", /number/], ["1e5", /not a number/], ["-1", /too small/], ["1".repeat(40), /digits/]],
    fr: [["30", /trop grand.*24/], ["deux", /pas un nombre/]],
  };
  for (const lang of ["en", "fr"]) test(lang, run({}, async (page, url, t) => {
    await page.goto(url + home[lang]);
    await live(page);
    for (const [typed, message] of bad[lang]) await t.test(`“${typed}”`, async () => {
      await page.fill("#hours", "2");
      await page.waitForFunction(() => /3[.,]48/.test(document.getElementById("open-total").textContent)); // two hours
      const before = await result(page);
      await page.fill("#hours", typed);
      await page.waitForSelector("#hours[aria-invalid=true]");
      assert.equal(await result(page), before);
      assert.equal(await page.inputValue("#hours"), typed);
      const note = await page.getAttribute("#hours", "aria-describedby");
      assert.match(await page.textContent(`#${note}`), message);
      await page.locator("#hours").blur(); // leaving the field does not hide what is wrong
      assert.equal(await page.inputValue("#hours"), typed);
      await page.selectOption("#quality", "sd"); // nor does another change
      assert.equal(await page.inputValue("#hours"), typed);
      assert.equal(await page.getAttribute("#hours", "aria-invalid"), "true");
      await page.selectOption("#quality", "fhd");
      await page.fill("#hours", "4");
      await page.waitForSelector("#hours:not([aria-invalid])");
      assert.notEqual(await result(page), before);
    });
  }));
});

describe("a hostile address shows a note and breaks nothing", () => {
  const hostile = ["h=NaN", "h=1e999999999", "h=%zz", "d=<script>alert(1)</script>", "nonsense=1", "v=99", "m=1900.1", "c=XXX&year=1066",
    `h=${"9".repeat(3000)}`, "x".repeat(9000) + "=1", "method=nope&basis=none&people=0", "c=FRA&basis=marginal&year=2020", "h=1&h=2", "d=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "h=1%00", "c=<b>FRA</b>"];
  const check = async (page) => {
    await page.waitForSelector("#notes li:visible, .note.error:visible"); // where it can be seen, not folded away
    assert.match(await result(page), /\d.*CO₂e/);
    assert.doesNotMatch(await page.textContent("#result"), /NaN|Infinity|undefined/);
    assert.equal(await page.locator("main script, main img, main b").count(), 0);
  };
  // Three when the page is opened, all of them in a page that is live.
  for (const fragment of [hostile[2], hostile[3], hostile[8]]) test(`opened with ${fragment.slice(0, 40)}`, run({}, async (page, url) => {
    await page.goto(`${url}/#${fragment}`);
    await isLive(page);
    await check(page);
  }));
  test("in a live page", run({}, async (page, url, t) => {
    await page.goto(`${url}/`);
    await live(page);
    for (const fragment of hostile) await t.test(fragment.slice(0, 40), async () => {
      await page.evaluate(() => { location.hash = "v=1&h=3"; });
      await page.waitForFunction(() => document.getElementById("hours").value === "3" && !document.querySelector("#notes li, .note.error"));
      await page.evaluate((f) => { location.hash = f; }, fragment);
      await check(page);
    });
  }));
});

test("French numbers", run({}, async (page, url) => {
  await page.goto(`${url}/fr/`);
  await live(page);
  await page.selectOption("#per", "year");
  await page.fill("#hours", "1 000,50");
  await page.waitForURL(/h=1000\.5/);
  await page.locator("#hours").blur();
  assert.equal(await page.inputValue("#hours"), "1000,5");
  assert.match(await result(page), /\d,\d/);
}));

test("every number opens its formula, down to a source", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await live(page);
  for (const button of await page.locator("button.open:visible").all()) {
    await button.click();
    await page.waitForFunction(() => document.activeElement.id === "panel-name");
    const shown = (await button.textContent()).match(/\d[\d.,]*/)[0].replaceAll(",", "");
    const value = (await page.textContent("#panel .panel-value")).replace(/[\u00a0\u202f, ]/g, "");
    assert.ok(Math.abs(parseFloat(value) / parseFloat(shown) - 1) < 0.06, `${shown} opens ${value}`);
    assert.match(await page.textContent("#panel .panel-formula"), /=/);
    await page.keyboard.press("Escape"); // it may lie over the next number
    await page.waitForFunction((id) => document.activeElement.id === id, await button.getAttribute("id"));
  }
  await page.click("#open-network");
  await page.waitForFunction(() => document.activeElement.id === "panel-name");
  for (let step = 0; step < 20 && !await page.locator("#panel .panel-facts a").count(); step++) {
    const name = await page.textContent("#panel-name");
    await page.locator("[id^=panel-part-]").last().click();
    await page.waitForFunction((name) => document.getElementById("panel-name").textContent !== name, name);
  }
  assert.match(await page.locator("#panel .panel-facts a").getAttribute("href"), /^https:/);
}));

test("by keyboard alone", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await page.keyboard.press("Tab");
  await isLive(page);
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("skip")), "the first stop is the skip link");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "hours");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("4");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown"); // a week
  await page.waitForURL(/h=4.*per=week/);
  for (let i = 0; i < 60 && await page.evaluate(() => document.activeElement.id) !== "method-ademe"; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#method-ademe[aria-pressed=true]");
}));

describe("a field is the visitor's while they type in it", () => {
  for (const [lang, sign] of [["en", "."], ["fr", ","]]) test(lang, run({}, async (page, url) => {
    await page.goto(url + home[lang]);
    await live(page);
    await page.click("#hours");
    await page.keyboard.press("Control+A");
    for (const [key, stands] of [["0", "0"], ["5", "05"], [sign, `05${sign}`], ["5", `05${sign}5`], ["0", `05${sign}50`]]) {
      await page.keyboard.type(key);
      assert.equal(await page.inputValue("#hours"), stands);
    }
    await page.waitForURL(/h=5\.5(&|$)/);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("1"); // in the middle: the caret stays there
    assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 2);
    assert.equal(await page.inputValue("#hours"), `015${sign}50`);
    await page.keyboard.press("Tab"); // left, it is written as the page writes numbers
    assert.equal(await page.inputValue("#hours"), `15${sign}5`);
  }));
});

test("a fragment of another tool's visitor is shown in both languages", run({}, async (page, url) => {
  const want = estimate("--hours", "10", "--per", "week", "--device", "laptop", "--quality", "4k", "--connection", "wired", "--country", "DEU", "--method", "ademe");
  for (const lang of ["en", "fr"]) {
    await page.goto("about:blank"); // so that it is opened, not only moved within
    await page.goto(`${url + home[lang]}#v=1&h=10&per=week&d=laptop&q=4k&n=wired&c=DEU&method=ademe`);
    await isLive(page);
    assert.equal(await page.locator("#notes li").count(), 0, await page.textContent("#notes"));
    near(grams(await result(page), lang), want.per_year.co2e_kg * 1000, lang);
    assert.equal(await page.getAttribute("#method-ademe", "aria-pressed"), "true");
    assert.equal(await page.inputValue("#device"), "laptop");
  }
}));

test("the formula holds the visitor's values and opens by keyboard down to a source", run({}, async (page, url) => {
  await page.goto(`${url}/#v=1&h=3.7`);
  await isLive(page);
  await page.focus("#open-total");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "panel-name");
  let read = "";
  for (let i = 0; i < 40 && !await page.locator("#panel .panel-facts a").count(); i++) {
    await page.keyboard.press("Tab");
    const name = await page.textContent("#panel-name");
    read += await page.locator("#panel").innerText();
    if (!await page.evaluate(() => document.activeElement.id === "panel-part-0")) continue;
    await page.keyboard.press("Enter");
    await page.waitForFunction((name) => document.getElementById("panel-name").textContent !== name && document.activeElement.id === "panel-name", name);
  }
  assert.ok(await page.locator("#panel .panel-facts a").isVisible(), "no source within forty stops");
  // Up again to what the visitor said.
  const source = await page.textContent("#panel-name");
  await page.goto(`${url}/#v=1&h=3.7&at=watch.hours`);
  await page.waitForFunction((name) => document.activeElement.id === "panel-name" && document.activeElement.textContent !== name, source);
  read = await page.locator("#panel").innerText();
  assert.match(read, /3\.7/);
}));

test("every method can be chosen from its page, and the link says which", run({}, async (page, url) => {
  await page.goto(`${url}/fr/methods/`);
  const links = await page.$$eval("a.action", (all) => all.map((a) => a.href));
  assert.equal(links.length, 14);
  await live(page);
  await page.click("#method-obringer a.action");
  await isLive(page);
  await page.waitForSelector("#method-obringer[aria-pressed=true]");
  for (const link of links) {
    const id = new URL(link).hash.match(/method=(\w+)/)?.[1] ?? "power";
    await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
    await page.waitForSelector(`#method-${id}[aria-pressed=true]`);
    assert.equal(await page.locator("#methods [aria-pressed=true]").count(), 1);
    assert.equal(await page.locator("#notes li").count(), 0, id);
  }
}));
