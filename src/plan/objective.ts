// What a plan strives for. Always a minimum: of the negated welfare, in ten-thousandths of the base basket (all of a year's consumption = 10,000).
import { log } from "../base/maths.js";
import { grown, nameOf, yearly, type Draft, type PlanColumns } from "./draft.js";
import { goodName, goodsOf, type Goods } from "./goods.js";
import { segments } from "./harmony.js";
import { basketTotal } from "./plan-data.js";
import { YEAR_OF_CONSUMPTION } from "./settings.js";

/** A stage of a lexicographic order, and what the earlier ones reached. */
export interface Stage {
  readonly kind: "defence" | "food" | "rest";
  readonly reached: { readonly defence?: number; readonly food?: number };
}

/** A good's curve in a year: the row that ties its segments to its consumption. */
export interface Curve {
  readonly row: number;
  /** What the curve is multiplied by in the objective. */
  readonly value: number;
  readonly target: number;
}

export interface ObjectivePart {
  readonly goods: Goods;
  /** The curves that were cut into segments; none where the objective has none. */
  readonly curves: readonly Curve[];
}

/** Adds the objective of the settings, and the rows it needs. */
export function addObjective(draft: Draft, columns: PlanColumns, stage: Stage | undefined): ObjectivePart {
  const goods = goodsOf(draft.data, columns);
  const weight = yearWeights(draft);
  const part = { goods, weight };
  switch (draft.settings.objective) {
    case "harmony":
      return { goods, curves: addHarmony(draft, part) };
    case "maximin":
      return { goods, curves: addMaximin(draft, part) };
    case "consumption":
      return { goods, curves: addConsumption(draft, part) };
    case "growth":
      return { goods, curves: addGrowth(draft, part, columns) };
    case "lexicographic":
      return { goods, curves: addStage(draft, part, { columns, stage: stage ?? { kind: "rest", reached: {} } }) };
  }
}

interface Part {
  readonly goods: Goods;
  /** Weight of each year. */
  readonly weight: Float64Array;
}

function yearWeights({ years, settings }: Draft): Float64Array {
  let weight = 1 / settings.assumed.discount;
  return Float64Array.from({ length: years }, () => (weight *= settings.assumed.discount));
}

/** Minus the sum over years and goods of weight * share * 10,000 * reward(consumption over base, grown with the plan). */
function addHarmony(draft: Draft, { goods, weight }: Part): readonly Curve[] {
  const { builder, years, data, settings } = draft;
  const { pieces, atZero } = segments(settings.curve);
  const curves: Curve[] = [];
  const count = goods.base.length;
  let constant = 0;
  for (let t = 0; t < years; t++) {
    for (let g = 0; g < count; g++) {
      const target = goods.base[g] * grown(data.growth, t + 1);
      const value = weight[t] * goods.weights[g] * YEAR_OF_CONSUMPTION;
      constant -= value * (atZero + targetReward(draft, t));
      const name = goodName(goods, t, g);
      const row = builder.row({ name: `harmony:${name}`, upper: 0 });
      builder.add(row, goods.columns[t * count + g], -1);
      curves.push({ row, value, target });
      pieces.forEach(({ width, slope }, k) => {
        const cost = (-value * slope) / target;
        const column = builder.column({ name: draft.hasNames ? `piece${k}:${name}` : "", cost, upper: width * target });
        builder.add(row, column, 1);
      });
    }
  }
  addConstant(draft, constant);
  return curves;
}

/** The log of a target that grows with the plan, so that welfare is told against the base year; Cockshott's function is told against the target. */
function targetReward({ settings, data }: Draft, t: number): number {
  return settings.curve === "log" ? (t + 1) * log(1 + data.growth) : 0;
}

/** Minus the sum over years of weight * 10,000 * the least consumption over base of any good. */
function addMaximin(draft: Draft, { goods, weight }: Part): readonly Curve[] {
  const least = yearly(draft, (t) =>
    draft.builder.column({ name: nameOf(draft, "least", t), cost: -YEAR_OF_CONSUMPTION * weight[t] }),
  );
  const count = goods.base.length;
  for (let t = 0; t < draft.years; t++) {
    for (let g = 0; g < count; g++) {
      const row = draft.builder.row({ name: `basket:${goodName(goods, t, g)}`, lower: 0 });
      draft.builder.add(row, goods.columns[t * count + g], 1);
      draft.builder.add(row, least[t], -goods.base[g]);
    }
  }
  return [];
}

/** Minus the weighted sum of consumption in ten-thousandths of the base, each good kept between bounds: unbounded, goods go to nothing or to a hundred times. */
function addConsumption(draft: Draft, { goods, weight }: Part): readonly Curve[] {
  const { builder, years, data, settings } = draft;
  const { least, most } = settings.bounds;
  const count = goods.base.length;
  const total = goods.base.reduce((sum, flow) => sum + flow, 0);
  addFloors(draft, goods, least);
  for (let t = 0; t < years; t++) {
    for (let g = 0; g < count; g++) {
      const name = goodName(goods, t, g);
      const upper = most * goods.base[g] * grown(data.growth, t + 1);
      const counted = builder.column({
        name: `counted:${name}`,
        cost: (-YEAR_OF_CONSUMPTION * weight[t]) / total,
        upper,
      });
      const row = builder.row({ name: `consumed:${name}`, upper: 0 });
      builder.add(row, counted, 1);
      builder.add(row, goods.columns[t * count + g], -1);
    }
  }
  return [];
}

