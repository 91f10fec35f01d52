// The run that a reader who asks for nothing sees first: what happened, at the model's own values, with one draw of the weather.
import { readSpec, type RunSpec } from "../../index.js";

/** History in the USSR of 1928-40, whose record is the best known. */
export function firstRun(): RunSpec {
  return readSpec({ country: "ussr-1928", system: "history", years: { from: 1928, to: 1940 }, fixed: true });
}
