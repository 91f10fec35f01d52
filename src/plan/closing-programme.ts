// One programme that holds the plans of all borders, elasticities and replaceable shares: their ways to replace imports stand side by side.
import type { LinearProgramme } from "../lp/problem.js";
import { buildProgramme } from "../lp/builder.js";
import type { Assumed } from "./assumptions.js";
import type { Border } from "./border.js";
import { extending } from "./extending.js";
import type { Goods } from "./goods.js";
import type { PlanData } from "./plan-data.js";
import { SMALLEST_COEFFICIENT, writeProgramme } from "./programme.js";
import type { PlanSettings } from "./settings.js";
import { verticesOf, type Vertex } from "./substitution.js";

/** A column of one variant's isoquants. */
export interface Way {
  readonly column: number;
  readonly variant: number;
  readonly imports: number;
  /** Share of the product's base import that home goods can replace at most. */
  readonly replaceable: number;
}

/** A column by which an industry makes its own foreign inputs itself, up to one of the shares. */
export interface OwnWay {
  readonly column: number;
  /** Place among the shares; absent where the column is of no use under any. */
  readonly share?: number;
}

export interface ClosingProgramme {
  /** The same rows and columns, with the bounds of an open and of a closed border. */
  readonly open: LinearProgramme;
  readonly closed: LinearProgramme;
  readonly ways: readonly Way[];
  readonly ownWays: readonly OwnWay[];
  readonly goods: Goods;
  readonly years: number;
  readonly objective: PlanSettings["objective"];
}

export interface ClosingProgrammeQuery {
  readonly data: PlanData;
  readonly settings: PlanSettings;
  readonly variants: readonly Assumed[];
  /** Share of each base import that home goods can replace where the share is 1. */
  readonly replaceable: Float64Array;
  /** Multiples of `replaceable` to be told apart. */
  readonly shares: readonly number[];
}

/** Writes the programme once for each border, its isoquants cut at each share, and adds ways for own inputs. */
export function closingProgramme(query: ClosingProgrammeQuery): ClosingProgramme {
  const { data, settings, variants, shares, replaceable } = query;
  const { years } = settings;
  const byVariant = variants.map((assumed) => verticesOf(data, { years, assumed, replaceable, shares }));
  const vertices = byVariant[0].map((products, t) => products.map((_, i) => byVariant.flatMap((of) => of[t][i])));
  const written = (border: Border) => {
    const builder = buildProgramme({ name: "plan-closing", smallest: SMALLEST_COEFFICIENT });
    // Own inputs of every product get a column here; `withOwnWays` gives them the shares.
    const whole = replaceable.map((share) => (share > 0 ? 1 : 0));
    const own = { ...settings, border, replaceable: whole, tradeBalance: 0 };
    return { parts: writeProgramme(builder, { data, settings: own, vertices }), lp: builder.freeze() };
  };
  const [open, closed] = [written({ kind: "open" }), written({ kind: "closed" })];
  const { columns, goods } = closed.parts;
  const ways = vertices.flatMap((products, t) =>
    products.flatMap((all, i) =>
      waysOf(all, {
        first: columns.firstVertex[t * products.length + i],
        variants: variants.length,
        replaceable: replaceable[i],
      }),
    ),
  );
  const ownColumns = { own: columns.ownReplaced, ...closed.parts.rows };
  const owned = { places: ownColumns, shares, replaceable };
  const extended = withOwnWays(closed.lp, owned);
  return {
    open: withOwnWays(open.lp, owned).lp,
    closed: extended.lp,
    ways,
    ownWays: extended.ownWays,
    goods,
    years,
    objective: settings.objective,
  };
}

interface WaysQuery {
  readonly first: number;
  readonly variants: number;
  readonly replaceable: number;
}

function waysOf(all: readonly Vertex[], { first, variants, replaceable }: WaysQuery): readonly Way[] {
  const each = all.length / variants;
  return all.map(({ imports }, k) => ({ column: first + k, variant: Math.trunc(k / each), imports, replaceable }));
}

interface OwnWaysQuery {
  readonly places: { readonly own: Int32Array; readonly balance: Int32Array; readonly supply: Int32Array };
  readonly shares: readonly number[];
  readonly replaceable: Float64Array;
}

/** For each share below all a column that, like the one for all, takes a unit of own inputs, but makes only the share of it at home. */
function withOwnWays(
  lp: LinearProgramme,
  { places, shares, replaceable }: OwnWaysQuery,
): { readonly lp: LinearProgramme; readonly ownWays: readonly OwnWay[] } {
  const { starts, rowIndices } = lp.matrix;
  const builder = extending(lp, { name: lp.name, hasCosts: true });
  const wholes = [...places.own].map((column): OwnWay => ({ column }));
  const parts = shares.flatMap((multiple, share) =>
    [...places.own.keys()].flatMap((at): readonly OwnWay[] => {
      const column = places.own[at];
      const value = multiple * replaceable[at % replaceable.length];
      const rows = rowIndices.subarray(starts[column], starts[column + 1]);
      const limit = rows.find((row) => row !== places.balance[at] && row !== places.supply[at]);
      if (limit === undefined) return [];
      if (value === 1) return [{ column, share }];
      const part = builder.column({ name: `own-part-${share}:${at}` });
      builder.add(limit, part, 1);
      builder.add(places.supply[at], part, value);
      builder.add(places.balance[at], part, -value);
      return [{ column: part, share }];
    }),
  );
  const isUsed = new Set(parts.map(({ column }) => column));
  return { lp: builder.freeze(), ownWays: [...parts, ...wholes.filter(({ column }) => !isUsed.has(column))] };
}
