// A model life table and the ages of a stable population, for a country without a census by age at hand.
// Mortality: Brass's logit system with his general standard (1971), Y(x) = alpha + beta Ys(x), Y = .5 ln((1 - l) / l), l the survivors of one birth.
// Ages: a stable population, persons at age x in proportion to exp(-growth x) L(x) (Lotka).
import { exp } from "../base/maths.js";

/** Ages at which the general standard is given, after birth, with its logits. */
// prettier-ignore
const STANDARD: readonly (readonly [age: number, logit: number])[] = [
  [1, -0.867], [5, -0.6015], [10, -0.5498], [15, -0.5131], [20, -0.4551], [25, -0.3829], [30, -0.315],
  [35, -0.2496], [40, -0.1816], [45, -0.1073], [50, -0.0212], [55, 0.0832], [60, 0.21], [65, 0.3746],
  [70, 0.5818], [75, 0.8611], [80, 1.2433], [85, 1.781], [90, 2.5634], [95, 3.709],
];

/** Where the last, open age group begins. */
const OPEN_AGE = 85;
/** Years lived by those who die in the first year, and in the four years after it: the usual separation factors. */
const LIVED_IN_FIRST_YEAR = 0.3;
const LIVED_IN_NEXT_FOUR = 1.5;

export interface LifeTableGroup {
  readonly from: number;
  /** Years of age; of the open group its mean remaining life. */
  readonly width: number;
  /** Years lived in the group per birth. */
  readonly lived: number;
  /** Deaths per person and year. */
  readonly deathRate: number;
}

/** The life table with this life expectancy at birth (years, 25..85); `slope` is Brass's beta, 1 the standard's pattern of ages. */
export function lifeTable({
  lifeExpectancy,
  slope = 1,
}: {
  readonly lifeExpectancy: number;
  readonly slope?: number;
}): readonly LifeTableGroup[] {
  let [low, high] = [-4, 4]; // life expectancy falls as the level alpha rises
  for (let step = 0; step < 60; step++) {
    const level = (low + high) / 2;
    if (expectancy(groupsOf({ level, slope })) > lifeExpectancy) low = level;
    else high = level;
  }
  return groupsOf({ level: (low + high) / 2, slope });
}

/** Life expectancy at birth, years: all years lived. */
export function expectancy(groups: readonly LifeTableGroup[]): number {
  return groups.reduce((sum, { lived }) => sum + lived, 0);
}

/** Share of each group in a stable population growing by this share a year. */
export function stableShares(groups: readonly LifeTableGroup[], growth: number): readonly number[] {
  const weights = groups.map(({ from, width, lived }) => exp(-growth * (from + width / 2)) * lived);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function groupsOf({ level, slope }: { readonly level: number; readonly slope: number }): readonly LifeTableGroup[] {
  const survivors = new Map([[0, 1]]);
  for (const [age, logit] of STANDARD) survivors.set(age, 1 / (1 + exp(2 * (level + slope * logit))));
  const alive = (age: number): number => survivors.get(age) ?? 0;
  const starts = [0, 1, ...STANDARD.map(([age]) => age).filter((age) => age >= 5 && age <= OPEN_AGE)];
  return starts.map((from, k) => {
    if (from === OPEN_AGE) return openGroup(alive);
    const to = starts[k + 1];
    const lived = yearsLived({ from, to, alive });
    return { from, width: to - from, lived, deathRate: (alive(from) - alive(to)) / lived };
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly alive: (age: number) => number;
}

function yearsLived({ from, to, alive }: Span): number {
  const width = to - from;
  const livedByDead = from === 0 ? LIVED_IN_FIRST_YEAR : from === 1 ? LIVED_IN_NEXT_FOUR : width / 2;
  return width * alive(to) + livedByDead * (alive(from) - alive(to));
}

/** The group of 85 and more: trapezoids to 95, and half of those alive then for five more years. */
function openGroup(alive: (age: number) => number): LifeTableGroup {
  const lived = 2.5 * (alive(85) + 2 * alive(90) + 2 * alive(95));
  return { from: OPEN_AGE, width: lived / alive(85), lived, deathRate: alive(85) / lived };
}
