// Who can hold goods and money, as integers given when the economy is opened: n sectors, R villages, then the rest.

/** Indices of all parties of an economy with `sectors` enterprises and `regions` villages. */
export interface Parties {
  readonly sectors: number;
  readonly regions: number;
  /** First village; village of region z is `village + z`. */
  readonly village: number;
  readonly workers: number;
  readonly officials: number;
  readonly owners: number;
  /** Prisoners and deported settlers, fed by the state. */
  readonly camps: number;
  readonly state: number;
  readonly bank: number;
  readonly abroad: number;
  /** Where investment goods wait and turn into capital. */
  readonly capital: number;
  /** Source of output and sink of inputs. */
  readonly production: number;
  /** Sink of the grain that villages eat; other goods are used up by those who get them. */
  readonly use: number;
  /** Sinks of goods lost, one for each named cause. */
  readonly spoilage: number;
  readonly unsold: number;
  readonly count: number;
}

/** Lays out the parties of an economy of this many sectors and regions. */
export function layOutParties(sectors: number, regions: number): Parties {
  const village = sectors;
  const workers = village + regions;
  return {
    sectors,
    regions,
    village,
    workers,
    officials: workers + 1,
    owners: workers + 2,
    camps: workers + 3,
    state: workers + 4,
    bank: workers + 5,
    abroad: workers + 6,
    capital: workers + 7,
    production: workers + 8,
    use: workers + 9,
    spoilage: workers + 10,
    unsold: workers + 11,
    count: workers + 12,
  };
}

/** Items that are claims or services and not products; product i has item i, and these follow at `sectors + k`. */
export const PAYMENTS = [
  "labour",
  "mixed-income",
  "profit",
  "tax",
  "transfer",
  "loan",
  "repayment",
  "finance",
] as const;
export type Payment = (typeof PAYMENTS)[number];

/** Integer of a payment item in an economy of `sectors` products. */
export function paymentItem(sectors: number, payment: Payment): number {
  return sectors + PAYMENTS.indexOf(payment);
}

/** A party's name for a person. */
export function partyName(
  party: number,
  parties: Parties,
  sectors: readonly string[],
  regions: readonly string[],
): string {
  if (party < parties.village) return sectors[party];
  if (party < parties.workers) return `village of ${regions[party - parties.village]}`;
  const rest = [
    "workers",
    "officials",
    "owners and traders",
    "camps and settlements",
    "state",
    "bank",
    "abroad",
    "capital formation",
    "production",
    "use",
    "spoilage",
    "unsold",
  ];
  return rest[party - parties.workers];
}
