// What a spec asks that the model would pass over: it must not be taken for something that the model obeys.
import type { FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Country } from "../country/country.js";
import { SPEC_DEFAULTS, type RunSpec } from "../record/run-spec.js";

/** Worlds and sizes of unit that no mechanism answers to. */
export function unmodelledFaults({ world, unitSize }: Pick<RunSpec, "world" | "unitSize">): readonly FaultItem[] {
  const faults: FaultItem[] = [];
  if (world !== SPEC_DEFAULTS.world) {
    const remedy = suggest(world, [SPEC_DEFAULTS.world]) || "Leave it out";
    faults.push({
      where: "world",
      expected: `"${SPEC_DEFAULTS.world}", the only one there is`,
      found: `"${world}"`,
      remedy,
    });
  }
  if (unitSize !== SPEC_DEFAULTS.unitSize) {
    const expected = `"${SPEC_DEFAULTS.unitSize}", the only size that is modelled`;
    faults.push({ where: "unitSize", expected, found: `"${unitSize}"`, remedy: "Leave it out" });
  }
  return faults;
}

/** Events of years that the run does not live. */
export function eventFaults(
  { events, years }: Pick<RunSpec, "events" | "years">,
  { opens }: Country,
): readonly FaultItem[] {
  return events
    .filter(({ year }) => year < opens.year || year > years.to)
    .map(({ kind, year }) => ({
      where: `event ${kind}`,
      expected: `a year that the run lives, ${opens.year} to ${years.to}`,
      found: String(year),
      remedy: "Move the event or run other years",
    }));
}

/** Years of a run when none are asked for: thirteen from the country's first, as 1928 to 1940. */
export const USUAL_SPAN = 13;
