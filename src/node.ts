// The library on disk: countries that come with the package, read from its folder data/.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Fault, throwFaults, type FaultItem } from "./base/fault.js";
import { suggest } from "./base/nearest.js";
import type { Course } from "./economy/contracts.js";
import { run, unknownName } from "./engine/run.js";
import type { RunRecord } from "./record/run-record.js";
import type { RunSpec } from "./record/run-spec.js";
import { allAnswers, SYSTEMS, systemNamed, TIMELINES, withAnswers } from "./systems/catalogue.js";
import type { Country, TableSource } from "./country/country.js";
import { readCountry, readFacts } from "./country/read-country.js";
import { carriedBackSource, givenSource, reconstructedSource } from "./country/table-source.js";

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
  const files = folderTexts(`countries/${id}`);
  const known = { id, files, sources: textOf("sources.json"), tableSource: tableSourceOf(id, files) };
  const fit = fitTextOf(id, files);
  return readCountry(fit === undefined ? known : { ...known, fit });
}

type Texts = Readonly<Record<string, string>>;

/** The text of the fit that a country names; undefined where it names none or `npm run fit` has not yet written it. */
function fitTextOf(id: string, files: Texts): string | undefined {
  const fit = readFacts({ id, files, faults: [] })?.fit;
  return fit !== undefined && existsSync(path(`fit/${fit}.json`)) ? textOf(`fit/${fit}.json`) : undefined;
}

function tableSourceOf(id: string, files: Texts): TableSource {
  const faults: FaultItem[] = [];
  const facts = readFacts({ id, files, faults });
  throwFaults(faults);
  const [kind, base] = (facts?.tableSource ?? "").split(":");
  if (kind === "given") return givenSource(files);
  if (kind === "reconstructed") return reconstructedSource(files);
  return carriedBackSource(files, tableSourceOf(base, folderTexts(`countries/${base}`)));
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
  return run(spec, { country: loadCountry(spec.country), system: loadSystem(spec.system) });
}

/** The system or timeline with this id; `market+border=closed` is a system with answers exchanged. Throws `Fault` with the nearest name. */
export function loadSystem(id: string): Course {
  const timeline = TIMELINES.find((known) => known.id === id);
  if (timeline !== undefined) return timeline;
  const [base, ...changes] = id.split("+");
  const system = systemNamed(base);
  if (system === undefined)
    return unknownName(
      "system",
      base,
      SYSTEMS.map((known) => known.id),
    );
  const answers = allAnswers();
  const exchanged: Record<string, string> = {};
  for (const change of changes) {
    const known = answers.map((answer) => `${answer.question}=${answer.id}`);
    if (!known.includes(change)) return unknownName("answer", change, known);
    const [question, answer] = change.split("=");
    exchanged[question] = answer;
  }
  return withAnswers(system, exchanged);
}
