// What must be said beside a plan's numbers.
import { spectralRadius } from "../base/vector.js";
import type { ListedAssumption } from "./effects.js";
import type { CountryFacts } from "./formulate.js";
import type { PlanOptions } from "./options.js";
import { baseImports, type PlanData } from "./plan-data.js";
import type { PlanSettings } from "./settings.js";
import { verticesOf } from "./substitution.js";

export interface NotesQuery {
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly options: PlanOptions;
}

/** Closing is in doubt where replacing imports takes nearly as much as it gives. */
const HARDLY_VIABLE = 0.95;
const FEW_PRODUCTS = 100;

/** Sentences on the table, the border and what the plan leaves out. */
export function notesOf({ data, settings, options }: NotesQuery): readonly string[] {
  const unknown = data.products.filter((_, i) => data.branches[i].id === "unknown" && !data.isForeign[i]);
  return [
    "Work is one kind, weighted by the pay of the base year; skills are not told apart.",
    "Changes in stocks are left out: they are no norm.",
    ...(data.products.length < FEW_PRODUCTS && settings.border.kind !== "open"
      ? [
          `${data.products.length} branches hide goods that nothing replaces: what closing costs in its first years is a lower bound.`,
        ]
      : []),
    ...(options.facts?.trade ?? []).map(({ meaning }) => meaning),
    ...(unknown.length > 0 ? [`Taken as an average branch, since its name does not tell: ${unknown.join(", ")}.`] : []),
    ...(options.facts?.capital === undefined
      ? ["Capital is assumed from branches, not from the country's accounts."]
      : []),
    ...(data.exports.every((value) => value === 0)
      ? ["The table has no exports: an open plan cannot pay for imports."]
      : []),
    ...(options.closing === true && typeof options.substitution === "object"
      ? ["What closing costs is told over multiples of the replaceable shares given by product: 1 is those shares."]
      : []),
    ...viability(data, settings),
  ];
}

/** Replacing all imports adds to inputs: where the spectral radius of home inputs and replacements nears 1, what is made is used up in making it. */
function viability(data: PlanData, settings: PlanSettings): readonly string[] {
  if (settings.border.kind !== "closed") return [];
  const n = data.products.length;
  const replaceable = settings.replaceable.map(() => 1);
  const [last] = verticesOf(data, { years: settings.years, assumed: settings.assumed, replaceable }).slice(-1);
  const inputs = data.domestic.map((home, k) => {
    const [i, j] = [Math.trunc(k / n), k % n];
    const [least] = last[i].slice(-1);
    const replaced = i === j ? 1 : (least?.home ?? 0);
    return Math.max(0, home + replaced * Math.max(0, data.imported[k]));
  });
  const { high } = spectralRadius(inputs, { iterations: 200 });
  if (high < HARDLY_VIABLE) return [];
  const loop = heaviest(inputs, baseImports(data), data);
  return [
    `Closed, the economy can hardly keep itself going: replacing all imports would use up ${(100 * high).toFixed(0)} % of what it makes, above all in ${loop}.`,
  ];
}

function heaviest(inputs: Float64Array, imports: Float64Array, { products }: PlanData): string {
  const n = products.length;
  const weight = products.map((_, j) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += inputs[i * n + j];
    return sum * Math.sqrt(Math.max(0, imports[j]));
  });
  return [...products.keys()]
    .sort((a, b) => weight[b] - weight[a])
    .slice(0, 3)
    .map((i) => products[i])
    .join(", ");
}

/** What was assumed of this country beyond the file of assumptions, and how its table tells trade. */
export function factAssumptions({ assumed }: PlanData, facts: CountryFacts = {}): readonly ListedAssumption[] {
  const trade = (facts.trade ?? []).map(({ what, meaning }) => ({
    what,
    value: 1,
    range: [1, 1] as const,
    unit: "yes-no",
    source: "table",
    meaning,
    effectOnObjective: [0, 0] as const,
    basis: "dual" as const,
  }));
  const known = assumed.map(({ what, range, source }) => ({
    what,
    value: range.value,
    range: [range.low, range.high] as const,
    unit: "ratio",
    source,
    meaning: "follows from the table and the assumptions above",
    effectOnObjective: [0, 0] as const,
    basis: "dual" as const,
  }));
  return [...trade, ...known];
}
