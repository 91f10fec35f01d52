// What is known of a polity: organs with their statutes, offices, actors, factions, doctrines, events and rules, each with its sources.
import type { z } from "zod";
import type { polityFiles } from "./schemas.js";

type File<K extends keyof typeof polityFiles> = z.output<(typeof polityFiles)[K]>;

export type Source = File<"sources">[number];
export type Organ = File<"organs">[number];
export type Statute = Organ["statutes"][number];
export type Office = File<"offices">["offices"][number];
export type OfficeRule = File<"offices">["rules"][number];
export type Actor = File<"actors">[number];
export type Stance = Actor["stances"][number];
export type Faction = File<"factions">[number];
export type Doctrine = File<"doctrines">[number];
export type PoliticalEvent = File<"events">[number];
export type PartyRule = File<"rules">[number];
export type Vote = Faction["votes"][number];
export type Codings = Actor["codings"];

export interface Polity {
  readonly sources: readonly Source[];
  readonly organs: readonly Organ[];
  readonly offices: readonly Office[];
  readonly officeRules: readonly OfficeRule[];
  readonly actors: readonly Actor[];
  readonly factions: readonly Faction[];
  readonly doctrines: readonly Doctrine[];
  readonly events: readonly PoliticalEvent[];
  readonly rules: readonly PartyRule[];
}
