/**
 * streamprint as a library: the greenhouse-gas footprint of video streaming, worked out where this module runs. In a
 * page, in a module worker and in Node 20 or later alike; nothing is sent anywhere.
 *
 *     import { load } from "https://your.host/streamprint.js";
 *
 *     const sp = await load();
 *     const result = sp.estimate({ schema: 1, kind: "watch", habit: { hours: 2, device: "tv", country: "FRA" } });
 *     console.log(result.co2e_g, result.low_g, result.high_g);
 *
 * An answer is the very JSON that `streamprint eval FILE --format json` prints. Types, with all that stands in an
 * answer, are in streamprint.d.ts beside this file.
 *
 * @module streamprint
 */

import { goIn } from "./assets/go.js";

const ENGINE = new URL("./assets/engine.wasm", import.meta.url);

/**
 * What is wrong with a document, or, without problems, with the engine.
 */
export class StreamprintError extends Error {
  /**
   * @param {string} message
   * @param {import("./streamprint.js").Problem[]} [problems]
   * @param {ErrorOptions} [options]
   */
  constructor(message, problems = [], options) {
    super(message, options);
    this.name = "StreamprintError";
    /** Everything that is wrong with the document, each with a stable code; empty if it is not the document's fault. */
    this.problems = problems;
  }
}

/**
 * Loads the engine, 1.5 MB over the wire, without any page. It answers at once and holds up the thread meanwhile: some
 * 40 ms for a habit, 250 ms for a plan and for the first call. A page that must stay smooth loads it in a worker. Every
 * call of load gives an engine of its own; what was fetched and compiled is shared.
 *
 * @param {import("./streamprint.js").LoadOptions} [options]
 * @returns {Promise<Streamprint>}
 * @throws {StreamprintError} if the engine cannot be loaded
 */
export async function load({ engine = ENGINE, onNote = warn } = {}) {
  try {
    const work = await start(await compiled(engine));
    return new Streamprint(work, onNote);
  } catch (error) {
    throw new StreamprintError(`the engine cannot be loaded: ${error.message ?? error}`, [], { cause: error });
  }
}

/**
 * A loaded engine. It is got from {@link load}.
 */
class Streamprint {
  #work;
  #onNote;
  #methods;

  constructor(work, onNote) {
    this.#work = work;
    this.#onNote = onNote;
    this.#methods = this.#ask("methods", "").text;
    /** The version of the model. The same scenario in the same version gives the same numbers. */
    this.version = this.methods().model;
  }

  /**
   * Works out a habit of watching.
   *
   * @param {object | string | URL} scenario a document as the site saves it, as an object or as JSON, or a link of the site
   * @returns {import("./streamprint.js").WatchResult}
   * @throws {StreamprintError} with what is wrong with the scenario
   */
  estimate(scenario) { return JSON.parse(this.estimateJSON(scenario)); }

  /**
   * Like estimate, and gives the JSON as text: the same bytes as the command line.
   *
   * @param {object | string | URL} scenario
   * @returns {string}
   */
  estimateJSON(scenario) { return this.#workOut("estimate", scenario); }

  /**
   * Works out a company's plan, with every year of its ledger.
   *
   * @param {object | string | URL} scenario a plan as the site saves it, as an object or as JSON, or a link of the site
   * @returns {import("./streamprint.js").PlanResult}
   * @throws {StreamprintError} with what is wrong with the scenario
   */
  plan(scenario) { return JSON.parse(this.planJSON(scenario)); }

  /**
   * Like plan, and gives the JSON as text: the same bytes as the command line.
   *
   * @param {object | string | URL} scenario
   * @returns {string}
   */
  planJSON(scenario) { return this.#workOut("ledger", scenario); }

  /**
   * Lists the published methods, as `streamprint methods --format json` does.
   *
   * @returns {import("./streamprint.js").MethodList}
   */
  methods() { return JSON.parse(this.#methods); }

  #workOut(job, scenario) {
    const { about, text } = this.#ask(job, textOf(scenario));
    for (const note of about.notes) this.#onNote(note);
    if (!about.problems) return text;
    const message = about.problems.map((p) => (p.field ? `${p.field}: ${p.message}` : p.message)).join("; ");
    throw new StreamprintError(message, about.problems);
  }

  // #ask has the engine do a job on a file. It gives the JSON of the answer and the text of its file.
  #ask(job, file) {
    let reply;
    try {
      reply = this.#work(job, "null", new TextEncoder().encode(file));
    } catch (error) { // the program has ended, as when memory is out
      throw new StreamprintError(`the engine has stopped: ${error.message ?? error}`, [], { cause: error });
    }
    if (reply.error) throw new StreamprintError(reply.error);
    return { about: reply.answer && JSON.parse(reply.answer), text: reply.file && new TextDecoder().decode(reply.file) };
  }
}

// textOf is a scenario as the engine reads it. What has no JSON becomes null, which is no document.
function textOf(scenario) {
  if (typeof scenario === "string") return scenario;
  if (scenario instanceof URL) return scenario.href;
  try {
    return JSON.stringify(scenario) ?? "null";
  } catch (error) {
    const problem = { field: "", code: "bad_json", given: "", allowed: {}, message: `has no JSON: ${error.message}` };
    throw new StreamprintError(problem.message, [problem], { cause: error });
  }
}

const warn = ({ message }) => console.warn(`streamprint: ${message}`);

// ---- The program

const modules = new Map(); // by address

function compiled(engine) {
  if (engine instanceof WebAssembly.Module) return engine;
  if (engine instanceof ArrayBuffer || ArrayBuffer.isView(engine)) return WebAssembly.compile(engine);
  const url = new URL(engine, import.meta.url);
  if (!modules.has(url.href)) {
    const compiling = compile(url);
    modules.set(url.href, compiling);
    compiling.catch(() => modules.delete(url.href)); // another call may try again
  }
  return modules.get(url.href);
}

async function compile(url) {
  if (url.protocol === "file:") {
    const files = "node:fs/promises"; // a name that no bundler looks for
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
    return WebAssembly.compile(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  // The type is stated here, so that it does not matter if a file host does not know it.
  const typed = new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
  return WebAssembly.compileStreaming ? WebAssembly.compileStreaming(typed) : WebAssembly.compile(await typed.arrayBuffer());
}

// start runs the program until it takes work. It sees a global object of its own, in which it is the only one. Without
// a process and a file system it behaves in Node as in a page.
async function start(module) {
  const own = { __proto__: null, fs: undefined, path: undefined, process: undefined };
  const global = new Proxy(own, { get: (_, name) => (name in own ? own[name] : globalThis[name]) });
  const Go = goIn(global);
  const go = new Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  const ready = new Promise((resolve) => { own.streamprintReady = resolve; });
  const ended = go.run(instance).then(() => { throw new Error("the program has ended"); });
  ended.catch(() => {}); // said to whoever asks
  await Promise.race([ready, ended]);
  return own.streamprintWork;
}