/** Minus the capital left at the end, in ten-thousandths of that at the start; each good at least at its floor. */
function addGrowth(draft: Draft, { goods }: Part, columns: PlanColumns): readonly Curve[] {
  const { builder, data, n, years, settings } = draft;
  const start = data.capital.reduce((sum, perUnit, j) => sum + perUnit * data.grossOutput[j], 0);
  addFloors(draft, goods, settings.bounds.least);
  const left = builder.column({ name: "capital-left", cost: -YEAR_OF_CONSUMPTION / start });
  const row = builder.row({ name: "capital-at-end", upper: 0 });
  builder.add(row, left, 1);
  for (let j = 0; j < n; j++) {
    const at = (years - 1) * n + j;
    builder.add(row, columns.capital[at], data.depreciation[j] - 1);
    builder.add(row, columns.investment[at], -1);
    builder.add(row, columns.turnedOut[at], 1);
    builder.add(row, columns.turnedIn[at], -1);
  }
  return [];
}

function addFloors(draft: Draft, goods: Goods, least: number): void {
  const { builder, years, requirements } = draft;
  const count = goods.base.length;
  for (let t = 0; t < years; t++) {
    for (let g = 0; g < count; g++) {
      const row = builder.row({ name: `floor:${goodName(goods, t, g)}`, lower: least * goods.base[g] });
      builder.add(row, goods.columns[t * count + g], 1);
      const what = `${goods.names[g]} to consume`;
      requirements.push({ row, sign: 1, what, year: t + 1, product: goods.names[g] });
    }
  }
}

interface StagePart {
  readonly columns: PlanColumns;
  readonly stage: Stage;
}

/** Defence first, then food, each up to the base year's level grown with the plan; harmony of everything with what is left. */
function addStage(draft: Draft, part: Part, { columns, stage }: StagePart): readonly Curve[] {
  const { data } = draft;
  const defenceBase = basketTotal(data.defence);
  const foods = part.goods.names.map((name) => data.branches[data.products.indexOf(name)]?.isFood === true);
  const defence = yearly(draft, (t) => {
    const target = defenceBase * grown(data.growth, t + 1);
    return addAttained(draft, { name: "defence-attained", t, of: [{ column: columns.defence[t], target }] });
  });
  const food = yearly(draft, (t) => {
    const count = part.goods.base.length;
    const of = part.goods.names.flatMap((_, g) => {
      const target = part.goods.base[g] * grown(data.growth, t + 1);
      return foods[g] ? [{ column: part.goods.columns[t * count + g], target }] : [];
    });
    return addAttained(draft, { name: "food-attained", t, of });
  });
  holdStage(draft, { name: "defence", attained: defence, weight: part.weight, stage });
  holdStage(draft, { name: "food", attained: food, weight: part.weight, stage });
  return stage.kind === "rest" ? addHarmony(draft, part) : [];
}

interface Attained {
  readonly name: string;
  readonly t: number;
  readonly of: readonly { readonly column: number; readonly target: number }[];
}

/** A share of 0..1 of which no good falls short: column >= share * target for each. */
function addAttained(draft: Draft, { name, t, of }: Attained): number {
  const { builder } = draft;
  const attained = builder.column({ name: nameOf(draft, name, t), upper: 1 });
  of.forEach(({ column, target }, k) => {
    const row = builder.row({ name: nameOf(draft, `${name}-of${k}`, t), lower: 0 });
    builder.add(row, column, 1);
    builder.add(row, attained, -target);
  });
  return attained;
}

interface Held {
  readonly name: "defence" | "food";
  readonly attained: Int32Array;
  readonly weight: Float64Array;
  readonly stage: Stage;
}

/** The stage's own objective, or the row that keeps what it reached. */
function holdStage(draft: Draft, { name, attained, weight, stage }: Held): void {
  const { builder } = draft;
  const reached = stage.reached[name];
  const isOwn = stage.kind === name;
  if (!isOwn && reached === undefined) return;
  const sum = builder.column({ name: `${name}-sum`, cost: isOwn ? -YEAR_OF_CONSUMPTION : 0 });
  const row = builder.row({ name: `${name}-total`, lower: 0 });
  attained.forEach((column, t) => builder.add(row, column, weight[t]));
  builder.add(row, sum, -1);
  if (reached === undefined) return;
  builder.add(builder.row({ name: `${name}-kept`, lower: reached - KEPT_TOLERANCE }), sum, 1);
}

/** A stage is kept to the solver's own tolerance, or rounding would make the next one infeasible. */
const KEPT_TOLERANCE = 1e-6;

/**
 * A column of fixed value that bears a constant: solvers disagree on the sign of a constant in the objective row. Its cost is 1 and its value
 * the constant, not the other way round, since some take their tolerance from the largest cost.
 */
function addConstant({ builder }: Draft, constant: number): void {
  builder.column({ name: "constant", cost: 1, lower: constant, upper: constant });
}
