// Linkages: how much a sector draws on those before it and serves those after it. Backward by Leontief's columns, forward by Ghosh's rows;
// normalised so that the mean sector has 1 (Rasmussen 1956; Miller and Blair 2009, 12.2).
import { columnSums, deliveryCoefficients, inputCoefficients, intermediateFlows, perOutput } from "./flows.js";
import { outputOf, pricesOf } from "./solved.js";
import type { Table } from "./table.js";

/** A number for each sector. Direct ones are sums of coefficients; the others are shares of the mean over sectors. */
export interface Linkages {
  readonly sectors: readonly string[];
  readonly backwardDirect: Float64Array;
  readonly forwardDirect: Float64Array;
  /** Power of dispersion: n u'L_j / u'L u. */
  readonly backward: Float64Array;
  /** n G_i u / u'G u of the Ghosh inverse G = (I - B)^-1. */
  readonly forward: Float64Array;
  /** Sensitivity of dispersion: n L_i u / u'L u, all products demanded alike. */
  readonly sensitivity: Float64Array;
  /** Key sectors lie above the mean both ways. */
  readonly kinds: readonly LinkageKind[];
}

export type LinkageKind = "key" | "backward" | "forward" | "weak";

/** Backward and forward linkages of the domestic table; `Fault` where it is not productive. */
export function linkages(table: Table): Linkages {
  const n = table.sectors.length;
  const ones = new Float64Array(n).fill(1);
  const inputs = { table, coefficients: inputCoefficients(table, "domestic") };
  const deliveries = { table, coefficients: deliveryCoefficients(table) };
  const backward = shareOfMean(pricesOf(inputs, ones));
  const forward = shareOfMean(outputOf(deliveries, ones));
  return {
    sectors: table.sectors,
    backwardDirect: perOutput(table, columnSums(table, "domestic").slice(0, n)),
    forwardDirect: perOutput(table, rowsOf(intermediateFlows(table, "domestic"), n)),
    backward,
    forward,
    sensitivity: shareOfMean(outputOf(inputs, ones)),
    kinds: table.sectors.map((_, i) => kindOf(backward[i], forward[i])),
  };
}

function rowsOf(flows: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) =>
    flows.subarray(i * n, (i + 1) * n).reduce((total, value) => total + value, 0),
  );
}

function shareOfMean(values: Float64Array): Float64Array {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return values.map((value) => value / mean);
}

function kindOf(backward: number, forward: number): LinkageKind {
  if (backward > 1) return forward > 1 ? "key" : "backward";
  return forward > 1 ? "forward" : "weak";
}
