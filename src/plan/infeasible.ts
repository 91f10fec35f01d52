// Why there is no plan, in words: nature stays as it is, each requirement is let off at a price of 1, and what is let off is what clashes.
import type { HighsRuntime } from "../lp/load-highs.js";
import { extending } from "./extending.js";
import type { LinearProgramme } from "../lp/problem.js";
import { solve } from "../lp/solve.js";
import type { Requirement } from "./draft.js";
import type { PlanData } from "./plan-data.js";
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
export function clashesOf({ programme, data }: UnsolvedPlan, highs: HighsRuntime): readonly Clash[] {
  const { requirements } = programme;
  const { lp, first } = elastic(programme.lp, requirements);
  const answer = solve(lp, { highs, conflict: false });
  if (answer.status !== "optimal") return [];
  const shortOf = (k: number): number => answer.x[first + k];
  const scarce = scarcest(lp, answer.rowDuals);
  /** Requirements that are met, and whose being asked for is what the others are short for. */
  const met = requirements.filter(
    ({ row }, k) => shortOf(k) <= LEAST_SHORTFALL && Math.abs(answer.rowDuals[row]) > LEAST_DUAL,
  );
  const reason = (year: number): string => {
    const asked = met
      .filter((own) => own.year === year && !own.what.startsWith("the import of"))
      .map(({ what }) => what);
    if (asked.length > 0) return `; it clashes with ${asked.slice(0, MOST_REASONS).join(", and with ")}`;
    const limit = scarce(year);
    return limit === undefined ? "" : `; what is scarcest then is ${limit}`;
  };
  return requirements
    .map((requirement, k) => ({ requirement, short: shortOf(k) }))
    .filter(({ short }) => short > LEAST_SHORTFALL)
    .sort((x, y) => y.short - x.short)
    .map(({ requirement, short }) => clashOf(requirement, { short, reason: reason(requirement.year), data }));
}

const LEAST_DUAL = 1e-6;
const MOST_REASONS = 2;

interface Shortfall {
  readonly short: number;
  readonly reason: string;
  readonly data: PlanData;
}

function clashOf({ what, year, product }: Requirement, { short, reason, data }: Shortfall): Clash {
  const percent = (short / 10).toPrecision(2);
  const spelled = product === undefined ? what : what.replace(product, spelledOut(product, data));
  const sentence = `In year ${year}, ${spelled} is short by ${percent} % of base-year value added${reason}.`;
  return { what, year, short, sentence, ...(product === undefined ? {} : { product }) };
}

/** A product whose id is a code comes with the name of its branch. */
function spelledOut(product: string, { products, branches }: PlanData): string {
  const branch = branches[products.indexOf(product)];
  if (!CODE.test(product) || branch.id === "unknown") return product;
  return `${branch.name.charAt(0).toLowerCase()}${branch.name.slice(1)} (${product})`;
}

/** Short, with a digit or in capitals: C28, J62_J63, R_S, 315AL. */
const CODE = /^(?=.*[\dA-Z])[\dA-Z][\w-]{0,9}$/;

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
