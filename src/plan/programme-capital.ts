// Capital: what it lets a plan produce, how it wears, is added to and turned to other uses, and how much of it must be left at the end.
import { gridOf, nameOf, yearly, type Draft, type PlanColumns, type PlanRows } from "./draft.js";
import type { GoodsPart } from "./programme-goods.js";

export interface CapitalPart {
  readonly columns: Pick<PlanColumns, "investment" | "capital" | "turnedOut" | "turnedIn">;
  readonly rows: Pick<PlanRows, "capacity" | "capital" | "accumulation">;
}

/** Groups of branches within which capital can be turned. */
const TURNABLE = ["manufacturing", "services"];

/** Adds capital, capacity, investment by destination, conversion, and the two rules that make a short plan behave like the start of a long one. */
export function addCapital(draft: Draft, goods: GoodsPart): CapitalPart {
  const { data, builder, years, n, settings } = draft;
  const stock = data.capital.map((perUnit, j) => perUnit * data.grossOutput[j]);
  const named =
    (kind: string, upper = Infinity) =>
    (t: number, j: number) =>
      builder.column({ name: nameOf(draft, kind, t, j), upper });
  const turned = (kind: string, share: number) => (t: number, j: number) =>
    named(kind, TURNABLE.includes(data.branches[j].group) ? share * stock[j] : 0)(t, j);
  const columns = {
    investment: gridOf(draft, named("investment")),
    capital: gridOf(draft, (t, j) => {
      const first = t === 0 ? { lower: stock[j], upper: stock[j] } : {};
      return builder.column({ name: nameOf(draft, "capital", t, j), ...first });
    }),
    turnedOut: gridOf(draft, turned("turned-out", settings.assumed.conversion)),
    turnedIn: gridOf(draft, turned("turned-in", Infinity)),
  };
  const rows = {
    capacity: gridOf(draft, (t, j) => addCapacity(draft, { goods, columns }, t, j)),
    capital: Int32Array.from({ length: (years - 1) * n }, (_, k) =>
      addGrowthOfCapital(draft, columns, Math.trunc(k / n), k % n),
    ),
    accumulation: yearly(draft, (t) => addAccumulation(draft, columns, t)),
  };
  for (let t = 0; t < years; t++) addConversion(draft, columns, t);
  for (let t = 0; t < years; t++) addInvestmentGoods(draft, { goods, columns }, t);
  for (let j = 0; j < n; j++) addLastYear(draft, { goods, columns }, j);
  return { columns, rows };
}

interface Parts {
  readonly goods: GoodsPart;
  readonly columns: CapitalPart["columns"];
}

/** k_j u x_j - K_j + turned out - turned in <= 0; written with k_j on the output, so that dwellings do not spread the range of numbers. */
function addCapacity(draft: Draft, { goods, columns }: Parts, t: number, j: number): number {
  const { data, settings, builder, n } = draft;
  const at = t * n + j;
  const row = builder.row({ name: nameOf(draft, "capacity", t, j), upper: 0 });
  builder.add(row, goods.columns.output[at], data.capital[j] * settings.assumed["normal-use"]);
  builder.add(row, columns.capital[at], -1);
  builder.add(row, columns.turnedOut[at], 1);
  builder.add(row, columns.turnedIn[at], -1);
  return row;
}

/** K_t+1 <= (1 - d) K_t + I_t - turned out + turned in. */
function addGrowthOfCapital(draft: Draft, columns: CapitalPart["columns"], t: number, j: number): number {
  const { data, builder, n } = draft;
  const at = t * n + j;
  const row = builder.row({ name: nameOf(draft, "capital-next", t, j), upper: 0 });
  builder.add(row, columns.capital[at + n], 1);
  builder.add(row, columns.capital[at], data.depreciation[j] - 1);
  builder.add(row, columns.investment[at], -1);
  builder.add(row, columns.turnedOut[at], 1);
  builder.add(row, columns.turnedIn[at], -1);
  return row;
}

/** Capital turned to other products of the group, less what is lost in turning. */
function addConversion(draft: Draft, columns: CapitalPart["columns"], t: number): void {
  const { data, settings, builder, n } = draft;
  for (const group of TURNABLE) {
    const row = builder.row({ name: nameOf(draft, `turned-${group}`, t), upper: 0 });
    for (let j = 0; j < n; j++) {
      if (data.branches[j].group !== group) continue;
      builder.add(row, columns.turnedIn[t * n + j], 1);
      builder.add(row, columns.turnedOut[t * n + j], settings.assumed["conversion-loss"] - 1);
    }
  }
}

/** Structures and equipment that the year's investment takes, by destination in fixed shares. */
function addInvestmentGoods(draft: Draft, { goods, columns }: Parts, t: number): void {
  const { data, builder, n } = draft;
  const structures = builder.row({ name: nameOf(draft, "structures-made", t), lower: 0 });
  const equipment = builder.row({ name: nameOf(draft, "equipment-made", t), lower: 0 });
  builder.add(structures, goods.columns.structures[t], 1);
  builder.add(equipment, goods.columns.equipment[t], 1);
  for (let j = 0; j < n; j++) {
    builder.add(structures, columns.investment[t * n + j], -data.structuresShare[j]);
    builder.add(equipment, columns.investment[t * n + j], data.structuresShare[j] - 1);
  }
}

/** Total accumulation covers wear and growth every year; its composition is free. */
function addAccumulation(draft: Draft, columns: CapitalPart["columns"], t: number): number {
  const { data, builder, n, requirements } = draft;
  const row = builder.row({ name: nameOf(draft, "accumulation", t), lower: 0 });
  for (let j = 0; j < n; j++) {
    builder.add(row, columns.investment[t * n + j], 1);
    builder.add(row, columns.capital[t * n + j], -Math.max(0, data.depreciation[j] + data.growth));
  }
  requirements.push({ row, sign: 1, what: "investment that covers wear and growth", year: t + 1 });
  return row;
}

/** In the last year each industry covers its own wear and growth at that year's output; a rule relative to the next year could be gamed. */
function addLastYear(draft: Draft, { goods, columns }: Parts, j: number): void {
  const { data, settings, builder, n, years, requirements } = draft;
  const t = years - 1;
  const row = builder.row({ name: nameOf(draft, "last-year", t, j), lower: 0 });
  const perOutput = Math.max(0, data.depreciation[j] + data.growth) * data.capital[j] * settings.assumed["normal-use"];
  builder.add(row, columns.investment[t * n + j], 1);
  builder.add(row, goods.columns.output[t * n + j], -perOutput);
  const product = data.products[j];
  requirements.push({ row, sign: 1, what: `investment in ${product} for after the plan`, year: years, product });
}
