// Camps and settlements, common to the answers that keep them: how long, who is deported, and what the places cost in lives at full rations.
import type { Decisions } from "../../economy/decisions.js";
import { parameter, type Values } from "../../economy/parameter.js";

export const CAMPS = {
  sentence: parameter("mean time in camp", "years", 2.8, { range: [2, 4] }),
  deported: parameter("share of the better-off who are deported where they are pressed", "share", 0.45, {
    range: [0.3, 0.65],
  }),
  campHardship: parameter("deaths over ordinary ones in camps at full rations", "per-year", 0.035, {
    range: [0.02, 0.06],
  }),
  settlementHardship: parameter("deaths over ordinary ones in settlements at full rations", "per-year", 0.045, {
    range: [0.025, 0.08],
  }),
} as const;

type CampDecisions = Pick<Decisions, "sentence" | "deportedShare" | "campHardship" | "settlementHardship">;

/** Decides for camps and settlements as the numbers say. */
export function keepCamps(out: CampDecisions, p: Values<typeof CAMPS>): void {
  out.sentence = p.sentence;
  out.deportedShare = p.deported;
  out.campHardship = p.campHardship;
  out.settlementHardship = p.settlementHardship;
}
