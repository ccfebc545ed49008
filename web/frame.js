// A page in a frame on another site: what the host may ask of it, and what it tells the host.
//
// The host's wishes stand in the fragment beside the scenario. This script does those that concern the look alone, before
// anything is drawn, so it comes in the head without "defer"; the program does the rest (app/page/frame.go). So a frame
// without a scenario, whatever its look, needs no program until a reader touches it: streamprintFrame tells the loader.
//
// Messages go both ways and only between the frame and the page around it, in our own form and in those of four systems
// that hosts may have already. The program hands its results over with the event "streamprint:result" on the document
// and takes scenarios from "streamprint:set".

(() => {
  "use strict";

  const root = document.documentElement;
  const host = window.parent;
  const src = location.href; // as the host wrote it
  const languages = JSON.parse(document.currentScript.dataset.languages);

  // ---- Wishes

  const known = {
    id: /^[\w.-]{1,64}$/,
    lang: new RegExp(`^(${Object.keys(languages).join("|")})([-_]|$)`, "i"),
    theme: /^(auto|light|dark)$/,
    density: /^(full|compact|badge)$/,
    show: /^(inputs|result|chart|explain)(,(inputs|result|chart|explain))*$/,
    events: /^change$/,
  };
  const own = (key, value) => Object.hasOwn(known, key) && known[key].test(value);
  const pairs = () => location.hash.includes("=") ? [...new URLSearchParams(location.hash.slice(1))] : [];

  let asked = {};
  function read() {
    asked = Object.fromEntries(pairs().filter((pair) => own(...pair)));
    for (const key of ["theme", "density", "show"]) {
      if (asked[key]) root.dataset[key] = asked[key].replaceAll(",", " ");
      else delete root.dataset[key];
    }
    const lang = asked.lang?.split(/[-_]/)[0].toLowerCase();
    if (lang && lang !== root.lang) location.replace(new URL(languages[lang], location.href).href + location.search + location.hash);
  }
  read();
  window.addEventListener("hashchange", read);

  const frame = window.streamprintFrame = {
    // needs tells whether the page is not as it was built: there is a scenario, or a wish that the program does.
    needs: () => pairs().some((pair) => !own(...pair)),
    wanted: false,
  };
  const start = () => {
    frame.wanted = true; // should the loader come later
    document.dispatchEvent(new Event("streamprint:start"));
  };

  // A link to another page opens beside the host's: in the frame it would be lost, or refused.
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    if (!link || link.href.split("#")[0] === location.href.split("#")[0]) return;
    link.target = "_blank";
    link.rel ||= "noopener";
  }, true);

  if (host === window) return;

  // ---- Messages to the host

  const say = (to, type, more) => to.postMessage({ source: "streamprint", v: 1, id: asked.id ?? "", type, ...more }, "*");

  // Pym gives a frame its name in the query.
  const name = () => {
    const child = new URLSearchParams(location.search).get("childId") ?? "";
    return asked.id ?? (known.id.test(child) ? child : "streamprint");
  };

  let sent = 0; // the height that the host has
  let grown = []; // when it grew
  let stopped = false;

  // tell tells the host the height, if it is another than before or the first.
  function tell(type, again) {
    const { width, height } = document.body?.getBoundingClientRect() ?? {};
    if (!width || stopped) return; // not there yet, not shown, or see below
    const least = document.querySelector(".embed.small") || asked.density === "badge" ? 40 : 200;
    const now = Math.min(4000, Math.max(least, Math.ceil(height) + 1)); // so that a pixel more, which is not told, is not cut off
    if (!again && Math.abs(now - sent) < 2) return;
    // A host whose frame grows with what is in it, and the other way round, would never come to rest.
    if (sent && now > sent) {
      grown = [...grown, performance.now()].filter((time) => time > performance.now() - 2000);
      if (grown.length > 20) {
        stopped = true; // what is in the frame scrolls
        return;
      }
    }
    sent = now;
    say(host, type, { height: now });
    host.postMessage({ "datawrapper-height": { [name()]: now } }, "*");
    host.postMessage(JSON.stringify({ context: "iframe.resize", height: now, src }), "*"); // Flourish, Embedly, Medium
    host.postMessage({ sentinel: "amp", type: "embed-size", height: now }, "*");
    host.postMessage(`pymxPYMx${name()}xPYMxheightxPYMx${now}`, "*");
  }

  document.addEventListener("DOMContentLoaded", () => {
    tell("ready", true);
    new ResizeObserver(() => requestAnimationFrame(() => tell("resize"))).observe(document.body);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") tell("resize", true);
  });
  new MutationObserver(() => {
    if (root.dataset.sp === "failed") say(host, "error");
  }).observe(root, { attributeFilter: ["data-sp"] });

  let latest; // what the host may be told
  let told; // what it has been
  let timer;
  const askers = new Set(); // of what is not there yet
  const answer = (to) => say(to, "change", latest);
  document.addEventListener("streamprint:result", ({ detail: { scenario, ...result } }) => {
    latest = { result, scenario };
    for (const asker of askers) answer(asker);
    askers.clear();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = JSON.stringify(latest);
      if (asked.events && now !== told) answer(host);
      told = now;
    }, 250);
  });

  // ---- Messages from the host

  let setting; // the scenario that waits for the program
  const hand = () => {
    if (setting === undefined) return;
    document.dispatchEvent(new CustomEvent("streamprint:set", { detail: setting }));
    setting = undefined;
  };
  document.addEventListener("streamprint:live", hand);

  window.addEventListener("message", ({ source, data }) => {
    if (source !== host || data?.source !== "streamprint" || data.v !== 1) return;
    switch (data.type) {
      case "set":
        if (typeof data.scenario !== "string" || data.scenario.length > 8000) return;
        setting = data.scenario.replace(/^#/, "");
        if (root.dataset.sp === "live") hand();
        else start();
        return;
      case "theme":
        if (typeof data.theme === "string" && known.theme.test(data.theme)) root.dataset.theme = data.theme;
        return;
      case "size": // of a script that came after the frame
        tell("resize", true);
        return;
      case "get":
        if (latest) {
          answer(source);
        } else {
          askers.add(source);
          start();
        }
    }
  });
})();
