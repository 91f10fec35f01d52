// Outputs and uses of goods: the balance of each product and the requirement of imports that its users have.
import { grown, gridOf, nameOf, yearly, type Draft, type PlanColumns, type PlanRows } from "./draft.js";
import { basketTotal, type Basket } from "./plan-data.js";

export interface GoodsPart {
  readonly columns: Pick<PlanColumns, "output" | "consumption" | "publicUse" | "defence" | "structures" | "equipment">;
  readonly rows: Pick<PlanRows, "balance" | "requirement" | "supply">;
}

/** Adds outputs, uses, balances and import requirements; the rows of trade and capital add their own entries to them. */
export function addGoods(draft: Draft): GoodsPart {
  const { data, builder, settings } = draft;
  const growth = (t: number): number => grown(data.growth, t + 1);
  const named = (kind: string) => (t: number) => builder.column({ name: nameOf(draft, kind, t) });
  const columns = {
    output: gridOf(draft, (t, i) => {
      const name = nameOf(draft, "output", t, i);
      if (data.isForeign[i]) return builder.column({ name, upper: 0 });
      if (!data.branches[i].isResource) return builder.column({ name });
      const extended = 1 + settings.assumed["resource-growth"] * (t + 1);
      return builder.column({ name, upper: data.grossOutput[i] * growth(t) * extended });
    }),
    consumption: gridOf(draft, (t, i) => builder.column({ name: nameOf(draft, "consumption", t, i) })),
    publicUse: yearly(draft, named("public")),
    defence: yearly(draft, named("defence")),
    structures: yearly(draft, named("structures")),
    equipment: yearly(draft, named("equipment")),
  };
  const row = (kind: string, lower: (i: number) => number) => (t: number, i: number) =>
    builder.row({ name: nameOf(draft, kind, t, i), lower: lower(i) });
  const rows = {
    balance: gridOf(
      draft,
      row("balance", (i) => -data.fixedSupply[i]),
    ),
    requirement: gridOf(
      draft,
      row("requirement", () => 0),
    ),
    supply: gridOf(
      draft,
      row("supply", () => 0),
    ),
  };
  addTechniques(draft, columns.output, rows);
  addUses(draft, { columns, rows });
  addDefenceFloor(draft, columns.defence);
  return { columns, rows };
}

/** Outputs, home inputs and foreign ones. An industry's own foreign input is replaced one for one, so it goes to the supply row itself. */
function addTechniques({ data, builder, n, years }: Draft, output: Int32Array, rows: GoodsPart["rows"]): void {
  for (let t = 0; t < years; t++) {
    for (let j = 0; j < n; j++) {
      const column = output[t * n + j];
      builder.add(rows.balance[t * n + j], column, 1);
      for (let i = 0; i < n; i++) {
        const [home, foreign] = [data.domestic[i * n + j], data.imported[i * n + j]];
        if (home !== 0) builder.add(rows.balance[t * n + i], column, -home);
        if (foreign !== 0)
          builder.add(i === j ? rows.supply[t * n + i] : rows.requirement[t * n + i], column, -foreign);
      }
    }
  }
}

/** Each use takes its base basket; household consumption is free by product, home and foreign part of a product in the base proportion. */
function addUses({ data, builder, n, years }: Draft, { columns, rows }: GoodsPart): void {
  const use = (column: number, t: number, { domestic, imported }: Basket): void => {
    const total = basketTotal({ domestic, imported });
    if (total <= 0) return;
    for (let i = 0; i < n; i++) {
      if (domestic[i] !== 0) builder.add(rows.balance[t * n + i], column, -domestic[i] / total);
      if (imported[i] !== 0) builder.add(rows.requirement[t * n + i], column, -imported[i] / total);
    }
  };
  for (let t = 0; t < years; t++) {
    for (let i = 0; i < n; i++) {
      const all = data.household.domestic[i] + data.household.imported[i];
      const homePart = all > 0 ? data.household.domestic[i] / all : 1;
      builder.add(rows.balance[t * n + i], columns.consumption[t * n + i], -homePart);
      if (homePart < 1) builder.add(rows.requirement[t * n + i], columns.consumption[t * n + i], homePart - 1);
    }
    use(columns.publicUse[t], t, data.public);
    use(columns.defence[t], t, data.defence);
    use(columns.structures[t], t, data.structures);
    use(columns.equipment[t], t, data.equipment);
  }
}

/** Defence of the base year, every year; lexicographic plans ask for more of it in their first stage. */
function addDefenceFloor(draft: Draft, defence: Int32Array): void {
  const { data, builder, years, requirements, settings } = draft;
  const base = basketTotal(data.defence);
  if (base <= 0 || settings.objective === "lexicographic") return;
  for (let t = 0; t < years; t++) {
    const row = builder.row({ name: nameOf(draft, "defence-floor", t), lower: base });
    builder.add(row, defence[t], 1);
    requirements.push({ row, sign: 1, what: "defence at the level of the base year", year: t + 1 });
  }
}
