// The files of data/validation that come with the package.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Ordering } from "../lab/ordering.js";
import type { PublishedCost } from "../lab/published-cost.js";
import { readOrderings, readPublishedCosts, readRows, readSeries } from "../lab/read-validation.js";
import type { ValidationFacts } from "../lab/validate.js";

/** Rows and series of the fitting years. Throws `Fault` for a malformed file. */
export function validationFacts(): ValidationFacts {
  return {
    rows: readRows(textOf("rows.json"), { where: "validation/rows.json" }),
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

function textOf(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../data/validation/${file}`, import.meta.url)), "utf8");
}
