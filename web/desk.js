// A worker that runs a program without a page: the page's own, which it is given compiled, or the engine, which it
// fetches. A message says which: {exec, module, words} or {exec, program}. Each other one is a task {id, name,
// request, file}, answered by {id, answer, file} or {id, error} in the order asked.

"use strict";

// The page may ask before it has said which program: what is asked waits for both.
let begin;
const ready = new Promise((resolve) => { begin = resolve; });
ready.catch(() => {}); // said to whoever asks

self.onmessage = async ({ data }) => {
  if (data.exec) {
    begin(boot(data));
    return;
  }
  try {
    await ready;
    const reply = streamprintWork(data.name, data.request, data.file);
    self.postMessage({ id: data.id, ...reply }, reply.file ? [reply.file.buffer] : []);
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error), lost: true });
  }
};

async function boot({ exec, module, words, program }) {
  importScripts(exec);
  self.streamprintWords = words;
  module ??= await compile(program);
  const go = new Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  const served = new Promise((resolve) => { self.streamprintReady = resolve; });
  const ended = go.run(instance).then(() => { throw new Error("the program has ended"); });
  await Promise.race([served, ended]);
  ended.catch(() => {});
}

async function compile(program) {
  const response = await fetch(program);
  if (!response.ok) throw new Error(`${program}: status ${response.status}`);
  // The type is stated here, so that it does not matter if a file host does not know it.
  return WebAssembly.compileStreaming(new Response(response.body, { headers: { "Content-Type": "application/wasm" } }));
}
