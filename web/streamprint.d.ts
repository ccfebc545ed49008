/**
 * Types of streamprint.js. Names end in their unit: energy_wh is in Wh, co2e_g in grams of CO2e, gross_t in tonnes of
 * CO2e. Answers hold numbers of up to 15 significant digits, and null where a method gives none.
 *
 * @module streamprint
 */

/** Loads the engine. Every call gives an engine of its own; what was fetched and compiled is shared. */
export function load(options?: LoadOptions): Promise<Streamprint>;

export interface LoadOptions {
  /** The program, if not that beside streamprint.js: its address, its bytes, or the compiled module. */
  engine?: string | URL | BufferSource | WebAssembly.Module;
  /** Hears what is worth knowing of a document although nothing is wrong with it. Without it, that goes to console.warn. */
  onNote?: (note: Note) => void;
}

/** A loaded engine. Its methods answer at once and throw a StreamprintError; an error leaves it as it was. */
export interface Streamprint {
  /** The version of the model. The same scenario in the same version gives the same numbers. */
  readonly version: string;
  /** Works out a habit of watching, given as the site saves it, as JSON, or as a link of the site. */
  estimate(scenario: WatchScenario | string | URL): WatchResult;
  /** Like estimate, and gives the JSON as text: the same bytes as the command line. */
  estimateJSON(scenario: WatchScenario | string | URL): string;
  /** Works out a company's plan, with every year of its ledger. */
  plan(scenario: PlanScenario | string | URL): PlanResult;
  /** Like plan, and gives the JSON as text: the same bytes as the command line. */
  planJSON(scenario: PlanScenario | string | URL): string;
  /** Lists the published methods, in the order in which the site offers them. */
  methods(): MethodList;
}

/** What is wrong with a document, or, without problems, with the engine. */
export class StreamprintError extends Error {
  constructor(message: string, problems?: Problem[], options?: { cause?: unknown });
  readonly name: "StreamprintError";
  /** Everything that is wrong with the document; empty if it is not the document's fault. */
  readonly problems: Problem[];
}

/** One thing that is wrong with a document. */
export interface Problem {
  /** Where, such as "hours"; empty for the document as a whole. */
  field: string;
  /** Stable, such as "too_large". */
  code: string;
  /** What was there, shortened. */
  given: string;
  /** What would have been right; only what applies is there. */
  allowed: Allowed;
  /** In English, without the field. */
  message: string;
}

export interface Allowed {
  /** The ends of a number, both allowed, in unit. */
  min?: number;
  max?: number;
  unit?: string;
  /** For hours, the period whose most max is. */
  per?: Period;
  /** The most significant digits of a number. */
  digits?: number;
  options?: string[];
  /** The area whose years or bases the options are. */
  area?: string;
}

/** Something to know about a document although nothing is wrong with it. */
export interface Note {
  code: "unknown_key" | "duplicate_key" | "other_model" | "altered";
  key: string;
  given: string;
  /** In English. */
  message: string;
}

// ---- Watching

export type Period = "day" | "week" | "year" | "once";

/** A habit of watching, as the site saves it. What is left out is as on the site's first page. */
export interface WatchScenario {
  schema: 1;
  kind: "watch";
  /** The version of the model with whose numbers to work; without it the newest. */
  model?: string;
  /** The ID of a method, see methods(); without it the first. */
  method?: string;
  habit?: Habit;
  /** How far a number of the habit may be off. */
  ranges?: Record<string, Ends>;
}

export interface Habit {
  /** Of viewing in one period, or once. */
  hours?: number;
  per?: Period;
  device?: "phone" | "tablet" | "laptop" | "desktop" | "tv" | "projector" | "headset" | "mix";
  /** Diagonal of a television in inches. */
  size_in?: number;
  /** In place of the power of the device, in W. */
  watts?: number;
  picture?: "standard" | "hdr" | "bright";
  peripheral?: "none" | "stick" | "box" | "console";
  quality?: "saver" | "sd" | "hd" | "fhd" | "4k";
  /** In place of the data rate of the quality, in Mbit/s. */
  mbps?: number;
  /** In place of hours, for methods that count data. */
  bytes?: number;
  audio_only?: boolean;
  connection?: "fixed" | "wired" | "4g" | "5g";
  /** Whose grid: a code such as "FRA", or "" for the grid with which the method was published. */
  country?: string;
  /** Of the grid intensity. */
  year?: number;
  basis?: "average" | "marginal";
  /** In place of a country, in g CO2e/kWh. */
  grid_g_per_kwh?: number;
  data_centre_country?: string;
  data_centre_g_per_kwh?: number;
  /** Share of renewable electricity of the data centre, 0 to 1. */
  renewable_hosting?: number;
  /** Who watch together. */
  people?: number;
  /** Of the line. */
  users?: number;
  devices_per_user?: number;
  /** Counts the making of devices. */
  manufacture?: boolean;
  lifetime_years?: number;
  use_hours_per_day?: number;
}

