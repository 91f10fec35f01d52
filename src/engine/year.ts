// A year: who decides, what is wanted, what people may do, who owns, the plan, the fund; four quarters; then the accounts.
import { checkAccounts, takeBalance, type Gaps, type OpeningBalance } from "../economy/accounts.js";
import { YEARLY } from "../economy/contracts.js";
import type { Economy } from "../economy/economy.js";
import { clearLedger } from "../economy/ledger.js";
import { ageOneYear, bear, moveToTown } from "../economy/nature/demography.js";
import { advanceTechnology, matureProjects, setCapacity, setPace } from "../economy/nature/capital.js";
import { setInvestmentNeed } from "../economy/nature/final-uses.js";
import { breed } from "../economy/nature/herds.js";
import { workTheLand } from "../economy/nature/labour.js";
import { setHealth } from "../economy/nature/mortality.js";
import { countProducts } from "../economy/nature/products.js";
import { enforce } from "../economy/nature/repression.js";
import { changeHands, learnFromYear, setPublicVolumes, tendTheLand } from "../economy/nature/year-end.js";
import { clearTally } from "../economy/tally.js";
import { applyRecorded, follow, obey, type Running } from "./open.js";
import { formOpinion } from "./opinion.js";
import { liveQuarter } from "./quarter.js";

/**
 * power -> goals -> liberty -> ownership -> planning -> accumulation -> quarters -> people -> accounts checked -> what the year teaches
 * -> opinion (capital matures, herds breed, technique advances). A first year that begins late lives only its last quarters; capital waits then.
 * Throws an Error when an identity does not hold: that is a bug, never a result.
 */
export function liveYear(running: Running, { balance }: { readonly balance: OpeningBalance }): Gaps {
  const { economy, seats } = running;
  const firstQuarter = economy.quarter;
  const years = (4 - firstQuarter) / 4;
  clearTally(economy.tally);
  clearLedger(economy.ledger);
  economy.quarterOutput.fill(0);
  takeBalance(economy, balance);
  economy.termsOfTrade =
    economy.facts.termsOfTrade[
      Math.min(economy.year - economy.facts.seriesFrom, economy.facts.termsOfTrade.length - 1)
    ];
  follow(running);
  setPace(economy);
  setHealth(economy);
  for (const question of YEARLY) {
    seats[question].ask();
    applyRecorded(running, question);
    if (question === "power") obey(running);
    if (question === "goals") setPublicVolumes(economy);
    if (question === "ownership") changeHands(economy);
    if (question === "accumulation") setInvestmentNeed(economy);
  }
  enforce(economy, years);
  for (economy.quarter = firstQuarter; economy.quarter < 4; economy.quarter++) {
    liveQuarter(running, { first: economy.quarter === firstQuarter });
  }
  bear(economy);
  moveToTown(economy);
  ageOneYear(economy);
  const gaps = checkAccounts(economy, balance);
  const { ruralLiving, urbanLiving } = economy;
  learnFromYear(economy);
  for (const event of formOpinion(economy, { ruralLiving, urbanLiving })) {
    running.chronicle.push({ year: economy.year, ...event });
  }
  if (years === 1) prepareNextYear(economy);
  economy.quarter = 0;
  economy.year++;
  return gaps;
}

function prepareNextYear(economy: Economy): void {
  countProducts(economy);
  tendTheLand(economy);
  matureProjects(economy);
  advanceTechnology(economy);
  breed(economy);
  workTheLand(economy);
  economy.age++;
  setCapacity(economy);
}
