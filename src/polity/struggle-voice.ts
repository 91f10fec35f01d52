// What members who hold with a line other than the head's say aloud under the rules of the party.
import { cautionUnder } from "./faction-ban.js";
import { expressedOpposition } from "./preference-falsification.js";
import type { YearOfStruggle } from "./struggle-state.js";

/** Share of members who speak for what this share of them thinks: all of it where nobody falsifies. */
export function spokenShare(privateShare: number, { p, rules }: Pick<YearOfStruggle, "p" | "rules">): number {
  if (!rules.preferenceFalsification || privateShare === 0) return privateShare;
  const caution = cautionUnder(
    { ban: rules.factionBan, links: rules.horizontalLinks },
    { ...p, spread: p.cautionSpread },
  );
  return expressedOpposition({ privateShare, outspoken: p.outspoken, ...caution });
}
