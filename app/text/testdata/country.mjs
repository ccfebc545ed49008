// Writes ../country.csv: the areas of the grid tables, their names in English
// and French, and how a sentence says "in" them.
//
//   node app/text/testdata/country.mjs > app/text/country.csv
//   node app/text/testdata/country.mjs --check   exit 1 if the file differs
//
// Names of countries come from Unicode CLDR through Intl.DisplayNames (Unicode
// License v3, https://www.unicode.org/license.txt); names of aggregates and
// all phrases are our own. Another Node may bring another CLDR: look at the
// difference before accepting it.

import { readFileSync } from "node:fs";

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

// Areas that are not countries: English, French, "in" in English and French.
const aggregates = {
  "ASEAN": ["ASEAN", "ASEAN", "in the ASEAN countries", "dans les pays de l’ASEAN"],
  "Africa": ["Africa", "Afrique", "", ""],
  "Asia": ["Asia", "Asie", "", ""],
  "EU": ["European Union", "Union européenne", "the", "dans l’Union européenne"],
  "Europe": ["Europe", "Europe", "", ""],
  "G20": ["G20", "G20", "in the G20 countries", "dans les pays du G20"],
  "G7": ["G7", "G7", "in the G7 countries", "dans les pays du G7"],
  "Latin America and Caribbean":
    ["Latin America and the Caribbean", "Amérique latine et Caraïbes", "", "en Amérique latine et dans les Caraïbes"],
  "Middle East": ["Middle East", "Moyen-Orient", "the", "au"],
  "North America": ["North America", "Amérique du Nord", "", ""],
  "OECD": ["OECD", "OCDE", "in the OECD countries", "dans les pays de l’OCDE"],
  "Oceania": ["Oceania", "Océanie", "", ""],
  "World": ["World", "Monde", "in the world", "dans le monde"],
};

// English says "in the" before these.
const the = new Set(`ARE BHS CAF COM COK CYM DOM FLK FRO GBR GMB MDV MHL MNP NLD PHL SLB SYC USA VGB VIR`.split(" "));

// English phrases that are more than "in" or "in the" and the name.
const englishPhrase = {
  ATG: "in Antigua and Barbuda",
  BES: "in the Caribbean Netherlands",
  BIH: "in Bosnia and Herzegovina",
  COD: "in the Democratic Republic of the Congo",
  COG: "in the Republic of the Congo",
  IMN: "on the Isle of Man",
  KNA: "in St. Kitts and Nevis",
  MMR: "in Myanmar",
  SPM: "in St. Pierre and Miquelon",
  STP: "in São Tomé and Príncipe",
  TCA: "in the Turks and Caicos Islands",
  TTO: "in Trinidad and Tobago",
  VCT: "in St. Vincent and the Grenadines",
};

// French says "en" before feminine names and names that begin with a vowel
// (the default), "au" before masculine ones, "aux" before plurals, and "à"
// before names without an article: most islands and city states.
const frenchPreposition = {
  "au": `BDI BEN BFA BGD BLZ BRA BRN BTN BWA CAN CHL CMR CPV CRI DNK GAB GBR GHA GRL GTM GUY HND JPN KAZ KEN KGZ KHM KWT LAO
    LBN LBR LIE LKA LSO LUX MAR MEX MLI MNE MOZ MWI NER NGA NIC NPL PAK PAN PER PRT PRY QAT RWA SDN SEN SLV SSD SUR
    TCD TGO TJK TKM TLS VEN VNM VUT XKX YEM ZWE`,
  "aux": `ARE ASM BES BHS BMU COK COM FJI MDV MHL NLD PHL PLW SLB SYC TON USA WSM`,
  "à": `ABW AIA ATG BHR CUB CUW CYP DJI GIB GUM HKG KIR KNA LCA MAC MAF MCO MDG MLT MSR MUS MYT NIU NRU OMN PRI REU SGP SHN
    SMR SPM STP SXM TTO TUV TWN VCT`,
  "à la": `BRB DMA GRD`,
};
const french = {};
for (const [preposition, codes] of Object.entries(frenchPreposition))
  for (const code of codes.trim().split(/\s+/)) french[code] = preposition;

// French phrases that are more than a preposition and the name. The word île
// is part of the name of a state, and a common noun before other names.
Object.assign(french, {
  COD: "en République démocratique du Congo",
  COG: "en République du Congo",
  CYM: "aux îles Caïmans",
  FLK: "aux îles Malouines",
  FRO: "aux îles Féroé",
  IMN: "sur l’île de Man",
  MMR: "au Myanmar",
  MNP: "aux îles Mariannes du Nord",
  TCA: "aux îles Turques-et-Caïques",
  VGB: "aux îles Vierges britanniques",
  VIR: "aux îles Vierges des États-Unis",
});

const display = (lang, style) => new Intl.DisplayNames(lang, { type: "region", style, fallback: "none" });
const names = { en: display("en", "long"), fr: display("fr", "long"), enShort: display("en", "short"), frShort: display("fr", "short") };

const rows = Object.entries(aggregates).map(([code, row]) => [code, ...row]);
for (const [code, two] of Object.entries(alpha2)) {
  const suffix = short.has(code) ? "Short" : "";
  rows.push([
    code, names["en" + suffix].of(two), names["fr" + suffix].of(two),
    englishPhrase[code] ?? (the.has(code) ? "the" : ""), french[code] ?? "",
  ]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));

let out = "# Country names: Unicode CLDR, Unicode License v3. Written by testdata/country.mjs.\ncode,en,fr,en_in,fr_in\n";
for (const row of rows) {
  if (row.some((cell) => cell === undefined || /[,"\n]/.test(cell))) throw new Error("bad row: " + row);
  if (row[2] === row[1]) row[2] = ""; // the French name is the English one
  out += row.join(",").replace(/,+$/, "") + "\n";
}

if (process.argv.includes("--check")) {
  const file = readFileSync(new URL("../country.csv", import.meta.url), "utf8");
  if (file === out) process.exit(0);
  console.error("country.csv differs from this Node (CLDR " + process.versions.cldr + ")");
  process.exit(1);
}
process.stdout.write(out);
