// The built site on the web servers of others, by the samples in web/hosting, at
// the root of a host and under a path: the same answers as from our own server,
// and pages that work. Also on a file host that knows nothing of it.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { live, result, serve, useSite } from "./site.mjs";

const web = new URL("..", import.meta.url).pathname;
const sample = (name) => readFileSync(join(web, "hosting", name), "utf8");
const work = mkdtempSync(join(tmpdir(), "hosts-"));
const site = join(work, "site");
const isRoot = process.getuid() === 0;
const running = [];
const inBrowser = useSite();

// What any build may come to have; a build that has it already keeps its own.
const more = {
  "sw.js": "self.x = 1;", "embed.js": "1;", "streamprint.js": "export {};", "engine/engine.js": "export {};", "engine/engine.wasm": "\0asm",
  "embed/index.html": "<!doctype html>e", "fr/embed/index.html": "<!doctype html>f",
  "embed/watch/index.html": "<!doctype html>w", "fr/embed/plan/index.html": "<!doctype html>p",
};

before(() => {
  execFileSync(join(web, "hosts.sh"), { stdio: ["ignore", "ignore", "inherit"] });
  cpSync(process.env.SP_DIST ?? join(web, "../dist"), site, { recursive: true });
  for (const [name, content] of Object.entries(more)) {
    if (existsSync(join(site, name))) continue;
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), content);
  }
  chmodSync(work, 0o755); // the servers give up their rights
});

after(async () => {
  await Promise.all(running.map((stop) => stop()));
  rmSync(work, { recursive: true, force: true });
});

// fill puts this test's values into a sample; each must be there.
function fill(text, values) {
  for (const [from, to] of values) {
    assert.ok(text.includes(from), `the sample has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const write = (name, text) => {
  const file = join(work, name);
  writeFileSync(file, text);
  return file;
};

// run starts a web server and waits until it takes connections.
async function run(port, command, ...args) {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: `${process.env.PATH}:/usr/sbin`, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
  let log = "", ended = false;
  child.stdout.on("data", (data) => { log += data; });
  child.stderr.on("data", (data) => { log += data; });
  const end = new Promise((resolve) => child.on("close", () => { ended = true; resolve(); }));
  running.push(() => { child.kill(); return end; });
  for (let i = 0; ; i++) {
    assert.ok(!ended && i < 200, `${command} does not start: ${log}`);
    const open = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => { socket.destroy(); resolve(true); });
      socket.on("error", () => resolve(false));
    });
    if (open) return;
    await new Promise((next) => setTimeout(next, 50));
  }
}

// Each host gives the address of a site under a base, "" or "/footprint".
const hosts = {
  async nginx(port, base) {
    const name = `nginx${base.replace("/", "-")}`;
    const conf = write(`${name}.conf`, fill(sample("nginx.conf"), [
      ["listen 80;", `listen 127.0.0.1:${port};`],
      ["/srv/streamprint", site],
      ...(base ? [["location / {", `location ${base}/ {`], ["error_page 404 $", `error_page 404 ${base}$`], ["# location =", "location ="]] : []),
    ]));
    const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${work}/${name}-${kind};`).join(" ");
    await run(port, "nginx", "-e", "stderr", "-c", write(`${name}.main.conf`, `${isRoot ? "user www-data;" : ""} daemon off; pid ${work}/${name}.pid; error_log stderr;
      include /etc/nginx/modules-enabled/50-mod-http-brotli-static.conf;
      events {} http { access_log off; ${temp} include ${conf}; }`));
  },
  async caddy(port, base) {
    const conf = write(`caddy${base.replace("/", "-")}`, `{\n\tadmin off\n}\n${fill(sample("Caddyfile"), [
      ["footprint.example {", `http://127.0.0.1:${port} {`],
      ["/srv/streamprint", site],
      ...(base ? [["handle_path /* {", `handle_path ${base}/* {`], ["# redir ", "redir "]] : []),
    ])}`);
    await run(port, "caddy", "run", "--adapter", "caddyfile", "--config", conf);
  },
  async apache(port, base) {
    const name = `apache${base.replace("/", "-")}`, folder = join(work, name);
    cpSync(site, folder, { recursive: true });
    writeFileSync(join(folder, ".htaccess"), fill(sample(".htaccess"), base ? [["ErrorDocument 404 \"", `ErrorDocument 404 "${base}`]] : []));
    const modules = ["mpm_event", "authz_core", "alias", "dir", "headers", "mime", "rewrite"]
      .map((m) => `LoadModule ${m}_module /usr/lib/apache2/modules/mod_${m}.so`).join("\n");
    await run(port, "apache2", "-D", "FOREGROUND", "-f", write(`${name}.conf`, `${modules}
      ServerName 127.0.0.1\nListen 127.0.0.1:${port}\nPidFile ${work}/${name}.pid\nErrorLog ${work}/${name}.log\nDefaultRuntimeDir ${work}
      ${isRoot ? "User www-data\nGroup www-data" : ""}\nTypesConfig /dev/null
      ${base ? `DocumentRoot ${web}hosting\nAlias ${base} ${folder}` : `DocumentRoot ${folder}`}
      <Directory ${folder}>\nRequire all granted\nAllowOverride FileInfo Indexes Options=MultiViews\n</Directory>`));
  },
};

// ask asks for a path as it is written, and gives the answer with its bytes.
const ask = (origin, path, headers = {}) => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(origin);
  request({ hostname, port, path, headers, agent: false }, (response) => {
    const parts = [];
    response.on("data", (part) => parts.push(part));
    response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    response.on("error", reject);
  }).on("error", reject).end();
});

