// The options that say which run: shared by every verb that runs something. From options to a spec, with every fault named.
import type { Command } from "commander";
import { Fault, type FaultItem } from "../base/fault.js";
import { parseYears } from "../base/year.js";
import { readSpec, type RunEvent, type RunSpec } from "../record/run-spec.js";
import { readInput } from "./files.js";

export interface RunOptions {
  readonly country?: string;
  readonly world?: string;
  readonly years?: string;
  readonly seed?: string;
  readonly parameter?: readonly string[];
  readonly event?: readonly string[];
  readonly fixedParameters?: boolean;
  readonly spec?: string;
}

/** Adds --country, --world, --years, --seed, --parameter, --event, --fixed-parameters and --spec. */
export function addRunOptions(command: Command): Command {
  return command
    .option("--country <id>", "country to run, see `list countries`")
    .option("--world <id>", "world that the country stands in")
    .option("--years <a..b>", "calendar years, both inclusive")
    .option("--seed <n>", "seed of chance, 0 to 4294967295")
    .option("--parameter <name=value>", "set a parameter; may be repeated", collect, [])
    .option("--event <kind:year=factor>", "a shock from outside, as harvest:1931=0.5; may be repeated", collect, [])
    .option("--fixed-parameters", "draw chance only, hold all parameters at their defaults")
    .option("--spec <file>", "read the run from a JSON file; other options override it");
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** What a verb fills in where neither the options nor the spec file say it. */
export interface RunDefaults {
  readonly country: string;
  /** The usual years of a country. */
  readonly years: (country: string) => RunSpec["years"];
}

/**
 * The spec that a system's name and the options state; a spec file is read first and overridden by them, parameters by name and events by
 * kind and year. Throws `Fault` for anything malformed. Whether the names exist is asked by whoever runs the spec.
 */
export function specFromOptions(
  system: string | undefined,
  { options, defaults }: { readonly options: RunOptions; readonly defaults: RunDefaults },
): RunSpec {
  const file = options.spec === undefined ? {} : readJson(options.spec);
  const spec: Readonly<Record<string, unknown>> = {
    country: defaults.country,
    ...file,
    ...(system === undefined ? {} : { system }),
    ...(options.country === undefined ? {} : { country: options.country }),
    ...(options.world === undefined ? {} : { world: options.world }),
    ...(options.years === undefined ? {} : { years: parseYears(options.years) }),
    ...(options.seed === undefined ? {} : { seed: readNumber(options.seed) }),
    ...(options.fixedParameters === true ? { fixed: true } : {}),
  };
  const { country, years = typeof country === "string" ? defaults.years(country) : undefined } = spec;
  return readSpec(
    {
      ...spec,
      years,
      ...merged("parameters", spec, readParameters(options.parameter ?? [])),
      ...withEvents(spec, readEvents(options.event ?? [])),
    },
    { where: options.spec ?? "command line" },
  );
}

/** The object in a field of the spec file with these settings over it; a field that is no object is left for `readSpec` to refuse. */
function merged(
  field: string,
  spec: Readonly<Record<string, unknown>>,
  settings: Readonly<Record<string, number>>,
): object {
  const earlier = spec[field] ?? {};
  if (Object.keys(settings).length === 0 || typeof earlier !== "object") return {};
  return { [field]: { ...earlier, ...settings } };
}

/** The file's events, those of the same kind and year replaced. */
function withEvents({ events = [] }: Readonly<Record<string, unknown>>, asked: readonly RunEvent[]): object {
  if (asked.length === 0 || !Array.isArray(events)) return {};
  const isReplaced = (event: unknown): boolean =>
    asked.some(
      ({ kind, year }) =>
        typeof event === "object" &&
        event !== null &&
        "kind" in event &&
        event.kind === kind &&
        "year" in event &&
        event.year === year,
    );
  return { events: [...events.filter((event: unknown) => !isReplaced(event)), ...asked] };
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
      const remedy = "Write for instance --parameter village.ceiling=2";
      faults.push({ where: "--parameter", expected: "name=number", found: `"${setting}"`, remedy });
    }
  }
  if (faults.length > 0) throw new Fault(faults);
  return Object.fromEntries(read);
}

function readEvents(settings: readonly string[]): readonly RunEvent[] {
  const faults: FaultItem[] = [];
  const events = settings.flatMap((setting): RunEvent[] => {
    const [, year, text] = /^harvest:(\d{1,4})=(.+)$/.exec(setting) ?? [];
    const factor = readNumber(text);
    if (typeof factor === "number" && factor >= 0 && factor <= 3)
      return [{ kind: "harvest", year: Number(year), factor }];
    const expected = "harvest:YEAR=FACTOR with a factor of 0 to 3";
    const remedy = "Write for instance --event harvest:1931=0.5";
    faults.push({ where: "--event", expected, found: `"${setting}"`, remedy });
    return [];
  });
  if (faults.length > 0) throw new Fault(faults);
  return events;
}

/** The number that the text states, or the text itself, which the reader of the spec then names as found. */
function readNumber(text: string | undefined): number | string | undefined {
  if (text === undefined || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
