// What the visitor sees of the site's life without a network, which is sw.js: what is kept on the device and a button to
// clear it, a button to install the site, and a bar when a new version is ready. The loader runs this when the page has
// settled and the program has come in.
//
// The buttons stand in <section id="sp-offline">, which the page holds the place for. A page in a frame has none, and
// keeps only what it needs itself.

(() => {
  "use strict";

  const words = {
    en: ["Offline use", "Works offline.", "Kept on this device:", "Clear", "Install", "A new version is ready.", "Update", "Later"],
    fr: ["Usage hors ligne", "Fonctionne hors ligne.", "Gardé sur cet appareil :", "Effacer", "Installer", "Une nouvelle version est prête.", "Mettre à jour", "Plus tard"],
    de: ["Offline-Nutzung", "Funktioniert offline.", "Auf diesem Gerät gespeichert:", "Löschen", "Installieren", "Eine neue Version ist bereit.", "Aktualisieren", "Später"],
    es: ["Uso sin conexión", "Funciona sin conexión.", "Guardado en este dispositivo:", "Borrar", "Instalar", "Hay una nueva versión lista.", "Actualizar", "Más tarde"],
    pt: ["Uso sem ligação", "Funciona sem ligação.", "Guardado neste dispositivo:", "Apagar", "Instalar", "Está pronta uma nova versão.", "Atualizar", "Mais tarde"],
    it: ["Uso senza rete", "Funziona senza rete.", "Conservato su questo dispositivo:", "Cancella", "Installa", "È pronta una nuova versione.", "Aggiorna", "Più tardi"],
  };
  const lang = document.documentElement.lang;
  const [use, works, kept, clearIt, installIt, ready, updateIt, notNow] = words[lang.slice(0, 2)] ?? words.en;

  let workers; // asking for them is an error in a frame without an origin
  try {
    workers = navigator.serviceWorker;
  } catch {}
  if (!workers) return;

  const loader = document.querySelector("script[data-program]");
  const root = new URL("..", loader.src);
  const framed = window.parent !== window;
  const place = framed ? null : document.getElementById("sp-offline");
  const connection = navigator.connection;
  const spare = framed || connection?.saveData || /2g/.test(connection?.effectiveType);

  const button = (id, text, press) => {
    const element = document.createElement("button");
    element.type = "button";
    element.id = id;
    element.textContent = text;
    element.onclick = press;
    return element;
  };

  // ---- What is kept

  const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(`streamprint:${root.pathname}:`));

  async function size() {
    let bytes = 0;
    for (const name of await ownCaches()) {
      for (const { headers } of await (await caches.open(name)).matchAll()) bytes += Number(headers.get("Content-Length"));
    }
    return bytes;
  }

  const state = document.createElement("p");
  state.id = "storage";
  async function show(...sentences) {
    const amount = new Intl.NumberFormat(lang, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(await size() / 1e6);
    state.textContent = [...sentences, kept, amount].join(" ");
  }

  async function clear(registration) {
    state.setAttribute("role", "status"); // from here on a change is an answer
    await registration.unregister();
    for (const name of await ownCaches()) await caches.delete(name);
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith("streamprint")) storage.removeItem(key);
    }
    await show();
  }

  // ---- Install

  const install = button("install", installIt, () => {
    install.classList.add("gone");
    window.streamprintInstall.prompt();
  });
  const offer = () => install.classList.toggle("gone", !window.streamprintInstall);

  // ---- A new version

  let pressed = false;
  function propose(registration) {
    if (!registration.waiting || !workers.controller || document.getElementById("sp-update") || !place) return;
    const bar = document.createElement("div");
    bar.id = "sp-update";
    bar.setAttribute("role", "status");
    document.body.append(bar);
    const update = button("update", updateIt, () => {
      pressed = true;
      // Leaving a field for the button changes it, and the program then writes the address.
      setTimeout(() => registration.waiting ? registration.waiting.postMessage({ type: "update" }) : reload(), 200);
    });
    const later = button("update-later", notNow, () => bar.remove());
    const text = document.createElement("span");
    text.textContent = ready;
    setTimeout(() => bar.append(text, update, later)); // what comes into a status is read out, what it begins with is not
  }

  // The address has the visitor's state, but not what they typed that is no valid value yet, nor what they search for.
  const typing = "streamprint-typing";
  function reload() {
    const fields = [...document.querySelectorAll("[id][aria-invalid=true], input[type=search][id], textarea[id]")];
    sessionStorage.setItem(typing, JSON.stringify(fields.map(({ id, value }) => [id, value])));
    location.reload();
  }

  function typeAgain() {
    const fields = JSON.parse(sessionStorage.getItem(typing) ?? "[]").filter(([, value]) => value);
    sessionStorage.removeItem(typing);
    if (fields.length === 0) return;
    const type = () => {
      for (const [id, value] of fields) {
        const field = document.getElementById(id);
        if (!field || field.value === value) continue;
        field.value = value;
        for (const what of ["input", "change"]) field.dispatchEvent(new Event(what, { bubbles: true }));
      }
    };
    if (document.documentElement.dataset.sp === "live") return type();
    document.addEventListener("streamprint:live", type, { once: true });
    document.dispatchEvent(new Event("streamprint:start")); // to the loader
  }

  // ---- Files

  // Chromium does not ask the service worker for what a link with "download" leads to, so the page does.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[download]");
    if (!link || event.defaultPrevented || !workers.controller || !link.href.startsWith(root.href)) return;
    event.preventDefault();
    const copy = document.createElement("a");
    copy.download = link.download || new URL(link.href).pathname.split("/").pop();
    copy.href = await fetch(link.href).then((response) => response.blob()).then(URL.createObjectURL, () => link.href);
    copy.click();
    URL.revokeObjectURL(copy.href);
  });

  // ---- Start

  // What the page was made for: every file that the loader names, its scripts and its styles.
  const uses = () => {
    const { size, ...named } = loader.dataset;
    const loaded = [...document.querySelectorAll("script[src], link[rel=stylesheet]")].map(({ src, href }) => src ?? href);
    return [...Object.values(named).map((name) => new URL(name, loader.src).href), ...loaded.filter((url) => url.startsWith(root.href))];
  };

  workers.addEventListener("message", ({ data, ports: [port] }) => { if (data.type === "uses") port.postMessage(uses()); });
  workers.addEventListener("controllerchange", () => { if (pressed) reload(); });

  async function start() {
    const registration = await workers.register(new URL("sw.js", root));
    if (place) {
      place.setAttribute("aria-label", use);
      place.append(state, button("storage-clear", clearIt, () => clear(registration)), install);
      offer();
      document.addEventListener("streamprint:install", offer);
      await show();
      typeAgain();
    }

    const watch = (worker) => worker?.addEventListener("statechange", () => propose(registration));
    registration.addEventListener("updatefound", () => watch(registration.installing));
    watch(registration.installing);
    propose(registration);
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => { // an installed site may stay open for days
      if (document.hidden || Date.now() - asked < 3600e3) return;
      asked = Date.now();
      registration.update().catch(() => {});
    });

    const { active } = await workers.ready;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = async ({ data: { missing, bytes } }) => {
      const { dataset } = document.documentElement;
      dataset.bytes = Number(dataset.bytes ?? 0) + bytes; // for the footprint of the visit
      if (!place || state.hasAttribute("role")) return;
      await (spare || missing ? show() : show(works));
      place.dataset.state = "filled";
    };
    const icons = [...document.querySelectorAll("link[rel~=icon], link[rel=manifest]")].map(({ href }) => href);
    active.postMessage({ type: "open", urls: [location.href, ...uses(), ...icons], all: !spare }, [port2]);
  }
  start().catch(() => {}); // a browser that keeps nothing: the site works with its network alone
})();
