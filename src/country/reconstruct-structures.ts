// Foreign input coefficients that stand in where a country's own flows are unknown, brought to its sectors.
import type { FolderReader, Line } from "./table-source-files.js";

/**
 * Coefficients by name of structure, n x n row-major, the default first. `templates.csv` (template, row, column, coefficient) holds foreign
 * tables in sectors of their own, `bridge.csv` (sector, template_sector, row_weight) leads to ours, `blends.csv` (blend, template, weight) mixes.
 */
export function readStructures(folder: FolderReader, sectors: readonly string[]): ReadonlyMap<string, Float64Array> {
  const bridge = readBridge(folder, sectors);
  const templates = readTemplates(folder, bridge);
  const blends = new Map<string, Float64Array>();
  for (const line of folder.lines("blends.csv", ["blend", "template", "weight"])) {
    const template = templates.get(line.cells["template"]);
    if (template === undefined) unknownTemplate(folder, line, [...templates.keys()]);
    const weight = folder.number(line, "weight");
    const blend = blends.get(line.cells["blend"]) ?? new Float64Array(sectors.length * sectors.length);
    blends.set(
      line.cells["blend"],
      blend.map((coefficient, k) => coefficient + weight * (template?.[k] ?? 0)),
    );
  }
  return blends;
}

interface Bridge {
  /** Sectors of ours that a foreign sector leads to, with the share of its deliveries that each makes. */
  readonly places: ReadonlyMap<string, readonly { readonly sector: number; readonly rowWeight: number }[]>;
  readonly count: number;
}

function readBridge(folder: FolderReader, sectors: readonly string[]): Bridge {
  const places = new Map<string, { sector: number; rowWeight: number }[]>();
  for (const line of folder.lines("bridge.csv", ["sector", "template_sector", "row_weight"])) {
    const foreign = line.cells["template_sector"];
    const place = { sector: folder.position(line, "sector", sectors), rowWeight: folder.number(line, "row_weight") };
    places.set(foreign, [...(places.get(foreign) ?? []), place]);
  }
  return { places, count: sectors.length };
}

function readTemplates(folder: FolderReader, { places, count }: Bridge): ReadonlyMap<string, Float64Array> {
  const templates = new Map<string, Float64Array>();
  const foreign = [...places.keys()];
  for (const line of folder.lines("templates.csv", ["template", "row", "column", "coefficient"])) {
    const template = templates.get(line.cells["template"]) ?? new Float64Array(count * count);
    templates.set(line.cells["template"], template);
    const coefficient = folder.number(line, "coefficient");
    folder.position(line, "row", foreign);
    folder.position(line, "column", foreign);
    for (const { sector: i, rowWeight } of places.get(line.cells["row"]) ?? [])
      for (const { sector: j } of places.get(line.cells["column"]) ?? [])
        template[i * count + j] += coefficient * rowWeight;
  }
  return templates;
}

function unknownTemplate(folder: FolderReader, line: Line, known: readonly string[]): void {
  folder.fault({
    where: `${line.where}, column "template"`,
    expected: `one of ${known.join(", ")}`,
    found: `"${line.cells["template"]}"`,
    remedy: "Use a template that table/templates.csv holds",
  });
}
