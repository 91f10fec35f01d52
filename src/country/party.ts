// What is known of a country's ruling party: doctrines that contend in it, who leads them, and how large its Central Committee was.
// The part of data/polity that an economy can be opened with; the whole of it is read by the room polity.

/** Ways to build industry: as fast as the peasant's market allows, faster out of taxes and trade, or at any pace and by force. */
export const PROGRAMMES = ["gradual", "planned", "forced"] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** Places on four axes, -1..1: industrial tempo, means towards peasants, scope, inner-party democracy. */
export type Place = [tempo: number, peasant: number, scope: number, democracy: number];
type Range = [low: number, high: number];

export interface PartyDoctrine {
  readonly id: string;
  /** Ids of actors. */
  readonly leaders: readonly string[];
  readonly position: Place;
  /** Where it can move on each axis without ceasing to be itself, and how far in a year. */
  readonly moves: { readonly tempo: Range; readonly peasant: Range; readonly scope: Range; readonly democracy: Range };
  readonly step: number;
  readonly programme: { readonly kind: Programme };
}

export interface PartyActor {
  readonly id: string;
  readonly stances: readonly { readonly from: string; readonly position: Place }[];
  /** Weights 0..1 with the dates between which they were held; `kind` apparatus is the appointment of secretaries. */
  readonly resources: readonly {
    readonly kind: string;
    readonly weight: number;
    readonly from: string;
    readonly to?: string;
  }[];
}

export interface PartyOrgan {
  readonly id: string;
  readonly sizes: readonly { readonly date: string; readonly full: number }[];
}

/** Entries carry what the struggle over the line needs of them, and may carry more. */
export interface Party {
  readonly doctrines: readonly PartyDoctrine[];
  readonly actors: readonly PartyActor[];
  readonly organs: readonly PartyOrgan[];
}
