// Checks of the figures of one file and of all together: intervals, units, names, sources, required series, sums.
import type { FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Figure } from "./country.js";
import type { ShapedLine } from "./read-shape.js";
import type { CountryFile } from "./schemas.js";
import { SERIES, type SeriesRule } from "./series.js";

/** Names against which the figures are checked. */
export interface Names {
  readonly country: CountryFile;
  readonly sources: readonly string[];
}

export type FigureLine = ShapedLine<Figure>;

/**
 * What is wrong with single lines of any of the files: interval, sign, source, qualifier, unit, repetition. A cell of the wrong shape hides
 * nothing of the others.
 */
export function checkLines(lines: readonly FigureLine[], names: Names): FaultItem[] {
  const seen = new Map<string, string>();
  return lines.flatMap(({ known, where }) => {
    const { series, year, source, unit } = known;
    return [
      ...checkInterval(known, where),
      ...(source === undefined ? [] : checkSource(source, where, names.sources)),
      ...(series === undefined ? [] : checkQualifier(series, where, names.country)),
      ...(series === undefined || unit === undefined ? [] : checkUnit({ series, unit }, where, names.country)),
      ...(series === undefined || year === undefined ? [] : checkRepeated({ series, year }, where, seen)),
    ];
  });
}

function checkInterval({ series, low, value, high, unit }: Partial<Figure>, where: string): FaultItem[] {
  if (series === undefined || low === undefined || value === undefined || high === undefined) return [];
  const faults: FaultItem[] = [];
  if (low > value || value > high)
    faults.push({
      where,
      expected: "low <= value <= high",
      found: `${low}, ${value}, ${high} for "${series}"`,
      remedy: "Correct the interval",
    });
  const isKnown = ruleOf(series) !== undefined;
  if (isKnown && low < 0)
    faults.push({
      where,
      expected: "no negative number",
      found: `low ${low} for "${series}"`,
      remedy: "Correct the sign",
    });
  if (isKnown && unit === "share" && high > 1)
    faults.push({
      where,
      expected: "a share of 0..1",
      found: `high ${high} for "${series}"`,
      remedy: "Divide a percentage by 100",
    });
  return faults;
}

/** The fault of a source that sources.json does not name, or none. */
export function checkSource(source: string, where: string, sources: readonly string[]): FaultItem[] {
  if (sources.includes(source)) return [];
  const remedy = suggest(source, sources) || "Add the source to sources.json";
  return [{ where, expected: "the id of a source in sources.json", found: `source "${source}"`, remedy }];
}

function checkQualifier(series: string, where: string, country: CountryFile): FaultItem[] {
  const [name, qualifier] = series.split("@");
  const scopes = new Set(SERIES.filter((rule) => rule.name === name).map(({ scope }) => scope));
  if (qualifier === undefined) {
    if (scopes.size === 0 || scopes.has("country")) return [];
    const [scope] = scopes;
    const remedy = `Write ${name}@ and the id of a ${scope}`;
    return [{ where, expected: `a ${scope} after "${name}@"`, found: `"${series}"`, remedy }];
  }
  const isOpen = scopes.size === 0;
  const sectors = isOpen || scopes.has("sector") ? idsOf(country.sectors) : [];
  const regions = isOpen || scopes.has("region") ? idsOf(country.regions) : [];
  const known = [...sectors, ...regions];
  if (known.includes(qualifier)) return [];
  const kinds = [sectors.length > 0 ? "sector" : "", regions.length > 0 ? "region" : ""].filter((kind) => kind !== "");
  const expected = kinds.length === 0 ? "a series of the whole country" : `a ${kinds.join(" or ")} of the country`;
  const remedy =
    suggest(qualifier, known) || (known.length === 0 ? `Write "${name}"` : `Known are ${known.join(", ")}`);
  return [{ where, expected, found: `"${qualifier}" in "${series}"`, remedy }];
}

function checkUnit(
  { series, unit }: Pick<Figure, "series" | "unit">,
  where: string,
  country: CountryFile,
): FaultItem[] {
  const units = unitsOf(series, country);
  if (units.length === 0 || units.includes(unit)) return [];
  const expected = units.map((known) => `"${known}"`).join(" or ");
  return [
    { where, expected, found: `unit "${unit}" for "${series}"`, remedy: "Convert the value or correct the unit" },
  ];
}

function unitsOf(series: string, country: CountryFile): readonly string[] {
  const product = country.products.find((known) => known.series === series || known.need === series);
  return ruleOf(series)?.units ?? (product === undefined ? [] : [product.unit]);
}

function ruleOf(series: string): SeriesRule | undefined {
  const [name, qualifier] = series.split("@");
  return SERIES.find((rule) => rule.name === name && (rule.scope === "country") === (qualifier === undefined));
}

function checkRepeated(
  { series, year }: Pick<Figure, "series" | "year">,
  where: string,
  seen: Map<string, string>,
): FaultItem[] {
  const first = seen.get(`${series} ${year}`);
  seen.set(`${series} ${year}`, first ?? where);
  if (first === undefined) return [];
  const found = `"${series}" of ${year} again, after ${first}`;
  return [{ where, expected: "one line for a series and period", found, remedy: "Keep one of them" }];
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
