// What people think of their rule and what they say: private opposition from belief by stratum, open opposition where enough others are heard.
// A small change can turn a silent country (Kuran 1989); such a jump is an event of the record. Nothing in the economy reads it back.
import type { Economy } from "../economy/economy.js";
import { believeByStratum, privateOpposition } from "../economy/nature/belief.js";
import { expressedOpposition } from "../polity/preference-falsification.js";
import type { ChronicleEntry } from "../record/run-record.js";

/** Rise of the open opposition in a year, as a share of adults, that is told as a revolt. */
const REVOLT = 0.1;

/** Belief, then opinion of the year; returns what must be told. `before` holds last year's living in village and town. */
export function formOpinion(
  economy: Economy,
  before: { readonly ruralLiving: number; readonly urbanLiving: number },
): readonly Omit<ChronicleEntry, "year">[] {
  believeByStratum(economy, before);
  const { opinion } = economy;
  opinion.before = opinion.openShare;
  opinion.privateShare = privateOpposition(economy);
  opinion.openShare = openOpposition(economy, opinion.privateShare);
  if (opinion.openShare - opinion.before < REVOLT) return [];
  const [from, to] = [opinion.before, opinion.openShare].map((share) => `${Math.round(100 * share)} %`);
  return [{ kind: "revolt", about: `open opposition jumps from ${from} to ${to} of the people` }];
}

/** The part of them that speaks: arrests and bans raise the price of it, a press lets them hear of each other. */
function openOpposition({ decisions, nature }: Economy, privateShare: number): number {
  const banned = 1 - (decisions.parties + decisions.strike) / 2;
  // One arrest in a hundred people of working age in a year is taken as full fear.
  const fear = Math.min(1, decisions.arrestRate / 0.01);
  return expressedOpposition({
    privateShare,
    outspoken: nature.outspoken,
    price: nature.speakingPrice + nature.fearPrice * 0.5 * (banned + fear),
    spread: nature.speakingSpread,
    heard: 0.3 + 0.7 * decisions.press,
  });
}
