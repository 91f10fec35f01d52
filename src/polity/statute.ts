// Institutional invariants: how often organs must meet and which offices one person may not hold together. A breach is an event of the
// record with its date, never an exception: statutes were broken, and that is a fact about power.
import type { Office, OfficeRule, Organ } from "./polity.js";

export interface Breach {
  readonly rule: string;
  readonly date: string;
  readonly about: string;
}

/** Meetings that came later than the statute in force at the meeting before them allowed. Months are counted by year and month; a date without month as mid-year. */
export function lateMeetings(organ: Pick<Organ, "id" | "name" | "statutes" | "meetings">): readonly Breach[] {
  const dates = organ.meetings.map(({ date }) => date).sort();
  return dates.slice(1).flatMap((date, k) => {
    const before = dates[k];
    const statute = organ.statutes.filter(({ from }) => from <= before).at(-1);
    const months = monthOf(date) - monthOf(before);
    // A congress called for spring may meet in the summer: only a delay of more than two months is a breach.
    if (statute === undefined || months <= statute.everyMonths + GRACE_MONTHS) return [];
    const about = `${organ.name}: ${months} months after the last, where the statute says ${statute.everyMonths}`;
    return [{ rule: `${organ.id}-interval`, date, about }];
  });
}

/** Persons who at some date held more of the offices of a rule than it allows. */
export function doubledOffices(offices: readonly Office[], rules: readonly OfficeRule[]): readonly Breach[] {
  return rules.flatMap((rule) => {
    const terms = offices
      .filter(({ id }) => rule.offices.includes(id))
      .flatMap(({ id, holders }) => holders.map((holder) => ({ office: id, ...holder })));
    const breaches = terms.flatMap(({ actor, from }) => {
      const held = terms.filter((term) => term.actor === actor && term.from <= from && from < (term.to ?? "9999"));
      const within = rule.from <= from && from < (rule.to ?? "9999");
      if (!within || new Set(held.map(({ office }) => office)).size <= rule.most) return [];
      return [{ rule: rule.id, date: from, about: `${actor} held ${held.map(({ office }) => office).join(", ")}` }];
    });
    return breaches;
  });
}

const GRACE_MONTHS = 2;

function monthOf(date: string): number {
  const [year, month] = date.split("-");
  return Number(year) * 12 + (month === undefined ? 6 : Number(month));
}
