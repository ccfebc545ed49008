// The page on which a frame for another site is put together: what is chosen becomes the snippets and the preview. The
// script element has data-frames, the pages that stand in frames by language and type, and data-embed, the address of the
// script that other sites load. Without this script the snippets are those of the default frame.

(() => {
  "use strict";

  const script = document.currentScript;
  const frames = JSON.parse(script.dataset.frames);
  const hostScript = new URL(script.dataset.embed, location.href).href;
  const at = (id) => document.getElementById(id);
  const own = ["id", "lang", "theme", "accent", "density", "show", "lock", "hl", "events", "at"]; // keys of no scenario
  const usual = { theme: "auto", density: "full", hl: "2" };

  const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll("&#38;", "&amp;");
  const checked = (group) => [...at(group).querySelectorAll("input")].filter((box) => box.checked && !box.disabled).map((box) => box.id.slice(group.length + 1));
  const scenarioIn = (fragment) => fragment.split("&").filter((pair) => pair.includes("=") && !own.includes(pair.split("=")[0])).join("&");

  // wrong marks a field whose text cannot be used.
  const wrong = (field, is) => {
    if (is) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  };

  // ---- What is chosen

  // scenario reads the link in the field. Which page it is of decides the type.
  function scenario() {
    const field = at("scenario"), note = at("scenario-note"), { wrong: said } = at("copied").dataset;
    const text = field.value.trim();
    const [address, fragment = address] = text.split("#");
    const found = scenarioIn(fragment);
    const bad = text !== "" && !(found && /(^|&)v=\d/.test(found)) && !(text.includes("//") && !text.includes("#"));
    wrong(field, bad);
    note.dataset.help ??= note.textContent;
    note.textContent = bad ? said : note.dataset.help;
    note.classList.toggle("error", bad);
    return bad || !text.includes("=") ? "" : found;
  }

  // wishes lists what differs from the default, by key.
  function wishes(type) {
    const of = {};
    for (const id of ["theme", "density", "hl"]) if (!at(id).disabled && at(id).value !== usual[id]) of[id] = at(id).value;
    const [, accent] = at("accent").value.trim().match(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i) ?? [];
    wrong(at("accent"), !accent && at("accent").value.trim() !== "");
    if (accent) of.accent = accent.toLowerCase();
    if (type !== "badge") {
      const show = checked("show"), lock = checked("lock");
      if (show.length > 0 && show.length < at("show").querySelectorAll("input").length) of.show = show.join(",");
      if (lock.length > 0) of.lock = lock.join(",");
    }
    return of;
  }

  // relevant puts aside what a type does not have.
  function relevant(type) {
    for (const id of ["show", "lock"]) at(id).classList.toggle("gone", type === "badge");
    at("density").disabled = type === "badge";
    at("density").closest(".control").classList.toggle("gone", type === "badge");
    for (const box of at("lock").querySelectorAll("input")) {
      box.disabled = (box.id === "lock-preset") !== (type === "plan");
      box.closest(".control").classList.toggle("gone", box.disabled);
    }
  }

  // ---- What comes of it

  const sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms";
  let waiting, shown;

  function update() {
    const type = at("type").value, lang = at("lang").value;
    relevant(type);
    const link = scenario(), of = wishes(type);
    const { src, full, title, height } = frames[lang][type];
    const absolute = (to, fragment) => new URL(to, location.href).href.replace(/#.*/, "") + (fragment ? `#${fragment}` : "");
    const address = absolute(src, [link, ...Object.entries(of).map(([key, value]) => `${key}=${value}`)].filter(Boolean).join("&"));

    const frame = `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" width="100%" height="${height}" ` +
      `style="border:0;width:100%;max-width:48rem" allow="clipboard-write; web-share" referrerpolicy="no-referrer" sandbox="${sandbox}"></iframe>`;
    const loads = `<script async src="${escaped(hostScript)}"><\/script>`;
    const attributes = Object.entries({ type, lang, title, ...link && { scenario: link }, ...of }).map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
    at("snippet-plain").value = frame;
    at("snippet-script").value = `${frame}\n${loads}`;
    at("snippet-element").value = `<stream-print${attributes}>\n  <a href="${escaped(absolute(full, link))}">${escaped(title)}</a>\n</stream-print>\n${loads}`;

    clearTimeout(waiting);
    if (address !== shown) waiting = setTimeout(show, shown ? 400 : 0, address, title, height);
  }

  // show puts a new frame in the place of the old one: another address in the old would be a step in the history.
  function show(address, title, height) {
    const place = at("preview-frame"), frame = document.createElement("iframe");
    place.style.minHeight = `${place.offsetHeight}px`; // the page keeps its height meanwhile
    Object.assign(frame, { src: address, title, width: "100%", height }); // of this site: there is nothing to keep it from
    frame.addEventListener("streamprint:resize", () => { place.style.minHeight = ""; });
    place.replaceChildren(frame);
    shown = address;
  }

  // ---- The page

  for (const id of ["plain", "script", "element"]) {
    at(`copy-${id}`).addEventListener("click", async () => {
      const text = at(`snippet-${id}`), { copied, notCopied } = at("copied").dataset;
      try {
        await navigator.clipboard.writeText(text.value);
        at("copied").textContent = copied;
      } catch {
        text.select();
        at("copied").textContent = notCopied;
      }
    });
  }
  at("scenario").addEventListener("input", () => {
    const [, kind] = at("scenario").value.match(/\/(?:(plan)\/)?(?:index\.html)?#/) ?? [null, undefined];
    if (at("scenario").value.includes("#")) at("type").value = kind ?? (at("type").value === "plan" ? "watch" : at("type").value);
  });
  at("configure").addEventListener("input", update);

  // A page of this site leads here with what its visitor sees.
  const carried = scenarioIn(location.hash.slice(1).replace(/^type=plan&?/, ""));
  if (location.hash.startsWith("#type=plan")) at("type").value = "plan";
  if (carried) at("scenario").value = new URL(frames[at("lang").value][at("type").value].full, location.href).href.replace(/#.*/, "") + "#" + carried;

  const embed = document.createElement("script");
  embed.src = hostScript;
  document.head.append(embed);
  update();
})();
