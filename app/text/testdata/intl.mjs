// Writes intl.json: what Intl of ECMAScript answers, for the test that holds
// the formatter to it.
//
//   node app/text/testdata/intl.mjs > app/text/testdata/intl.json
//   node app/text/testdata/intl.mjs --check   exit 1 if this Node answers otherwise
//
// The locales are plain language tags: "en" and "fr", not "en-GB" or "fr-FR".
// Values are given as text, so that Intl rounds the decimal and not a double.
// signDisplay "negative" is set throughout: the formatter has no negative zero.

import { readdirSync, readFileSync } from "node:fs";

const languages = ["en", "fr", "de", "es", "pt", "it"]; // those of locales in lang.go
const spoken = readdirSync(new URL("../areas/", import.meta.url)).map((file) => file.slice(0, 2)); // those with country names

const values = `0 1 -1 2 5 7.5 9.5 9.99 9.995 9.994999 10 12 12.3 12.34 12.345 12.3456 -12.345 99.5 99.94 99.95 99.99 100 123.456
  475 499.5 500.5 555.5 999 999.4 999.5 999.9 -999.5 1000 1005 1049 1050 1234 1234.5 1234.56 -1234.5 1500 4999.5 9999 9999.5
  10000 12345 12345.6789 -12345.6789 65432.1 99950 99999.5 100000 123456 123456.789 999499 999500 999999.9995 1000000
  1234567.891 -1234567.891 12345678.9 123456789 987654321.123456 1000000000 1234567890.12345 36800000000 123456789012345678901234567890.5
  0.1 0.12 0.125 -0.125 0.135 0.25 0.35 0.5 -0.5 0.05 0.055 0.005 0.0049 0.0005 0.00049999 0.001 0.0123 0.01235 0.012345 0.099
  0.0995 0.09995 0.9 0.95 0.994 0.995 0.9949 0.99949 0.9995 0.99995 -0.0004 -0.0005 0.000123456 0.0000009876 0.000000123456
  -0.0000001 1.005 1.015 1.025 1.5 2.5 3.5 -2.5 1.45 1.55 2.675 0.3333333333333333 0.6666666666666667 0.1234567890123`.trim().split(/\s+/);

