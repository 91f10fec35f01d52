// What the user may ask of a plan, read into settings, with every fault named.
import { throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { HighsRuntime } from "../lp/load-highs.js";
import type { Assumed, Assumption } from "./assumptions.js";
import type { Border } from "./border.js";
import type { Branch } from "./branch.js";
import type { CountryFacts } from "./formulate.js";
import { baseImports, type PlanData } from "./plan-data.js";
import type { PlanQuestion, SolveOutcome } from "./solve-programme.js";
import { OBJECTIVES, type HarmonyCurve, type ObjectiveName, type PlanSettings } from "./settings.js";

/** The files of `data/plan`, read. */
export interface PlanDefaults {
  readonly branches: readonly Branch[];
  readonly assumptions: readonly Assumption[];
}

export interface PlanOptions {
  readonly defaults: PlanDefaults;
  readonly facts?: CountryFacts;
  /** Other values of assumptions, by name. */
  readonly assumed?: Readonly<Record<string, number>>;
  /** 5 where not given. */
  readonly years?: number;
  /** Harmony where not given. */
  readonly objective?: ObjectiveName;
  readonly curve?: HarmonyCurve;
  /** Open where not given. */
  readonly border?: Border;
  /** Share of base imports that home goods can replace at all: one for all products, or by product with 1 for the others. 1 where not given. */
  readonly substitution?: number | Readonly<Record<string, number>>;
  readonly doWithout?: boolean;
  /** Least and greatest consumption of each good over the base; .7 and 1.5 where not given. */
  readonly bounds?: { readonly least: number; readonly most: number };
  /** "balanced" where not given; "base" keeps the base year's balance of trade. */
  readonly trade?: "balanced" | "base";
  /** Share of welfare given up for outputs that swing less. */
  readonly calm?: number;
  /** Whether to make plans anew for the cost of closing, for cuts of trade, for each critical import, for each assumption, for the ends of valuations. */
  readonly closing?: boolean;
  readonly frontier?: boolean;
  readonly critical?: boolean;
  readonly solveAssumptions?: boolean;
  readonly intervals?: boolean;
  /** Iterations after which a plan is given up as stopped; no limit where not given. */
  readonly iterationLimit?: number;
  /** Whether to tell what each assumption does to the objective; true where not given. Without, those of the file are not listed. */
  readonly effects?: boolean;
  readonly highs?: HighsRuntime;
  /** What solves the plan itself; afresh and by `highs` where not given. */
  readonly solver?: (question: PlanQuestion) => SolveOutcome;
}

const MOST_YEARS = 50;

/** The settings that the options state. Throws `Fault` with everything that is not possible. */
export function settingsFrom(
  data: PlanData,
  { options, assumed }: { readonly options: PlanOptions; readonly assumed: Assumed },
): PlanSettings {
  const { years = 5, objective = "harmony", bounds = { least: 0.7, most: 1.5 }, border = { kind: "open" } } = options;
  const faults: FaultItem[] = [];
  const check = (isGood: boolean, where: string, [expected, found]: readonly [string, unknown]): void => {
    if (!isGood) faults.push({ where, expected, found: String(found), remedy: "Correct the option" });
  };
  check(Number.isInteger(years) && years >= 1 && years <= MOST_YEARS, "years", [`1 to ${MOST_YEARS}`, years]);
  check(OBJECTIVES.includes(objective), "objective", [`one of ${OBJECTIVES.join(", ")}`, objective]);
  check(bounds.least >= 0 && bounds.most > bounds.least, "bounds", ["0 <= least < most", JSON.stringify(bounds)]);
  if (border.kind === "cut") check(isShare(border.share), "border", ["a share of 0 to 1", border.share]);
  if (options.iterationLimit !== undefined)
    check(options.iterationLimit >= 1, "iterations", ["1 or more", options.iterationLimit]);
  if (options.calm !== undefined) check(isShare(options.calm), "calm", ["a share of 0 to 1", options.calm]);
  const replaceable = replaceableShares(data, { substitution: options.substitution ?? 1, faults });
  throwFaults(faults);
  return {
    years,
    assumed,
    border,
    replaceable,
    hasDoWithout: options.doWithout ?? true,
    objective,
    curve: options.curve ?? "log",
    bounds,
    tradeBalance: options.trade === "base" ? baseBalance(data) : 0,
  };
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

interface SubstitutionQuery {
  readonly substitution: number | Readonly<Record<string, number>>;
  readonly faults: FaultItem[];
}

function replaceableShares({ products }: PlanData, { substitution, faults }: SubstitutionQuery): Float64Array {
  const shares = typeof substitution === "number" ? {} : substitution;
  for (const [product, share] of Object.entries(shares)) {
    const where = `substitution of "${product}"`;
    const remedy = suggest(product, products) || `Known are ${products.join(", ")}`;
    if (!products.includes(product))
      faults.push({ where, expected: "a product of the plan", found: `"${product}"`, remedy });
    if (!isShare(share))
      faults.push({ where, expected: "a share of 0 to 1", found: String(share), remedy: "Correct it" });
  }
  const all = typeof substitution === "number" ? substitution : 1;
  if (!isShare(all))
    faults.push({ where: "substitution", expected: "a share of 0 to 1", found: String(all), remedy: "Correct it" });
  return Float64Array.from(products, (product) => (Object.hasOwn(shares, product) ? shares[product] : all));
}

/** Exports less imports of the base year, stocks left out. */
function baseBalance(data: PlanData): number {
  const sum = (flows: Float64Array): number => flows.reduce((total, flow) => total + flow, 0);
  return sum(data.exports) - sum(baseImports(data));
}
