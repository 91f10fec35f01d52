// The plan as a book that a planner would recognise: targets, balances, deliveries, valuations, orders, and what all of it rests on.
import type { Order } from "./cascade.js";
import type { Plan } from "./plan.js";
import type { SolvedPlan } from "./solve-programme.js";

/** One sheet: a header and rows under it. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface BookQuery {
  readonly plan: Plan;
  readonly solved: SolvedPlan;
  /** Orders of the cascade; their sheet is left out where there are none. */
  readonly orders?: readonly Order[];
}

/** All sheets of the book, in the order in which they are read. */
export function bookOf({ plan, solved, orders = [] }: BookQuery): readonly Sheet[] {
  const sheets = [
    summarySheet(plan),
    sheetOf("years", plan.years),
    sheetOf(
      "targets",
      plan.targets.map(({ product, year, output, outputOverBase, investment, capital, labour }) => ({
        ...{ product, year, output, outputOverBase, investment, capital, labour },
      })),
    ),
    balancesSheet(plan),
    deliveriesSheet(solved),
    sheetOf("valuations", plan.valuations),
    sheetOf("bottlenecks", plan.bottlenecks),
    sheetOf("imports", plan.critical),
    sheetOf("closing", plan.closing),
    sheetOf("orders", orders),
    sheetOf(
      "assumptions",
      plan.assumptions.map(({ range: [low, high], effectOnObjective: [atLow, atHigh], ...rest }) => ({
        ...{ ...rest, low, high, atLow, atHigh },
      })),
    ),
  ];
  return sheets.filter(({ rows }) => rows.length > 0);
}

function summarySheet({
  table,
  unit,
  objectiveName,
  border,
  objective,
  gap,
  segmentError,
  notes,
  repairs,
}: Plan): Sheet {
  const facts: readonly (readonly [string, string | number])[] = [
    ["table", table],
    ["unit", unit],
    ["objective", objectiveName],
    ["border", border],
    ["value of the objective (a minimum)", objective],
    ["gap to the proven bound", gap],
    ["error of cutting curves into segments, at most", segmentError],
  ];
  const said = notes.map((note): readonly [string, string] => ["note", note]);
  const changed = repairs.map((repair): readonly [string, string] => [
    "repair",
    `${repair.what}: ${repair.products.join(", ")} (${repair.amount.toPrecision(4)})`,
  ]);
  return { name: "summary", header: ["what", "value"], rows: [...facts, ...said, ...changed] };
}

type Row = Readonly<Record<string, unknown>>;

/** Rows of records; columns are the keys of all of them, in the order in which they first come. */
function sheetOf(name: string, records: readonly object[]): Sheet {
  const rows = records.map((record): Row => ({ ...record }));
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { name, header, rows: rows.map((row) => header.map((key) => cell(row[key]))) };
}

function cell(value: unknown): string | number {
  if (typeof value === "number") return value;
  return value === undefined ? "" : String(value);
}

const SOURCES = ["output", "imports"] as const;
const USES = [
  ...["intermediate", "consumption", "publicUse", "defence", "investmentGoods", "exports", "replacing", "makingUp"],
  ...["unused", "doneWithout"],
] as const;

/** Material balances as they were kept: what there is of each home product and where it goes. Imports stand beside it. */
function balancesSheet({ targets }: Plan): Sheet {
  const header = ["product", "year", ...SOURCES, ...USES];
  const rows = targets.map((target) => {
    const record: Row = { ...target };
    return header.map((key) => cell(record[key]));
  });
  return { name: "balances", header, rows };
}

/** Deliveries below this share of the receiver's output are left out of the book. */
const SMALLEST_DELIVERY = 1e-4;

/** Who delivers how much of what to whom, each year. */
function deliveriesSheet({ data, programme, answer, settings }: SolvedPlan): Sheet {
  const n = data.products.length;
  const rows: (readonly (string | number)[])[] = [];
  for (let t = 0; t < settings.years; t++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const norm = data.domestic[i * n + j];
        if (norm < SMALLEST_DELIVERY) continue;
        const amount = norm * answer.x[programme.columns.output[t * n + j]] * data.unitInTable;
        rows.push([data.products[i], data.products[j], t + 1, amount]);
      }
    }
  }
  return { name: "deliveries", header: ["from", "to", "year", "amount"], rows };
}
