// streamprint.js, the engine as a library: in Node, in a page, in a worker and
// from another origin it gives the bytes of the command line.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { useSite } from "./site.mjs";

const root = new URL("../..", import.meta.url).pathname;
const dist = resolve(process.env.SP_DIST ?? join(root, "dist"));
const cli = resolve(process.env.SP_CLI ?? join(root, "bin/streamprint"));
const types = readFileSync(join(root, "web/streamprint.d.ts"), "utf8");
const { load, StreamprintError } = await import(join(dist, "streamprint.js"));
const quiet = { onNote() {} };

const run = (args, input) => spawnSync(cli, args, { input, encoding: "utf8", maxBuffer: 1 << 26 });
const evaluate = (text) => run(["eval", "-", "--format", "json"], text);

// The documents of the tests of the command line and of the engine, good and bad, and every preset.
const folders = ["cmd/streamprint/testdata", "calc/scenario/testdata"].map((folder) => join(root, folder));
const texts = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".json"))
  .map((name) => readFileSync(join(folder, name), "utf8")));
for (const preset of ["netflix-2021", "small-vod"]) texts.push(JSON.stringify({ schema: 1, kind: "plan", preset }));
const documents = texts.map((text) => ({ text, call: /"kind":\s*"plan"/.test(text) ? "planJSON" : "estimateJSON", ...evaluate(text) }));
const sound = documents.filter(({ status }) => status === 0);
const unsound = documents.filter(({ status }) => status === 2);

// allOf is what an engine gives for documents.
const allOf = (sp, documents) => documents.map(({ text, call }) => sp[call](text));
const expected = sound.map(({ stdout }) => stdout);
const sent = sound.map(({ text, call }) => ({ text, call }));

test("there is what to compare", () => {
  assert.ok(sound.length >= 8 && sound.some(({ call }) => call === "planJSON") && sound.some(({ call }) => call === "estimateJSON"));
  assert.ok(unsound.length >= 3);
  assert.equal(sound.length + unsound.length, documents.length, "every document is either");
});

