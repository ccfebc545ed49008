// The same rows by CO2.js, Sustainable Web Design v4: the volume of data from
// the hours and the quality, then the library's own calculation with the grid
// intensity of the country.
//
//   node co2js.mjs rows.csv answers.csv [most rows]

import { averageIntensity, co2 } from "@tgwf/co2";
import { pipeline } from "./pipeline.mjs";

const model = new co2({ model: "swd", version: 4, results: "segment" });
const gigabytesPerHour = { sd: 0.7, hd: 2, fhd: 3, "4k": 7 };
const areas = { World: "WORLD", EU: "EU" };
const options = {};
for (const [area, grid] of Object.entries(averageIntensity.data)) {
  options[area] = { gridIntensity: { device: grid, dataCenter: grid, networks: grid } };
}

await pipeline("CO2.js", ["id", "data_centre_co2e_g", "network_co2e_g", "screen_co2e_g", "co2e_g"], (row) => {
  const bytes = (row.hours / row.people) * gigabytesPerHour[row.quality] * 1e9;
  const { co2: g } = model.perByteTrace(bytes, false, options[areas[row.country] ?? row.country]);
  return [row.id, g.dataCenterCO2e, g.networkCO2e, g.consumerDeviceCO2e, g.total];
});
