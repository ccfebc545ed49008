// What the browser tests share: the real server, a real Chromium, and a watch on
// everything that must never happen on a page.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

const here = new URL(".", import.meta.url).pathname;
const env = (name, fallback) => process.env[name] ?? `${here}../${fallback}`;
const dist = env("SP_DIST", "../dist");
const serverBinary = env("SP_SERVER", "../bin/server");
const cliBinary = env("SP_CLI", "../bin/streamprint");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const chromiumPath = () => {
  const path = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  assert.ok(path, "Chromium is missing: run web/chromium.sh");
  return path;
};

export const chromiumArgs = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

// serve starts the server on a free port and gives its address.
export async function serve(...args) {
  const process = spawn(serverBinary, ["-dir", dist, "-addr", "127.0.0.1:0", ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  const url = await new Promise((resolve, reject) => {
    process.stderr.on("data", (data) => {
      log += data;
      const found = log.match(/http:\/\/127\.0\.0\.1:\d+[^\s"]*/);
      if (found) resolve(found[0].replace(/\/$/, ""));
    });
    process.on("exit", () => reject(new Error(`the server stopped: ${log}`)));
  });
  return { url, stop: () => process.kill() };
}

// useSite starts server and browser before a file's tests and gives a function
// that runs one test in a page of its own. The options are those of a browser
// context, and: allow, patterns of what may go wrong in this test; site, the
// address if it is another server's; tour, whether it is offered. The test gets the page, the address and its
// context in the runner, for tests within it.
export function useSite(...args) {
  let server, browser;
  before(async () => {
    server = await serve(...args);
    // Each test is a start of the program, during which V8 spends half its time on making hot functions faster. Ten
    // times as hot as that is more than most tests last.
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs, "--js-flags=--wasm-tiering-budget=130000000"] });
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  return (options, body) => async (t) => {
    const { allow = [], site = server.url, tour = false, ...context } = options;
    // The service worker fetches the whole site at a first visit, and each test is one: its own tests allow it.
    const ctx = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block", ...context });
    const page = await ctx.newPage();
    const wrong = [];
    page.on("console", (m) => {
      if (["error", "warning"].includes(m.type()) && !m.text().startsWith("Service Worker registration blocked")) wrong.push(`console: ${m.text()}`);
    });
    page.on("pageerror", (e) => wrong.push(`error: ${e.message}`));
    page.on("request", (r) => {
      if (!/^(data|blob):/.test(r.url()) && !r.url().startsWith(`${site}/`)) wrong.push(`request to ${r.url()}`);
    });
    // A page that is left breaks off what it is loading.
    page.on("requestfailed", (r) => { if (r.failure().errorText !== "net::ERR_ABORTED") wrong.push(`${r.failure().errorText} for ${r.url()}`); });
    page.on("response", (r) => { if (r.status() >= 400) wrong.push(`${r.status()} for ${r.url()}`); });
    if (context.javaScriptEnabled !== false) {
      // Each test is a first visit too: the tour is offered in its own tests.
      if (!tour) await page.addInitScript(() => { try { if (window === top) localStorage.setItem("streamprint:tour", "1"); } catch {} });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (e) => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI}`));
      });
    }
    // A test that reads before the page has answered fails only where the machine is busy, or with SP_SLOW=500: each
    // timer of the page is as many milliseconds late then.
    const late = Number(process.env.SP_SLOW ?? 0);
    if (late > 0) await page.addInitScript((late) => {
      const timer = window.setTimeout;
      window.setTimeout = (f, ms = 0, ...args) => timer(f, ms + late, ...args);
    }, late);
    page.setDefaultTimeout(60_000);
    try {
      await body(page, site, t);
      assert.deepEqual(wrong.filter((w) => !allow.some((a) => a.test(w))), []);
    } finally {
      await ctx.close();
    }
  };
}

// live starts the program as a visitor does, by moving the pointer over the page.
// Before its first frame a page takes no input, so the pointer moves until the
// page says that the program starts, but not for ever.
export async function live(page) {
  await page.waitForFunction(() => document.documentElement.dataset.sp);
  const end = Date.now() + 30_000;
  for (let x = 40; Date.now() < end && await page.getAttribute("html", "data-sp") === "static"; x = 100 - x) await page.mouse.move(x, 300);
  await isLive(page);
}

export const isLive = (page) => page.waitForFunction(() => document.documentElement.dataset.sp === "live");

// axe gives the violations that axe-core finds, in a line each, by all its rules or
// by those given. It is put in by the debugger, past the page's own content
// security policy. Parts that the browser has not laid out yet are, since axe
// measures where things are.
export async function axe(page, rules) {
  const client = await page.context().newCDPSession(page);
  await client.send("Runtime.evaluate", { expression: axeSource });
  const { result } = await client.send("Runtime.evaluate", {
    expression: `(document.adoptedStyleSheets = [new CSSStyleSheet()], document.adoptedStyleSheets[0].replaceSync("main > * { content-visibility: visible !important }"),
      axe.run(document, { runOnly: ${JSON.stringify(rules ?? ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])} })
      .then((r) => r.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target.join(" ") + " " + (n.any[0]?.message ?? "")).join(" | ")))
      .finally(() => { document.adoptedStyleSheets = []; }))`,
    awaitPromise: true, returnByValue: true,
  });
  return result.value;
}

// estimate asks the command line.
export const estimate = (...flags) => JSON.parse(execFileSync(cliBinary, ["watch", "--format", "json", ...flags], { encoding: "utf8" }));

// number reads the first number of a text, as a page in that language writes it.
export function number(text, lang) {
  const plain = text.replace(/[\u00a0\u202f ]/g, "");
  const found = plain.match(/\d[\d.,]*/)[0];
  return Number(lang === "en" ? found.replaceAll(",", "") : found.replaceAll(".", "").replace(",", "."));
}

// grams reads an amount of CO2e in grams.
export function grams(text, lang) {
  const unit = text.replace(/[\u00a0\u202f]/g, " ").match(/(mg|kg|g|t) CO₂e/)[1];
  return number(text, lang) * { mg: 1e-3, g: 1, kg: 1e3, t: 1e6 }[unit];
}

// near asserts that a shown number is the exact one to three digits.
export function near(shown, exact, what) {
  assert.ok(Math.abs(shown - exact) <= 0.0051 * Math.abs(exact), `${what}: shown ${shown}, exact ${exact}`);
}

// colours are the rules whose verdict can differ between two themes of one page.
export const colours = ["color-contrast", "link-in-text-block"];

export const result = (page) => page.textContent("#open-total");
