// The same rows by the rules of ADEME for streaming, in publicodes.
//
//   node ademe.mjs rows.csv answers.csv [most rows]

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Engine from "publicodes";
import { pipeline } from "./pipeline.mjs";

const file = createRequire(import.meta.url).resolve("@incubateur-ademe/publicodes-acv-numerique/publicodes-acv-numerique.model.json");
const engine = new Engine(JSON.parse(readFileSync(file, "utf8")));
const devices = { phone: "'smartphone'", tablet: "'tablette'", laptop: "'ordinateur portable'", desktop: "'ordinateur et écran'", tv: "'TV'" };
const qualities = { sd: "'SD'", hd: "'HD'", fhd: "'HD'", "4k": "'ultra HD'" };
const parts = ["streaming . data center", "streaming . transmission", "streaming . terminaux", "streaming"];

await pipeline("ADEME in publicodes", ["id", "data_centre_co2e_g", "network_co2e_g", "screen_co2e_g", "co2e_g"], (row) => {
  const network = row.connection === "4g" || row.connection === "5g" ? "mobile" : "fixe";
  engine.setSituation({
    "streaming . durée": `${((row.hours / row.people) * 60).toFixed(6)} minute`,
    "streaming . appareil": devices[row.device],
    "streaming . qualité": qualities[row.quality],
    "streaming . transmission . réseau": `'${network} ${row.country === "FRA" ? "FR" : "EU"}'`,
  });
  return [row.id, ...parts.map((part) => engine.evaluate(part).nodeValue)];
});
