// How home goods replace an import: a CES isoquant between the two, calibrated at the base year and cut into vertices.
import { pow } from "../base/maths.js";
import type { Assumed } from "./assumptions.js";
import { baseImports, homeUse, type PlanData } from "./plan-data.js";

/** One way to meet a unit of the base year's import requirement: `imports` of it from abroad and `home` more of the home product. */
export interface Vertex {
  readonly imports: number;
  /** Negative where more is imported than in the base year. */
  readonly home: number;
}

/** Imports per unit of requirement at which the isoquant is cut. 1 is the table itself. */
const CUTS = [1.15, 1, 0.75, 0.5, 0.25, 0.1, 0];
const SAME_CUT = 1e-9;
/** Below this elasticity some import cannot be replaced at all; the isoquant would not reach the axis. */
const LEAST_ELASTICITY = 1.2;
/** A product that is hardly made at home has no home price to calibrate at. */
const LARGEST_IMPORT_SHARE = 0.98;

export interface SubstitutionQuery {
  readonly elasticity: number;
  /** Share of imports in all domestic use in the base year. */
  readonly importShare: number;
  /** Share of the base import that home goods can replace at all. */
  readonly replaceable: number;
  /** Further places at which the isoquant is cut, imports over the base year's. */
  readonly cuts?: readonly number[];
}

/**
 * Vertices of the isoquant (1 - m) h^r + m u^r = 1, r = (s - 1)/s, with m the import share, u imports and h home goods over the base year's;
 * `home` = (h - 1)(1 - m)/m. Cuts below 1 - replaceable are left out and replaced by one there.
 */
export function vertices({
  elasticity,
  importShare,
  replaceable,
  cuts: further = [],
}: SubstitutionQuery): readonly Vertex[] {
  const s = Math.max(elasticity, LEAST_ELASTICITY);
  const m = Math.min(importShare, LARGEST_IMPORT_SHARE);
  const r = (s - 1) / s;
  const least = 1 - replaceable;
  const added = further.filter((cut) => CUTS.every((known) => Math.abs(cut - known) > SAME_CUT));
  const cuts = [...CUTS, ...added].filter((cut) => cut > least + SAME_CUT).sort((a, b) => b - a);
  return [...cuts, least].map((imports) => {
    const left = Math.max(0, 1 - m * (imports === 0 ? 0 : pow(imports, r)));
    const home = ((pow(left / (1 - m), 1 / r) - 1) * (1 - m)) / m;
    return { imports, home };
  });
}

/** Share of the long-run elasticity that is reached in a year: evenly up to year 5, as trade adjusts (Boehm, Levchenko, Pandalai-Nayar 2023). */
export function elasticityReached(year: number, firstYear: number): number {
  return Math.min(1, firstYear + ((1 - firstYear) * (year - 1)) / 4);
}

export interface VerticesQuery {
  readonly years: number;
  readonly assumed: Assumed;
  /** Share of each base import that home goods can replace at all. */
  readonly replaceable: Float64Array;
  /** Multiples of those shares at which isoquants are cut too; none where not given. */
  readonly shares?: readonly number[];
}

/** Vertices by year (0 first) and product; none where nothing is imported in the base year. */
export function verticesOf(
  data: PlanData,
  { years, assumed, replaceable, shares = [] }: VerticesQuery,
): readonly (readonly (readonly Vertex[])[])[] {
  const imports = baseImports(data);
  const home = homeUse(data);
  return Array.from({ length: years }, (_, t) =>
    data.branches.map(({ elasticity }, i) => {
      if (imports[i] <= 0) return [];
      const reached = elasticityReached(t + 1, assumed["elasticity-year-1"]);
      return vertices({
        elasticity: elasticity * assumed["elasticity-factor"] * reached,
        importShare: imports[i] / (imports[i] + Math.max(0, home[i])),
        replaceable: replaceable[i],
        cuts: shares.map((share) => 1 - share * replaceable[i]),
      });
    }),
  );
}
