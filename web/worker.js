// Fetches and compiles the program, and fetches its words, in a worker, because even streaming compilation holds up the
// thread that asks for it. Where a worker cannot start, as in a frame without an origin, the loader runs this file on the
// page instead.

"use strict";

async function streamprintFetch(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return response;
}

// streamprintCompile returns the compiled module with its words, and tells progressed how many bytes of the program,
// decompressed, have come in.
async function streamprintCompile(files, progressed) {
  const [response, words] = await Promise.all([streamprintFetch(files.program), streamprintFetch(files.words).then((r) => r.text())]);
  let loaded = 0;
  const counted = response.body.pipeThrough(new TransformStream({
    transform(chunk, next) {
      progressed(loaded += chunk.byteLength);
      next.enqueue(chunk);
    },
  }));
  // The type is stated here, so that it does not matter if a file host does not know it.
  const typed = new Response(counted, { headers: { "Content-Type": "application/wasm" } });
  const module = await (WebAssembly.compileStreaming ? WebAssembly.compileStreaming(typed) : WebAssembly.compile(await typed.arrayBuffer()));
  return { module, words };
}

// transferred is how many bytes of a file came over the network. The browser may write that down a moment after the file.
async function transferred(url) {
  for (let i = 0; i < 20; i++) {
    const [entry] = performance.getEntriesByName(url);
    if (entry) return entry.transferSize;
    await new Promise((next) => setTimeout(next, 10));
  }
  return 0;
}

if (typeof document === "undefined") {
  self.onmessage = async ({ data: files }) => {
    try {
      self.postMessage(await streamprintCompile(files, (loaded) => self.postMessage({ loaded })));
      self.postMessage({ bytes: await transferred(files.program) + await transferred(files.words) });
    } catch (error) {
      self.postMessage({ error: String(error) });
    }
  };
}