// What the answer of another server has in common with ours.
const same = ["content-type", "content-encoding", "content-security-policy", "cross-origin-opener-policy", "permissions-policy", "referrer-policy",
  "x-content-type-options", "cache-control", "access-control-allow-origin", "cross-origin-resource-policy"];
const common = ({ status, headers, body }) => ({ status, size: body.length, ...Object.fromEntries(same.map((name) => [name, headers[name]])) });

// names lists the paths of the site's files as a visitor asks for them; of two
// assets of a kind, one is enough.
function names() {
  const found = new Map();
  for (const name of readdirSync(site, { recursive: true })) {
    if (/\.(br|gz)$/.test(name) || name.endsWith("404.html") || !statSync(join(site, name)).isFile()) continue;
    found.set(name.startsWith("assets/") ? `assets ${extname(name)}` : name, `/${name.replace(/(^|\/)index\.html$/, "$1")}`);
  }
  return [...found.values()];
}

const html = "text/html,application/xhtml+xml,*/*;q=0.8";
const codings = { brotli: "gzip, deflate, br, zstd", gzip: "gzip, deflate", none: "identity" };

for (const [name, start] of Object.entries(hosts)) for (const base of ["", "/footprint"]) {
  describe(`${name}, ${base || "/"}`, () => {
    let ours, theirs;
    before(async () => {
      ours = await serve("-dir", site, ...(base ? ["-base", base] : []));
      running.push(ours.stop);
      const port = await freePort();
      theirs = `http://127.0.0.1:${port}`;
      await start(port, base);
    });

    test("answers as our own server", async () => {
      const paths = names();
      assert.ok(paths.length > 30 && paths.includes("/") && paths.includes("/fr/plan/"), `${paths}`);
      for (const path of [...paths, "/?utm=1", "/fr/plan/?x=%2fembed%2fx/embed/x/"]) {
        for (const [coding, accept] of Object.entries(codings)) {
          const headers = { "accept-encoding": accept, accept: html };
          const [want, got] = await Promise.all([ask(ours.url, base + path, headers), ask(theirs, base + path, headers)]);
          assert.deepEqual(common(got), common(want), `${path}, ${coding}`);
          assert.ok(got.body.equals(want.body), `${path}, ${coding}: other bytes`);
          if (want.headers.vary) assert.match(got.headers.vary ?? "", /accept-encoding/i, `${path}, ${coding}: Vary`);
          assert.equal(want.status, 200);
        }
      }
    });

    test("says what there is not, in the language of the path", async () => {
      for (const path of ["/nothing", "/fr/nothing/here/", "/assets/gone.0123456789.js", "/assets/gone.0123456789.wasm", "/embed/nothing/", "/engine/gone.js", "/gone.csv"]) {
        const headers = { "accept-encoding": "br", accept: html };
        const [want, got] = await Promise.all([ask(ours.url, base + path, headers), ask(theirs, base + path, headers)]);
        if (path.startsWith("/embed/")) got.headers["content-security-policy"] = want.headers["content-security-policy"]; // of no matter there
        assert.deepEqual(common(got), common(want), path);
        assert.ok(got.body.equals(want.body), path);
      }
    });

    test("leads to the folder", async () => {
      for (const path of [...(base ? [""] : []), "/plan", "/fr", "/fr/methods", "/embed/watch"]) {
        const { status, headers } = await ask(theirs, base + path);
        assert.ok([301, 308].includes(status), `${path}: status ${status}`);
        assert.equal(new URL(headers.location, theirs + base + path).href, `${theirs + base + path}/`);
      }
    });

    test("answers 304 to who has the file", async () => {
      for (const path of ["/", "/factors.csv"]) {
        const headers = { "accept-encoding": "br" };
        const { headers: { etag } } = await ask(theirs, base + path, headers);
        assert.ok(etag, `${path}: no tag`);
        assert.equal((await ask(theirs, base + path, { ...headers, "if-none-match": etag })).status, 304);
        const { headers: { etag: other } } = await ask(theirs, base + path, { "accept-encoding": "gzip" });
        assert.notEqual(other, etag, `${path}: one tag for two codings`);
      }
    });

    // A page of each program for each host; that all else is the same is known from the answers.
    if (base) planPage(() => theirs + base);
    else watchPage(() => theirs);
  });
}

describe("a file host that knows nothing, under a path", () => {
  let url;
  before(async () => {
    const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".png": "image/png", ".svg": "image/svg+xml" };
    const server = createServer((asked, answer) => {
      const path = new URL(asked.url, "http://x").pathname.replace(/\/$/, "/index.html");
      const file = join(site, path.replace(/^\/footprint\//, ""));
      if (!path.startsWith("/footprint/") || !existsSync(file)) return answer.writeHead(404).end();
      answer.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    running.push(() => { server.closeAllConnections(); server.close(); });
    url = `http://127.0.0.1:${server.address().port}/footprint`;
  });
  watchPage(() => url);
  planPage(() => url);
});

// The pages that are tried in a browser, each with a change and what shows it.
function watchPage(address) {
  test("/ answers a change", (t) => inBrowser({ site: address() }, async (page, url) => {
    await page.goto(`${url}/`);
    await live(page);
    const [before, hours] = [await result(page), await page.inputValue("#hours")];
    await page.fill("#hours", String(Number(hours) + 3));
    await page.waitForFunction((before) => document.querySelector("#open-total").textContent !== before, before);
  })(t));
}

function planPage(address) {
  test("/fr/plan/ answers a change", (t) => inBrowser({ site: address() }, async (page, url) => {
    await page.goto(`${url}/fr/plan/`);
    await live(page);
    const before = await page.textContent("#open-gross");
    await page.selectOption("#preset", { index: 2 });
    await page.waitForFunction((before) => document.querySelector("#open-gross").textContent !== before, before);
  })(t));
}
