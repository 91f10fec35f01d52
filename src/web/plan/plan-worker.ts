// The planner in a worker of its own: solving blocks its thread, and the solver is fetched only when a plan is asked for.
import { expose } from "comlink";
import wasmAddress from "highs/runtime?url";
import { config } from "zod";
import {
  bookOf,
  Fault,
  loadHighs,
  planTableOf,
  planWith,
  readAssumptions,
  readBranches,
  readTable,
  warmSolver,
  type ClosingLoss,
  type HighsRuntime,
  type PlanAnswer,
  type PlanResult,
  type PlanSheet,
  type PlanTable,
  type WarmSolver,
} from "../../index.js";
import type { Answered } from "../engine/answers.js";
import { fetchCountry, fetched } from "../engine/country-texts.js";
import { readGivenFile, type GivenFile } from "./given-file.js";
import type { PlanQuestion } from "./plan-question.js";

// The page forbids code made at run time.
config({ jitless: true });

/** A delivery of one product to one industry in a year, in the table's unit. */
export interface Delivery {
  readonly from: string;
  readonly to: string;
  readonly year: number;
  readonly amount: number;
}

export interface PlanTold {
  readonly plan: PlanAnswer;
  readonly deliveries: readonly Delivery[];
}

interface PackedPlans {
  readonly branches: string;
  readonly assumptions: string;
  readonly classifications: string;
  readonly tables: Readonly<Record<string, string>>;
}

let highs: Promise<HighsRuntime> | undefined;
let packed: Promise<PackedPlans> | undefined;
let lastTable: { readonly key: string; readonly table: PlanTable } | undefined;
let warm: WarmSolver | undefined;

/** What a plan is made of. */
export interface PlanAsked {
  readonly question: PlanQuestion;
  readonly file: GivenFile | undefined;
  /** Where the page's files lie. */
  readonly base: string;
}

const planner = {
  /** The table of a file that the reader gives. */
  read: (file: File): Promise<Answered<GivenFile>> => answered(() => readGivenFile(file)),
  /** The plan from the last plan's optimum, without what each assumption does: for a slider that moves. */
  quick: (asked: PlanAsked): Promise<Answered<PlanTold>> =>
    answered(async () => {
      const { solver, table, plan } = await optionsOf(asked);
      warm ??= warmSolver(solver);
      return toldOf(planWith(solver, table, { ...plan, effects: false, solver: warm.solve }));
    }),
  /** The plan as the command line makes it. */
  plan: (asked: PlanAsked): Promise<Answered<PlanTold>> =>
    answered(async () => {
      const { solver, table, plan } = await optionsOf(asked);
      return toldOf(planWith(solver, table, plan));
    }),
  /** What closing the border costs over the share of imports that home goods can replace; none where there is no open plan. */
  closing: ({ question, ...place }: PlanAsked): Promise<Answered<readonly ClosingLoss[]>> =>
    answered(async () => {
      const { solver, table, plan } = await optionsOf({ ...place, question: { ...question, cut: 0, substitution: 1 } });
      const { plan: found } = planWith(solver, table, { ...plan, closing: true, effects: false });
      return found.status === "optimal" ? found.closing : [];
    }),
};

export type Planner = typeof planner;

expose(planner);

async function optionsOf({ question, file, base }: PlanAsked) {
  if (typeof WebAssembly === "undefined") {
    const remedy = "Use another browser or turn it on, or plan on the command line: npx onecountry plan";
    throw new Fault([{ where: "browser", expected: "WebAssembly, which the solver needs", found: "none", remedy }]);
  }
  packed ??= fetched(new URL("data/plans.json", base)) as Promise<PackedPlans>;
  highs ??= loadHighs({ address: new URL(wasmAddress, self.location.href).href });
  const [known, solver] = await Promise.all([packed, highs]);
  const { table, facts } = await tableOf(question.table, { file, known, base });
  const { years, objective, cut, substitution } = question;
  const border = cut === 0 ? ({ kind: "open" } as const) : cut === 1 ? ({ kind: "closed" } as const) : undefined;
  const defaults = { branches: readBranches(known.branches), assumptions: readAssumptions(known.assumptions) };
  const plan = {
    ...{ defaults, facts, years, objective, substitution },
    border: border ?? ({ kind: "cut", share: cut } as const),
  };
  return { solver, table, plan };
}

function toldOf({ plan, solved }: PlanResult): PlanTold {
  return {
    plan,
    deliveries: plan.status !== "optimal" || solved === undefined ? [] : deliveriesOf(bookOf({ plan, solved })),
  };
}

function deliveriesOf(sheets: readonly PlanSheet[]): readonly Delivery[] {
  return (sheets.find(({ name }) => name === "deliveries")?.rows ?? []).map(([from, to, year, amount]) => ({
    from: String(from),
    to: String(to),
    year: Number(year),
    amount: Number(amount),
  }));
}

async function answered<T>(ask: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { status: "answered", answer: await ask() };
  } catch (error) {
    if (error instanceof Fault) return { status: "fault", faults: error.faults };
    return { status: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

interface TablePlace {
  readonly file: GivenFile | undefined;
  readonly known: PackedPlans;
  readonly base: string;
}

/** The table asked for; the last one is kept, since a border is moved many times over one table. */
async function tableOf(id: string, { file, known, base }: TablePlace): Promise<PlanTable> {
  const key = file === undefined ? id : `${file.name} ${file.hash}`;
  if (lastTable?.key !== key) {
    const table = file === undefined ? await builtIn(id, known, base) : fromFile(file, known);
    lastTable = { key, table };
  }
  return lastTable.table;
}

async function builtIn(id: string, known: PackedPlans, base: string): Promise<PlanTable> {
  const text = Object.hasOwn(known.tables, id) ? known.tables[id] : undefined;
  if (text !== undefined) {
    const names = { id, name: id, year: id.slice(-4), unit: "m usd" };
    return planTableOf(readTable({ [`plan/tables/${id}.csv`]: text }, names), known.classifications);
  }
  const country = await fetchCountry(id, new URL(base));
  return { table: country.tableSource.table({}), repairs: [], facts: {} };
}

function fromFile({ name, text, about }: GivenFile, { classifications }: PackedPlans): PlanTable {
  const said = (["id", "name", "year", "unit"] as const).filter((key) => (about[key] ?? "") !== "");
  const names = Object.fromEntries(said.map((key) => [key, about[key]]));
  return planTableOf(readTable({ [name]: text }, names), classifications);
}
