// The numbers of nature: technique, bodies, land. Sources: reference prototype's ranges where fitted there, else assumptions.
import { parameter, type Values } from "./parameter.js";

const weitzman = { source: "weitzman-1970", grade: "C-" } as const;

export const NATURE = {
  sigma: parameter("elasticity of substitution of capital and labour", "elasticity", 0.4, {
    range: [0.3, 1],
    ...weitzman,
  }),
  disembodied: parameter("rise of productivity without new capital", "per-year", 0.005, { range: [0, 0.012], off: 0 }),
  embodied: parameter("worth of a unit of new equipment over one of the opening's", "ratio", 1.6, {
    range: [1, 2.2],
    off: 1,
  }),
  ownResearch: parameter("rise of the newest technique by own research", "per-year", 0.008, {
    range: [0.002, 0.015],
    off: 0,
  }),
  importedTechnique: parameter(
    "rise of the newest technique when machinery is imported at the base share",
    "per-year",
    0.012,
    {
      range: [0.004, 0.025],
      off: 0,
    },
  ),
  slack: parameter("capacity over base output at the opening", "share", 0.03, { range: [0.01, 0.06] }),
  restoration: parameter("share of wanted idle capital put to work in a year", "share", 0.45, {
    range: [0.3, 0.6],
    off: 0,
  }),
  repairCost: parameter("investment needed to put a unit of idle capital to work", "ratio", 0.08, {
    range: [0.04, 0.15],
  }),
  idleHands: parameter("staff kept idle with a unit of idle plant", "share", 0.55, { range: [0.4, 0.7], off: 0 }),
  landRecovery: parameter(
    "share of land out of use that is sown again in a year where nobody is pressed",
    "share",
    0.3,
    {
      range: [0.2, 0.4],
      off: 0,
    },
  ),
  gestationStretch: parameter("how unfinished works slow one another", "elasticity", 0.25, {
    range: [0.1, 0.4],
    off: 0,
  }),
  newcomerSkill: parameter("skill of a newcomer to industry", "ratio", 0.6, { range: [0.45, 0.8], off: 1 }),
  learning: parameter("share of the gap in skill closed in a year", "share", 0.35, { range: [0.2, 0.5] }),
  turnover: parameter("share of workers who change branch in a year", "share", 0.07, { range: [0.04, 0.15], off: 0 }),
  livingEffort: parameter("elasticity of effort to town consumption per head", "elasticity", 0.16, {
    range: [0, 0.3],
    off: 0,
  }),
  normTightening: parameter("share of an input that can be saved in need", "share", 0.12, {
    range: [0.06, 0.18],
    off: 0,
  }),
  stockQuarters: parameter("stocks of inputs a producer wants, in quarters of use", "quarters", 0.5, {
    range: [0.3, 0.8],
  }),
  finishedQuarters: parameter("stocks of its product a producer wants, in quarters of orders", "quarters", 0.4, {
    range: [0.25, 0.6],
  }),
  weather: parameter("standard deviation of the log of the harvest by weather", "share", 0.11, {
    range: [0.08, 0.14],
    off: 0,
  }),
  weatherCommon: parameter("share of the variance of weather common to all regions", "share", 0.5, {
    range: [0.3, 0.7],
  }),
  draught: parameter("elasticity of the harvest to draught power", "elasticity", 0.25, { range: [0.15, 0.4], off: 0 }),
  farmLabour: parameter("elasticity of the harvest to people on the land", "elasticity", 0.1, {
    range: [0.05, 0.2],
    off: 0,
  }),
  yieldTrend: parameter("rise of yields", "per-year", 0.008, { range: [0, 0.016], off: 0 }),
  breeding: parameter("yearly natural growth of cattle far below the ceiling", "share", 0.09, { range: [0.06, 0.12] }),
  horseBreeding: parameter("yearly natural growth of horses far below the ceiling", "share", 0.06, {
    range: [0.04, 0.09],
  }),
  cattleStarvation: parameter("share of cattle lost per unit of missing feed ratio squared", "share", 0.26, {
    range: [0.15, 0.4],
    off: 0,
  }),
  horseStarvation: parameter("share of horses lost per unit of missing feed ratio squared", "share", 0.65, {
    range: [0.45, 0.85],
    off: 0,
  }),
  tractorHorses: parameter("horses that a unit of tractor power replaces", "ratio", 1.33, { range: [1, 1.6] }),
  villageLoss: parameter("share of a village's grain stock lost in a year", "share", 0.04, {
    range: [0.02, 0.06],
    off: 0,
  }),
  townLoss: parameter("share of the town's grain stock lost in a year", "share", 0.04, { range: [0.02, 0.06], off: 0 }),
  hungerThreshold: parameter("food over need below which people begin to die of hunger", "ratio", 0.8, {
    range: [0.76, 0.84],
  }),
  hungerSpan: parameter("fall below the threshold at which the death rate is highest", "ratio", 0.5, {
    range: [0.45, 0.55],
  }),
  hungerTop: parameter("highest yearly death rate by hunger", "per-year", 0.6, { range: [0.45, 0.75], off: 0 }),
  inequality: parameter("log standard deviation of food within a village class at normal food", "share", 0.15, {
    range: [0.1, 0.2],
    off: 0,
  }),
  hungerInequality: parameter("how inequality grows with missing food", "ratio", 1.2, { range: [0.9, 1.5], off: 0 }),
  bodyReserve: parameter("share of last quarter's nutrition still in the body", "share", 0.5, {
    range: [0.35, 0.65],
    off: 0,
  }),
  fertilityLoss: parameter("fall of births per unit of missing food", "ratio", 1.6, { range: [1, 2.2], off: 0 }),
  healthServices: parameter(
    "elasticity of ordinary mortality to public services per head (negative)",
    "elasticity",
    0.15,
    {
      range: [0, 0.3],
      off: 0,
    },
  ),
  migration: parameter("share of rural people who leave for town in a year at base living", "share", 0.0097, {
    range: [0.006, 0.013],
    off: 0,
  }),
  migrationLiving: parameter("elasticity of migration to town over village living", "elasticity", 0.7, {
    range: [0.4, 1.1],
    off: 0,
  }),
  migrationPush: parameter("rise of migration when a village is pressed", "ratio", 0.55, { range: [0, 1], off: 0 }),
  migrationJobs: parameter("elasticity of migration to the chance of a job", "elasticity", 1, {
    range: [0.6, 1.6],
    off: 0,
  }),
  townFertility: parameter("share of a migrant's village fertility kept in town", "share", 0.75, {
    range: [0.65, 0.85],
  }),
  subsistenceFood: parameter("part of base food that is eaten whatever the income", "share", 0.75, {
    range: [0.6, 0.85],
  }),
  subsistenceOther: parameter("part of other base consumption bought whatever the income", "share", 0.3, {
    range: [0.15, 0.45],
  }),
  spending: parameter("share of money and income spent in a quarter", "share", 0.8, { range: [0.7, 0.88] }),
  worldDemand: parameter("growth of the world's demand for exports", "per-year", 0.01, { range: [0, 0.02], off: 0 }),
  beliefSpeed: parameter("how far a stratum's belief moves in a year to where the year puts it", "share", 0.25, {
    range: [0.15, 0.4],
  }),
  beliefGoal: parameter("what the cause of a rule adds to a stratum's belief, or takes", "index", 0.15, {
    range: [0.05, 0.25],
  }),
  doubt: parameter("belief at which half of a stratum opposes in private", "index", 0.3, { range: [0.2, 0.4] }),
  doubtSpread: parameter("spread of belief within a stratum", "index", 0.12, { range: [0.08, 0.2] }),
  outspoken: parameter("private opponents who speak whatever it costs", "share", 0.03, { range: [0.01, 0.06] }),
  speakingPrice: parameter(
    "mean threshold for speaking where nothing is punished, as a share of those of one mind heard",
    "share",
    0.15,
    {
      range: [0.05, 0.25],
    },
  ),
  speakingSpread: parameter("spread of these thresholds", "share", 0.15, { range: [0.1, 0.25] }),
  fearPrice: parameter("what bans and arrests at their fullest add to the threshold", "share", 0.6, {
    range: [0.4, 0.8],
  }),
} as const;

/** Mechanisms of nature that can be switched off, as `nature.draught`, with the value that does it. */
export const SWITCHES: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(NATURE).flatMap(([name, row]) =>
    "off" in row && row.off !== undefined ? [[`nature.${name}`, row.off]] : [],
  ),
);

export type NatureValues = Values<typeof NATURE>;
