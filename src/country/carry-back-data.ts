// What is known of a year, or of a country, beside the table of another: its outputs and value added, prices, some flows, and totals of final use.
import { readCells } from "./reconstruct-data.js";
import { readLayout, readParameters, type Layout } from "./reconstruct-layout.js";
import { readMargins, type Margins } from "./reconstruct-margins.js";
import { readFolder, type Estimate, type FolderReader, type TableFiles } from "./table-source-files.js";

export interface CarryBackData {
  readonly layout: Layout;
  readonly margins: Margins;
  /** Prices by sector, the later year is 1. */
  readonly prices: readonly number[];
  /** n x n: flows known of the year itself, in place of what is carried; none where there is no evidence.csv. */
  readonly flows: readonly (Estimate | undefined)[];
  /** n x f: final uses known of the year itself, in place of what is carried back. */
  readonly finalUses: readonly (Estimate | undefined)[];
  /** Relative standard deviations of what is carried back. */
  readonly sd: { readonly flow: number; readonly finalUse: number; readonly valueAdded: number };
  readonly largestImportShare: number;
}

/** Reads the folder `table/` of a country whose table is carried back; throws one `Fault` with all that is wrong in any of its files. */
export function readCarryBack(files: TableFiles): CarryBackData {
  const folder = readFolder(files);
  const layout = readLayout(folder);
  folder.close();
  const parameters = readParameters(folder);
  const { sectors, uses } = layout;
  const data: CarryBackData = {
    layout,
    margins: readMargins(folder, layout),
    prices: readPrices(folder, sectors),
    flows: Object.hasOwn(files, "table/evidence.csv")
      ? readCells(folder, { name: "evidence.csv", rows: ["row", sectors], columns: ["column", sectors] })
      : [],
    finalUses: readCells(folder, { name: "final-uses.csv", rows: ["sector", sectors], columns: ["use", uses] }),
    sd: {
      flow: parameters("flow-sd"),
      finalUse: parameters("final-use-sd"),
      valueAdded: parameters("value-added-sd"),
    },
    largestImportShare: parameters("largest-import-share"),
  };
  folder.close();
  return data;
}

/** `relatives.csv`: sector, volume, price, grade, note. Outputs in the margins already hold the volumes. */
function readPrices(folder: FolderReader, sectors: readonly string[]): readonly number[] {
  const prices = new Map<string, number>();
  for (const line of folder.lines("relatives.csv", ["sector", "price"])) {
    const price = folder.number(line, "price");
    if (!(price > 0))
      folder.fault({
        where: `${line.where}, column "price"`,
        expected: "a price above 0",
        found: `${price}`,
        remedy: "Give the price with the later year as 1",
      });
    prices.set(sectors[folder.position(line, "sector", sectors)], price);
  }
  for (const sector of sectors.filter((name) => !prices.has(name)))
    folder.fault({
      where: folder.path("relatives.csv"),
      expected: `a price of "${sector}"`,
      found: "none",
      remedy: "Add the line",
    });
  return sectors.map((sector) => prices.get(sector) ?? 1);
}
