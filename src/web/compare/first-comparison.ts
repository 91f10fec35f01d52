// The comparison that a reader who asks for nothing sees first, and comparisons in links.
import { ensembleSpec, Fault, type EnsembleRequest, type EnsembleSpec } from "../../index.js";
import { readJson } from "../link.js";

/** Draws of a comparison: enough for medians and bands that stay where they are when another draw is added. */
export const COMPARED_RUNS = 40;
export const MOST_COMPARED_RUNS = 400;

/** Three systems from the same beginning. */
export function firstComparison(): EnsembleSpec {
  const years = { from: 1928, to: 1940 };
  return ensembleSpec({
    country: "ussr-1928",
    systems: ["nep", "five-year-plan", "market"],
    years,
    runs: COMPARED_RUNS,
  });
}

const LONGEST = 20000;

/** The comparison in this text of a link. Throws `Fault` with what is wrong. */
export function readComparison(inLink: string): EnsembleSpec {
  const json = readJson(inLink, LONGEST);
  const isWhole =
    typeof json === "object" && json !== null && "systems" in json && "runs" in json && Array.isArray(json.systems);
  const refused = (expected: string, found: string): never => {
    throw new Fault([{ where: "link", expected, found, remedy: "Ask for it again, or start afresh" }]);
  };
  if (!isWhole) return refused("a comparison with systems and runs", "something else");
  // `ensembleSpec` checks every field; only the shape that its types take for granted is checked here.
  const spec = ensembleSpec(json as unknown as EnsembleRequest);
  if (spec.systems.length < 2 || spec.systems.length > 4 || spec.systems.some((id) => typeof id !== "string"))
    return refused("two to four systems", `${spec.systems.length}`);
  if (spec.runs > MOST_COMPARED_RUNS) return refused(`at most ${MOST_COMPARED_RUNS} draws in a page`, `${spec.runs}`);
  return spec;
}
