// Every flow of the year: goods go from `from` to `to`, and `to` pays `from` the value. Typed arrays, overwritten each year.
import type { Parties } from "./parties.js";

/** The year's entries, in the order they happened. `quantity` is in base-price value units, `value` in current money. */
export interface Ledger {
  count: number;
  /** The quarter now being lived, 0..3, stamped on each entry. */
  now: number;
  readonly from: Int16Array;
  readonly to: Int16Array;
  readonly item: Int16Array;
  readonly quarter: Int8Array;
  readonly quantity: Float64Array;
  readonly value: Float64Array;
  /** First entry that was negative or not a number, or -1; the accounts refuse the year. */
  firstBad: number;
}

/** An empty ledger with room for `capacity` entries a year. */
export function openLedger(capacity: number): Ledger {
  return {
    count: 0,
    now: 0,
    from: new Int16Array(capacity),
    to: new Int16Array(capacity),
    item: new Int16Array(capacity),
    quarter: new Int8Array(capacity),
    quantity: new Float64Array(capacity),
    value: new Float64Array(capacity),
    firstBad: -1,
  };
}

/** How many entries a year can have at the most. */
export function ledgerCapacity(parties: Parties): number {
  const { sectors: n, regions } = parties;
  return 4 * (4 * n * n + (regions + 12) * n + 24 * n + 20 * (regions + 12)) + 16 * n;
}

/**
 * Writes one flow. A quantity and value of zero is no flow and leaves no entry.
 * Positional, because the quarter loop calls it some thousand times a year. Entries that are negative or not numbers are marked, not mended: `checkAccounts` throws on them.
 */
export function move(ledger: Ledger, from: number, to: number, item: number, quantity: number, value: number): void {
  if (quantity === 0 && value === 0) return;
  const k = ledger.count;
  ledger.from[k] = from;
  ledger.to[k] = to;
  ledger.item[k] = item;
  ledger.quarter[k] = ledger.now;
  ledger.quantity[k] = quantity;
  ledger.value[k] = value;
  if (!(quantity >= 0 && value >= 0) && ledger.firstBad < 0) ledger.firstBad = k;
  ledger.count = k + 1;
}

/** Empties the ledger for the next year. */
export function clearLedger(ledger: Ledger): void {
  ledger.count = 0;
  ledger.firstBad = -1;
}
