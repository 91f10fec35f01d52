// What `why` prints: one number of a run, taken apart. The spec is run again and the year's ledger kept, since no run keeps its own.
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Country } from "../country/country.js";
import { stepsOf, type Course, type System } from "../economy/contracts.js";
import type { Economy } from "../economy/economy.js";
import { STRATA } from "../economy/facts.js";
import type { Variable } from "../economy/variable.js";
import { unitOf, variableNamed, VARIABLES } from "../economy/variables.js";
import type { RunSpec } from "../record/run-spec.js";
import { begin, openCountry, type Opening } from "./open.js";
import { runOpening } from "./run.js";
import { specFaults } from "./spec-faults.js";
import { flowsPart } from "./trace-flows.js";
import { groundsOf, type Grounds } from "./trace-grounds.js";
import { hungerParts } from "./trace-hunger.js";
import { areaParts, grainExportParts, harvestParts, herdParts, procurementParts, tractorParts } from "./trace-land.js";
import { gdp1937Parts, gdpParts, labourParts, perHeadParts, productParts } from "./trace-output.js";
import { opinionParts } from "./trace-opinion.js";
import { isComparable, partOf, type Part, type Scene } from "./trace-part.js";
import {
  birthParts,
  deathParts,
  legitimacyParts,
  populationParts,
  repressionParts,
  rightsParts,
  townParts,
} from "./trace-people.js";
import {
  consumptionParts,
  planGapParts,
  priceParts,
  propertyParts,
  shortageParts,
  tautnessParts,
  tradeParts,
  usePart,
} from "./trace-uses.js";

/** A number of a run with what it was made of and what it rests on. */
export interface Explained extends Grounds {
  readonly status: "explained";
  readonly spec: RunSpec;
  /** Hash of the run made anew; equals the record's if the same model made it. */
  readonly recordHash: string;
  readonly variable: string;
  readonly year: number;
  readonly about: string;
  readonly equation: string;
  readonly unit: string;
  readonly value: number;
  /** The year before; left out where that was not lived whole. */
  readonly before?: number;
  readonly parts: readonly Part[];
  readonly warnings: readonly string[];
}

/** A number that the run cannot have, with the reason. */
export interface NotHad {
  readonly status: "absent";
  readonly spec: RunSpec;
  readonly recordHash: string;
  readonly variable: string;
  readonly year: number;
  readonly about: string;
  readonly reason: string;
  readonly warnings: readonly string[];
}

export type Explanation = Explained | NotHad;

export interface Question {
  readonly country: Country;
  readonly system: Course;
  readonly variable: string;
  readonly year: number;
}

/** Which tables explain a variable; one that is not here gets the largest entries of the ledger. */
const EXPLAINERS: Readonly<Record<string, (scene: Scene) => readonly Part[]>> = {
  gdpAt1928Prices: gdpParts,
  gdpAt1937Prices: gdp1937Parts,
  gdpPerHead: perHeadParts,
  gapToLeaders: perHeadParts,
  investmentShare: usePart("invested"),
  defenceShare: usePart("defence"),
  consumptionPerHead: consumptionParts("all"),
  ruralConsumptionPerHead: consumptionParts("rural"),
  urbanConsumptionPerHead: consumptionParts("urban"),
  grainHarvest: harvestParts,
  grainProcurement: procurementParts,
  grainExports: grainExportParts,
  sownArea: areaParts,
  cattle: herdParts("cattle"),
  horses: herdParts("horses"),
  tractors: tractorParts,
  steelOutput: productParts("steel"),
  coalOutput: productParts("coal"),
  electricityOutput: productParts("electricity"),
  nonAgriculturalEmployment: labourParts,
  unemployed: labourParts,
  socialisedShare: propertyParts,
  collectivised: propertyParts,
  priceScissors: priceParts,
  shortageIndex: shortageParts,
  tautness: tautnessParts,
  planGap: planGapParts,
  tradeBalance: tradeParts,
  tradeTurnover: tradeParts,
  population: populationParts,
  urbanPopulation: townParts,
  births: birthParts,
  birthsLost: birthParts,
  deaths: deathParts,
  excessDeaths: deathParts,
  deathsByHunger: hungerParts,
  hungryShare: hungerParts,
  deathsByExecution: repressionParts,
  deathsInCamps: repressionParts,
  deathsInDeportation: repressionParts,
  deported: repressionParts,
  settlers: repressionParts,
  imprisoned: repressionParts,
  libertyParties: rightsParts,
  libertyPress: rightsParts,
  libertyStrike: rightsParts,
  libertyExit: rightsParts,
  libertyInnerParty: rightsParts,
  legitimacy: legitimacyParts,
  arrested: repressionParts,
  arrestedWithoutOpposing: repressionParts,
  oppositionPrivate: opinionParts,
  oppositionOpen: opinionParts,
  ...Object.fromEntries(STRATA.map((stratum) => [`belief/${stratum}`, opinionParts])),
};

