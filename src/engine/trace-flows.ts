// The year's ledger folded for a reader: who gave what to whom, and where each village's grain went.
import type { Economy } from "../economy/economy.js";
import { partyName, PAYMENTS } from "../economy/parties.js";
import { partOf, type Part, type Scene } from "./trace-part.js";

/** All entries of a year between two parties in one item. Quantity at base prices, value in current money, both m currency. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly item: number;
  readonly quantity: number;
  readonly value: number;
}

/** The year's flows, the largest first (by the larger of quantity and value), of the entries that `keep` keeps. */
export function foldLedger({ ledger, facts }: Economy, keep: (from: number, to: number) => boolean): readonly Flow[] {
  const sums = new Map<number, Flow>();
  const items = facts.n + PAYMENTS.length;
  for (let k = 0; k < ledger.count; k++) {
    const [from, to, item] = [ledger.from[k], ledger.to[k], ledger.item[k]];
    if (!keep(from, to)) continue;
    const key = (from * facts.parties.count + to) * items + item;
    const { quantity = 0, value = 0 } = sums.get(key) ?? {};
    sums.set(key, { from, to, item, quantity: quantity + ledger.quantity[k], value: value + ledger.value[k] });
  }
  const size = ({ quantity, value }: Flow): number => Math.max(quantity, value);
  return [...sums.values()].sort((a, b) => size(b) - size(a));
}

/** Flows shown to a reader. */
const SHOWN = 12;

/** The largest flows of the parties as a table: goods with their volume, payments with their sum. */
export function flowsPart({ now, year }: Scene, parties: "all" | readonly number[]): Part {
  const keep = (from: number, to: number): boolean =>
    parties === "all" || parties.includes(from) || parties.includes(to);
  const flows = foldLedger(now, keep).slice(0, SHOWN);
  const name = (party: number): string => partyName(party, now.facts.parties, now.facts.sectorIds, now.facts.regionIds);
  return partOf(`Largest entries of the ledger of ${year}`, flows, {
    columns: [
      { title: "from", cell: ({ from }) => name(from) },
      { title: "to", cell: ({ to }) => name(to) },
      { title: "item", cell: ({ item }) => itemName(now, item) },
      { title: "volume", unit: "m-currency, base prices", cell: ({ quantity }) => quantity },
      { title: "paid by the receiver", unit: "m-currency", cell: ({ value }) => value },
    ],
  });
}

function itemName({ facts }: Economy, item: number): string {
  return item < facts.n ? facts.sectorIds[item] : PAYMENTS[item - facts.n];
}

/** A village's grain over some quarters, Mt. opening + crop + bought = seed + delivered + fed + eaten + lost + closing. */
export interface VillageGrain {
  crop: number;
  bought: number;
  seed: number;
  delivered: number;
  fed: number;
  eaten: number;
  lost: number;
}

/** Adds the entries of the given quarters (0..3) to each village's grain. What goes into production before the quarter's loss is seed, after it feed. */
export function addVillageGrain(
  economy: Economy,
  quarters: readonly number[],
  villages: readonly VillageGrain[],
): void {
  const { ledger, facts } = economy;
  const { parties: p, grain, tonnesPerValue, regions } = facts;
  const isVillage = (party: number): boolean => party >= p.village && party < p.village + regions;
  const lossSeen = new Set<number>();
  for (let k = 0; k < ledger.count; k++) {
    if (ledger.item[k] !== grain || !quarters.includes(ledger.quarter[k])) continue;
    const [from, to, q] = [ledger.from[k], ledger.to[k], ledger.quantity[k] * tonnesPerValue];
    if (isVillage(to)) villages[to - p.village][from === p.production ? "crop" : "bought"] += q;
    if (!isVillage(from)) continue;
    const village = villages[from - p.village];
    const place = ledger.quarter[k] * regions + (from - p.village);
    if (to === p.spoilage) lossSeen.add(place);
    village[useOf(to, { p, seen: lossSeen.has(place) })] += q;
  }
}

function useOf(
  to: number,
  { p, seen }: { readonly p: Economy["facts"]["parties"]; readonly seen: boolean },
): keyof VillageGrain {
  if (to === p.spoilage) return "lost";
  if (to === p.use) return "eaten";
  if (to === p.production) return seen ? "fed" : "seed";
  return "delivered";
}

/** Empty accounts of grain, one for each village. */
export function noGrain(regions: number): VillageGrain[] {
  return Array.from({ length: regions }, () => ({
    crop: 0,
    bought: 0,
    seed: 0,
    delivered: 0,
    fed: 0,
    eaten: 0,
    lost: 0,
  }));
}
