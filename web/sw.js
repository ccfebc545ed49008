// The service worker: the site without a network.
//
// cmd/site puts two constants before this: FILES, a Map from the name of each file worth keeping to the beginning of its
// SHA-256, smallest file first; and VERSION, a hash of that list. Each version keeps its files in a cache of its own. A
// file that is not exactly the listed one, because the site is being replaced or a host rewrites what it serves, is
// passed on but not kept, so no cache ever mixes two versions.
//
// Pages (offline.js) send two messages: "open", once a page has settled, to have files fetched and old caches tidied up;
// "update", when the visitor wants the version that waits. They are sent one: "uses", answered on its port with the
// addresses of the assets that the page was made for.

"use strict";

const root = new URL(registration.scope).pathname;
const own = `streamprint:${root}:`; // how the names of this site's caches begin; another copy may lie beside it
const current = own + VERSION;
const mark = `${registration.scope}sw.js`; // in a cache, says that it is in use

// Shown for a page that is not kept while there is no network.
const words = {
  en: ["This page is not on this device yet", "Open it once with a connection, and it stays here.", "First page"],
  fr: ["Cette page n’est pas encore sur cet appareil", "Ouvrez-la une fois avec une connexion, et elle y restera.", "Première page"],
  de: ["Diese Seite ist noch nicht auf diesem Gerät", "Öffnen Sie sie einmal mit Verbindung, dann bleibt sie hier.", "Erste Seite"],
  es: ["Esta página aún no está en este dispositivo", "Ábrala una vez con conexión y se quedará aquí.", "Primera página"],
  pt: ["Esta página ainda não está neste dispositivo", "Abra-a uma vez com ligação e ela fica aqui.", "Primeira página"],
  it: ["Questa pagina non è ancora su questo dispositivo", "La apra una volta con una connessione e resterà qui.", "Prima pagina"],
};

// ---- Names and addresses

// nameOf returns the name of the file for an address within the site: of a folder it is its page.
const nameOf = (url) => url.pathname.slice(root.length).replace(/(^|\/)$/, "$1index.html");

// addressOf returns the address under which a file is fetched and kept: of a page it is its folder, as links write it.
const addressOf = (name) => registration.scope + name.replace(/(^|\/)index\.html$/, "$1");

const isAsset = (name) => name.startsWith("assets/"); // its name carries the hash of its content

// stem is the name of an asset without its hash, the same in every version.
const stem = (name) => name.replace(/\.[0-9a-f]{10}\./, ".");

// ---- What is kept

// inUse reports whether files may be kept. Once the visitor has cleared the storage they may not, until the site starts
// anew. That a cache exists says nothing: Chromium makes one again to add the compiled form of a script it got from there.
const inUse = async () => Boolean(await caches.match(mark, { cacheName: current }));

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(own));

// find returns a kept file. An asset that this version does not list may be in the cache of an older one, for a page
// that was opened before the change.
function find(name) {
  if (!FILES.has(name) && !isAsset(name)) return undefined;
  return caches.match(addressOf(name), { ignoreVary: true, ...FILES.has(name) && { cacheName: current } });
}

