// The library on disk: countries that come with the package, read from its folder data/.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Fault } from "./base/fault.js";
import { suggest } from "./base/nearest.js";
import type { Country } from "./country/country.js";
import { countryFromTexts, type Texts } from "./country/country-from-texts.js";
import { run } from "./engine/run.js";
import { courseNamed } from "./lab/course-named.js";
import type { RunRecord } from "./record/run-record.js";
import type { RunSpec } from "./record/run-spec.js";

export { courseNamed as loadSystem } from "./lab/course-named.js";
/** The polity that comes with the package: organs, offices, actors, factions, doctrines, events and rules. Throws `Fault`. */
export { polity as loadPolity } from "./cli/polity-files.js";
export { compareSystems, runEnsemble, type EnsembleOptions } from "./cli/workers/ensemble.js";

/** Ids of the countries that come with the package, in alphabetical order. */
export function countryIds(): readonly string[] {
  return readdirSync(path("countries"))
    .filter((id) => existsSync(path(`countries/${id}/country.json`)))
    .sort();
}

/** The country with this id. Throws `Fault` for an unknown id, and with file and line for everything wrong in its files. */
export function loadCountry(id: string): Country {
  const ids = countryIds();
  if (!ids.includes(id)) {
    const remedy = suggest(id, ids) || `Known are ${ids.join(", ")}`;
    throw new Fault([{ where: "country", expected: "the id of a country", found: `"${id}"`, remedy }]);
  }
  return countryFromTexts(id, {
    folder: (of) => folderTexts(`countries/${of}`),
    sources: textOf("sources.json"),
    fit: (name) => (existsSync(path(`fit/${name}.json`)) ? textOf(`fit/${name}.json`) : undefined),
    party: (folder) => folderTexts(folder),
  });
}

/** Texts of a folder under data/ and of its folders, by path within it. */
function folderTexts(folder: string, within = ""): Texts {
  const entries = readdirSync(path(`${folder}/${within}`), { withFileTypes: true });
  return Object.assign(
    {},
    ...entries.map((entry): Texts => {
      const name = `${within}${entry.name}`;
      if (entry.isDirectory()) return folderTexts(folder, `${name}/`);
      return /\.(csv|json)$/.test(name) ? { [name]: textOf(`${folder}/${name}`) } : {};
    }),
  );
}

const LARGEST_BYTES = 256 * 1024 * 1024;

function textOf(file: string): string {
  const bytes = statSync(path(file)).size;
  if (bytes > LARGEST_BYTES) {
    const found = `${Math.ceil(bytes / 1024 / 1024)} MB`;
    throw new Fault([{ where: file, expected: "at most 256 MB", found, remedy: "Split the file" }]);
  }
  return readFileSync(path(file), "utf8");
}

/** Place of a file of data/, which lies beside src/ and dist/. */
function path(file: string): string {
  return fileURLToPath(new URL(`../data/${file}`, import.meta.url));
}

/**
 * Runs a spec on the countries and systems that come with the package.
 * Throws `Fault` for an unknown country or system and for everything `run` refuses.
 */
export function runSpec(spec: RunSpec): RunRecord {
  return run(spec, { country: loadCountry(spec.country), system: courseNamed(spec.system) });
}
