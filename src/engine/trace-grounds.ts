// What a number rests on: other variables, parameters with their value in this run, figures with their sources.
import type { Country, Draw, Figure, Source } from "../country/country.js";
import { drawnValue } from "../country/figure.js";
import { QUESTIONS, type Question, type System } from "../economy/contracts.js";
import { NATURE } from "../economy/nature-parameters.js";
import type { Parameter } from "../economy/parameter.js";
import type { Variable } from "../economy/variable.js";
import { unitOf, variableNamed } from "../economy/variables.js";
import { isComparable, type Scene } from "./trace-part.js";

/** Another variable that the number rests on. */
export interface Driver {
  readonly name: string;
  readonly unit: string;
  readonly value: number | string;
  /** The year before; left out where that was not lived whole. */
  readonly before?: number | string;
}

/** A parameter with its value in this run. */
export interface Ground extends Omit<Parameter, "value"> {
  readonly name: string;
  /** The answer it belongs to, or "nature". */
  readonly of: string;
  readonly value: number;
  readonly byDefault: number;
}

/** A figure of the country, and its value in this run's draw. */
export interface Known extends Figure {
  readonly drawn: number;
}

export interface Grounds {
  readonly drivers: readonly Driver[];
  readonly parameters: readonly Ground[];
  readonly figures: readonly Known[];
  readonly sources: readonly Source[];
}

export interface Groundwork {
  readonly scene: Scene;
  readonly country: Country;
  /** The draw that the country was opened in; none where figures hold their middle values. */
  readonly draw: Draw | undefined;
  /** The system that rules in the year. */
  readonly system: System;
  /** Every parameter's value in this run by qualified name. */
  readonly values: Readonly<Record<string, number>>;
}

/** What the variable rests on directly, then what its drivers rest on. */
export function groundsOf(variable: Variable, work: Groundwork): Grounds {
  const drivers = variable.from
    .map(variableNamed)
    .filter((found) => found !== undefined)
    .filter(({ name }) => name !== variable.name);
  const names = [...new Set([variable, ...drivers].flatMap(({ from }) => from))];
  const parameters = names.flatMap((name) => parametersNamed(name, work));
  const figures = names
    .flatMap((name) => figuresNamed(name, work.country))
    .map((figure) => ({ ...figure, drawn: drawnValue(figure, work.draw) }));
  const ids = new Set([...figures, ...parameters].map(({ source }) => source));
  return {
    drivers: drivers.map((driver) => readDriver(driver, work.scene)),
    parameters: uniqueByName(parameters),
    figures,
    sources: work.country.sources.filter(({ id }) => ids.has(id)),
  };
}

function readDriver(driver: Variable, scene: Scene): Driver {
  const { now, before } = scene;
  const { name } = driver;
  const row = { name, unit: unitOf(driver, now), value: driver.read(now) };
  return isComparable(scene) ? { ...row, before: driver.read(before) } : row;
}

/** The parameter of this qualified name, or all of an answer where the name is a question; none where the run has no such. */
function parametersNamed(name: string, { system, values }: Groundwork): readonly Ground[] {
  const [scope, key] = name.split(".");
  if (scope === "nature" && key !== undefined && Object.hasOwn(NATURE, key))
    return [ground(name, { parameter: Object.entries(NATURE).filter(([k]) => k === key)[0][1], of: "nature", values })];
  const question = QUESTIONS.find((known) => known === scope);
  if (question === undefined) return [];
  return ofAnswer(question, { key, system, values });
}

function ofAnswer(
  question: Question,
  { key, system, values }: { readonly key: string | undefined } & Pick<Groundwork, "system" | "values">,
): readonly Ground[] {
  const { id, parameters } = system.answers[question];
  return Object.entries(parameters)
    .filter(([name]) => key === undefined || name === key)
    .map(([name, parameter]) => ground(`${question}.${name}`, { parameter, of: id, values }));
}

function ground(
  name: string,
  { parameter, of, values }: { readonly parameter: Parameter; readonly of: string } & Pick<Groundwork, "values">,
): Ground {
  return { ...parameter, name, of, byDefault: parameter.value, value: values[name] };
}

function uniqueByName(grounds: readonly Ground[]): readonly Ground[] {
  return [...new Map(grounds.map((found) => [found.name, found])).values()];
}

/** Figures of a series, of all its regions or sectors, for the time nearest to the opening. */
function figuresNamed(name: string, { figures, basePeriod, firstYear, opens }: Country): readonly Figure[] {
  const known = figures.filter(({ series }) => series === name || series.startsWith(`${name}@`));
  const periods = [`${opens.year}-`, basePeriod, String(firstYear), String(opens.year)];
  const bySeries = new Map<string, Figure[]>();
  for (const figure of known) bySeries.set(figure.series, [...(bySeries.get(figure.series) ?? []), figure]);
  return [...bySeries.values()].map((candidates) => {
    for (const period of periods) {
      const found = candidates.find(({ year }) => year.startsWith(period));
      if (found !== undefined) return found;
    }
    return candidates[0];
  });
}
