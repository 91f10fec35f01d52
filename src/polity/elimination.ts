// Elimination under bad information: a ruler who fears a rising strikes at everyone whose signal looks hostile. The worse the signal tells
// enemies from others, the more innocent people are struck. Gregory, Schroeder and Sonin, Journal of Comparative Economics 39 (2011);
// normal signals are this project's reconstruction. An account of what such rule does, and no advice: its result is printed in people.
import { normalCdf, normalQuantile } from "../base/normal.js";

export interface Suspicion {
  /** Share of people who are enemies of the ruler, 0..1. */
  readonly enemies: number;
  /** Share of enemies beyond which a rising is feared. */
  readonly tolerated: number;
  /** Distance between the mean signals of enemies and others in standard deviations; 0 tells nothing. */
  readonly quality: number;
}

/** Shares of all people. */
export interface Struck {
  readonly enemies: number;
  readonly innocents: number;
}

/**
 * Who is struck: everyone with a signal above s = d + PhiInv(R/e), so that e - R enemies fall and with them (1-e) Phi(-s) others.
 * Nobody where enemies are few.
 * @example struck({ enemies: 0.05, tolerated: 0.01, quality: 3 }).innocents // 0.0147
 */
export function struck({ enemies, tolerated, quality }: Suspicion): Struck {
  if (enemies <= tolerated) return { enemies: 0, innocents: 0 };
  if (tolerated <= 0) return { enemies, innocents: 1 - enemies };
  const cut = quality + normalQuantile(tolerated / enemies);
  return { enemies: enemies - tolerated, innocents: (1 - enemies) * normalCdf(-cut) };
}
