// What stays fixed through a run: the opened country's base-year structure, in typed arrays. Made once by engine/open.
import type { Unit } from "../base/unit.js";
import type { Party } from "../country/party.js";
import type { Parties } from "./parties.js";

/** Village classes in order; each region has one group of each. */
export const VILLAGE_CLASSES = ["poor", "middle", "better-off"] as const;
/** Groups of people after the villages, in order. */
export const OTHER_CLASSES = ["workers", "officials", "owners", "prisoners", "settlers"] as const;

/** Strata whose belief is told apart: the village classes of all regions, then those of the town, and the members of the ruling party. */
export const STRATA = ["poor", "middle", "better-off", "workers", "officials", "owners", "party"] as const;
export type Stratum = (typeof STRATA)[number];

/** A good counted in its own unit inside a sector: steel in materials, power in energy. */
export interface Product {
  readonly id: string;
  readonly sector: number;
  readonly unit: string;
  /** Output of the base period. */
  readonly base: number;
  /** What its users needed in the base period, in the same unit. */
  readonly baseNeed: number;
  /** Users' weights: need of the product = baseNeed x sum of weight x output ratio of the user. */
  readonly norms: Float64Array;
}

export interface Facts {
  readonly countryId: string;
  readonly sectorIds: readonly string[];
  readonly regionIds: readonly string[];
  /** What is known of the ruling party; absent where nothing is. */
  readonly party?: Party;
  readonly parties: Parties;
  readonly n: number;
  readonly regions: number;
  /** People groups: 3 village classes x regions, then OTHER_CLASSES. */
  readonly groups: number;
  readonly ages: number;

  /** The sector whose produce belongs to the village until it is delivered (bears the grain role). */
  readonly grain: number;
  /** 1 for sectors worked by villagers. */
  readonly farming: Uint8Array;
  /** 1 for products that can be kept in stock; the rest is used in the quarter it is made. */
  readonly storable: Uint8Array;
  /** 1 for food products. */
  readonly food: Uint8Array;
  /** 1 for producer-goods sectors (energy, materials, machinery, construction, defence). */
  readonly heavy: Uint8Array;
  readonly machinery: number;
  readonly construction: number;
  readonly defenceSector: number;

  /** Yearly flows of the base period in m currency at base prices; imports are in the flows. */
  readonly output0: Float64Array;
  /** a[i * n + j]: input of product i per unit of output j. */
  readonly inputCoefficient: Float64Array;
  /** Input coefficients summed by column, so value added per unit is 1 - this. */
  readonly inputSum: Float64Array;
  /** binds[i * n + j]: 1 where sector j cannot work without product i: fuel, materials, machines and freight, and crops for those who work them up. */
  readonly binds: Uint8Array;
  readonly ruralConsumption0: Float64Array;
  readonly urbanConsumption0: Float64Array;
  readonly communal0: Float64Array;
  readonly defence0: Float64Array;
  readonly exports0: Float64Array;
  readonly imports0: Float64Array;
  readonly gdp0: number;
  /** Base consumption of villages (with what they grow) and of towns, a year. */
  readonly baseRural: number;
  readonly baseUrban: number;
  /** b[i * n + j]: product i per unit of investment in sector j; columns sum to 1. */
  readonly composition: Float64Array;
  readonly investment0: Float64Array;

  readonly wageShare: Float64Array;
  readonly mixedShare: Float64Array;
  readonly exciseShare: Float64Array;
  readonly dutyRate: number;
  readonly labour0: Float64Array;
  readonly capital0: Float64Array;
  /** Share of capital idle at the opening. */
  readonly idle0: Float64Array;
  readonly depreciation: Float64Array;
  readonly capitalShare: Float64Array;
  /** Mean years between the start of a project and its use. */
  readonly gestation: Float64Array;
  readonly products: readonly Product[];

