// Trade: how the requirement of imports is met, what is sold abroad, and the payments that tie the two.
import { passage } from "./border.js";
import { grown, gridOf, nameOf, yearly, type Draft, type PlanColumns, type PlanRows } from "./draft.js";
import type { GoodsPart } from "./programme-goods.js";

export interface TradePart {
  readonly columns: Pick<
    PlanColumns,
    "imports" | "doWithout" | "ownReplaced" | "stocksUsed" | "firstVertex" | "exports" | "extraExports" | "basket"
  >;
  readonly rows: Pick<PlanRows, "payments">;
}

/** Prices of further exports and how many times the assumed share of the base list the world takes at each. */
const EXTRA_STEPS = [
  { price: 0.85, times: 1 },
  { price: 0.7, times: 1 },
  { price: 0.5, times: 2 },
];

/** Adds imports with what replaces them, exports, and the balance of payments where the border is not closed. */
export function addTrade(draft: Draft, goods: GoodsPart): TradePart {
  const columns = {
    ...addImports(draft, goods),
    ...addDoWithout(draft, goods),
    ...addExports(draft, goods),
  };
  return { columns, rows: { payments: addPayments(draft, columns) } };
}

type ImportColumns = Pick<PlanColumns, "imports" | "ownReplaced" | "stocksUsed" | "firstVertex">;

function addImports(draft: Draft, { columns, rows }: GoodsPart): ImportColumns {
  const { data, settings, n, imports } = draft;
  const added = {
    imports: gridOf(draft, (t, i) => {
      const { importShare } = passageAt(draft, t, i);
      const limit = importShare === undefined ? {} : { upper: importShare * imports[i] * grown(data.growth, t + 1) };
      return addTo(draft, { row: rows.supply[t * n + i], input: { name: nameOf(draft, "imports", t, i), ...limit } });
    }),
    ownReplaced: gridOf(draft, (t, i) => addOwnReplaced(draft, { columns, rows }, t, i)),
    stocksUsed: Int32Array.from(data.products, (_, i) => {
      const { importShare = 1 } = passageAt(draft, 0, i);
      const months = settings.assumed["stock-months"] * Math.max(0, 1 - importShare);
      const input = { name: nameOf(draft, "stocks-used", 0, i), upper: (months / 12) * Math.max(0, imports[i]) };
      return addTo(draft, { row: rows.supply[i], input });
    }),
    firstVertex: gridOf(draft, (t, i) => addVertices(draft, rows, t, i)),
  };
  for (let k = 0; k < draft.years * n; k++) {
    if (settings.border.kind === "open") continue;
    const [year, product] = [Math.trunc(k / n) + 1, data.products[k % n]];
    draft.requirements.push({ row: rows.supply[k], sign: 1, what: `the import of ${product}`, year, product });
  }
  return added;
}

function passageAt({ data, settings }: Draft, t: number, i: number) {
  return passage(settings.border, { product: data.products[i], year: t + 1 });
}

interface Addition {
  readonly row: number;
  readonly input: { readonly name: string; readonly upper?: number };
}

/** A column that adds 1 to a row. */
function addTo({ builder }: Draft, { row, input }: Addition): number {
  const column = builder.column(input);
  builder.add(row, column, 1);
  return column;
}

/** An industry's foreign inputs of its own kind, made at home one for one up to the replaceable share. */
function addOwnReplaced(draft: Draft, { columns, rows }: GoodsPart, t: number, i: number): number {
  const { data, settings, builder, n } = draft;
  const own = data.imported[i * n + i] * settings.replaceable[i];
  const [name, row] = [nameOf(draft, "own-replaced", t, i), rows.supply[t * n + i]];
  if (own <= 0) return addTo(draft, { row, input: { name, upper: 0 } });
  const column = addTo(draft, { row, input: { name } });
  builder.add(rows.balance[t * n + i], column, -1);
  const limit = builder.row({ name: nameOf(draft, "own-limit", t, i), upper: 0 });
  builder.add(limit, column, 1);
  builder.add(limit, columns.output[t * n + i], -own);
  return column;
}

