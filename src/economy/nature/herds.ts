// Animals: they breed towards a fodder ceiling, starve when feed is short, and are slaughtered when their owners are pressed.
import type { Economy } from "../economy.js";

/**
 * A year of the herds. Growth is logistic; losses by hunger go with the shortfall of feed (feed is cut twice as hard as food, so
 * feedRatio = rho^2); slaughter is what the year's pressing made owners kill, by the village answer's rates.
 */
export function breed(economy: Economy): void {
  const { slaughter } = economy.decisions;
  const { facts, nature, cattle, horses, smallStock, feedRatio, tally, pressed } = economy;
  const careless = 1 - 0.75 * Math.min(2 * pressed, 1);
  for (let z = 0; z < facts.regions; z++) {
    const missing = Math.max(0.93 - feedRatio[z], 0);
    const c = cattle[z];
    const killed = Math.min(slaughter.cattle * pressed, 0.6);
    const calves = nature.breeding * careless * (1 - c / (facts.cattleCeiling * facts.cattle0[z] + 1e-12));
    cattle[z] = c * Math.max(1 + calves - killed - nature.cattleStarvation * missing, 0.2);
    tally.slaughteredCattle += c * killed;
    const h = horses[z];
    const foals = nature.horseBreeding * careless * (1 - h / (facts.horsesCeiling * facts.horses0[z] + 1e-12));
    horses[z] = h * Math.max(1 + foals - slaughter.horses * pressed - nature.horseStarvation * missing, 0.2);
    const s = smallStock[z];
    const lambs = 1.5 * nature.breeding * careless * (1 - s / (facts.cattleCeiling * facts.smallStock0[z] + 1e-12));
    smallStock[z] = s * Math.max(1 + lambs - 1.15 * killed - 1.2 * nature.cattleStarvation * missing, 0.15);
  }
}

type Herds = Pick<Economy, "facts" | "cattle" | "horses" | "smallStock">;

/** Herds of a region against the opening, cattle counting for 0.6, small stock 0.25, horses 0.15; 1 where there were none. */
export function herdIndex({ facts, cattle, horses, smallStock }: Herds, z: number): number {
  return (
    0.6 * part(cattle[z], facts.cattle0[z]) +
    0.25 * part(smallStock[z], facts.smallStock0[z]) +
    0.15 * part(horses[z], facts.horses0[z])
  );
}

function part(now: number, then: number): number {
  return then > 0 ? now / then : 1;
}
