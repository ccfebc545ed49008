// The tour of the first page, in five steps. A visitor who comes for the first time is asked once, at the foot of the
// window, and nothing moves or takes the focus before they agree. The steps stand in the page, <section id="sp-tour">:
// a list with data-at, what each is about. That it has been offered is kept on the device alone.

(() => {
  "use strict";

  const KEY = "streamprint:tour";
  const tour = document.getElementById("sp-tour");
  if (!tour || location.hash.includes("=")) return; // a link has been opened for its result
  try {
    if (localStorage.getItem(KEY)) return;
  } catch {
    return; // it would come back at every visit
  }

  const steps = [...tour.querySelectorAll("li")];
  const [invitation, begin, next, done, leave] = ["invitation", "begin", "next", "done", "leave"].map((name) => tour.querySelector(`.${name}`));
  const ring = document.createElement("div");
  ring.id = "sp-tour-ring";
  ring.hidden = true;
  document.body.append(ring);
  let at = -1;

  const target = () => document.querySelector(steps[at].dataset.at);

  // The frame stands where the part is, also when the page grows.
  function frame() {
    if (at < 0) return;
    const box = target()?.getBoundingClientRect();
    ring.hidden = !box;
    if (!box) return;
    Object.assign(ring.style, { left: `${box.left + scrollX - 6}px`, top: `${box.top + scrollY - 6}px`, width: `${box.width + 12}px`, height: `${box.height + 12}px` });
  }

  function step(number) {
    at = number;
    invitation.hidden = begin.hidden = true;
    steps.forEach((one, i) => { one.hidden = i !== at; });
    next.hidden = at === steps.length - 1;
    done.hidden = !next.hidden;
    leave.hidden = next.hidden;
    target()?.scrollIntoView({ block: "center" });
    frame();
    steps[at].focus({ preventScroll: true });
  }

  function end() {
    try {
      localStorage.setItem(KEY, "1");
    } catch {}
    tour.hidden = true;
    ring.remove();
    observer.disconnect();
    if (at >= 0) document.getElementById("main").focus({ preventScroll: true });
  }

  begin.onclick = () => step(0);
  next.onclick = () => step(at + 1);
  done.onclick = leave.onclick = end;
  tour.addEventListener("keydown", (event) => { if (event.key === "Escape") end(); });
  addEventListener("resize", frame);
  const observer = new ResizeObserver(frame);
  observer.observe(document.body);
  tour.hidden = false;
})();
