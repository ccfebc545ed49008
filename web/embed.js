// The script of a page that shows streamprint in frames. It gives each frame the height of its content, passes on what a
// frame says as an event, "streamprint:change", and makes frames of <stream-print type="watch">, and where a system takes
// such elements out, of <div data-streamprint="watch">. The page needs no other:
//
//   <script async src="https://HOST/embed.js"></script>
//
// A frame is found by its address, which begins beside this script, and a message by the window that sent it. The frame
// without this script stays as it is, and so does what stands in a <stream-print>: it goes when its frame has come.

(() => {
  "use strict";

  const site = new URL(".", document.currentScript.src).href;
  const heights = { watch: 720, plan: 900, badge: 180 }; // until the frame has said its own
  const wishes = ["lang", "theme", "accent", "density", "show", "lock", "hl", "events"];

  // The script may be on a page twice, for two frames with a snippet each.
  if (customElements.get("stream-print")) return;

  const ours = (frame) => frame.src.startsWith(site) && /^([a-z]{2}\/)?embed\/\w+\//.test(frame.src.slice(site.length));

  addEventListener("message", ({ source, data }) => {
    if (data?.source !== "streamprint" || data.v !== 1) return;
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
    if (!frame || !ours(frame)) return;
    const element = frame.closest("stream-print");
    if (data.height > 0) frame.style.height = `${Math.min(4000, Math.max(40, Math.ceil(data.height)))}px`;
    element?.came?.();
    (element ?? frame).dispatchEvent(new CustomEvent(`streamprint:${data.type}`, { bubbles: true, detail: data }));
  });

  // A frame that was here before this script has told its height to nobody.
  for (const frame of document.querySelectorAll("iframe")) {
    if (ours(frame)) frame.contentWindow?.postMessage({ source: "streamprint", v: 1, type: "size" }, "*");
  }

  customElements.define("stream-print", class extends HTMLElement {
    static observedAttributes = ["theme", "scenario"];
    #frame;
    #came = false;

    // The address of the frame, always of this site: another might run in the page. A scenario may be given as the link
    // that the calculator has copied.
    #address() {
      const of = (name) => this.getAttribute(name) ?? "";
      const type = Object.hasOwn(heights, of("type")) ? of("type") : "watch";
      let url = new URL(of("src"), site);
      if (url.href === site || !url.href.startsWith(site)) url = new URL(`embed/${type}/`, site);
      const pairs = [url.hash.slice(1), of("scenario").replace(/^[^#]*#/, ""), ...wishes.filter(of).map((name) => `${name}=${encodeURIComponent(of(name))}`)];
      url.hash = pairs.filter(Boolean).join("&");
      return url.href;
    }

    connectedCallback() {
      if (this.#frame) return;
      const frame = this.#frame = document.createElement("iframe");
      Object.assign(frame, {
        src: this.#address(), title: this.title || "streamprint", loading: this.getAttribute("loading") ?? "lazy",
        width: "100%", height: heights[this.getAttribute("type")] ?? heights.watch,
        allow: "clipboard-write; web-share", referrerPolicy: "no-referrer",
      });
      frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms";
      Object.assign(frame.style, { display: "block", width: "100%", maxWidth: "48rem", border: "0" }); // allowed where a style attribute is not
      this.style.display = "block";
      this.append(frame);
    }

    // The frame has come: what stood in its place may go.
    came() {
      this.#came = true;
      for (const node of [...this.childNodes]) if (node !== this.#frame) node.remove();
    }

    attributeChangedCallback(name, _, value) {
      if (!this.#frame) return;
      if (!this.#came) this.#frame.src = this.#address();
      else if (name === "theme") this.#tell({ type: "theme", theme: value ?? "auto" });
      else this.#tell({ type: "set", scenario: (value ?? "").replace(/^[^#]*#/, "") });
    }

    #tell(message) {
      this.#frame.contentWindow.postMessage({ source: "streamprint", v: 1, ...message }, new URL(site).origin);
    }
  });

  const place = () => {
    for (const holder of document.querySelectorAll("[data-streamprint]")) {
      const element = document.createElement("stream-print");
      for (const [name, value] of Object.entries({ type: holder.dataset.streamprint, ...holder.dataset })) element.setAttribute(name, value);
      element.append(...holder.childNodes);
      holder.append(element);
    }
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", place);
  else place();
})();
