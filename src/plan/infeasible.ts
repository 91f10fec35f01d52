// Why there is no plan, in words: nature stays as it is, each requirement is let off at a price of 1, and what is let off is what clashes.
import type { HighsRuntime } from "../lp/load-highs.js";
import { extending } from "./extending.js";
import type { LinearProgramme } from "../lp/problem.js";
import { solve } from "../lp/solve.js";
import type { Requirement } from "./draft.js";
import type { UnsolvedPlan } from "./solve-programme.js";

/** A requirement that cannot be met together with the others, and by how much it is short at the least. */
export interface Clash {
  readonly what: string;
  readonly year: number;
  readonly product?: string;
  /** In thousandths of base-year value added. */
  readonly short: number;
  readonly sentence: string;
}

/** Shortfalls below this are the solver's rounding. */
const LEAST_SHORTFALL = 1e-6;

/** The clashing requirements, largest shortfall first; none where nature itself (balances, capacity, labour) cannot be met. */
export function clashesOf({ programme }: UnsolvedPlan, highs: HighsRuntime): readonly Clash[] {
  const { lp, first } = elastic(programme.lp, programme.requirements);
  const answer = solve(lp, { highs, conflict: false });
  if (answer.status !== "optimal") return [];
  const because = scarcest(lp, answer.rowDuals);
  return programme.requirements
    .map((requirement, k) => ({ requirement, short: answer.x[first + k] }))
    .filter(({ short }) => short > LEAST_SHORTFALL)
    .sort((a, b) => b.short - a.short)
    .map(({ requirement, short }) => clashOf(requirement, { short, because: because(requirement.year) }));
}

interface Shortfall {
  readonly short: number;
  readonly because: string | undefined;
}

function clashOf({ what, year, product }: Requirement, { short, because }: Shortfall): Clash {
  const percent = (short / 10).toPrecision(2);
  const reason = because === undefined ? "" : `; what is scarcest then is ${because}`;
  const sentence = `In year ${year}, ${what} is short by ${percent} % of base-year value added${reason}.`;
  return { what, year, short, sentence, ...(product === undefined ? {} : { product }) };
}

/** The programme without its objective, with a slack of cost 1 for each requirement; the first slack's column. */
function elastic(
  lp: LinearProgramme,
  requirements: readonly Requirement[],
): { readonly lp: LinearProgramme; readonly first: number } {
  const builder = extending(lp, { name: `${lp.name}-elastic`, hasCosts: false });
  requirements.forEach(({ row, sign }) => {
    const slack = builder.column({ name: `slack:${lp.rowNames[row]}`, cost: 1 });
    builder.add(row, slack, sign);
  });
  return { lp: builder.freeze(), first: lp.matrix.columns };
}

/** Names the balance, capacity or labour row of a year whose bound is worth most to what clashes. */
function scarcest(lp: LinearProgramme, duals: Float64Array): (year: number) => string | undefined {
  return (year) => {
    let [best, most] = ["", 1e-9];
    lp.rowNames.forEach((name, i) => {
      const [kind, ...rest] = name.split(":");
      if (Number(rest[rest.length - 1]) !== year || Math.abs(duals[i]) <= most) return;
      if (kind === "balance" || kind === "capacity" || kind === "labour")
        [best, most] = [
          kind === "labour" ? "labour" : `${kind === "capacity" ? "capacity for " : ""}${rest[0]}`,
          Math.abs(duals[i]),
        ];
    });
    return best === "" ? undefined : best;
  };
}