/**
 * Explains one number of the run that the spec states: open once -> run the spec for its hash -> live to the end of the year and of the
 * year before -> read tables off both -> parameters, figures and sources. Throws `Fault` for what the spec, the name or the year has wrong.
 */
export function explain(spec: RunSpec, { country, system, variable: name, year }: Question): Explanation {
  const variable = variableNamed(name);
  const faults = [...specFaults(spec, { country, system }), ...nameFaults(name), ...yearFaults(spec, year)];
  if (variable === undefined || faults.length > 0) throw new Fault(faults);
  const opening = openCountry(country, { seed: spec.seed, fixed: spec.fixed, parameters: spec.parameters });
  const { recordHash } = runOpening(spec, { opening, system });
  const scene: Scene = {
    year,
    now: livedTo(year, { spec, opening, system }),
    before: livedTo(year - 1, { spec, opening, system }),
  };
  const { warnings } = country;
  const head = { spec, recordHash, variable: name, year, about: variable.about, warnings };
  const value = variable.read(scene.now);
  if (typeof value === "string") return { status: "absent", ...head, reason: value };
  const ruler = rulerIn(year, system, scene.now);
  const { values } = begin(opening, ruler);
  const explainer = EXPLAINERS[name] ?? ((other: Scene) => [flowsPart(other, "all")]);
  return {
    status: "explained",
    ...head,
    equation: variable.equation,
    unit: unitOf(variable, scene.now),
    value,
    ...beforeOf(variable, scene),
    parts: [...explainer(scene), ...recordedParts(year, system)],
    ...groundsOf(variable, { scene, country, draw: opening.settings.draw, system: ruler, values }),
  };
}

/** What a timeline orders by decisions on record, up to the year; a system without a history orders nothing by date. */
function recordedParts(year: number, course: Course): readonly Part[] {
  const ordered = "decisions" in course ? course.decisions.filter((decision) => decision.year <= year) : [];
  if (ordered.length === 0) return [];
  return [
    partOf(`Decisions on record up to ${year}; their effects follow from the model`, ordered, {
      columns: [
        { title: "year", cell: (decision) => decision.year },
        { title: "what", cell: ({ field }) => field },
        { title: "value", cell: ({ value }) => value },
        { title: "source", cell: ({ source, grade }) => `${source}, ${grade}` },
        { title: "note", cell: ({ note }) => note },
      ],
    }),
  ];
}

function beforeOf(variable: Variable, scene: Scene): { readonly before?: number } {
  const value = isComparable(scene) ? variable.read(scene.before) : "not lived whole";
  return typeof value === "string" ? {} : { before: value };
}

interface Life {
  readonly spec: RunSpec;
  readonly opening: Opening;
  readonly system: Course;
}

/** The economy at the end of a year with its ledger: a run that ends there, so that what it leaves is never overwritten. */
function livedTo(year: number, { spec, opening, system }: Life): Economy {
  let last = begin(opening, system).economy;
  if (last.year > year) return last;
  const short: RunSpec = { ...spec, years: { from: year, to: year } };
  runOpening(short, {
    opening,
    system,
    watch: (economy) => {
      last = economy;
    },
  });
  return last;
}

/** The system that rules in the year: by date, or by the programme on which power has decided. */
function rulerIn(year: number, course: Course, { decisions }: Economy): System {
  const steps = stepsOf(course);
  const decided = steps.find(({ programme }) => programme !== undefined && programme === decisions.programme);
  return (decided ?? steps.reduce((ruler, step) => (step.from <= year ? step : ruler), steps[0])).system;
}

function nameFaults(name: string) {
  if (variableNamed(name) !== undefined) return [];
  const remedy = suggest(
    name,
    VARIABLES.map((known) => known.name),
  );
  const otherwise = "See `onecountry list variables`";
  return [{ where: "variable", expected: "a variable of a run", found: `"${name}"`, remedy: remedy || otherwise }];
}

function yearFaults({ years: { from, to } }: RunSpec, year: number) {
  if (Number.isInteger(year) && year >= from && year <= to) return [];
  const expected = `a year of the run, ${from} to ${to}`;
  return [{ where: "year", expected, found: String(year), remedy: `Choose one of them, or run other years` }];
}
