// `onecountry plan`: the optimal plan of a table, what holds it back, what closing the border would cost.
import { InvalidArgumentError, Option, type Command } from "commander";
import { loadHighs } from "../lp/load-highs.js";
import { cascade, generatePlants, type Order } from "../plan/cascade.js";
import type { CountryFacts } from "../plan/formulate.js";
import { scoreBalances, type BalancesScore } from "../plan/material-balances.js";
import type { PlanOptions } from "../plan/options.js";
import type { PlanTable } from "../plan/plan-table.js";
import { planWith, type PlanResult } from "../plan/plan-from.js";
import { OBJECTIVES, type HarmonyCurve, type ObjectiveName } from "../plan/settings.js";
import type { SolvedPlan } from "../plan/solve-programme.js";
import type { CliContext, ExitCode } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { exportPlan } from "./plan-book.js";
import { planDefaults, planTable, readAssumed, readBorder, readPairs, readSubstitution } from "./plan-input.js";
import { balancesText, noPlanText, planText } from "./plan-text.js";
import { addInputOptions, type InputOptions } from "./table-input.js";

interface Options extends InputOptions, OutputOptions {
  readonly years?: number;
  readonly objective?: ObjectiveName;
  readonly curve?: HarmonyCurve;
  readonly border?: string;
  readonly substitution?: string;
  readonly doWithout: boolean;
  readonly trade?: "balanced" | "base";
  readonly closing?: boolean;
  readonly frontier?: boolean;
  readonly critical?: boolean;
  readonly assumptions?: boolean;
  readonly intervals?: boolean;
  readonly calm?: number | true;
  readonly iterations?: number;
  readonly assume: readonly string[];
  readonly branches?: string;
  readonly export: readonly string[];
  readonly method: "optimal" | "balances";
  readonly rounds: number;
  readonly orders?: boolean;
  readonly seed: number;
}

/** Registers `plan` on the program. */
export function registerPlan(program: Command, context: CliContext): void {
  const command = program
    .command("plan")
    .description("plan an economy from its input-output table")
    .argument(
      "[files...]",
      "a table, a use and a make table, or the id of a built-in one; idn-2014 where none is given",
    );
  addQuestions(command);
  addOutputOptions(addInputOptions(command)).action(async (files: readonly string[], options: Options) => {
    // The solver is compiled on other threads while the table is read.
    const [input, highs] = await Promise.all([planTable(files, options), loadHighs()]);
    announce(input.table.sectors.length * (options.years ?? USUAL_YEARS), context);
    const result = planWith(highs, input.table, planOptions(input, options));
    const { solved } = result;
    const score =
      solved !== undefined && options.method === "balances"
        ? scoreBalances(solved, { highs, rounds: options.rounds })
        : undefined;
    const orders = options.orders === true && solved !== undefined ? ordersOf(result, solved, options.seed) : [];
    for (const path of options.export) {
      await exportPlan({ path, result, orders, force: options.force === true });
      context.err(`Wrote ${path}\n`);
    }
    deliver(formsOf({ result, input, score, orders }), { options, context });
    context.exitWith(EXIT_CODES[result.plan.status]);
  });
}

const EXIT_CODES: Readonly<Record<PlanResult["plan"]["status"], ExitCode>> = { optimal: 0, infeasible: 3, stopped: 1 };
/** Share of welfare that calm may cost where no share is given. */
const USUAL_CALM = 0.001;

const USUAL_YEARS = 5;
/** Products times years from which a plan takes so long that a person wants to know. */
const MANY_PRODUCT_YEARS = 1000;

/** Says beforehand that a large plan takes its time, and how to bound it: the solver says nothing until it is done. */
function announce(productYears: number, context: CliContext): void {
  if (productYears < MANY_PRODUCT_YEARS) return;
  context.err(
    `Planning ${productYears} products times years by interior point: seconds at 1,000, minutes from 2,500 on. --iterations bounds it; \`table aggregate\` makes it smaller.\n`,
  );
}

