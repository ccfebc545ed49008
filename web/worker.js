// Fetches and compiles the program, in a worker, because even streaming compilation holds up the thread that asks for
// it. Where a worker cannot start, as in a frame without an origin, the loader runs this file on the page instead.

"use strict";

// streamprintCompile returns the compiled module and tells progressed how many bytes, decompressed, have come in.
async function streamprintCompile(url, progressed) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  let loaded = 0;
  const counted = response.body.pipeThrough(new TransformStream({
    transform(chunk, next) {
      progressed(loaded += chunk.byteLength);
      next.enqueue(chunk);
    },
  }));
  // The type is stated here, so that it does not matter if a file host does not know it.
  const typed = new Response(counted, { headers: { "Content-Type": "application/wasm" } });
  return WebAssembly.compileStreaming ? WebAssembly.compileStreaming(typed) : WebAssembly.compile(await typed.arrayBuffer());
}

if (typeof document === "undefined") {
  self.onmessage = async ({ data: url }) => {
    try {
      const module = await streamprintCompile(url, (loaded) => self.postMessage({ loaded }));
      self.postMessage({ module, bytes: performance.getEntriesByName(url).at(-1)?.transferSize });
    } catch (error) {
      self.postMessage({ error: String(error) });
    }
  };
}