/** Returns the first of the isoquant's columns; where nothing is imported there is none, and the index is that of the next column. */
function addVertices(draft: Draft, rows: GoodsPart["rows"], t: number, i: number): number {
  const { data, builder, n, vertices, averageBasket } = draft;
  const columns = vertices[t][i].map(({ imports, home }, k) => {
    const column = builder.column({ name: nameOf(draft, `way${k}`, t, i) });
    builder.add(rows.requirement[t * n + i], column, 1);
    builder.add(rows.supply[t * n + i], column, -imports);
    if (!data.isForeign[i]) builder.add(rows.balance[t * n + i], column, -home);
    else for (let j = 0; j < n; j++) builder.add(rows.balance[t * n + j], column, -home * averageBasket[j]);
    return column;
  });
  return columns[0] ?? 0;
}

/** Doing without: a missing import is made up for by so many units of the average home basket, which bounds what it can be worth. */
function addDoWithout(draft: Draft, { rows }: GoodsPart): Pick<TradePart["columns"], "doWithout" | "basket"> {
  const { settings, builder, n, averageBasket } = draft;
  const basket = yearly(draft, (t) => {
    const column = builder.column({ name: nameOf(draft, "basket", t) });
    for (let i = 0; i < n; i++) builder.add(rows.balance[t * n + i], column, -averageBasket[i]);
    return column;
  });
  const given = yearly(draft, (t) => {
    const row = builder.row({ name: nameOf(draft, "do-without", t), lower: 0 });
    builder.add(row, basket[t], 1);
    return row;
  });
  const doWithout = gridOf(draft, (t, i) => {
    const limit = settings.hasDoWithout ? {} : { upper: 0 };
    const input = { name: nameOf(draft, "without", t, i), ...limit };
    const column = addTo(draft, { row: rows.supply[t * n + i], input });
    builder.add(given[t], column, -settings.assumed["do-without"]);
    return column;
  });
  return { basket, doWithout };
}

/** Exports up to the base list grown with world demand, and further ones at falling prices: without an end the plan would specialise in one good. */
function addExports(draft: Draft, { rows }: GoodsPart): Pick<TradePart["columns"], "exports" | "extraExports"> {
  const { data, settings, builder, n, years } = draft;
  const limit = (t: number, i: number): number =>
    passageAt(draft, t, i).exportShare * data.exports[i] * grown(data.growth, t + 1);
  const sold = (name: string, upper: number, place: number): number => {
    const column = builder.column({ name, upper });
    builder.add(rows.balance[place], column, -1);
    return column;
  };
  return {
    exports: gridOf(draft, (t, i) => sold(nameOf(draft, "exports", t, i), limit(t, i), t * n + i)),
    extraExports: Int32Array.from({ length: years * n * EXTRA_STEPS.length }, (_, k) => {
      const [place, step] = [Math.trunc(k / EXTRA_STEPS.length), k % EXTRA_STEPS.length];
      const [t, i] = [Math.trunc(place / n), place % n];
      const upper = limit(t, i) * settings.assumed["extra-exports"] * EXTRA_STEPS[step].times;
      return sold(nameOf(draft, `extra${step + 1}`, t, i), upper, place);
    }),
  };
}

/** Exports less imports at their prices; closed there is nothing to pay, and the row requires nothing. */
function addPayments(draft: Draft, columns: TradePart["columns"]): Int32Array {
  const { builder, n, settings, requirements } = draft;
  return yearly(draft, (t) => {
    const isClosed = settings.border.kind === "closed";
    const row = builder.row({
      name: nameOf(draft, "payments", t),
      lower: isClosed ? -Infinity : settings.tradeBalance,
    });
    for (let i = 0; i < n; i++) {
      const { importPrice } = passageAt(draft, t, i);
      builder.add(row, columns.exports[t * n + i], 1);
      EXTRA_STEPS.forEach(({ price }, step) => builder.add(row, columns.extraExports[(t * n + i) * 3 + step], price));
      builder.add(row, columns.imports[t * n + i], -importPrice * (1 + settings.assumed.freight));
    }
    if (!isClosed) requirements.push({ row, sign: 1, what: "the balance of payments", year: t + 1 });
    return row;
  });
}