function addQuestions(command: Command): void {
  command
    .option("--years <n>", "years of the plan", wholeNumber)
    .addOption(new Option("--objective <name>", "what the plan strives for").choices(OBJECTIVES))
    .addOption(new Option("--curve <name>", "shape of harmony").choices(["log", "cockshott"]))
    .option("--border <border>", "open, closed, a share of trade that is cut (0 to 1), or embargo:FILE")
    .option(
      "--substitution <share>",
      "share of each base import that home goods can replace at all, or a file by product",
    )
    .option("--no-do-without", "let no missing import be made up for by other goods")
    .addOption(new Option("--trade <balance>", "balance of trade to keep").choices(["balanced", "base"]))
    .option("--closing", "plan anew for what closing the border costs")
    .option("--frontier", "plan anew for cuts of all trade between open and closed")
    .option("--critical", "plan anew for each import that may stay away")
    .option("--assumptions", "plan anew for the ends of each assumption")
    .option("--intervals", "plan anew for the ends of each bottleneck's worth")
    .option("--calm [share]", "give up this share of welfare for outputs that swing less", share)
    .option("--iterations <n>", "iterations of the solver after which the plan is given up", wholeNumber)
    .option("--assume <name=value>", "another value of an assumption; may be repeated", collect, [])
    .option("--branches <file>", "file with columns sector, branch, for sectors whose names do not tell")
    .option("--export <file>", "write a book (.xlsx), Parquet or the programme (.mps); may be repeated", collect, [])
    .addOption(
      new Option("--method <name>", "also score planning by balances")
        .choices(["optimal", "balances"])
        .default("optimal"),
    )
    .option("--rounds <n>", "rounds of material balances", wholeNumber, 3)
    .option("--orders", "hand the plan down to generated plants and workshops")
    .option("--seed <n>", "seed of the generated plants", wholeNumber, 1);
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("A whole number is expected.");
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("A share of 0 to 1 is expected.");
}

function planOptions({ table, facts }: PlanTable, options: Options): PlanOptions {
  const { years, objective, curve, border, substitution, doWithout, trade, calm, branches, iterations } = options;
  const said: CountryFacts = branches === undefined ? {} : { branches: readPairs(branches, ["sector", "branch"]) };
  return {
    defaults: planDefaults(),
    facts: { ...facts, ...said },
    assumed: readAssumed(options.assume),
    doWithout,
    closing: options.closing === true,
    frontier: options.frontier === true,
    critical: options.critical === true,
    solveAssumptions: options.assumptions === true,
    intervals: options.intervals === true,
    ...(years === undefined ? {} : { years }),
    ...(objective === undefined ? {} : { objective }),
    ...(curve === undefined ? {} : { curve }),
    ...(border === undefined ? {} : { border: readBorder(border, table.sectors) }),
    ...(substitution === undefined ? {} : { substitution: readSubstitution(substitution) }),
    ...(trade === undefined ? {} : { trade }),
    ...(iterations === undefined ? {} : { iterationLimit: iterations }),
    ...(calm === undefined ? {} : { calm: calm === true ? USUAL_CALM : calm }),
  };
}

/** Orders to generated plants: the country's own are not in a table. */
function ordersOf({ plan }: PlanResult, { data }: SolvedPlan, seed: number): readonly Order[] {
  if (plan.status !== "optimal") return [];
  const n = data.products.length;
  const made = data.products.filter((_, j) => data.grossOutput[j] > 0);
  const inputsPerUnit = Object.fromEntries(
    data.products.map((product, j) => {
      let inputs = 0;
      for (let i = 0; i < n; i++) inputs += data.domestic[i * n + j];
      return [product, inputs];
    }),
  );
  return cascade({ targets: plan.targets, inputsPerUnit, plants: generatePlants({ products: made, seed }) });
}

interface FormsQuery {
  readonly result: PlanResult;
  readonly input: PlanTable;
  readonly score: BalancesScore | undefined;
  readonly orders: readonly Order[];
}

function formsOf({ result, input, score, orders }: FormsQuery) {
  const plan = { ...result.plan, repairs: [...input.repairs, ...result.plan.repairs] };
  const balances = score === undefined ? {} : { balances: { ...score, targets: Array.from(score.targets) } };
  return {
    text: () =>
      plan.status === "optimal" ? planText(plan) + (score === undefined ? "" : balancesText(score)) : noPlanText(plan),
    json: () => ({ ...plan, ...balances, ...(orders.length === 0 ? {} : { orders }) }),
  };
}
