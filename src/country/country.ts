// What is known of a country: figures with their sources, never more than that. Opened as an Economy by engine/open.
import type { Table } from "../table/table.js";
import type { Unit } from "../base/unit.js";
import type { Party } from "./party.js";

/** S seen in a copy; B remembered, good; C- approximate; D a guess with a range. */
export type Grade = "S" | "B" | "C-" | "D";

/** The place a sector can take in any economy, whatever its name and number. */
export const ROLES = [
  "grain",
  "other-food",
  "processed-food",
  "raw-material",
  "energy",
  "materials",
  "machinery",
  "construction",
  "consumer",
  "transport",
  "trade",
  "services",
  "defence",
  "housing",
] as const;
export type Role = (typeof ROLES)[number];

/** One figure in long format: a value of a series in a period, with what is known about it. `low`..`high` is its interval. */
export interface Figure {
  readonly series: string;
  readonly year: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

export interface Sector {
  readonly id: string;
  readonly name: string;
  /** Roles with shares of the sector's output; shares sum to 1. */
  readonly roles: readonly { readonly role: Role; readonly share: number }[];
}

/** A good counted in its own unit inside a sector: steel in materials, power in energy. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly unit: Unit;
  /** The series that holds its output. */
  readonly series: string;
  /** The series that holds what its users needed by their norms, where that was not what was made: old stocks and scrap filled the gap. */
  readonly need?: string;
  /** Shares of the product's use by sector, summing to 1; absent where no use is known better than the sector's own row of the table. */
  readonly norms?: Readonly<Record<string, number>>;
}

/** People of one age group at the opening. Rates are the country's peacetime rates. */
export interface AgeGroup {
  readonly group: string;
  readonly from: number;
  /** Years of age in the group; the last, open group has the width of its mean remaining life. */
  readonly width: number;
  /** Persons, both sexes. */
  readonly urban: number;
  readonly rural: number;
  /** Share of women in the group, 0..1. */
  readonly womenUrban: number;
  readonly womenRural: number;
  /** Deaths per person and year in peace, both sexes. */
  readonly deathRate: number;
  /** Births per woman and year. */
  readonly births: number;
}

export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly licence: string;
}

/** A number of 0..1 for each named source of chance; `undefined` everywhere means the middle value (no draw). */
export interface Draw {
  /** Uniform in 0..1 for this name. */
  uniform(name: string): number;
  /** Standard normal for this name. */
  normal(name: string): number;
}

/** How a country's table comes about: as given, reconstructed anew in each draw, or carried back from a later year or over from another country. */
export interface TableSource {
  readonly kind: "given" | "reconstructed" | "carried-back" | "carried-over";
  /** Names of the foreign structures that can stand in for unknown cells; the first is the default (a blend where there is one). */
  readonly templates: readonly string[];
  /** The balanced table; without a draw the central one. `template` picks the structure. Throws `Fault` if it cannot balance. */
  table(options: { readonly draw?: Draw; readonly template?: string }): Table;
}

export interface Country {
  readonly id: string;
  readonly name: string;
  /** Period of the table and of base prices, e.g. "1927/28". */
  readonly basePeriod: string;
  /** First quarter that a run lives (1..4) and its year; quarters before `firstYear` are in no column. */
  readonly opens: { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 };
  /** First calendar year that is a column. */
  readonly firstYear: number;
  readonly currency: string;
  readonly sectors: readonly Sector[];
  /** Sector that stands in for each role that no sector bears. */
  readonly standIns: Readonly<Partial<Record<Role, string>>>;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Share of the year's harvest gathered in each quarter. */
  readonly harvestQuarters: readonly [number, number, number, number];
  readonly products: readonly Product[];
  readonly figures: readonly Figure[];
  readonly ages: readonly AgeGroup[];
  readonly sources: readonly Source[];
  readonly tableSource: TableSource;
  /** Near-optimal sets of fitted parameters, the best first; empty where nothing was fitted. Each run draws one whole set. */
  readonly fits: readonly Readonly<Record<string, number>>[];
  /** Who contends for the line of its ruling party; absent where nobody is known. */
  readonly party?: Party;
  /** What must be said wherever numbers of this country are shown. */
  readonly warnings: readonly string[];
}
