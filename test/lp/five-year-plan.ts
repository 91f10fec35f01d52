// The plan over five years of Cockshott's documentation of 2018: four goods, capital that wears out, labour; maximise the summed fulfilment of targets.
import { buildProgramme, type ProgrammeBuilder } from "../../src/lp/builder.js";
import type { LinearProgramme } from "../../src/lp/problem.js";

const GOODS = ["iron", "coal", "corn", "bread"];
/** Input of the row's good to the column's industry, in its own unit. */
const FLOW = [
  [0.1, 0, 0, 0],
  [2, 1, 0.04, 0.2],
  [0, 0, 1, 1],
  [0, 0, 0, 0],
];
const CAPITAL = [
  [10, 7, 1.4, 1],
  [2, 1, 0.04, 0.1],
  [0, 0, 1, 0],
  [0, 0, 0, 0],
];
const WEAR = [
  [0.07, 0.07, 0.07, 0.06],
  [0.5, 0.5, 0.5, 0.5],
  [0, 0, 0.5, 0],
  [0, 0, 0, 0],
];
const LABOUR = [0.3, 1, 2, 0.1];
const OUTPUT = [10, 5, 10, 1];
const TARGETS = [
  [0.1, 3, 0, 2.0],
  [0.1, 3, 0, 2.01],
  [0.1, 3, 0, 2.02],
  [0.1, 3.1, 0, 2.1],
  [0.1, 3.1, 0, 2.1],
];
const WORKERS = [3.0, 3.01, 3.02, 3.03, 3.07];

/** The plan as a minimum: its optimum is minus the summed fulfilment. */
export function fiveYearPlan(): LinearProgramme {
  const builder = buildProgramme({ name: "five-year plan" });
  const years = TARGETS.map((_, year) => columnsOf(builder, year));
  for (const [year, columns] of years.entries()) {
    addTargets(builder, { year, columns });
    addBalances(builder, { year, columns });
    addCapacities(builder, { year, columns });
    addCapital(builder, { year, columns, next: years[year + 1] });
  }
  return builder.freeze();
}

interface YearColumns {
  readonly fulfilment: number;
  readonly output: readonly number[];
  readonly finalUse: readonly number[];
  readonly labour: readonly number[];
  /** By input, then industry; undefined where the industry uses none. */
  readonly flow: readonly (readonly (number | undefined)[])[];
  readonly capital: readonly (readonly (number | undefined)[])[];
  readonly accumulation: readonly (readonly (number | undefined)[])[];
}

function columnsOf(builder: ProgrammeBuilder, year: number): YearColumns {
  const column = (name: string, cost = 0) => builder.column({ name: `${name}-${year + 1}`, cost });
  const perGood = (name: string) => GOODS.map((good) => column(`${name}-${good}`));
  const perUse = (name: string, uses: readonly (readonly number[])[]) =>
    uses.map((row, i) => row.map((use, j) => (use > 0 ? column(`${name}-${GOODS[i]}-${GOODS[j]}`) : undefined)));
  return {
    fulfilment: column("fulfilment", -1),
    output: perGood("output"),
    finalUse: perGood("final"),
    labour: perGood("labour"),
    flow: perUse("flow", FLOW),
    capital: perUse("capital", CAPITAL),
    accumulation: perUse("accumulation", CAPITAL),
  };
}

interface YearOf {
  readonly year: number;
  readonly columns: YearColumns;
}

/** final use - target * fulfilment >= 0. */
function addTargets(builder: ProgrammeBuilder, { year, columns }: YearOf): void {
  for (const [i, target] of TARGETS[year].entries()) {
    if (target === 0) continue;
    const row = builder.row({ name: `target-${GOODS[i]}-${year + 1}`, lower: 0 });
    builder.add(row, columns.finalUse[i], 1);
    builder.add(row, columns.fulfilment, -target);
  }
}

/** output - final use - flows - accumulation >= 0. */
function addBalances(builder: ProgrammeBuilder, { year, columns }: YearOf): void {
  for (const [i, good] of GOODS.entries()) {
    const row = builder.row({ name: `balance-${good}-${year + 1}`, lower: 0 });
    builder.add(row, columns.output[i], 1);
    builder.add(row, columns.finalUse[i], -1);
    for (const use of [...columns.flow[i], ...columns.accumulation[i]])
      if (use !== undefined) builder.add(row, use, -1);
  }
}

/** Each input allows output / need units: input * output / need - produced >= 0; and the workers are given. */
function addCapacities(builder: ProgrammeBuilder, { year, columns }: YearOf): void {
  const allow = (name: string, column: number | undefined, { need, industry }: { need: number; industry: number }) => {
    if (column === undefined) return;
    const row = builder.row({ name: `${name}-${GOODS[industry]}-${year + 1}`, lower: 0 });
    builder.add(row, column, OUTPUT[industry] / need);
    builder.add(row, columns.output[industry], -1);
  };
  const workers = builder.row({ name: `workers-${year + 1}`, upper: WORKERS[year] });
  for (const industry of GOODS.keys()) {
    for (const [i, good] of GOODS.entries()) {
      allow(`flow-${good}`, columns.flow[i][industry], { need: FLOW[i][industry], industry });
      allow(`capital-${good}`, columns.capital[i][industry], { need: CAPITAL[i][industry], industry });
    }
    allow("labour", columns.labour[industry], { need: LABOUR[industry], industry });
    builder.add(workers, columns.labour[industry], 1);
  }
}

/** The first year's capital is given; the next year's is what is left of this year's and what was added. */
function addCapital(builder: ProgrammeBuilder, { year, columns, next }: YearOf & { next?: YearColumns }): void {
  for (const [i, good] of GOODS.entries()) {
    for (const [j, industry] of GOODS.entries()) {
      const [now, added, later] = [columns.capital[i][j], columns.accumulation[i][j], next?.capital[i][j]];
      if (now === undefined || added === undefined) continue;
      if (year === 0) builder.add(builder.row({ name: `given-${good}-${industry}`, upper: CAPITAL[i][j] }), now, 1);
      if (later === undefined) continue;
      const row = builder.row({ name: `growth-${good}-${industry}-${year + 1}`, upper: 0 });
      builder.add(row, later, 1);
      builder.add(row, now, WEAR[i][j] - 1);
      builder.add(row, added, -1);
    }
  }
}
