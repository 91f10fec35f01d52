// Every flow of the year: goods go from `from` to `to`, and `to` pays `from` the value. Checked and folded into totals as it is written;
// the entries themselves are kept only when somebody wants to read them (`why`, the second judge of the tests).
import type { FloatArrays } from "./float-arrays.js";
import type { Parties } from "./parties.js";

/** Places of a cell's four totals, in the order in which `move` writes them. */
export const OUT_QUANTITY = 0;
export const OUT_VALUE = 1;
export const IN_QUANTITY = 2;
export const IN_VALUE = 3;

/** The year's flows. `quantity` is in base-price value units, `value` in current money. */
export interface Ledger {
  /** Number of items: products, then payments. */
  readonly items: number;
  /** totals[4 * (party * items + item) + place]: what left and came to each party in the year. */
  readonly totals: Float64Array;
  /** Whether a flow was negative or not a number; the accounts refuse the year. */
  isBad: boolean;
  /** Whether entries are kept beside the totals. */
  keeps: boolean;
  /** The quarter now being lived, 0..3, stamped on each kept entry. */
  now: number;
  count: number;
  from: Int16Array;
  to: Int16Array;
  item: Int16Array;
  quarter: Int8Array;
  quantity: Float64Array;
  value: Float64Array;
}

/** An empty ledger of these parties and items; it keeps no entries until `keepEntries`. */
export function openLedger({ count }: Parties, items: number, of: FloatArrays): Ledger {
  return {
    items,
    totals: of(4 * count * items),
    isBad: false,
    keeps: false,
    now: 0,
    count: 0,
    from: new Int16Array(0),
    to: new Int16Array(0),
    item: new Int16Array(0),
    quarter: new Int8Array(0),
    quantity: new Float64Array(0),
    value: new Float64Array(0),
  };
}

/** Makes room for a year's entries and keeps them from now on. */
export function keepEntries(ledger: Ledger, { sectors: n, regions }: Parties): void {
  const capacity = 4 * (4 * n * n + (regions + 12) * n + 24 * n + 20 * (regions + 12)) + 16 * n;
  ledger.keeps = true;
  ledger.from = new Int16Array(capacity);
  ledger.to = new Int16Array(capacity);
  ledger.item = new Int16Array(capacity);
  ledger.quarter = new Int8Array(capacity);
  ledger.quantity = new Float64Array(capacity);
  ledger.value = new Float64Array(capacity);
}

/**
 * Writes one flow of goods that are paid for. A quantity and value of zero is no flow and leaves no entry.
 * Positional, because the quarter loop writes some thousand flows a year. Flows that are negative or not numbers are marked, not
 * mended: `checkAccounts` throws on them. So short, with the places as numbers, that compilers put it into the loops that call it
 * (measured: a twentieth of a run).
 */
export function move(ledger: Ledger, from: number, to: number, item: number, quantity: number, value: number): void {
  const { totals, items } = ledger;
  const out = 4 * (from * items + item);
  const into = 4 * (to * items + item);
  totals[out] += quantity;
  totals[out + 1] += value;
  totals[into + 2] += quantity;
  totals[into + 3] += value;
  if (!(quantity >= 0 && value >= 0)) ledger.isBad = true;
  if (ledger.keeps) keep(ledger, from, to, item, quantity, value);
}

/** As `move`, of goods that nobody pays for: made, used up, lost, or eaten in kind. */
export function moveUnpaid(ledger: Ledger, from: number, to: number, item: number, quantity: number): void {
  const { totals, items } = ledger;
  totals[4 * (from * items + item)] += quantity;
  totals[4 * (to * items + item) + 2] += quantity;
  if (!(quantity >= 0)) ledger.isBad = true;
  if (ledger.keeps) keep(ledger, from, to, item, quantity, 0);
}

/** As `move`, of money that no goods answer: `payer` pays `payee` for work, profit, tax, loan and the like. */
export function pay(ledger: Ledger, payee: number, payer: number, item: number, value: number): void {
  const { totals, items } = ledger;
  totals[4 * (payee * items + item) + 1] += value;
  totals[4 * (payer * items + item) + 3] += value;
  if (!(value >= 0)) ledger.isBad = true;
  if (ledger.keeps) keep(ledger, payee, payer, item, 0, value);
}

function keep(ledger: Ledger, from: number, to: number, item: number, quantity: number, value: number): void {
  if (quantity === 0 && value === 0) return;
  const k = ledger.count;
  ledger.from[k] = from;
  ledger.to[k] = to;
  ledger.item[k] = item;
  ledger.quarter[k] = ledger.now;
  ledger.quantity[k] = quantity;
  ledger.value[k] = value;
  ledger.count = k + 1;
}

/** Empties the ledger for the next year. */
export function clearLedger(ledger: Ledger): void {
  ledger.totals.fill(0);
  ledger.isBad = false;
  ledger.count = 0;
}
