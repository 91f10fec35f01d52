// The files of data/validation that come with the package.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { readCheck, type IndependentCheck } from "../lab/independent-check.js";
import type { FittingSeries } from "../lab/naive-forecast.js";
import type { Ordering } from "../lab/ordering.js";
import type { PublishedCost } from "../lab/published-cost.js";
import { readOrderings, readPublishedCosts, readRows, readSeries } from "../lab/read-validation.js";
import type { ValidationFacts } from "../lab/validate.js";

/** Rows, those that are only reported of the party among them, and series of the fitting years. Throws `Fault` for a malformed file. */
export function validationFacts(): ValidationFacts {
  return {
    rows: [
      ...readRows(textOf("rows.json"), { where: "validation/rows.json" }),
      ...readRows(textOf("../polity/reported-rows.json"), { where: "polity/reported-rows.json" }),
    ],
    series: readSeries(textOf("series.csv"), { where: "validation/series.csv" }),
  };
}

/** The published orderings. Throws `Fault` for a malformed file. */
export function publishedOrderings(): readonly Ordering[] {
  return readOrderings(textOf("orderings.json"), { where: "validation/orderings.json" });
}

/** The published ranges of human cost. Throws `Fault` for a malformed file. */
export function publishedCosts(): readonly PublishedCost[] {
  return readPublishedCosts(textOf("human-cost.json"), { where: "validation/human-cost.json" });
}

/** Ids of the checks on other countries, in alphabetical order. */
export function checkIds(): readonly string[] {
  const files = readdirSync(fileURLToPath(new URL("../../data/validation/checks", import.meta.url)));
  return files.flatMap((file) => (file.endsWith(".json") ? [file.replace(/\.json$/, "")] : [])).sort();
}

/** A check on another country, and the series of its naive forecast. Throws `Fault` for an unknown id and for a malformed file. */
export function independentCheck(id: string): {
  readonly check: IndependentCheck;
  readonly series: readonly FittingSeries[];
} {
  const ids = checkIds();
  if (!ids.includes(id)) {
    const remedy = suggest(id, ids) || `Known are ${ids.join(", ")}`;
    throw new Fault([{ where: "--check", expected: "the id of a check", found: `"${id}"`, remedy }]);
  }
  return {
    check: readCheck(textOf(`checks/${id}.json`), { where: `validation/checks/${id}.json` }),
    series: readSeries(textOf(`checks/${id}.csv`), { where: `validation/checks/${id}.csv` }),
  };
}

function textOf(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../data/validation/${file}`, import.meta.url)), "utf8");
}
