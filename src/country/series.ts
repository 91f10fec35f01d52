// The series that every country must give, with their units: the vocabulary between the data and the engine. Tables of facts, no code.
import type { Unit } from "../base/unit.js";

/** What a series is known for: the country, each sector, or each region. */
export type Scope = "country" | "sector" | "region";

export interface SeriesRule {
  readonly name: string;
  readonly scope: Scope;
  readonly units: readonly Unit[];
  readonly need: "required" | "optional";
  /** A value for every year between the first and the last given. */
  readonly isYearly?: true;
}

const NATIONAL: readonly (readonly [unit: Unit, names: string])[] = [
  ["m-persons", "population population.urban population.rural prisoners armed-forces"],
  ["years", "life-expectancy"],
  ["per-1000", "birth-rate death-rate"],
  ["share", "village.poor village.middle village.better-off town.workers town.officials town.owners"],
  ["share", "participation seed-share household-money-share"],
  ["ratio", "food-weight.poor food-weight.middle food-weight.better-off"],
  ["ratio", "draught-per-horse draught-per-hp harvest-variability"],
  ["currency-per-t", "grain-price"],
  ["kcal-per-kg", "kcal-per-kg-grain"],
  ["kcal-per-day", "kcal-need kcal.rural kcal.urban"],
  ["Mt", "harvest stock.village-grain stock.state-grain"],
  ["months", "stock.finished-months stock.input-months"],
  ["m-head", "cattle horses sheep-and-goats pigs cattle-ceiling horses-ceiling"],
  ["thousand", "tractors"],
  ["m-hp", "tractor-power"],
  ["m-currency", "money-in-circulation enterprise-loans state-debt household-deposits gold-and-currency foreign-debt"],
  ["m-currency", "exports imports defence-spending investment"],
];

const OPTIONAL: readonly (readonly [unit: Unit, names: string])[] = [
  ["m-rub-1937", "gdp-1937-level"],
  ["share", "bergson-share-1928.consumption bergson-share-1928.investment"],
  ["share", "bergson-share-1928.communal bergson-share-1928.defence idle-land investment-share.normal"],
  ["currency-per-hp", "tractor-price"],
];

const SECTORAL: readonly (readonly [unit: Unit, names: string])[] = [
  ["m-man-years", "employment"],
  ["m-persons", "employees"],
  ["m-currency", "fixed-capital"],
  ["share", "depreciation-rate idle-capital"],
  ["share", "investment-machinery investment-construction investment-herd investment-other"],
  ["share", "own-state own-cooperative own-collective-farm own-private-peasant own-private-other own-foreign"],
];

const REGIONAL: readonly (readonly [unit: Unit, names: string])[] = [
  ["m-persons", "rural-people urban-people"],
  ["Mt", "normal-harvest grain-deliveries"],
  ["m-head", "cattle horses sheep-and-goats"],
  ["share", "food-from-herds"],
];

const GK_DOLLARS: readonly Unit[] = ["intl-usd-1990", "intl-usd-2011"];

/** All known series; others may stand in the files as facts to show, in any unit of the closed list. */
export const SERIES: readonly SeriesRule[] = [
  ...rules(NATIONAL, { scope: "country", need: "required" }),
  ...rules(OPTIONAL, { scope: "country", need: "optional" }),
  ...rules(SECTORAL, { scope: "sector", need: "required" }),
  ...rules(REGIONAL, { scope: "region", need: "required" }),
  { name: "kcal-weight", scope: "sector", units: ["kcal-per-currency"], need: "optional" },
  { name: "gdp-per-head", scope: "country", units: GK_DOLLARS, need: "required" },
  { name: "leaders-gdp-per-head", scope: "country", units: GK_DOLLARS, need: "required", isYearly: true },
  { name: "terms-of-trade", scope: "country", units: ["index"], need: "optional", isYearly: true },
];

/** Series whose values sum to 1 in the country, or in each sector. */
export const SHARES_OF_ONE: readonly { readonly scope: "country" | "sector"; readonly names: readonly string[] }[] = [
  { scope: "country", names: ["village.poor", "village.middle", "village.better-off"] },
  { scope: "country", names: ["town.workers", "town.officials", "town.owners"] },
  { scope: "sector", names: SECTORAL[4][1].split(" ") },
  { scope: "sector", names: SECTORAL[5][1].split(" ") },
];

/** Series of the regions that add up to a national series at the opening. */
export const REGIONAL_TOTALS: readonly { readonly region: string; readonly national: string }[] = [
  { region: "rural-people", national: "population.rural" },
  { region: "urban-people", national: "population.urban" },
  { region: "cattle", national: "cattle" },
  { region: "horses", national: "horses" },
  { region: "sheep-and-goats", national: "sheep-and-goats" },
];

function rules(
  table: readonly (readonly [unit: Unit, names: string])[],
  { scope, need }: { readonly scope: Scope; readonly need: "required" | "optional" },
): readonly SeriesRule[] {
  return table.flatMap(([unit, names]) => names.split(" ").map((name) => ({ name, scope, units: [unit], need })));
}
