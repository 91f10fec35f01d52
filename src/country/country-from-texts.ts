// A country from texts wherever they lie: on disk or fetched by a page. Finds how its table comes about, then reads everything.
import { throwFaults, type FaultItem } from "../base/fault.js";
import type { Country, TableSource } from "./country.js";
import { readParty } from "./read-party.js";
import { readCountry, readFacts } from "./read-country.js";
import { carriedBackSource, carriedOverSource, givenSource, reconstructedSource } from "./table-source.js";

export type Texts = Readonly<Record<string, string>>;

/** Where a country's texts come from. */
export interface CountryPlace {
  /** Texts of a country's folder by path within it, as "figures.csv" or "table/table.csv". */
  readonly folder: (id: string) => Texts;
  /** Text of sources.json. */
  readonly sources: string;
  /** Text of a fit by its name; undefined where it has not been made. */
  readonly fit: (name: string) => string | undefined;
  /** Texts of a folder that holds what is known of a party. */
  readonly party: (folder: string) => Texts;
}

/** folder -> facts -> the table's source, its base country's folder included -> the fit -> the party -> Country. Throws `Fault` as `readCountry` does. */
export function countryFromTexts(id: string, place: CountryPlace): Country {
  const files = place.folder(id);
  const known = { id, files, sources: place.sources, tableSource: tableSourceOf(id, place) };
  const facts = readFacts({ id, files, faults: [] });
  const fit = facts?.fit === undefined ? undefined : place.fit(facts.fit);
  const party = facts?.party === undefined ? {} : { party: readParty(place.party(facts.party), facts.party) };
  return readCountry({ ...known, ...(fit === undefined ? {} : { fit }), ...party });
}

function tableSourceOf(id: string, place: CountryPlace): TableSource {
  const faults: FaultItem[] = [];
  const files = place.folder(id);
  const facts = readFacts({ id, files, faults });
  throwFaults(faults);
  const [kind, base] = (facts?.tableSource ?? "").split(":");
  if (kind === "given") return givenSource(files);
  if (kind === "reconstructed") return reconstructedSource(files);
  const carried = kind === "carried-over" ? carriedOverSource : carriedBackSource;
  return carried(files, tableSourceOf(base, place));
}
