// A country of two sectors and two regions, made from the list of required series: every figure 2, shares equal, so that faults can be put into it.
import { ROLES, type TableSource } from "../../src/country/country.js";
import type { CountryTexts } from "../../src/country/read-country.js";
import { REGIONAL_TOTALS, SERIES, SHARES_OF_ONE } from "../../src/country/series.js";

const SECTORS = ["farm", "town"];
const REGIONS = ["north", "south"];

export const NO_TABLE: TableSource = {
  kind: "given",
  templates: [],
  table: () => {
    throw new Error("no table is asked for here");
  },
};

/** The texts of the small country; `change` edits the text of one file. */
export function smallCountry(file?: string, change: (text: string) => string = (text) => text): CountryTexts {
  const texts: Record<string, string> = {
    "country.json": JSON.stringify(countryJson(), undefined, 1),
    "figures.csv": csv(
      SERIES.filter(({ scope }) => scope === "country").map((rule) => line(rule.name, rule.units[0])),
      [line("kcal-weight@farm", "kcal-per-currency"), line("steel", "Mt")],
    ),
    "accounts.csv": csv(perScope("sector", SECTORS)),
    "regions.csv": csv(perScope("region", REGIONS)),
    "ages.csv": AGES,
    "sources.json": JSON.stringify([{ id: "census", citation: "A census", licence: "CC BY 4.0" }]),
  };
  if (file !== undefined) texts[file] = change(texts[file]);
  const { "sources.json": sources, ...files } = texts;
  return { id: "small", files, sources, tableSource: NO_TABLE };
}

const HEADER = "series,year,value,low,high,unit,source,grade,note";

const AGES = [
  "group,from,width,urban,rural,women-urban,women-rural,death-rate,births,source,grade,note",
  "0-14,0,15,30,60,0.5,0.5,0.02,0,census,S,",
  '15+,15,40,70,140,0.5,0.5,0.01,0.1,census,S,"open group, to the end of life"',
  "",
].join("\n");

function csv(...parts: readonly (readonly string[])[]): string {
  return [HEADER, ...parts.flat(), ""].join("\n");
}

function line(series: string, unit: string): string {
  const group = SHARES_OF_ONE.find(({ names }) => names.includes(series.split("@")[0]));
  const isTotal = REGIONAL_TOTALS.some(({ national }) => national === series);
  const value = group !== undefined ? round(1 / group.names.length) : unit === "share" ? 0.5 : isTotal ? 4 : 2;
  return `${series},2000,${value},${value * 0.5},${Math.min(value * 1.5, unit === "share" ? 1 : Infinity)},${unit},census,B,`;
}

function round(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

function perScope(scope: "sector" | "region", ids: readonly string[]): readonly string[] {
  return SERIES.filter((rule) => rule.scope === scope && rule.need === "required").flatMap(({ name, units }) =>
    ids.map((id) => line(`${name}@${id}`, units[0])),
  );
}

function countryJson() {
  const farmRoles = ["grain", "other-food"];
  const townRoles = ROLES.filter(
    (role) => !farmRoles.includes(role) && role !== "processed-food" && role !== "housing",
  );
  return {
    id: "small",
    name: "Small",
    basePeriod: "2000",
    opens: { year: 2000, quarter: 1 },
    firstYear: 2000,
    currency: "marks",
    tableSource: "given",
    sectors: [
      { id: "farm", name: "Farms", roles: farmRoles.map((role) => ({ role, share: 0.5 })) },
      { id: "town", name: "Towns", roles: townRoles.map((role) => ({ role, share: 1 / townRoles.length })) },
    ],
    standIns: { "processed-food": "farm", housing: "town" },
    regions: REGIONS.map((id) => ({ id, name: id })),
    harvestQuarters: [0, 0, 1, 0],
    products: [{ id: "steel", name: "Steel", sector: "town", unit: "Mt", series: "steel", norms: { town: 1 } }],
    warnings: [],
  };
}
