// What the two pipelines share: it reads a file of habits row by row, lets each
// be answered, writes the answers to a file and says how fast that was.

import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";

// pipeline answers at most so many rows. answer takes a row as an object and
// gives the texts of its columns.
export async function pipeline(name, columns, answer) {
  const [input, output, most = "Infinity"] = process.argv.slice(2);
  const begun = performance.now();
  const out = createWriteStream(output);
  let text = columns.join(",") + "\n";
  let names;
  let rows = 0;
  for await (const line of createInterface({ input: createReadStream(input), crlfDelay: Infinity })) {
    const cells = line.split(",");
    if (!names) {
      names = cells;
      continue;
    }
    const row = {};
    for (let i = 0; i < names.length; i++) row[names[i]] = cells[i];
    text += answer(row).join(",") + "\n";
    if (text.length > 1 << 16) {
      if (!out.write(text)) await once(out, "drain");
      text = "";
    }
    if (++rows >= Number(most)) break;
  }
  out.end(text);
  await once(out, "finish");
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ name, rows, wall, cpu: (user + system) / 1e6 }));
}