describe("in Node", () => {
  let sp;
  before(async () => { sp = await load(quiet); });

  test("documents give the bytes of the command line", () => {
    assert.deepEqual(allOf(sp, sent), expected);
  });

  test("an answer is that JSON, parsed, also of an object", () => {
    for (const { text, call, stdout } of sound) {
      const answer = call === "planJSON" ? sp.plan(JSON.parse(text)) : sp.estimate(JSON.parse(text));
      assert.deepEqual(answer, JSON.parse(stdout));
    }
  });

  test("links give their golden numbers, written in any way", () => {
    const lines = readFileSync(join(root, "calc/scenario/testdata/links-by-version.txt"), "utf8").trim().split("\n");
    assert.ok(lines.length > 50);
    for (const line of lines) {
      const [link, numbers] = line.split("\t");
      const [golden] = numbers.split(" ");
      let answered; // to 15 digits
      if (link.includes("preset=")) {
        const { years, deadline } = sp.plan(link);
        answered = years.find(({ year }) => year === deadline).gross_t;
      } else {
        answered = sp.estimate(link).co2e_g;
      }
      assert.ok(Math.abs(answered - golden) <= 1e-14 * golden, `${link}: ${answered}, want ${golden}`);
    }
    const [link] = lines[1].split("\t");
    const text = sp.estimateJSON(link);
    const address = `https://host.example/fr/#${link}`;
    for (const form of [`#${link}`, address, new URL(address), ` ${link}\n`]) assert.equal(sp.estimateJSON(form), text);
    const preset = sp.planJSON({ schema: 1, kind: "plan", preset: "small-vod" });
    assert.equal(sp.planJSON(`https://host.example/plan/#${JSON.parse(preset).scenario}`), preset);
  });

  test("methods and version are those of the command line", () => {
    const { stdout } = run(["methods", "--format", "json"]);
    assert.deepEqual(sp.methods(), JSON.parse(stdout));
    assert.ok(run(["--version"]).stdout.trim().endsWith(`model ${sp.version}`));
  });

  test("mistakes are told, each with its code, and the engine goes on", () => {
    for (const { text, call, stderr } of unsound) {
      assert.throws(() => sp[call](text), (error) => {
        assert.ok(error instanceof StreamprintError);
        const lines = error.problems.map((p) => `streamprint: -: ${p.field && `${p.field}: `}${p.message}\n`);
        assert.equal(lines.join(""), stderr);
        assert.ok(error.problems.every((p) => /^[a-z_]+$/.test(p.code) && typeof p.given === "string" && p.allowed));
        return true;
      });
      assert.equal(sp.estimateJSON(sent.find((d) => d.call === "estimateJSON").text), expected[sent.findIndex((d) => d.call === "estimateJSON")]);
    }
    const hours = { schema: 1, kind: "watch", habit: { hours: 30, per: "day" } };
    assert.throws(() => sp.estimate(hours), {
      name: "StreamprintError", message: "hours: 30 is too large, at most 24 for a day",
      problems: [{ field: "hours", code: "too_large", given: "30", allowed: { min: 0, max: 24, unit: "h", per: "day", digits: 20 }, message: "30 is too large, at most 24 for a day" }],
    });
  });

  test("what is no scenario is a mistake too", () => {
    const cyclic = {};
    cyclic.cyclic = cyclic;
    const link = sp.plan({ schema: 1, kind: "plan", preset: "small-vod" }).scenario;
    for (const [given, codes] of [
      [undefined, ["not_an_object"]], [null, ["not_an_object"]], [7, ["not_an_object"]], [[], ["not_an_object"]], [() => 1, ["not_an_object"]],
      ["", ["bad_json"]], ["fridge", ["bad_json"]], ["https://host.example/", ["bad_json"]], ["{", ["bad_json"]], [`{"habit":${"[".repeat(1 << 19)}`, ["too_long", "bad_json"]], [cyclic, ["bad_json"]], [1n, ["bad_json"]],
      [{}, ["missing"]], [link, ["not_an_option"]], ["h=\ud800", ["not_a_number"]], ["h=" + "9".repeat(1 << 21), ["too_long"]],
      [{ schema: 1, kind: "plan" }, ["not_an_option", "unknown_field"]], [{ schema: 9, kind: "watch" }, ["newer_schema"]],
    ]) {
      assert.throws(() => sp.estimate(given), (error) => {
        assert.ok(error instanceof StreamprintError, `${error}`);
        assert.ok(codes.includes(error.problems[0]?.code), `${String(given).slice(0, 30)}: ${JSON.stringify(error.problems)}`);
        return true;
      });
    }
    assert.throws(() => sp.plan({ schema: 1, kind: "watch", habit: {} }), StreamprintError);
    assert.throws(() => sp.plan("h=2"), StreamprintError);
    assert.deepEqual(allOf(sp, sent.slice(0, 1)), expected.slice(0, 1));
  });

  test("notes are heard", async () => {
    const notes = [];
    const heard = await load({ onNote: (note) => notes.push(note) });
    heard.estimate("h=2&colour=red");
    assert.deepEqual(notes.map(({ code, key, given }) => [code, key, given]), [["unknown_key", "colour", "red"]]);
    assert.match(notes[0].message, /colour/);
  });

  test("many calls, and of two engines in turn, give the same", async () => {
    const other = await load({ ...quiet, engine: readFileSync(join(dist, "assets", readdirSync(join(dist, "assets")).find((name) => /^engine\..*\.wasm$/.test(name)))) });
    const [first] = sent.filter(({ call }) => call === "estimateJSON");
    const want = sp.estimateJSON(first.text);
    for (let i = 0; i < 100; i++) {
      if (i % 10 === 0) assert.throws(() => other.estimate("{"), StreamprintError);
      assert.equal((i % 2 ? sp : other).estimateJSON(first.text), want);
    }
  });

  test("an engine that cannot be had is told, and another call may have one", async () => {
    await assert.rejects(load({ engine: "./nothing.wasm" }), (error) => error instanceof StreamprintError && error.problems.length === 0);
    await assert.rejects(load({ engine: new Uint8Array([1, 2, 3]) }), StreamprintError);
    assert.equal((await load()).version, sp.version);
  });

  test("nothing is left behind, and a program ends by itself", () => {
    const program = `import { load } from ${JSON.stringify(join(dist, "streamprint.js"))};
      const before = Object.getOwnPropertyNames(globalThis).join();
      const sp = await load();
      console.log(sp.estimate("h=2").per, before === Object.getOwnPropertyNames(globalThis).join());`;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8", timeout: 60_000 });
    assert.equal(out, "day true\n");
  });

  test("three files are enough", async () => {
    const folder = mkdtempSync(join(tmpdir(), "library-"));
    try {
      const parts = [...readFileSync(join(dist, "streamprint.js"), "utf8").matchAll(/"\.\/(assets\/[^"]+)"/g)].map(([, name]) => name);
      assert.equal(parts.length, 2);
      for (const name of ["package.json", "streamprint.js", ...parts]) cpSync(join(dist, name), join(folder, name));
      const copy = await import(join(folder, "streamprint.js"));
      assert.equal((await copy.load()).version, sp.version);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("the types name all that stands in an answer", () => {
    const open = ["gross_by_activity_t", "gross_by_scope_t", "wedges_t", "credits_by_entry_t"]; // keys of their own
    const names = new Set();
    const walk = (value) => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (value && typeof value === "object") {
        for (const [name, inner] of Object.entries(value)) {
          names.add(name);
          if (!open.includes(name)) walk(inner);
        }
      }
    };
    [...expected.map((text) => JSON.parse(text)), sp.methods()].forEach(walk);
    assert.ok(names.size > 60);
    assert.deepEqual([...names].filter((name) => !new RegExp(`\\b${name}\\??:|"${name}"`).test(types)), []);
    for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(sp))) {
      if (method !== "constructor") assert.ok(types.includes(`  ${method}(`), method);
    }
  });
});

