// Reads a country from the texts of its folder: every file is checked and every fault of every file is told before anything is returned.
import { throwFaults, type FaultItem } from "../base/fault.js";
import { checkCountry } from "./check-country.js";
import { checkLines, type FigureLine } from "./check-figures.js";
import { checkMissing, checkOpenings, checkSums } from "./check-whole.js";
import type { AgeGroup, Country, Figure, Source, TableSource } from "./country.js";
import { ofOpening } from "./figure.js";
import type { Party } from "./party.js";
import { readAges, scaledAges } from "./read-ages.js";
import { readJson, readLines } from "./read-shape.js";
import { countryFile, figureRow, fitFile, sourcesFile, type CountryFile } from "./schemas.js";

export interface CountryTexts {
  readonly id: string;
  /** Texts of the folder's files by path within it: country.json, figures.csv, accounts.csv, regions.csv, ages.csv. */
  readonly files: Readonly<Record<string, string>>;
  /** Text of sources.json. */
  readonly sources: string;
  readonly tableSource: TableSource;
  /** Text of the fit that country.json names, if any. */
  readonly fit?: string;
  /** The party in the folder that country.json names, if any. */
  readonly party?: Party;
}

const FIGURE_FILES = ["figures.csv", "accounts.csv", "regions.csv"] as const;

/**
 * texts -> readSources, readFacts -> readFigures -> readAges -> Country. Throws one `Fault` with file and line of everything that is
 * wrong: shape, units, names, sources, intervals, repetitions, missing series and years, sums.
 */
export function readCountry({ id, files, sources: sourcesText, tableSource, fit, party }: CountryTexts): Country {
  const faults: FaultItem[] = [];
  const folder = `countries/${id}`;
  const sources = readJson({ file: "sources.json", text: sourcesText, faults }, sourcesFile) ?? [];
  const facts = readFacts({ id, files, faults });
  throwFaults(faults);
  if (facts === undefined) throw new Error("a country file without faults has facts");
  const names = { country: facts, sources: sources.map((source) => source.id) };
  const lines = FIGURE_FILES.flatMap((name) =>
    readLines({ file: `${folder}/${name}`, text: files[name], faults }, figureRow),
  );
  const isWhole = faults.length === 0;
  faults.push(...checkLines(lines, names));
  if (FIGURE_FILES.every((name) => isRead(lines, `${folder}/${name}`)))
    faults.push(...checkMissing(lines, names, folder));
  if (isWhole) faults.push(...checkOpenings(lines, names), ...checkSums(lines, names));
  const ages = readAges({ file: `${folder}/ages.csv`, text: files["ages.csv"], faults }, names.sources);
  const fits =
    fit === undefined
      ? []
      : (readJson({ file: `fit/${facts.fit ?? id}.json`, text: fit, faults }, fitFile)?.near ?? []);
  throwFaults(faults);
  const figures = lines.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const parts = { facts, figures, ages, sources, tableSource, fits: fits.map(({ values }) => values) };
  return countryOf(party === undefined ? parts : { ...parts, party });
}

/** Whether lines of the file were found: a file that is missing or has other columns is told once, not for each series that it should hold. */
function isRead(lines: readonly FigureLine[], file: string): boolean {
  return lines.some(({ where }) => where.startsWith(`${file}, `));
}

/** The data of country.json alone: what must be known before the table can be found. Faults are added to the list. */
export function readFacts({
  id,
  files,
  faults,
}: Pick<CountryTexts, "id" | "files"> & { readonly faults: FaultItem[] }): CountryFile | undefined {
  const file = `countries/${id}/country.json`;
  const facts = readJson({ file, text: files["country.json"], faults }, countryFile);
  if (facts !== undefined) faults.push(...checkCountry(facts, { file, id }));
  return facts;
}

interface Parts {
  readonly facts: CountryFile;
  readonly figures: readonly Figure[];
  readonly ages: readonly AgeGroup[];
  readonly sources: readonly Source[];
  readonly tableSource: TableSource;
  readonly fits: Country["fits"];
  readonly party?: Party;
}

function countryOf({ facts, figures, ages, sources, tableSource, fits, party }: Parts): Country {
  const { tableSource: _kind, fit: _fit, party: _party, ...known } = facts;
  const people = (place: "urban" | "rural"): number => {
    const series = figures.filter((candidate) => candidate.series === `population.${place}`);
    return (ofOpening(series, facts)?.value ?? 0) * 1e6;
  };
  const opening = { urban: people("urban"), rural: people("rural") };
  const country = { ...known, figures, ages: scaledAges(ages, opening), sources, tableSource, fits };
  return party === undefined ? country : { ...country, party };
}
