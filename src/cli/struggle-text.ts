// The struggle as a person reads it: shares of lines, what they hinge on, variants, and the years in the middle of the draws.
import { AXES } from "../polity/position.js";
import type { Struggles } from "../polity/struggle-runs.js";
import { wrap } from "./comparison-table.js";
import { textTable } from "./text-table.js";

/** The answer as text. */
export function struggleText(found: Struggles, warnings: readonly string[]): string {
  const thrown = found.switches.length === 0 ? "rules on record" : found.switches.join(", ");
  return [
    `Leadership at the end of 1930 over ${found.runs} draws, ${thrown}\n\n`,
    linesTable(found),
    "\nLines left in the leadership, and the line that heads the apparatus:\n",
    remainingTable(found),
    headsTable(found),
    "\nWhere that leadership stands, middle and 90 % of the draws:\n",
    policyTable(found),
    "\nThe same draws with one switch thrown the other way:\n",
    switchesTable(found),
    "\nNumbers that matter most, thirds of the draws:\n",
    parametersTable(found),
    "\nShares in each variant:\n",
    variantsTable(found),
    "\nMiddle of the draws by year:\n",
    yearsTable(found),
    "\n",
    ...warnings.map((line) => wrap(line)),
  ].join("");
}

function linesTable({ lines }: Struggles): string {
  return textTable({
    columns: [
      { title: "line", cells: lines.map(({ id }) => id) },
      { title: "share", cells: lines.map(({ share }) => share) },
      { title: "low", cells: lines.map(({ low }) => low) },
      { title: "high", cells: lines.map(({ high }) => high) },
      { title: "alone since", cells: lines.map(({ medianYear }) => medianYear ?? ""), isRight: true },
    ],
  });
}

function remainingTable({ remaining }: Struggles): string {
  const rows = remaining.slice(0, 6);
  return textTable({
    columns: [
      { title: "left", cells: rows.map(({ lines }) => lines.join(", ")) },
      { title: "share", cells: rows.map(({ share }) => share) },
    ],
  });
}

function headsTable({ heads }: Struggles): string {
  return textTable({
    columns: [
      { title: "head", cells: heads.map(({ id }) => id) },
      { title: "share", cells: heads.map(({ share }) => share) },
    ],
  });
}

const AXIS_ENDS = {
  tempo: "industry: slow -1, utmost 1",
  peasant: "peasants: market -1, coercion 1",
  scope: "the world -1, one country 1",
  democracy: "debate in the party: none -1, full 1",
};

function policyTable({ policy }: Struggles): string {
  const rows = AXES.map((axis) => ({ axis, ends: AXIS_ENDS[axis], ...policy[axis] }));
  return textTable({
    columns: [
      { title: "axis", cells: rows.map(({ axis }) => axis) },
      { title: "median", cells: rows.map(({ median }) => median) },
      { title: "low", cells: rows.map(({ low }) => low) },
      { title: "high", cells: rows.map(({ high }) => high) },
      { title: "ends", cells: rows.map(({ ends }) => ends) },
    ],
  });
}

function switchesTable({ hinges }: Struggles): string {
  const rows = hinges.filter((hinge) => hinge.kind === "switch");
  return textTable({
    columns: [
      { title: "switch", cells: rows.map(({ option, id }) => `--${option} ${id}`) },
      { title: "line", cells: rows.map(({ line }) => line) },
      { title: "as asked", cells: rows.map(({ share }) => share) },
      { title: "otherwise", cells: rows.map(({ otherwise }) => otherwise) },
      { title: "runs changed", cells: rows.map(({ changed }) => changed) },
      { title: "moved", cells: rows.map(({ moved }) => moved) },
    ],
  });
}

function parametersTable({ hinges }: Struggles): string {
  const rows = hinges.filter((hinge) => hinge.kind === "parameter");
  return textTable({
    columns: [
      { title: "number", cells: rows.map(({ id }) => `struggle.${id}`) },
      { title: "line", cells: rows.map(({ line }) => line) },
      { title: "low third", cells: rows.map(({ inLowThird }) => inLowThird) },
      { title: "high third", cells: rows.map(({ inHighThird }) => inHighThird) },
    ],
  });
}

function variantsTable({ variants }: Struggles): string {
  const ids = variants[0].lines.map(({ id }) => id);
  return textTable({
    columns: [
      { title: "variant", cells: variants.map(({ id }) => id) },
      ...ids.map((id, k) => ({ title: id, cells: variants.map(({ lines }) => lines[k].share) })),
      { title: "about", cells: variants.map(({ about }) => about) },
    ],
  });
}

function yearsTable({ years }: Struggles): string {
  const shares = (field: "privateShare" | "openShare" | "delegateShare") =>
    years.map((year) => (year[field] === undefined ? "" : year[field].toFixed(3)));
  return textTable({
    columns: [
      { title: "year", cells: years.map(({ year }) => year) },
      { title: "secretaries appointed", cells: years.map(({ appointed }) => appointed) },
      { title: "Committee", cells: years.map(({ committee }) => committee) },
      { title: "contests", cells: years.map(({ contests }) => contests) },
      { title: "opposed in private", cells: shares("privateShare"), isRight: true },
      { title: "in the open", cells: shares("openShare"), isRight: true },
      { title: "among delegates", cells: shares("delegateShare"), isRight: true },
    ],
  });
}
