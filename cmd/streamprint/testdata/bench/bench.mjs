// Compares streamprint batch with two pipelines in Node on the same rows:
//
//   node bench.mjs ../../../../bin/streamprint [rows]
//
// Rows a second are from file to file; "a core" is by the processor time of the
// whole process, which a busy machine changes least. The rules of ADEME are so
// much slower that they get the first rows only.

import { execFileSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

const [program, rows = "1000000"] = process.argv.slice(2);
const here = import.meta.dirname;
const work = mkdtempSync(join(tmpdir(), "streamprint-bench-"));
const file = join(work, "rows.csv");
const answers = join(work, "answers.csv");

function streamprint(cores) {
  const script = 'TIMEFORMAT="%R %U %S"; { time "$0" batch "$1" --keep id --output "$2"; } 2>&1';
  const env = { ...process.env, GOMAXPROCS: String(cores), LC_ALL: "C" };
  const times = execFileSync("bash", ["-c", script, program, file, answers], { env, encoding: "utf8" });
  const [wall, user, system] = times.trim().split(" ").map(Number);
  return { name: `streamprint, ${cores} core${cores > 1 ? "s" : ""}`, rows: Number(rows), wall, cpu: user + system };
}

function node(script, most) {
  return JSON.parse(execFileSync("node", [join(here, script), file, answers, most], { encoding: "utf8" }));
}

try {
  execFileSync("node", [join(here, "rows.mjs"), rows], { stdio: ["ignore", openSync(file, "w"), "inherit"] });
  const results = [streamprint(1), streamprint(availableParallelism()), node("co2js.mjs", rows), node("ademe.mjs", String(Math.min(2000, rows)))];
  const speed = (r) => r.rows / r.wall;
  const perCore = (r) => r.rows / r.cpu;
  const count = (v) => Math.round(v).toLocaleString("en").padStart(11);
  const [one, all] = results;
  console.log("                            rows       rows/s  rows/s a core   streamprint is, all cores, a core");
  for (const r of results) {
    const times = r.name.startsWith("streamprint") ? "" : `${(speed(all) / speed(r)).toFixed(0)} ×`.padStart(27) + `${(perCore(one) / perCore(r)).toFixed(0)} ×`.padStart(8);
    console.log(r.name.padEnd(21) + count(r.rows) + "  " + count(speed(r)) + "    " + count(perCore(r)) + times);
  }
} finally {
  rmSync(work, { recursive: true });
}
