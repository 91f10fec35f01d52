// What a spec asks that cannot be run, and what the model would pass over: it must not be taken for something that the model obeys.
import type { FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Country } from "../country/country.js";
import { QUESTIONS, stepsOf, type Course } from "../economy/contracts.js";
import { NATURE, SWITCHES } from "../economy/nature-parameters.js";
import { MODEL_VERSION, SPEC_DEFAULTS, type RunSpec } from "../record/run-spec.js";

/** Everything in a spec that this country and system cannot run, and what no mechanism would obey. */
export function specFaults(
  spec: RunSpec,
  { country, system }: { readonly country: Country; readonly system: Course },
): FaultItem[] {
  return [...countryFaults(spec, country), ...partyFaults(country, system), ...parameterFaults(spec, system)];
}

/** A party whose lines contend must be known. */
function partyFaults({ id, party }: Country, course: Course): readonly FaultItem[] {
  const answers = stepsOf(course).flatMap(({ system }) => QUESTIONS.map((question) => system.answers[question]));
  const needing = answers.find(({ needsParty }) => needsParty);
  if (party !== undefined || needing === undefined) return [];
  const expected = `a country whose ruling party is known, for ${needing.question}=${needing.id}`;
  const remedy = "Choose ussr-1924 or ussr-1928, or another answer";
  return [{ where: "run spec, country", expected, found: id, remedy }];
}

/** Everything in a spec that this country cannot run, whatever the system. */
export function countryFaults(spec: Omit<RunSpec, "system">, country: Country): FaultItem[] {
  const faults: FaultItem[] = [...unmodelledFaults(spec)];
  if (spec.modelVersion !== MODEL_VERSION) {
    const remedy = "Its numbers would differ: run it with that version, or change modelVersion to make a new run";
    faults.push({ where: "run spec, modelVersion", expected: MODEL_VERSION, found: spec.modelVersion, remedy });
  }
  if (spec.years.from < country.firstYear) {
    const expected = `${country.firstYear} or later as the first year of ${country.id}`;
    faults.push({
      where: "run spec, years",
      expected,
      found: String(spec.years.from),
      remedy: `Begin with ${country.firstYear}`,
    });
  }
  return [...faults, ...eventFaults(spec, country)];
}

/** Worlds and sizes of unit that no mechanism answers to. */
export function unmodelledFaults({ world, unitSize }: Pick<RunSpec, "world" | "unitSize">): readonly FaultItem[] {
  const faults: FaultItem[] = [];
  if (world !== SPEC_DEFAULTS.world) {
    const remedy = suggest(world, [SPEC_DEFAULTS.world]) || "Leave it out";
    faults.push({
      where: "world",
      expected: `"${SPEC_DEFAULTS.world}", the only one there is`,
      found: `"${world}"`,
      remedy,
    });
  }
  if (unitSize !== SPEC_DEFAULTS.unitSize) {
    const expected = `"${SPEC_DEFAULTS.unitSize}", the only size that is modelled`;
    faults.push({ where: "unitSize", expected, found: `"${unitSize}"`, remedy: "Leave it out" });
  }
  return faults;
}

/** Events of years that the run does not live. */
function eventFaults({ events, years }: Pick<RunSpec, "events" | "years">, { opens }: Country): readonly FaultItem[] {
  return events
    .filter(({ year }) => year < opens.year || year > years.to)
    .map(({ kind, year }) => ({
      where: `event ${kind}`,
      expected: `a year that the run lives, ${opens.year} to ${years.to}`,
      found: String(year),
      remedy: "Move the event or run other years",
    }));
}

/** Unknown parameters, and values outside the range of their row that do not switch it off. A name of several answers on the course takes the widest range. */
function parameterFaults({ parameters }: RunSpec, course: Course): FaultItem[] {
  const ranges = parameterRanges(course);
  return Object.entries(parameters).flatMap(([name, value]): FaultItem[] => {
    const where = `run spec, parameters.${name}`;
    const range = ranges.get(name);
    if (range === undefined) {
      const remedy = suggest(name, [...ranges.keys()]) || `See \`onecountry list parameters\``;
      return [{ where, expected: `a parameter of ${course.id}`, found: "an unknown name", remedy }];
    }
    const [low, high] = range;
    const off = Object.hasOwn(SWITCHES, name) ? SWITCHES[name] : undefined;
    if ((value >= low && value <= high) || value === off) return [];
    const expected = `${low} to ${high}${off === undefined ? "" : `, or ${off} to switch it off`}`;
    return [{ where, expected, found: String(value), remedy: "Choose a value inside the range" }];
  });
}

/** Ranges of all parameters of a course, by `question.name` and by `answer-id.name`. */
export function parameterRanges(course: Course): ReadonlyMap<string, readonly [number, number]> {
  const ranges = new Map<string, readonly [number, number]>();
  const widen = (name: string, [low, high]: readonly [number, number]): void => {
    const known = ranges.get(name) ?? [low, high];
    ranges.set(name, [Math.min(known[0], low), Math.max(known[1], high)]);
  };
  for (const [name, { range }] of Object.entries(NATURE)) widen(`nature.${name}`, range);
  for (const { system } of stepsOf(course)) {
    for (const question of QUESTIONS) {
      const { id, parameters } = system.answers[question];
      for (const [name, { range }] of Object.entries(parameters)) {
        widen(`${question}.${name}`, range);
        widen(`${id}.${name}`, range);
      }
    }
  }
  return ranges;
}