  readonly harvestQuarters: Float64Array;
  /** Share of the grain sector's output that is subject to the harvest (1 where it is grain alone). */
  readonly normalHarvest: Float64Array;
  readonly herdFoodShare: Float64Array;
  readonly tonnesPerValue: number;
  /** kcal in a m currency of each product. */
  readonly kcalPerValue: Float64Array;
  /** Yearly village needs at base, by region, value units: food of the grain sector, feed, seed. */
  readonly villageFood0: Float64Array;
  readonly villageFeed0: Float64Array;
  readonly villageSeed0: Float64Array;
  /** Shares of regions in the base period's deliveries. */
  readonly deliveryShare0: Float64Array;
  /** Deliveries of the base period over the normal harvest. */
  readonly deliveryRate0: number;
  /** Relative entitlement per head of the three village classes. */
  readonly classWeight: Float64Array;
  readonly cattle0: Float64Array;
  readonly horses0: Float64Array;
  readonly smallStock0: Float64Array;
  /** Herds that land and fodder can carry over the opening herds. */
  readonly cattleCeiling: number;
  readonly horsesCeiling: number;
  /** Land out of use at the opening over land sown. */
  readonly idleLand: number;
  readonly ruralPeople0: Float64Array;
  readonly kcalNeed: number;
  readonly kcalRural0: number;
  readonly kcalUrban0: number;

  readonly ageFrom: Float64Array;
  readonly ageWidth: Float64Array;
  readonly peaceDeathRate: Float64Array;
  /** Births per person (not woman) of the group and year, in town and village. */
  readonly birthRateUrban: Float64Array;
  readonly birthRateRural: Float64Array;
  /** 1 for groups of working age. */
  readonly working: Float64Array;
  /** How readily the age leaves for town, against the mean of all. */
  readonly leaving: Float64Array;
  /** How the group suffers from hunger against the mean; infants and the old more. */
  readonly frailty: Float64Array;
  readonly people0: number;
  readonly urbanPeople0: number;
  readonly villagersTotal0: number;
  readonly villageWorkforce0: number;
  readonly nonFarmLabour0: number;
  readonly ruralNonFarm: number;
  readonly participation0: number;
  readonly officialsShare0: number;
  readonly ownersShare0: number;

  /** Keeps the mean town basket at the table's when classes live unequally. */
  readonly townScale: number;
  /** Base consumption and purchases of product i per head of household party h at [h * n + i], a quarter. */
  readonly basket: Float64Array;
  readonly purchases: Float64Array;
  /** Share of a village's base farm food (not grain) that is its own produce. */
  readonly inKind: number;
  readonly ruralWageShare: number;
  readonly ownersMixedShare: number;
  readonly owners0: number;
  readonly privateShare0: Float64Array;
  readonly housing: number;
  /** Shares of base-year GDP: consumption, investment, communal services, defence. */
  readonly baseShares: {
    readonly consumption: number;
    readonly investment: number;
    readonly communal: number;
    readonly defence: number;
  };
  /** Share of output invested in a normal year: the base year's, or a known one where the base year was a trough. */
  readonly normalInvestment: number;
  /** Share of its surplus a village offers at base terms; feed needs are set so that base deliveries come out. */
  readonly offer0: number;
  /** (imports - exports) over their sum at base. */
  readonly baseImbalance: number;
  /** Tractor power at the opening by region, in horses' worth. */
  readonly tractors0: Float64Array;
  readonly tractorPower0: number;
  /** Price of a horsepower of tractor with its implements, currency: known, or what keeps the opening's power at usual purchases. */
  readonly currencyPerHp: number;
  readonly normalHarvestTotal: number;
  readonly wage0: Float64Array;
  /** Four weights by final use (consumption, investment, communal, defence) that turn base volumes into 1937 roubles; all 0 where there are none. */
  readonly weights1937: Float64Array;
  /** GDP of the base year at 1937 prices by the weights; 0 without. */
  readonly gdp1937Base: number;
  readonly gdpPerHead0: number;
  readonly gdpPerHeadUnit: Unit;
  /** Output per head of the leading states, by year from `seriesFrom`. */
  readonly leaders: Float64Array;
  readonly termsOfTrade: Float64Array;
  readonly seriesFrom: number;
  /** Industrial over agricultural prices at the opening, 1913 = 1; 0 where it is not known. */
  readonly scissors0: number;
}

export const FORMS = [
  "state",
  "cooperative",
  "collective-farm",
  "private-peasant",
  "private-other",
  "foreign",
] as const;
