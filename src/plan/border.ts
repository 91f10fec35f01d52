// What may cross the border: everything at its price, nothing, a share of the base year's trade, or all but what is embargoed.
import { pow } from "../base/maths.js";
import { parseNumber, readCsv } from "../base/csv.js";
import { throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";

/** A cut of one product's imports. */
export interface Embargo {
  readonly product: string;
  /** Share of the base year's imports that no longer comes in, 0..1. */
  readonly share: number;
  /** Share of suppliers lost, 0..1: the import grows dearer, since what others offer is not the same. */
  readonly partnerShare: number;
}

export type Border =
  | { readonly kind: "open" }
  | { readonly kind: "closed" }
  | { readonly kind: "cut"; readonly share: number }
  | { readonly kind: "embargo"; readonly cuts: readonly Embargo[] };

/** What the border leaves of one product's trade. */
export interface Passage {
  /** Share of base-year imports, grown with the plan, that may come in; absent where nothing limits them. */
  readonly importShare?: number;
  readonly exportShare: number;
  /** Price of the import over that of the base year. */
  readonly importPrice: number;
}

/** Elasticity between suppliers of one product in the year and after, of the loss of variety. */
const BETWEEN_SUPPLIERS = { first: 2, later: 5 };

/** What the border leaves of a product's trade in a year of the plan (1, 2, ...). */
export function passage(
  border: Border,
  { product, year }: { readonly product: string; readonly year: number },
): Passage {
  switch (border.kind) {
    case "open":
      return { exportShare: 1, importPrice: 1 };
    case "closed":
      return { importShare: 0, exportShare: 0, importPrice: 1 };
    case "cut":
      return border.share === 0
        ? { exportShare: 1, importPrice: 1 }
        : { importShare: 1 - border.share, exportShare: 1 - border.share, importPrice: 1 };
    case "embargo": {
      const cut = border.cuts.find((embargo) => embargo.product === product);
      if (cut === undefined) return { exportShare: 1, importPrice: 1 };
      const importPrice = priceWithout(cut.partnerShare, year);
      return cut.share === 0
        ? { exportShare: 1, importPrice }
        : { importShare: 1 - cut.share, exportShare: 1, importPrice };
    }
  }
}

/** Price index of a CES bundle of suppliers after a share of them is lost: (1 - lost)^(-1/(s - 1)) (Feenstra 1994). */
function priceWithout(lost: number, year: number): number {
  const elasticity = year === 1 ? BETWEEN_SUPPLIERS.first : BETWEEN_SUPPLIERS.later;
  return lost === 0 ? 1 : pow(1 - Math.min(lost, MOST_LOST), -1 / (elasticity - 1));
}

/** With all suppliers lost the price has no bound; the share of the embargo then does the cutting. */
const MOST_LOST = 0.99;

export interface EmbargoFile {
  readonly file: string;
  readonly products: readonly string[];
}

/** The cuts of a file with columns product, share and, if any, partnerShare. Throws one `Fault` with all that is wrong. */
export function readEmbargo(text: string, { file, products }: EmbargoFile): readonly Embargo[] {
  const { header, rows } = readCsv(text, { file });
  const faults: FaultItem[] = ["product", "share"]
    .filter((name) => !header.includes(name))
    .map((name) => ({ where: `${file}, line 1`, expected: `a column "${name}"`, found: "none", remedy: "Add it" }));
  throwFaults(faults);
  const cuts = rows.map(({ cells, line }) => {
    const share = (name: string): number => {
      const cell = cells[header.indexOf(name)] ?? "0";
      const value = cell.trim() === "" ? 0 : parseNumber(cell);
      if (value !== undefined && value >= 0 && value <= 1) return value;
      const where = `${file}, line ${line}, column "${name}"`;
      faults.push({ where, expected: "a share of 0 to 1", found: `"${cell}"`, remedy: "Correct the cell" });
      return 0;
    };
    const product = cells[header.indexOf("product")].trim();
    const remedy = suggest(product, products) || `Known are ${products.join(", ")}`;
    if (!products.includes(product))
      faults.push({
        where: `${file}, line ${line}`,
        expected: "a product of the table",
        found: `"${product}"`,
        remedy,
      });
    return { product, share: share("share"), partnerShare: share("partnerShare") };
  });
  throwFaults(faults);
  return cuts;
}
