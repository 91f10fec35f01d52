// The options that say which run: shared by every verb that runs something. From options to a spec, with every fault named.
import type { Command } from "commander";
import { Fault, type FaultItem } from "../base/fault.js";
import { parseYears } from "../base/year.js";
import { readSpec, type RunSpec } from "../record/run-spec.js";
import { readInput } from "./files.js";

export interface RunOptions {
  readonly country?: string;
  readonly world?: string;
  readonly years?: string;
  readonly seed?: string;
  readonly parameter?: readonly string[];
  readonly fixedParameters?: boolean;
  readonly spec?: string;
}

/** Adds --country, --world, --years, --seed, --parameter, --fixed-parameters and --spec. */
export function addRunOptions(command: Command): Command {
  return command
    .option("--country <id>", "country to run, see `list countries`")
    .option("--world <id>", "world that the country stands in")
    .option("--years <a..b>", "calendar years, both inclusive")
    .option("--seed <n>", "seed of chance, 0 to 4294967295")
    .option("--parameter <name=value>", "set a parameter; may be repeated", collect, [])
    .option("--fixed-parameters", "draw chance only, hold all parameters at their defaults")
    .option("--spec <file>", "read the run from a JSON file; other options override it");
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** What a verb fills in where neither the options nor the spec file say it. */
export interface RunDefaults {
  readonly country: string;
  readonly years: RunSpec["years"];
}

/**
 * The spec that a system's name and the options state; a spec file is read first and overridden by them.
 * Throws `Fault` for anything malformed. Whether the names exist is asked by the library that runs the spec.
 */
export function specFromOptions(
  system: string | undefined,
  { options, defaults }: { readonly options: RunOptions; readonly defaults: RunDefaults },
): RunSpec {
  const file = options.spec === undefined ? {} : readJson(options.spec);
  const parameters = readParameters(options.parameter ?? []);
  const spec = {
    ...defaults,
    ...file,
    ...(system === undefined ? {} : { system }),
    ...(options.country === undefined ? {} : { country: options.country }),
    ...(options.world === undefined ? {} : { world: options.world }),
    ...(options.years === undefined ? {} : { years: parseYears(options.years) }),
    ...(options.seed === undefined ? {} : { seed: readNumber(options.seed) }),
    ...(options.fixedParameters === true ? { fixed: true } : {}),
  };
  const earlier: unknown = "parameters" in spec ? spec.parameters : {};
  const isMerged = typeof earlier === "object" && earlier !== null && Object.keys(parameters).length > 0;
  return readSpec(isMerged ? { ...spec, parameters: { ...earlier, ...parameters } } : spec, {
    where: options.spec ?? "command line",
  });
}

function readJson(path: string): object {
  const expected = "a run spec as a JSON object";
  try {
    const json: unknown = JSON.parse(readInput(path).replace(/^\uFEFF/, ""));
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault([{ where: path, expected, found: `no JSON (${error.message})`, remedy: "Mend the file" }]);
  }
  throw new Fault([{ where: path, expected, found: "another JSON value", remedy: "Write the spec as { ... }" }]);
}

function readParameters(settings: readonly string[]): Readonly<Record<string, number>> {
  const faults: FaultItem[] = [];
  const read: [string, number][] = [];
  for (const setting of settings) {
    const [, name, text] = /^([^=\s]+)=(.+)$/.exec(setting) ?? [];
    const value = readNumber(text);
    if (typeof value === "number") read.push([name, value]);
    else {
      const remedy = "Write for instance --parameter tempo=0.3";
      faults.push({ where: "--parameter", expected: "name=number", found: `"${setting}"`, remedy });
    }
  }
  if (faults.length > 0) throw new Fault(faults);
  return Object.fromEntries(read);
}

/** The number that the text states, or the text itself, which the reader of the spec then names as found. */
function readNumber(text: string | undefined): number | string | undefined {
  if (text === undefined || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
