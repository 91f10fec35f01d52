// Checks that need all figures of a country: nothing required is missing, shares sum to 1, regions add up to the country.
import type { FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { ofOpening } from "./figure.js";
import type { FigureLine, Names } from "./check-figures.js";
import type { CountryFile } from "./schemas.js";
import { REGIONAL_TOTALS, SERIES, SHARES_OF_ONE, type Scope } from "./series.js";

/** Half a unit of the third decimal for each of six shares. */
const SHARES_TOLERANCE = 0.003;
/** Regional figures are apportioned and rounded; more than this is another total. */
const REGIONS_TOLERANCE = 0.01;

/** Required series without a line, and years without a value inside a yearly series. */
export function checkMissing(lines: readonly FigureLine[], { country }: Names, folder: string): FaultItem[] {
  const given = new Set(lines.map(({ cells }) => cells["series"]));
  const required = SERIES.filter(({ need }) => need === "required").flatMap(({ name, scope }) =>
    qualified(name, scope, country),
  );
  const wanted = [
    ...required,
    ...foodWeights(country),
    ...country.products.flatMap(({ series, need = series }) =>
      [...new Set([series, need])].map((wanted) => ({ series: wanted, file: "figures.csv" })),
    ),
  ];
  const known = new Set(wanted.map(({ series }) => series));
  const stray = [...given].filter((series) => !known.has(series));
  const missing = wanted.filter(({ series }) => !given.has(series));
  return [
    ...missing.map(({ series, file }) => ({
      where: `${folder}/${file}`,
      expected: `a line for "${series}"`,
      found: "none",
      remedy: suggest(series, stray) || "Add the line",
    })),
    ...SERIES.filter(({ isYearly }) => isYearly === true).flatMap(({ name }) =>
      missingYears(lines, name, `${folder}/figures.csv`),
    ),
  ];
}

interface Wanted {
  readonly series: string;
  readonly file: string;
}

function qualified(name: string, scope: Scope, { sectors, regions }: CountryFile): Wanted[] {
  if (scope === "country") return [{ series: name, file: "figures.csv" }];
  if (scope === "sector") return sectors.map(({ id }) => ({ series: `${name}@${id}`, file: "accounts.csv" }));
  return regions.map(({ id }) => ({ series: `${name}@${id}`, file: "regions.csv" }));
}

/** Kilocalories are needed of every sector that sells food other than grain. */
function foodWeights({ sectors }: CountryFile): Wanted[] {
  return sectors
    .filter(({ roles }) => roles.some(({ role }) => role === "other-food" || role === "processed-food"))
    .map(({ id }) => ({ series: `kcal-weight@${id}`, file: "figures.csv" }));
}

function missingYears(lines: readonly FigureLine[], name: string, where: string): FaultItem[] {
  const years = lines.filter(({ cells }) => cells["series"] === name).map(({ cells }) => Number(cells["year"]));
  const given = new Set(years);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last - first > 1000) return [];
  const absent = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((year) => !given.has(year));
  return absent.map((year) => ({
    where,
    expected: `a value of "${name}" for every year ${first}..${last}`,
    found: `none for ${year}`,
    remedy: "Add the line",
  }));
}

/** Required series of several periods of which none speaks of the opening. */
export function checkOpenings(lines: readonly FigureLine[], { country }: Names): FaultItem[] {
  return SERIES.filter(({ need, isYearly }) => need === "required" && isYearly !== true)
    .flatMap(({ name, scope }) => qualified(name, scope, country))
    .flatMap(({ series }) => {
      const known = periodsOf(lines, series);
      if (known.length === 0 || ofOpening(known, country) !== undefined) return [];
      return [
        {
          where: known[0].line.where,
          expected: `a period of "${series}" that speaks of the opening, as ${country.basePeriod}`,
          found: known.map(({ year }) => year).join(", "),
          remedy: "Add the line",
        },
      ];
    });
}

function periodsOf(lines: readonly FigureLine[], series: string): readonly { line: FigureLine; year: string }[] {
  return lines.flatMap((line) => (line.row?.series === series ? [{ line, year: line.row.year }] : []));
}

/** Groups of shares that do not sum to 1, and regions that do not add up to the country. */
export function checkSums(lines: readonly FigureLine[], { country }: Names): FaultItem[] {
  const find = (series: string): FigureLine | undefined => ofOpening(periodsOf(lines, series), country)?.line;
  const groups = SHARES_OF_ONE.flatMap(({ scope, names }) =>
    scope === "country" ? [names] : country.sectors.map(({ id }) => names.map((name) => `${name}@${id}`)),
  );
  return [
    ...groups.flatMap((group) => notOne(group.map(find))),
    ...REGIONAL_TOTALS.flatMap(({ region, national }) =>
      notTotal(
        country.regions.map(({ id }) => find(`${region}@${id}`)),
        find(national),
      ),
    ),
  ];
}

function notOne(group: readonly (FigureLine | undefined)[]): FaultItem[] {
  const { rows, sum } = totalOf(group);
  if (rows.length < group.length || Math.abs(sum - 1) <= SHARES_TOLERANCE) return [];
  const names = rows.map(({ row }) => row?.series).join(", ");
  return [
    {
      where: rows[0].where,
      expected: "shares that sum to 1",
      found: `${round(sum)} as the sum of ${names}`,
      remedy: "Correct the shares",
    },
  ];
}

function notTotal(regions: readonly (FigureLine | undefined)[], national: FigureLine | undefined): FaultItem[] {
  const { rows, sum } = totalOf(regions);
  const total = national?.row?.value;
  if (rows.length < regions.length || national === undefined || total === undefined) return [];
  if (Math.abs(sum - total) <= REGIONS_TOLERANCE * total) return [];
  return [
    {
      where: rows[0].where,
      expected: `regions that add up to ${total}, "${national.row?.series}" in ${national.where}`,
      found: `${round(sum)} as the sum of "${rows[0].row?.series}" and the other regions`,
      remedy: "Correct the regions or the total",
    },
  ];
}

function totalOf(lines: readonly (FigureLine | undefined)[]): { rows: FigureLine[]; sum: number } {
  const rows = lines.filter((line): line is FigureLine => line?.row !== undefined);
  return { rows, sum: rows.reduce((sum, { row }) => sum + (row?.value ?? 0), 0) };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
