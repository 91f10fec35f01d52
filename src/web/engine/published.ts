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
}

export interface Published {
  readonly points: Readonly<Record<string, readonly HistoryPoint[]>>;
  readonly costs: (ensemble: Ensemble) => readonly PublishedRow[];
}

/** Published figures for this country; none where the record is another country's. */
export async function fetchPublished(country: string, base: URL): Promise<Published> {
  const packed = (await fetched(new URL("data/history.json", base))) as PackedHistory;
  const costs = readPublishedCosts(packed.costs, { where: "validation/human-cost.json" });
  const isRecorded = packed.countries.includes(country);
  const points = isRecorded
    ? historyPoints(readRows(packed.rows, { where: "validation/rows.json" }), packed.series)
    : {};
  return { points, costs: (ensemble) => publishedRows(costs, ensemble) };
}