// keep puts a response into the cache if it is the file that this version lists, and reports whether.
async function keep(name, response) {
  if (response.status !== 200) return false;
  const body = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const begins = [...hash.slice(0, 5)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (begins !== FILES.get(name) || !await inUse()) return false;
  const headers = new Headers(response.headers); // the content security policy among them
  headers.delete("Content-Encoding");
  headers.set("Content-Length", body.byteLength); // pages add these up
  await (await caches.open(current)).put(addressOf(name), new Response(body, { headers }));
  return true;
}

// obtain keeps a file, from an older version's cache if that has it, else from the network. What the network's own
// cache has of a page may be of another version, so it asks whether that still holds.
async function obtain(name) {
  for (const cacheName of await ownCaches()) {
    const kept = cacheName !== current && await caches.match(addressOf(name), { ignoreVary: true, cacheName });
    if (kept && await keep(name, kept)) return true;
  }
  return keep(name, await fetch(addressOf(name), { cache: isAsset(name) ? "default" : "no-cache", priority: "low" }));
}

// fill keeps what is missing of the wanted names, the first ones first, a few at a time. A file that fails is left for
// its first use. It returns how many are missing in the end. Calls wait for each other, so no file is fetched twice.
let filling = Promise.resolve();
const fill = (...wanted) => filling = filling.then(() => fillNow(wanted.flat()));

async function fillNow(wanted) {
  if (!await inUse()) return wanted.length;
  const kept = new Set((await (await caches.open(current)).keys()).map(({ url }) => url));
  const names = [...new Set(wanted)].filter((name) => FILES.has(name) && !kept.has(addressOf(name)));
  let missing = 0;
  const some = async () => {
    for (let name; (name = names.shift()) !== undefined;) {
      if (!await obtain(name).catch(() => false)) missing++;
    }
  };
  await Promise.all([some(), some(), some()]);
  return missing;
}

// tidy removes the caches of other versions, unless one may still be needed: by a page that is open and was made for
// files that this version does not have, by one that does not answer, or by a version that is on its way in.
async function tidy() {
  const others = (await ownCaches()).filter((name) => name !== current);
  if (others.length === 0 || registration.installing || registration.waiting) return;
  const content = await Promise.all((await clients.matchAll()).map(isContent));
  if (content.every(Boolean)) await Promise.all(others.map((name) => caches.delete(name)));
}

// isContent asks a page whether this version has every asset that it uses.
function isContent(client) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data.every((url) => FILES.has(nameOf(new URL(url)))));
    setTimeout(resolve, 2000, false);
    client.postMessage({ type: "uses" }, [port2]);
  });
}

// ---- Life

// The first version starts empty: the page says when it has time. A later one waits until it has what the version
// before it kept, so that the visitor who asks for it finds it complete.
addEventListener("install", (event) => event.waitUntil((async () => {
  await (await caches.open(current)).put(mark, new Response());
  if (!registration.active) return;
  const kept = new Set();
  for (const name of await ownCaches()) {
    for (const { url } of await (await caches.open(name)).keys()) kept.add(stem(nameOf(new URL(url))));
  }
  await fill([...FILES.keys()].filter((name) => kept.has(stem(name))));
})()));

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const { type, urls, all } = event.data;
  if (type === "update") event.waitUntil(skipWaiting());
  if (type === "open") {
    const first = urls.map((url) => nameOf(new URL(url)));
    event.waitUntil((async () => {
      const missing = await fill(first, all ? [...FILES.keys()] : []);
      const bytes = performance.getEntriesByType("resource").reduce((sum, { transferSize }) => sum + transferSize, 0);
      performance.clearResourceTimings();
      event.ports[0].postMessage({ missing, bytes });
      await tidy();
    })());
  }
});

// ---- Answers

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(root)) return;
  const name = nameOf(url);
  if (request.mode === "navigate") event.respondWith(page(event, url, name));
  else if (FILES.has(name) || isAsset(name)) event.respondWith(file(event, name));
});

// file answers from what is kept, else from the network, and keeps what that gives.
async function file(event, name) {
  const kept = await find(name);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (FILES.has(name)) event.waitUntil(keep(name, response.clone()).catch(() => {}));
  return response;
}

// page answers with a page, whatever its query. As on the site's own server, the other spellings of its address lead to
// the one that the links in it are relative to.
async function page(event, url, name) {
  const to = (pathname) => Response.redirect(pathname + url.search, 302);
  if (FILES.has(name) && url.pathname.endsWith("/index.html")) return to(url.pathname.slice(0, -"index.html".length));
  if (FILES.has(`${name}/index.html`)) return to(`${url.pathname}/`);
  try {
    return await file(event, name);
  } catch {
    return notKept(name);
  }
}

// notKept says that a page is not here.
function notKept(name) {
  const [, folder] = name.match(/^(\w\w)\//) ?? [];
  const lang = folder in words ? folder : "en";
  const [title, text, link] = words[lang];
  const style = [...FILES.keys()].find((file) => stem(file) === "assets/style.css");
  const body = `<!DOCTYPE html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${title} · streamprint</title><link rel="stylesheet" href="${root}${style}"><main class="sp-not-found"><h1>${title}</h1><p>${text}</p>` +
    `<p><a href="${root}${lang === "en" ? "" : `${lang}/`}">${link}</a></p></main></html>`;
  return new Response(body, {
    status: 503,
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'" },
  });
}
