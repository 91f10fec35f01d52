// What is published of history: points beside lines, ranges beside the human cost.
import {
  historyPoints,
  readPublishedCosts,
  readRows,
  type HistoryPoint,
  type PublishedRow,
  publishedRows,
  type Ensemble,
} from "../../index.js";
import { fetched } from "./country-texts.js";

interface PackedHistory {
  /** Countries that the rows and series are of. */
  readonly countries: readonly string[];
  readonly rows: string;
  readonly series: string;
  readonly costs: string;
  /** Rows of the checks on other countries. */
  readonly checks: readonly { readonly country: string; readonly rows: string }[];
}

/** A check judges on its rows alone: what its naive forecast knows lies before its years. */
const NO_SERIES = "series,year,value,source\n";

export interface Published {
  readonly points: Readonly<Record<string, readonly HistoryPoint[]>>;
  readonly costs: (ensemble: Ensemble) => readonly PublishedRow[];
}

/** Published figures for this country; none where the record is another country's. */
export async function fetchPublished(country: string, base: URL): Promise<Published> {
  const packed = (await fetched(new URL("data/history.json", base))) as PackedHistory;
  const costs = readPublishedCosts(packed.costs, { where: "validation/human-cost.json" });
  return { points: pointsOf(country, packed), costs: (ensemble) => publishedRows(costs, ensemble) };
}

function pointsOf(country: string, { countries, rows, series, checks }: PackedHistory): Published["points"] {
  if (countries.includes(country)) return historyPoints(readRows(rows, { where: "validation/rows.json" }), series);
  const check = checks.find((known) => known.country === country);
  return check === undefined ? {} : historyPoints(readRows(check.rows, { where: "validation/checks" }), NO_SERIES);
}
