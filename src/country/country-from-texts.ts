// A country from texts wherever they lie: on disk or fetched by a page. Finds how its table comes about, then reads everything.
import { throwFaults, type FaultItem } from "../base/fault.js";
import type { Country, TableSource } from "./country.js";
import { readCountry, readFacts } from "./read-country.js";
import { carriedBackSource, givenSource, reconstructedSource } from "./table-source.js";

export type Texts = Readonly<Record<string, string>>;

/** Where a country's texts come from. */
export interface CountryPlace {
  /** Texts of a country's folder by path within it, as "figures.csv" or "table/table.csv". */
  readonly folder: (id: string) => Texts;
  /** Text of sources.json. */
  readonly sources: string;
  /** Text of a fit by its name; undefined where it has not been made. */
  readonly fit: (name: string) => string | undefined;
}

/** folder -> facts -> the table's source, its base country's folder included -> the fit -> Country. Throws `Fault` as `readCountry` does. */
export function countryFromTexts(id: string, place: CountryPlace): Country {
  const files = place.folder(id);
  const known = { id, files, sources: place.sources, tableSource: tableSourceOf(id, place) };
  const name = readFacts({ id, files, faults: [] })?.fit;
  const fit = name === undefined ? undefined : place.fit(name);
  return readCountry(fit === undefined ? known : { ...known, fit });
}

function tableSourceOf(id: string, place: CountryPlace): TableSource {
  const faults: FaultItem[] = [];
  const files = place.folder(id);
  const facts = readFacts({ id, files, faults });
  throwFaults(faults);
  const [kind, base] = (facts?.tableSource ?? "").split(":");
  if (kind === "given") return givenSource(files);
  if (kind === "reconstructed") return reconstructedSource(files);
  return carriedBackSource(files, tableSourceOf(base, place));
}
