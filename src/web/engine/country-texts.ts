// A country fetched by the page: one file with the texts of its folder, of the folder it is carried back from, and of its fit.
import { countryFromTexts, Fault, type Country, type Texts } from "../../index.js";

interface PackedCountry {
  readonly id: string;
  readonly folders: Readonly<Record<string, Texts>>;
  readonly sources: string;
  readonly fits: Readonly<Record<string, string>>;
  readonly party: Texts;
}

export interface CountryEntry {
  readonly id: string;
  readonly name: string;
  readonly basePeriod: string;
  readonly firstYear: number;
  /** First year that is lived; with `firstYear` the only years that events can strike before the run's end. */
  readonly opens: number;
}

/** The countries that come with the page. */
export async function countryEntries(base: URL): Promise<readonly CountryEntry[]> {
  return (await fetched(new URL("data/countries.json", base))) as readonly CountryEntry[];
}

/** Ids of the planner's tables that are no countries of the engine. */
export async function planTables(base: URL): Promise<readonly string[]> {
  return (await fetched(new URL("data/tables.json", base))) as readonly string[];
}

/** The country of this id, read and checked. Throws `Fault` where it is not there or malformed. */
export async function fetchCountry(id: string, base: URL): Promise<Country> {
  if (!/^[a-z0-9-]+$/.test(id)) return unknown(id);
  const entries = await countryEntries(base);
  if (!entries.some((entry) => entry.id === id)) return unknown(id, entries);
  const packed = (await fetched(new URL(`data/country-${id}.json`, base))) as PackedCountry;
  return countryFromTexts(id, {
    folder: (of) => packed.folders[of] ?? {},
    sources: packed.sources,
    fit: (name) => packed.fits[name],
    party: () => packed.party,
  });
}

function unknown(id: string, entries: readonly CountryEntry[] = []): never {
  const known = entries.map((entry) => entry.id).join(", ");
  const remedy = known === "" ? "Choose a country from the list" : `Known are ${known}`;
  throw new Fault([{ where: "country", expected: "the id of a country", found: `"${id}"`, remedy }]);
}

/** JSON of a file of the page. Throws `Fault` where it cannot be had. */
export async function fetched(url: URL): Promise<unknown> {
  const response = await fetch(url).catch((error: unknown) => String(error));
  if (typeof response !== "string" && response.ok) return response.json();
  const found = typeof response === "string" ? response : `status ${response.status}`;
  const remedy = "Connect to the network once, so that the page can keep its data, and reload";
  throw new Fault([{ where: url.pathname, expected: "a file of this page", found, remedy }]);
}
