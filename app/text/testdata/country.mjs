// Holds the names of countries in ../areas/*.csv to Unicode CLDR, which
// Intl.DisplayNames knows (Unicode License v3,
// https://www.unicode.org/license.txt), and every table to the same codes.
//
//   node app/text/testdata/country.mjs --check   exit 1 if a name differs
//
// Names of aggregates and the phrases that say "in" an area are our own.
// Another Node may bring another CLDR: look at the difference before accepting
// it.

import { readdirSync, readFileSync } from "node:fs";

// ISO 3166-1 alpha-3 to alpha-2. XK is CLDR's code for Kosovo.
const alpha2 = Object.fromEntries(
  `ABW:AW AFG:AF AGO:AO AIA:AI ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATG:AG AUS:AU AUT:AT AZE:AZ BDI:BI BEL:BE BEN:BJ
  BES:BQ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLR:BY BLZ:BZ BMU:BM BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT BWA:BW CAF:CF
  CAN:CA CHE:CH CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CYM:KY CYP:CY
  CZE:CZ DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ERI:ER ESP:ES EST:EE ETH:ET FIN:FI FJI:FJ FLK:FK FRA:FR
  FRO:FO FSM:FM GAB:GA GBR:GB GEO:GE GHA:GH GIB:GI GIN:GN GLP:GP GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUF:GF
  GUM:GU GUY:GY HKG:HK HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IMN:IM IND:IN IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT JAM:JM
  JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY LCA:LC LIE:LI LKA:LK
  LSO:LS LTU:LT LUX:LU LVA:LV MAC:MO MAF:MF MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH MKD:MK MLI:ML MLT:MT MMR:MM
  MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS MTQ:MQ MUS:MU MWI:MW MYS:MY MYT:YT NAM:NA NCL:NC NER:NE NGA:NG NIC:NI NIU:NU
  NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PER:PE PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY
  PSE:PS PYF:PF QAT:QA REU:RE ROU:RO RUS:RU RWA:RW SAU:SA SDN:SD SEN:SN SGP:SG SHN:SH SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO
  SPM:PM SRB:RS SSD:SS STP:ST SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG THA:TH TJK:TJ
  TKM:TM TLS:TL TON:TO TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UA URY:UY USA:US UZB:UZ VCT:VC VEN:VE VGB:VG
  VIR:VI VNM:VN VUT:VU WSM:WS XKX:XK YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW`
    .trim().split(/\s+/).map((pair) => pair.split(":")),
);

// Countries whose short CLDR name is the one people use in a sentence.
const short = new Set(["HKG", "MAC", "PSE"]);

const folder = new URL("../areas/", import.meta.url);
const table = (file) => readFileSync(new URL(file, folder), "utf8").trimEnd().split("\n").map((line) => line.split(","));
const wrong = [];
const english = table("en.csv").map(([code]) => code);
const unknown = Object.keys(alpha2).filter((code) => !english.includes(code));
if (unknown.length) wrong.push(`en.csv lacks ${unknown}`);
for (const file of readdirSync(folder)) {
  const lang = file.slice(0, 2).replace("pt", "pt-PT"); // as the rest of what is said in Portuguese
  const names = (style) => new Intl.DisplayNames(lang, { type: "region", style, fallback: "none" });
  const [long, brief] = [names("long"), names("short")];
  const rows = table(file);
  if (rows.map(([code]) => code).join() !== english.join()) wrong.push(`${file} has other codes than en.csv, or in another order`);
  for (const [code, name] of rows) {
    const want = alpha2[code] && (short.has(code) ? brief : long).of(alpha2[code]);
    if (want && name !== want) wrong.push(`${file}: ${code} is ${name}, in CLDR ${process.versions.cldr} ${want}`);
  }
}
console.error(wrong.join("\n"));
process.exit(wrong.length ? 1 : 0);
