// The opening people: by region, class and age, with peacetime rates of birth and death.
import type { Reading } from "./reading.js";
import { VILLAGE_CLASSES } from "../economy/facts.js";

export interface People {
  readonly groups: number;
  readonly ages: number;
  readonly cells: Float64Array;
  readonly ageFrom: Float64Array;
  readonly ageWidth: Float64Array;
  readonly peaceDeathRate: Float64Array;
  readonly birthRateUrban: Float64Array;
  readonly birthRateRural: Float64Array;
  readonly working: Float64Array;
  readonly frailty: Float64Array;
  readonly ruralByRegion: Float64Array;
  readonly urban: number;
  readonly officials: number;
  readonly owners: number;
}

/**
 * Groups in the order of facts.ts. Ages as in the country's file, scaled to its opening population; regions and village classes share the
 * rural ages. Births by age are scaled so that the opening people bear at the country's birth rate, town at `townFertility` of village.
 */
export function openPeople(read: Reading, townFertility: number): People {
  const { country } = read;
  const regions = country.regions.map(({ id }) => id);
  const ages = country.ages;
  const groups = 3 * regions.length + 5;
  const cells = new Float64Array(groups * ages.length);
  const ruralByRegion = read.each("rural-people", regions);
  scaleTo(ruralByRegion, read.number("population.rural"));
  const urban = read.number("population.urban");
  const classes = shares(VILLAGE_CLASSES.map((name) => read.number(`village.${name}`)));
  const [workers, officials, owners] = shares(
    ["workers", "officials", "owners"].map((name) => read.number(`town.${name}`)),
  );
  const prisoners = read.number("prisoners");
  const rural = sumOf(ages.map((age) => age.rural));
  const town = sumOf(ages.map((age) => age.urban));
  ages.forEach(({ rural: inVillage, urban: inTown }, a) => {
    ruralByRegion.forEach((people, z) => {
      for (let c = 0; c < 3; c++) cells[(3 * z + c) * ages.length + a] = (people * classes[c] * inVillage) / rural;
    });
    [workers, officials, owners].forEach((share, k) => {
      cells[(3 * regions.length + k) * ages.length + a] = ((urban - prisoners) * share * inTown) / town;
    });
  });
  imprison(cells, { group: 3 * regions.length + 3, prisoners, from: ages.map((age) => age.from) });
  return { ...rates(read, townFertility), groups, ages: ages.length, cells, ruralByRegion, urban, officials, owners };
}

/** Prisoners at the opening are grown-ups of 20 to 49, evenly. */
function imprison(
  cells: Float64Array,
  { group, prisoners, from }: { group: number; prisoners: number; from: readonly number[] },
): void {
  const grown = from.filter((age) => age >= 20 && age < 50).length;
  from.forEach((age, a) => {
    cells[group * from.length + a] = age >= 20 && age < 50 ? prisoners / grown : 0;
  });
}

/** Rates by age of the country's file; births scaled to the birth rate, frailty (infants and the old suffer more) to a mean of 1. */
function rates(read: Reading, townFertility: number) {
  const { ages } = read.country;
  let born = 0;
  let people = 0;
  let frail = 0;
  for (const age of ages) {
    born += age.births * (age.rural * age.womenRural + townFertility * age.urban * age.womenUrban);
    people += age.rural + age.urban;
    frail += frailtyOf(age.from) * (age.rural + age.urban);
  }
  const scale = (read.number("birth-rate") / 1000) * (people / born);
  return {
    ageFrom: Float64Array.from(ages, ({ from }) => from),
    ageWidth: Float64Array.from(ages, ({ width }) => width),
    peaceDeathRate: Float64Array.from(ages, ({ deathRate }) => deathRate),
    birthRateUrban: Float64Array.from(ages, ({ births, womenUrban }) => births * womenUrban * scale * townFertility),
    birthRateRural: Float64Array.from(ages, ({ births, womenRural }) => births * womenRural * scale),
    working: Float64Array.from(ages, ({ from }) => (from >= 15 && from < 60 ? 1 : 0)),
    frailty: Float64Array.from(ages, ({ from }) => (frailtyOf(from) * people) / frail),
  };
}

/** How an age suffers from hunger against a grown-up of 15 to 49 (1): an assumption in the shape of famine records, infants and the old most. */
function frailtyOf(from: number): number {
  if (from < 1) return 2.4;
  if (from < 5) return 1.9;
  if (from < 15) return 0.9;
  if (from < 50) return 1;
  if (from < 65) return 1.6;
  return 2.2;
}

/** Scales values in place so that they sum to `total`. */
export function scaleTo(values: Float64Array, total: number): void {
  const sum = values.reduce((s, v) => s + v, 0);
  for (let k = 0; k < values.length; k++) values[k] *= sum > 0 ? total / sum : 0;
}

function shares(values: readonly number[]): number[] {
  const sum = sumOf(values);
  return values.map((value) => value / sum);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
