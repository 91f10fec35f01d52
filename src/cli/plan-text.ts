// What `onecountry plan` prints for a person.
import type { BalancesScore } from "../plan/material-balances.js";
import type { InfeasiblePlan, Plan, StoppedPlan } from "../plan/plan.js";
import { significant, textTable } from "./text-table.js";

const MOST_ROWS = 12;

/** A plan on a page: its years, what holds it back, what it cannot do without, what it rests on. */
export function planText(plan: Plan): string {
  return [
    heading(plan),
    yearsTable(plan),
    titled(
      "What holds the plan back: worth of one more unit, in base consumption baskets of the year",
      bottleneckTable(plan),
    ),
    titled(
      `Critical imports: consumption lost when so much of one stays away (${plan.critical[0]?.basis ?? "dual"})`,
      criticalTable(plan),
    ),
    ...(plan.closing.length === 0
      ? []
      : [titled("What closing the border costs, of consumption a head", closingTable(plan))]),
    ...(plan.frontier.length === 0
      ? []
      : [
          titled(
            "Between open and closed: consumption a head lost when so much of all trade is cut",
            frontierTable(plan),
          ),
        ]),
    titled("Assumptions that matter most: change of the objective at the ends of their range", assumptionTable(plan)),
    [...plan.repairs.map(repairText), ...plan.notes].map((note) => `Note: ${note}\n`).join(""),
  ].join("\n");
}

function heading({ table, unit, objectiveName, border, objective, gap, solver }: Plan): string {
  const status = `Optimal: ${significant(objective)}, gap ${gap.toExponential(1)}; ${sizeText(solver)}`;
  return `Plan for ${table} (${unit}): ${objectiveName}, border ${border}. ${status}.\n`;
}

function sizeText({ method, iterations, rows, columns }: Plan["solver"]): string {
  const names = { simplex: "simplex", ipm: "interior point", pdlp: "first order" };
  return `${names[method]}, ${iterations} iterations, ${rows} rows, ${columns} columns`;
}

function titled(title: string, table: string): string {
  return `${title}\n${table}`;
}

function percent(share: number): number {
  return 100 * share;
}

function yearsTable({ years }: Plan): string {
  return textTable({
    columns: [
      { title: "year", cells: years.map(({ year }) => year) },
      { title: "consumption", unit: "base = 1", cells: years.map((year) => year.consumptionIndex) },
      { title: "shortest good", cells: years.map(({ shortestGood }) => shortestGood) },
      { title: "over base", cells: years.map((year) => year.shortestGoodOverBase) },
      { title: "investment", unit: "% of base GDP", cells: years.map(({ investment }) => percent(investment)) },
      { title: "imports", unit: "%", cells: years.map(({ imports }) => percent(imports)) },
      { title: "exports", unit: "%", cells: years.map(({ exports }) => percent(exports)) },
      { title: "labour used", unit: "%", cells: years.map(({ labourUsed }) => percent(labourUsed)) },
      { title: "worth of labour", unit: "% of base GDP", cells: years.map((year) => percent(year.worthOfLabour)) },
      { title: "of capacity", unit: "%", cells: years.map((year) => percent(year.worthOfCapacity)) },
    ],
  });
}

function bottleneckTable({ bottlenecks }: Plan): string {
  const shown = bottlenecks.slice(0, MOST_ROWS);
  return textTable({
    columns: [
      { title: "limit", cells: shown.map(({ kind }) => kind) },
      { title: "product", cells: shown.map(({ product = "" }) => product) },
      { title: "year", cells: shown.map(({ year }) => year) },
      { title: "worth", cells: shown.map(({ worth }) => worth) },
      { title: "from", cells: shown.map(({ low }) => low) },
      { title: "to", cells: shown.map(({ high }) => high) },
    ],
  });
}

function criticalTable({ critical, unit }: Plan): string {
  const shown = critical.slice(0, MOST_ROWS);
  return textTable({
    columns: [
      { title: "import", cells: shown.map(({ product, isPaper }) => (isPaper ? `${product} (paper)` : product)) },
      { title: "imports", unit, cells: shown.map(({ imports }) => imports) },
      { title: "of use", unit: "%", cells: shown.map(({ importShare }) => percent(importShare)) },
      { title: "10 % less", unit: "%", cells: shown.map(({ loss10 }) => percent(loss10)) },
      { title: "50 % less", unit: "%", cells: shown.map(({ loss50 }) => percent(loss50)) },
      { title: "none", unit: "%", cells: shown.map(({ loss100 }) => percent(loss100)) },
      {
        title: "10 % less at once",
        unit: "% of GDP",
        cells: shown.map(
          ({ shortRunLoss10: [low, high] }) => `${percent(low).toFixed(1)} to ${percent(high).toFixed(1)}`,
        ),
      },
    ],
  });
}

