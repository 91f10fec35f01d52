import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { floatArrays } from "../../src/economy/float-arrays.js";
import {
  clearLedger,
  IN_QUANTITY,
  IN_VALUE,
  keepEntries,
  type Ledger,
  move,
  moveUnpaid,
  openLedger,
  OUT_QUANTITY,
  OUT_VALUE,
  pay,
} from "../../src/economy/ledger.js";
import { layOutParties, PAYMENTS } from "../../src/economy/parties.js";

const SECTORS = 3;
const PARTIES = layOutParties(SECTORS, 2);
const ITEMS = SECTORS + PAYMENTS.length;

describe("a ledger's totals", () => {
  it("hold of each flow what left the giver and came to the taker, and what the taker paid", () => {
    const ledger = fresh();
    move(ledger, 0, 5, 1, 7, 14);
    expect([OUT_QUANTITY, OUT_VALUE, IN_QUANTITY, IN_VALUE].map((place) => total(ledger, 0, 1, place))).toEqual([
      7, 14, 0, 0,
    ]);
    expect([OUT_QUANTITY, OUT_VALUE, IN_QUANTITY, IN_VALUE].map((place) => total(ledger, 5, 1, place))).toEqual([
      0, 0, 7, 14,
    ]);
  });

  it("are the same whether goods and their payment are written in one flow or apart", () => {
    const flow = fc.record({
      from: fc.nat(PARTIES.count - 1),
      to: fc.nat(PARTIES.count - 1),
      item: fc.nat(ITEMS - 1),
      quantity: fc.nat(1000),
      value: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 40 }), (flows) => {
        const [together, apart] = [fresh(), fresh()];
        for (const { from, to, item, quantity, value } of flows) {
          move(together, from, to, item, quantity, value);
          moveUnpaid(apart, from, to, item, quantity);
          pay(apart, from, to, item, value);
        }
        expect(apart.totals).toEqual(together.totals);
      }),
    );
  });
});

describe("a ledger", () => {
  it("marks a flow that is negative or no number, whichever way it is written", () => {
    for (const bad of [-1, NaN]) {
      for (const write of [
        (ledger: Ledger) => move(ledger, 0, 1, 0, bad, 1),
        (ledger: Ledger) => move(ledger, 0, 1, 0, 1, bad),
        (ledger: Ledger) => moveUnpaid(ledger, 0, 1, 0, bad),
        (ledger: Ledger) => pay(ledger, 0, 1, 0, bad),
      ]) {
        const ledger = fresh();
        write(ledger);
        expect(ledger.isBad).toBe(true);
        clearLedger(ledger);
        expect(ledger.isBad).toBe(false);
      }
    }
  });

  it("that keeps entries keeps each flow with its quarter, and none of nothing", () => {
    const ledger = fresh();
    move(ledger, 0, 1, 0, 1, 1);
    expect(ledger.count).toBe(0);
    keepEntries(ledger, PARTIES);
    ledger.now = 2;
    move(ledger, 0, 1, 2, 3, 4);
    moveUnpaid(ledger, 1, 0, 2, 5);
    pay(ledger, 4, 3, 6, 8);
    move(ledger, 0, 1, 0, 0, 0);
    moveUnpaid(ledger, 0, 1, 0, 0);
    pay(ledger, 0, 1, 0, 0);
    const kept = Array.from({ length: ledger.count }, (_, k) => [
      ...[ledger.from, ledger.to, ledger.item, ledger.quarter].map((column) => column[k]),
      ...[ledger.quantity, ledger.value].map((column) => column[k]),
    ]);
    expect(kept).toEqual([
      [0, 1, 2, 2, 3, 4],
      [1, 0, 2, 2, 5, 0],
      [4, 3, 6, 2, 0, 8],
    ]);
  });
});

describe("arrays that share buffers", () => {
  it("have the length and value asked for and never a place in common", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6000), { minLength: 1, maxLength: 12 }), (lengths) => {
        const of = floatArrays();
        const arrays = lengths.map((length, k) => of(length, k));
        expect(arrays.map((array) => array.length)).toEqual(lengths);
        for (let k = 0; k < arrays.length; k++) expect(arrays[k].every((value) => value === k)).toBe(true);
      }),
    );
  });
});

function fresh(): Ledger {
  return openLedger(PARTIES, ITEMS, floatArrays());
}

function total(ledger: Ledger, party: number, item: number, place: number): number {
  return ledger.totals[4 * (party * ITEMS + item) + place];
}
