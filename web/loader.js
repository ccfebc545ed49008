// The loader. It leaves the prerendered page in front of the visitor until they first touch it, then starts the program
// and carries over what they did meanwhile. It takes the place of go-app's app.js, which starts at once and covers the
// page until it has.
//
// <html data-sp> says how far it is: "static", "starting", "live", or "failed" if the program cannot start or has
// stopped. The program says that it is live with the event "streamprint:live" on the document. The script element
// names the files to load, which lie beside this one: data-exec, data-program, data-size (bytes, decompressed),
// data-words, data-worker, data-desk, data-engine, data-offline, data-visit, data-tour, data-walk.

(() => {
  "use strict";

  const script = document.currentScript;
  const root = document.documentElement;
  const beside = (name) => new URL(name, script.src).href;

  const text = {
    en: {
      loading: "Loading the live calculator",
      missing: "This browser has no WebAssembly.",
      failed: "The live calculator could not be loaded.",
      stopped: "The live calculator has stopped.",
      stays: "The page stays readable, but cannot be changed.",
      retry: "Try again",
    },
    fr: {
      loading: "Chargement du calculateur",
      missing: "Ce navigateur ne connaît pas WebAssembly.",
      failed: "Le calculateur n’a pas pu être chargé.",
      stopped: "Le calculateur s’est arrêté.",
      stays: "La page reste lisible, mais ne peut pas être modifiée.",
      retry: "Réessayer",
    },
    de: {
      loading: "Der Rechner wird geladen",
      missing: "Dieser Browser kennt kein WebAssembly.",
      failed: "Der Rechner konnte nicht geladen werden.",
      stopped: "Der Rechner ist stehen geblieben.",
      stays: "Die Seite bleibt lesbar, lässt sich aber nicht ändern.",
      retry: "Erneut versuchen",
    },
    es: {
      loading: "Cargando la calculadora",
      missing: "Este navegador no tiene WebAssembly.",
      failed: "No se ha podido cargar la calculadora.",
      stopped: "La calculadora se ha detenido.",
      stays: "La página sigue siendo legible, pero no se puede modificar.",
      retry: "Reintentar",
    },
    pt: {
      loading: "A carregar a calculadora",
      missing: "Este navegador não tem WebAssembly.",
      failed: "Não foi possível carregar a calculadora.",
      stopped: "A calculadora parou.",
      stays: "A página continua legível, mas não pode ser alterada.",
      retry: "Tentar de novo",
    },
    it: {
      loading: "Caricamento del calcolatore",
      missing: "Questo browser non ha WebAssembly.",
      failed: "Non è stato possibile caricare il calcolatore.",
      stopped: "Il calcolatore si è fermato.",
      stays: "La pagina resta leggibile, ma non si può modificare.",
      retry: "Riprova",
    },
  };
  const say = text[root.lang.slice(0, 2)] ?? text.en;

  // The first of the visitor's languages that the site has is offered where it is not that of the page, never forced.
  const spoken = [root.lang, ...[...document.querySelectorAll(".offer")].map(({ lang }) => lang)];
  const asked = navigator.languages.map((tag) => tag.slice(0, 2)).find((lang) => spoken.includes(lang));
  if (asked && asked !== root.lang) root.dataset.offer = asked;

  // ---- What the program finds in the page

  // go-app reads its settings through this function. Its paths begin after the folder above the assets.
  const settings = { GOAPP_ROOT_PREFIX: decodeURI(new URL("..", script.src).pathname.slice(0, -1)) };
  window.goappGetenv = (name) => settings[name];

  // go-app reads the storage at start. A frame without an origin, or a visitor's settings, make that an error.
  class MemoryStorage {
    #items = new Map();
    get length() { return this.#items.size; }
    key(i) { return [...this.#items.keys()][i] ?? null; }
    getItem(key) { return this.#items.get(String(key)) ?? null; }
    setItem(key, value) { this.#items.set(String(key), String(value)); }
    removeItem(key) { this.#items.delete(String(key)); }
    clear() { this.#items.clear(); }
  }
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].length;
    } catch {
      Object.defineProperty(window, name, { value: new MemoryStorage() });
    }
  }

  // Browsers refuse to write the address in a frame without an origin, and when it is written too often. An address
  // that lags behind is no reason for the program to stop.
  for (const name of ["pushState", "replaceState"]) {
    const write = history[name].bind(history);
    history[name] = (...entry) => {
      try {
        write(...entry);
      } catch (error) {
        console.warn(error);
      }
    };
  }

  // go-app cannot read an address with a broken percent sign. Written out as a sign it is only a wrong value.
  const mend = () => {
    const sound = location.hash.replace(/%(?![0-9a-f]{2})/gi, "%25");
    if (sound !== location.hash) history.replaceState(history.state, "", sound);
  };
  mend();
  for (const type of ["popstate", "hashchange"]) window.addEventListener(type, mend, true); // the program listens to both

  // ---- Links and forms

  // The fragment of the address holds what the visitor has entered: "#v=1&h=2". In a frame on another site it also holds
  // what the page around asks for, most of which needs no program (frame.js).
  const frame = window.streamprintFrame;
  const hasState = () => frame ? frame.needs() : location.hash.includes("=");

  // A click on a link is the browser's own business. go-app, which listens on the window, would open other sites in a
  // new window, ignore Shift and target, and keep the place in the page before. Links within a page keep the fragment
  // if it holds the visitor's state.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    event.stopPropagation();
    const within = link.hash && link.href.split("#")[0] === location.href.split("#")[0];
    const target = within && hasState() && document.getElementById(link.hash.slice(1));
    if (!target || event.defaultPrevented) return;
    event.preventDefault();
    target.scrollIntoView();
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });

  // No form is ever sent: what a visitor enters stays on their device.
  document.addEventListener("submit", (event) => event.preventDefault(), true);

  // ---- The module

  const progress = document.createElement("progress");
  progress.id = "sp-progress";
  progress.max = Number(script.dataset.size);
  progress.value = 0;
  progress.setAttribute("aria-label", say.loading);
  progress.setAttribute("aria-live", "polite"); // it is outside the page's landmarks
  const progressed = (loaded) => { progress.value = loaded; };

  let compiling;
  function compiled() {
    compiling ??= compileInWorker().catch(compileOnPage);
    compiling.catch(() => { compiling = undefined; });
    return compiling;
  }

  // The program, and what it says in the language of the page.
  const files = () => ({ program: beside(script.dataset.program), words: beside(script.dataset.words) });

  function compileInWorker() {
    return new Promise((resolve, reject) => {
      const worker = new Worker(beside(script.dataset.worker));
      const lost = (error) => {
        worker.terminate();
        reject(error);
      };
      worker.onmessage = ({ data: { loaded, module, words, bytes, error } }) => {
        if (module) resolve({ module, words });
        else if (error) lost(error);
        else if (loaded) progressed(loaded);
        else {
          root.dataset.bytes = Number(root.dataset.bytes ?? 0) + bytes; // for the footprint of the visit
          worker.terminate();
        }
      };
      worker.onerror = worker.onmessageerror = lost;
      worker.postMessage(files());
    });
  }

  async function compileOnPage() {
    await load(script.dataset.worker);
    return window.streamprintCompile(files(), progressed);
  }

  function load(name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = beside(name);
      element.onload = resolve;
      element.onerror = () => reject(new Error(`cannot load ${element.src}`));
      document.head.append(element);
    });
  }

  // The program calls this for a worker that works beside it: the program itself once more, or the engine. In a frame
  // without an origin none can start, which the program hears as of one that stops.
  window.streamprintDesk = (engine) => {
    const { exec, desk } = script.dataset;
    let worker;
    try {
      worker = new Worker(beside(desk));
    } catch {
      worker = { postMessage() {} };
      setTimeout(() => worker.onerror?.());
      return worker;
    }
    const begin = (what) => worker.postMessage({ exec: beside(exec), ...what });
    if (engine) begin({ program: beside(script.dataset.engine) });
    else compiled().then(begin, () => worker.onerror?.());
    return worker;
  };

  // ---- What the visitor does before the program is live

  const page = document.body.firstElementChild; // what the program will take the place of
  const recording = new AbortController();
  const until = ({ signal }) => (types, listener) => {
    for (const type of types) document.addEventListener(type, listener, { capture: true, passive: true, signal });
  };
  const record = until(recording);

  let focused;
  const pressed = []; // ids of buttons, in order
  const toggled = new Set(); // ids of <details>
  record(["focusin"], (event) => { focused = event.target; });
  record(["pointerdown"], () => { focused = undefined; });
  record(["click"], ({ target }) => {
    const button = target.closest?.("button[id]");
    if (page.contains(button)) pressed.push(button.id);
    const details = target.closest?.("summary")?.parentElement;
    if (details?.id) toggled.add(details.id);
  });

  // What must not be cut off by the change of page: a drag, a press that has yet to become a click, composed text.
  const busy = new Set();
  const over = (what) => setTimeout(() => busy.delete(what), 50); // a click comes just after
  record(["pointerdown"], () => busy.add("pointer"));
  record(["pointerup", "pointercancel"], () => over("pointer"));
  record(["keydown"], (event) => { if (event.key === " ") busy.add("key"); });
  record(["keyup"], () => over("key"));
  record(["compositionstart"], () => busy.add("text"));
  record(["compositionend"], () => over("text"));
  const calm = async () => {
    while (busy.size) await new Promise((next) => setTimeout(next, 20));
  };

  // carryOver runs in the same task in which the live page takes the place of the prerendered one, so no key goes
  // astray between the two. The old page is out of the document by then, but still as the visitor left it.
  function carryOver() {
    recording.abort();
    const selection = focused && [focused.selectionStart, focused.selectionEnd, focused.selectionDirection];
    const controls = [...page.querySelectorAll("input[id]:not([type=file]), select[id], textarea[id]")];
    const entered = controls.map(({ value, checked }) => ({ value, checked }));

    // A file may have been chosen, or the window to choose one be open still.
    for (const chooser of page.querySelectorAll("input[type=file][id]")) {
      const hand = () => {
        const live = document.getElementById(chooser.id);
        if (!live || !chooser.files.length) return;
        live.files = chooser.files;
        live.dispatchEvent(new Event("change", { bubbles: true }));
      };
      hand();
      chooser.addEventListener("change", hand);
    }

    // Putting the old page back to its defaults tells what the visitor, or the browser for them, has changed.
    const form = document.createElement("form");
    form.append(page);
    for (const f of [form, ...page.querySelectorAll("form")]) HTMLFormElement.prototype.reset.call(f);
    controls.forEach((control, i) => {
      const { value, checked } = entered[i];
      const live = document.getElementById(control.id);
      const changed = value !== control.value || checked !== control.checked;
      if (!live || !changed || (live.type === "radio" && !checked)) return;
      if (checked !== undefined) live.checked = checked;
      live.value = value;
      // A change would tidy up a number of which the visitor is still typing the rest: "3." would become "3".
      const typing = control === focused && typeof control.selectionStart === "number";
      for (const type of typing ? ["input"] : ["input", "change"]) live.dispatchEvent(new Event(type, { bubbles: true }));
    });
    for (const id of toggled) {
      const [was, live] = [page.querySelector(`#${CSS.escape(id)}`), document.getElementById(id)];
      if (was && live) live.open = was.open;
    }

    const live = focused && counterpart(focused);
    if (!live) return;
    live.focus({ preventScroll: true });
    if (typeof selection[0] === "number") live.setSelectionRange(...selection);
  }

  // counterpart finds the live element for an old one: by id, else by its place in the page.
  function counterpart(old) {
    if (old.id) return document.getElementById(old.id);
    if (old === page) return document.body.firstElementChild;
    const parent = page.contains(old) && counterpart(old.parentElement);
    const live = parent && parent.children[[...old.parentElement.children].indexOf(old)];
    return live?.localName === old.localName ? live : undefined;
  }

  // ---- Start

  const intents = new AbortController();
  let ran = false;

  async function start() {
    intents.abort();
    root.dataset.sp = "starting";
    document.body.append(progress);
    try {
      const [{ module, words }] = await Promise.all([compiled(), window.Go ?? load(script.dataset.exec)]);
      window.streamprintWords = words;
      const go = new Go();
      const instance = await WebAssembly.instantiate(module, go.importObject);
      await calm();
      new MutationObserver((_, observer) => {
        if (page.isConnected) return;
        observer.disconnect();
        carryOver();
      }).observe(document.body, { childList: true });
      ran = true;
      await go.run(instance); // until the program ends, which it should not
      throw new Error("the program has ended");
    } catch (error) {
      console.error(error);
      fail();
    }
  }

  document.addEventListener("streamprint:live", () => {
    root.dataset.sp = "live";
    progress.remove();
    for (const id of pressed.splice(0)) document.getElementById(id)?.click();
  });

  function fail() {
    root.dataset.sp = "failed";
    progress.remove();
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = say.retry;
    const box = document.createElement("div");
    box.id = "sp-start-error";
    box.setAttribute("role", "alert");
    box.append(typeof WebAssembly === "undefined" ? say.missing : ran ? say.stopped : say.failed, " ", say.stays, " ", retry);
    retry.onclick = () => {
      if (ran) location.reload();
      box.remove();
      start();
    };
    document.body.append(box);
  }

  root.dataset.sp = "static";
  const intend = until(intents);
  intend(["pointerdown", "touchstart", "focusin", "keydown", "dragenter"], start);
  // A pointer that rests where the page comes is no intent, though browsers tell of it as if it moved there.
  let rests;
  intend(["pointermove"], ({ screenX, screenY }) => {
    const at = `${screenX} ${screenY}`;
    rests ??= at;
    if (at !== rests) start();
  });
  window.addEventListener("hashchange", () => { if (hasState()) start(); }, { signal: intents.signal });
  document.addEventListener("streamprint:start", start, { signal: intents.signal });
  if (hasState() || frame?.wanted) start(); // the prerendered result is not the visitor's

  // The browser offers to install the site, perhaps before the script that has a button for it.
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    window.streamprintInstall = event;
    document.dispatchEvent(new Event("streamprint:install"));
  });

  // Compile ahead when nothing else is to do, unless the visitor saves data; then get ready for having no network. Readers
  // of another site's page have not come for the calculator: to them it comes when they touch it.
  const ahead = () => (window.requestIdleCallback ?? setTimeout)(async () => {
    load(script.dataset.walk).catch(() => {});
    if (frame) return load(script.dataset.offline).catch(() => {});
    if (!navigator.connection?.saveData && typeof WebAssembly !== "undefined") await compiled().catch(() => {});
    load(script.dataset.visit).catch(() => {});
    if (document.getElementById("sp-tour")) load(script.dataset.tour).catch(() => {});
    load(script.dataset.offline).catch(() => {});
  }, { timeout: 5000 }); // on a busy machine the idle moment may never come
  if (document.readyState === "complete") ahead();
  else window.addEventListener("load", ahead, { once: true });
})();
