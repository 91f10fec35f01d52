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
  type HighsRuntime,
  type PlanAnswer,
  type PlanTable,
} from "../../index.js";
import type { Answered } from "../engine/answers.js";
import { fetchCountry, fetched } from "../engine/country-texts.js";
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

/** A file that the reader dropped in. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
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

const planner = {
  /** The plan of a built-in table or of the file. */
  plan: async (question: PlanQuestion, file: GivenFile | undefined, base: string): Promise<Answered<PlanTold>> => {
    try {
      return { status: "answered", answer: await planOf(question, file, base) };
    } catch (error) {
      if (error instanceof Fault) return { status: "fault", faults: error.faults };
      return { status: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  },
};

export type Planner = typeof planner;

expose(planner);

async function planOf(question: PlanQuestion, file: GivenFile | undefined, base: string): Promise<PlanTold> {
  packed ??= fetched(new URL("data/plans.json", base)) as Promise<PackedPlans>;
  highs ??= loadHighs({ address: new URL(wasmAddress, self.location.href).href });
  const [known, solver] = await Promise.all([packed, highs]);
  const { table, facts } = await tableOf(question.table, { file, known, base });
  const { plan, solved } = planWith(solver, table, {
    defaults: { branches: readBranches(known.branches), assumptions: readAssumptions(known.assumptions) },
    facts,
    years: question.years,
    objective: question.objective,
    border:
      question.cut === 0
        ? { kind: "open" }
        : question.cut === 1
          ? { kind: "closed" }
          : { kind: "cut", share: question.cut },
    substitution: question.substitution,
  });
  if (plan.status !== "optimal" || solved === undefined) return { plan, deliveries: [] };
  const sheet = bookOf({ plan, solved }).find(({ name }) => name === "deliveries");
  const deliveries = (sheet?.rows ?? []).map(([from, to, year, amount]) => ({
    from: String(from),
    to: String(to),
    year: Number(year),
    amount: Number(amount),
  }));
  return { plan, deliveries };
}

interface TablePlace {
  readonly file: GivenFile | undefined;
  readonly known: PackedPlans;
  readonly base: string;
}

/** The table asked for; the last one is kept, since a border is moved many times over one table. */
async function tableOf(id: string, { file, known, base }: TablePlace): Promise<PlanTable> {
  const key = file === undefined ? id : `${file.name}\n${file.text}`;
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

function fromFile({ name, text }: GivenFile, { classifications }: PackedPlans): PlanTable {
  return planTableOf(readTable({ [name]: text }), classifications);
}
