// Writes a file of habits to standard output, the same one every time:
//
//   node rows.mjs 1000000 > rows.csv
//
// Every row is a habit as people have them, for the default method.

const rows = Number(process.argv[2] ?? 1_000_000);

// mulberry32, a small generator of numbers from 0 to 1 with a seed.
let state = 20260101;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];

const most = { day: 6, week: 40, year: 2000, once: 12 };
const countries = ["FRA", "DEU", "USA", "GBR", "ESP", "IND", "CHN", "BRA", "SWE", "POL", "World", "EU"];

let text = "id,hours,per,device,size,quality,connection,country,people\n";
for (let i = 1; i <= rows; i++) {
  const per = pick(["day", "week", "year", "once"]);
  const device = pick(["phone", "tablet", "laptop", "desktop", "tv", "tv", "tv"]);
  const size = device === "tv" ? pick([32, 42, 43, 50, 55, 65, 75]) : "";
  const connection = device === "phone" ? pick(["fixed", "4g", "5g"]) : pick(["fixed", "wired"]);
  const hours = (random() * most[per]).toFixed(2);
  text += `${i},${hours},${per},${device},${size},${pick(["sd", "hd", "fhd", "4k"])},${connection},${pick(countries)},${pick([1, 1, 1, 2, 3])}\n`;
  if (text.length > 1 << 20) {
    process.stdout.write(text);
    text = "";
  }
}
process.stdout.write(text);