export interface Ends {
  low: number;
  high: number;
}

/** A part of the footprint, by where it arises. */
export type Component = "data_centre" | "network" | "router" | "peripheral" | "screen" | "manufacture";

/** Emissions with the range in which nine draws in ten lie. */
export interface Amounts {
  energy_wh: number | null;
  co2e_g: number;
  low_g: number;
  high_g: number;
}

export interface WatchResult extends Amounts {
  model: string;
  method: string;
  hours: number;
  per: Period;
  /** They add up to co2e_g. */
  components: { id: Component; energy_wh: number | null; co2e_g: number }[];
  /** One hour of the habit; null if a data volume was given. */
  per_hour: Amounts | null;
  /** A year of the habit; null for a habit of once. */
  per_year: { energy_kwh: number | null; co2e_kg: number; low_kg: number; high_kg: number } | null;
  /** Other things that emit as much as a year of the habit, or as the one time. The unit is "1" where things are counted. */
  equivalents: { id: string; count: number; unit: string }[];
  warnings: { code: string; field: string; detail: string; message: string }[];
  /** Fragment of a link to the same result. */
  scenario: string;
}

// ---- Plans

/** A company's plan, as the site saves it: a preset and what differs from it. */
export interface PlanScenario {
  schema: 1;
  kind: "plan";
  /** The version of the model with whose numbers to work; without it the newest. */
  model?: string;
  /** The plan to begin with, such as "netflix-2021", which it is without one. */
  preset?: string;
  /** By key, such as "measure.led-lighting.share_pct"; `streamprint plan --list-keys` prints all. */
  set?: Record<string, number | string | boolean | null>;
  /** How far a number of the plan may be off, by key. */
  ranges?: Record<string, Ends>;
}

/** The columns of the ledger. */
export type Column =
  | "gross_t" | "baseline_t" | "target_t" | "reductions_t"
  | "credits_t" | "credits_evidence_low_t" | "credits_evidence_t" | "credits_evidence_high_t"
  | "removals_t" | "avoided_t" | "stored_t" | "remaining_t" | "cost_usd" | "hectares_ha"
  | "cumulative_gross_t" | "cumulative_target_t" | "cumulative_cost_usd";

/** A line of the ledger with what it is made of. */
export type PlanYear = { year: number } & Record<Column, number> & {
  gross_by_activity_t: Record<string, number>;
  gross_by_scope_t: Record<string, number>;
  /** What each measure cuts. */
  wedges_t: Record<string, number>;
  credits_by_entry_t: Record<string, number>;
};

/** One thing that would close the gap by itself. */
export interface Way {
  kind: "credits" | "hectares" | "reduction";
  /** Of the kind of credit, or of the ecosystem. */
  id: string;
  /** In unit; null where no amount would do. */
  amount: number | null;
  unit: string;
  cost_usd: number | null;
  possible: boolean;
  /** The code of what makes it impossible, and the number that does, in unit. */
  reason: string;
  limit: number | null;
}

export interface Claim {
  id: string;
  holds: boolean;
  /** In English. */
  reason: string;
  code: string;
  value: number | null;
  limit: number | null;
  unit: string;
  /** The rule: its source, version and the day from which it is in force. */
  source: string;
  version: string;
  from: string;
}

export interface PlanResult {
  model: string;
  preset: string;
  deadline: number;
  /** Fragment of a link to the same plan. */
  scenario: string;
  /** From the first year that is known to 2100. */
  years: PlanYear[];
  /** Between which ends nine draws in ten lie, in the year of the deadline. */
  bands: { year: number } & Record<Column, Ends>;
  /** What may be claimed in the year of the deadline. */
  claims: Claim[];
  /** What is missing for the promise, by how its credits are read. */
  deadline_answers: {
    reading: "paper" | "evidence" | "physical";
    gross_t: number;
    counted_t: number;
    gap_t: number;
    met: boolean;
    ways: Way[];
  }[];
  /** Outside of the ledger: the devices of viewers. */
  memo: { viewers_t_per_year: number };
  audience: { households: number; avoided_t: number };
  warnings: { code: string; detail: string; message: string }[];
}

// ---- Methods

export interface MethodList {
  model: string;
  methods: Method[];
}

export interface Method {
  id: string;
  name: string;
  publisher: string;
  year: number;
  region: string;
  kind: "marginal" | "average" | "lifecycle" | "web" | "historical";
  boundary: Component[];
  /** Whether the making of equipment is always counted. */
  life_cycle: boolean;
  /** The inputs that reach the result. */
  represents: string[];
  question: string;
  use: string;
  caveat: string;
  source: { id: string; title: string; publisher: string; year: number; address: string };
}