function closingTable({ closing }: Plan): string {
  const years = [...new Set(closing.map(({ year }) => year))];
  const shares = [...new Set(closing.map(({ substitution }) => substitution))];
  const cellFor = (share: number, year: number): string => {
    const row = closing.find(({ substitution, year: own }) => substitution === share && own === year);
    if (row === undefined) return "";
    const [loss, low, high] = [row.lossPerHead, row.low, row.high].map((value) => percent(value).toFixed(0));
    return `${loss} (${low} to ${high})`;
  };
  return textTable({
    columns: [
      { title: "replaceable", unit: "%", cells: shares.map(percent) },
      ...years.map((year) => ({
        title: `year ${year}`,
        unit: "%",
        cells: shares.map((share) => cellFor(share, year)),
      })),
    ],
  });
}

function frontierTable({ frontier }: Plan): string {
  const years = [...new Set(frontier.map(({ year }) => year))];
  const cuts = [...new Set(frontier.map(({ cut }) => cut))];
  const lossAt = (cut: number, year: number): string =>
    percent(frontier.find((point) => point.cut === cut && point.year === year)?.lossPerHead ?? 1).toFixed(1);
  return textTable({
    columns: [
      { title: "cut", unit: "%", cells: cuts.map(percent) },
      ...years.map((year) => ({ title: `year ${year}`, unit: "%", cells: cuts.map((cut) => lossAt(cut, year)) })),
    ],
  });
}

function assumptionTable({ assumptions }: Plan): string {
  const size = (effect: number | "infeasible"): number => (effect === "infeasible" ? Infinity : Math.abs(effect));
  const most = ({ effectOnObjective: [low, high] }: Plan["assumptions"][number]): number =>
    Math.max(size(low), size(high));
  const shown = [...assumptions].sort((a, b) => most(b) - most(a)).slice(0, MOST_ROWS);
  const effect = (value: number | "infeasible"): string => (value === "infeasible" ? "no plan" : value.toFixed(1));
  return textTable({
    columns: [
      { title: "assumption", cells: shown.map(({ what }) => what) },
      { title: "value", cells: shown.map(({ value }) => value) },
      { title: "low", cells: shown.map(({ range: [low] }) => low) },
      { title: "high", cells: shown.map(({ range: [, high] }) => high) },
      { title: "at low", cells: shown.map(({ effectOnObjective: [low] }) => effect(low)), isRight: true },
      { title: "at high", cells: shown.map(({ effectOnObjective: [, high] }) => effect(high)), isRight: true },
    ],
  });
}

function repairText({ what, products, amount }: Plan["repairs"][number]): string {
  const named = products.slice(0, 6).join(", ") + (products.length > 6 ? ", ..." : "");
  return `${what}: ${named} (${significant(amount)}).`;
}

/** Why there is no plan: one sentence for each requirement that clashes. */
export function noPlanText(plan: InfeasiblePlan | StoppedPlan): string {
  const lines = [
    `Plan for ${plan.table}, ${plan.objectiveName}, border ${plan.border}: ${plan.status}.`,
    `${plan.detail.charAt(0).toUpperCase()}${plan.detail.slice(1)}.`,
  ];
  if (plan.status === "stopped") {
    const remedy =
      "There may be a plan all the same: allow more --iterations, plan fewer years, or aggregate the table.";
    return `${[...lines, `${sizeText(plan.solver)}.`, remedy].join("\n")}\n`;
  }
  const shown = plan.clashes.slice(0, MOST_ROWS).map(({ sentence }) => `- ${sentence}`);
  const rest = plan.clashes.length - shown.length;
  return `${[...lines, "What is asked cannot be had together:", ...shown, ...(rest > 0 ? [`- and ${rest} more.`] : [])].join("\n")}\n`;
}

/** What planning by material balances would have lost. */
export function balancesText(score: BalancesScore): string {
  const imbalance = `After the last round, needs and targets differ by up to ${percent(score.imbalance).toFixed(2)} %.`;
  const verdict =
    score.status === "scored"
      ? `Carried out as far as inputs reach, the balances lose ${percent(score.loss).toFixed(1)} % of consumption against the optimal plan.`
      : "No plan keeps within these targets.";
  return `\nMaterial balances: ${verdict} ${imbalance}\n`;
}