describe("in a browser", () => {
  const inPage = useSite();

  // A site of somebody else's: a page and a module worker, under a policy as strict as pages can have.
  let host, origin, site;
  before(async () => {
    host = createServer((request, answer) => {
      const script = request.url.endsWith(".js");
      answer.writeHead(200, {
        "Content-Type": script ? "text/javascript" : "text/html",
        "Content-Security-Policy": `default-src 'none'; script-src 'self' ${site} 'wasm-unsafe-eval'; connect-src ${site}; worker-src 'self' ${site}; img-src data:`,
        "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin",
      });
      answer.end(script ? worker(`${site}/streamprint.js`) : '<!doctype html><title>Host</title><link rel="icon" href="data:,">');
    });
    await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${host.address().port}`;
  });
  after(() => host.close());

  const worker = (address) => `import { load } from ${JSON.stringify(address)};
    onmessage = async ({ data }) => {
      const sp = await load({ onNote() {} });
      postMessage(data.map(({ text, call }) => sp[call](text)));
    };`;

  const onPage = (page, address) => page.evaluate(async ([address, documents]) => {
    const before = Object.getOwnPropertyNames(window).join();
    const { load, StreamprintError } = await import(address);
    const [sp, other] = await Promise.all([load({ onNote() {} }), load({ onNote() {} })]);
    let thrown;
    try { other.estimate({}); } catch (error) { thrown = error; }
    return {
      answers: documents.map(({ text, call }, i) => (i % 2 ? sp : other)[call](text)),
      codes: thrown instanceof StreamprintError && thrown.problems.map(({ code }) => code),
      clean: before === Object.getOwnPropertyNames(window).join(),
      isolated: crossOriginIsolated,
    };
  }, [address, sent]);

  const inWorker = (page, address) => page.evaluate(([address, documents]) => new Promise((resolve, reject) => {
    const worker = new Worker(address, { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message ?? "the worker did not start"));
    worker.postMessage(documents);
  }), [address, sent]);

  test("a page of the site, under its policy", inPage({}, async (page, url) => {
    await page.goto(`${url}/methods/`);
    const { answers, codes, clean } = await onPage(page, "/streamprint.js");
    assert.deepEqual(answers, expected);
    assert.deepEqual(codes, ["missing"]);
    assert.ok(clean, "no global is left behind");
  }));

  test("a worker of the site", inPage({}, async (page, url) => {
    await page.route("**/test-worker.js", (route) => route.fulfill({ contentType: "text/javascript", body: worker("/streamprint.js") }));
    await page.goto(`${url}/methods/`);
    assert.deepEqual(await inWorker(page, "/test-worker.js"), expected);
  }));

  test("a page and a worker of another origin, isolated", inPage({ allow: [/^request to http:\/\/127\.0\.0\.1:\d+\/(worker\.js)?$/] }, async (page, url) => {
    site = url;
    await page.goto(`${origin}/`);
    const { answers, clean, isolated } = await onPage(page, `${url}/streamprint.js`);
    assert.deepEqual(answers, expected);
    assert.ok(clean && isolated);
    assert.deepEqual(await inWorker(page, "/worker.js"), expected);
  }));
});