const numberOptions = [
  {},
  { maximumSignificantDigits: 1 },
  { maximumSignificantDigits: 2 },
  { maximumSignificantDigits: 3 },
  { maximumSignificantDigits: 6 },
  { maximumFractionDigits: 0 },
  { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  { minimumFractionDigits: 1, maximumFractionDigits: 4 },
  { maximumFractionDigits: 20 },
  { maximumFractionDigits: 20, useGrouping: false },
  { maximumSignificantDigits: 3, useGrouping: false },
];

const percentOptions = [{}, { maximumFractionDigits: 1 }, { maximumSignificantDigits: 2 }, { maximumFractionDigits: 20 }];

// Our unit and Intl's, with the display that is closest to a symbol. English
// is left out where Intl writes no symbol: "hr" and "byte".
const units = [
  ["g", "gram", "short"], ["kg", "kilogram", "short"], ["km", "kilometer", "short"], ["m", "meter", "short"],
  ["ha", "hectare", "short"], ["h", "hour", "short", "fr"], ["min", "minute", "short"], ["%", "percent", "short"],
  ["B", "byte", "short", "fr"], ["kB", "kilobyte", "short"], ["MB", "megabyte", "short"], ["GB", "gigabyte", "short"],
  ["TB", "terabyte", "short"], ["PB", "petabyte", "short"],
  ["day", "day", "long"], ["week", "week", "long"], ["year", "year", "long", "en"], ["year", "year", "short", "fr"],
  ["km/h", "kilometer-per-hour", "short"], ["GB/h", "gigabyte-per-hour", "short"], ["kg/ha", "kilogram-per-hectare", "short"],
];
const unitValues = ["0", "0.5", "1", "-1", "1.5", "1.999", "2", "12.34", "1234.5", "-12.3"];

const ranges = [["10", "20"], ["0.5", "1.25"], ["1000", "2000"], ["1234.5", "98765"], ["-3", "2"], ["-3", "-2"], ["0", "1"],
  ["0.00012", "0.0345"], ["999.5", "1000000"], ["1", "2"]];

function format(lang, options, list) {
  const intl = new Intl.NumberFormat(lang, { signDisplay: "negative", ...options });
  return list.map((v) => (Array.isArray(v) ? intl.formatRange(...v) : intl.format(v)));
}

const cross = (languages, options, list) =>
  languages.flatMap((lang) => options.map((o) => ({ lang, options: o, want: format(lang, o, list) })));

const tables = { number: cross(languages, numberOptions, values) };
tables.percent = cross(languages, percentOptions.map((o) => ({ style: "percent", ...o })), values);
tables.range = cross(languages, [{}, { maximumSignificantDigits: 3 }], ranges);
tables.unit = spoken.flatMap((lang) => units
  .filter(([, , , only]) => !only || only === lang)
  .map(([unit, name, unitDisplay]) => {
    const options = { style: "unit", unit: name, unitDisplay, maximumSignificantDigits: 3 };
    return { lang, unit, want: format(lang, options, unitValues) };
  }));
// A percent unit has a format of its own for ranges, which does not write the sign once.
tables.unitRange = spoken.flatMap((lang) => units
  .filter(([unit, , , only]) => unit !== "%" && (!only || only === lang))
  .map(([unit, name, unitDisplay]) => {
    const options = { style: "unit", unit: name, unitDisplay, maximumSignificantDigits: 3 };
    return { lang, unit, want: format(lang, options, ranges) };
  }));

// The codes of the areas, by name in a language.
const areas = (lang) => readFileSync(new URL(`../areas/${lang}.csv`, import.meta.url), "utf8").trimEnd().split("\n").map((line) => line.split(","));
tables.order = spoken.map((lang) => ({
  lang,
  want: areas(lang).toSorted((a, b) => new Intl.Collator(lang).compare(a[1], b[1])).map(([code]) => code),
}));

const rows = (list) => "[\n" + list.map((row) => "  " + JSON.stringify(row)).join(",\n") + "\n]";
const out = "{\n" + [
  `"node": ${JSON.stringify(process.versions.node)}`,
  `"cldr": ${JSON.stringify(process.versions.cldr)}`,
  `"values": ${JSON.stringify(values)}`,
  `"unitValues": ${JSON.stringify(unitValues)}`,
  `"ranges": ${JSON.stringify(ranges)}`,
  ...Object.entries(tables).map(([name, list]) => `"${name}": ${rows(list)}`),
].join(",\n") + "\n}\n";

if (process.argv.includes("--check")) {
  const file = JSON.parse(readFileSync(new URL("intl.json", import.meta.url), "utf8"));
  const now = JSON.parse(out);
  const from = `Node ${file.node}, CLDR ${file.cldr}`;
  delete file.node, delete file.cldr, delete now.node, delete now.cldr;
  // Every answer with its place, such as number.3.want.17.
  const flat = (value, path) => typeof value === "object" ? Object.entries(value).flatMap(([k, v]) => flat(v, [...path, k])) : [[path.join("."), value]];
  const [a, b] = [new Map(flat(file, [])), new Map(flat(now, []))];
  const differences = [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
  for (const key of differences.slice(0, 20)) console.error(`${key}: file ${JSON.stringify(a.get(key))}, Node ${JSON.stringify(b.get(key))}`);
  if (differences.length) console.error(`${differences.length} answers of intl.json (${from}) differ from Node ${process.versions.node}, CLDR ${process.versions.cldr}`);
  process.exit(differences.length ? 1 : 0);
}
process.stdout.write(out);
