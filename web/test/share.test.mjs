// The link of a page: copied, opened elsewhere, read as a QR code.

import assert from "node:assert/strict";
import { test } from "node:test";
import { live, useSite } from "./site.mjs";

const run = useSite();

for (const [path, id, value] of [["/", "#hours", "3"], ["/fr/", "#hours", "3,5"], ["/plan/", "#credit-step-2-tonnes-t", "2000000"], ["/fr/plan/", "#credit-step-2-tonnes-t", "2 000 000"]]) {
  test(`${path}: the copied link opens the same state`, run({ permissions: ["clipboard-read", "clipboard-write"] }, async (page, url) => {
    await page.goto(url + path);
    await live(page);
    await page.fill(id, value);
    await page.locator(id).blur();
    await page.click("#share-copy");
    await page.waitForFunction(() => document.getElementById("share-said").textContent !== "");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(link, page.url());
    const other = await page.context().newPage();
    await other.goto(link);
    await live(other);
    // The ranges come of more draws once a page is idle, and then of the same ones.
    const [here, there] = [page, other].map((p) => () => p.textContent("#result"));
    for (const end = Date.now() + 30_000; Date.now() < end && await here() !== await there();) await page.waitForTimeout(100);
    assert.equal(await there(), await here());
    await other.close();
  }));
}

test("the QR code comes, and goes when the link changes", run({}, async (page, url) => {
  await page.goto(`${url}/`);
  await live(page);
  assert.equal(await page.isVisible("#share-code"), false);
  await page.click("#share-qr");
  assert.equal(await page.getAttribute("#share-qr", "aria-expanded"), "true");
  assert.ok((await page.getAttribute("#share-code path", "d")).length > 500);
  await page.fill("#hours", "4");
  await page.waitForFunction(() => location.hash.includes("h=4"));
  await page.locator("#share-code").waitFor({ state: "hidden" });
}));

test("without a clipboard the page says where the link is", run({}, async (page, url) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(`${url}/`);
  await live(page);
  await page.click("#share-copy");
  await page.locator("#share-said", { hasText: "address bar" }).waitFor();
}));
