// Checks of country.json beyond its shape: ids, roles, stand-ins, products, the calendar.
import type { FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { ROLES } from "./country.js";
import type { CountryFile } from "./schemas.js";

/** Shares are written as decimals; their sum is off by rounding only. */
const SUM_TOLERANCE = 1e-9;

/** What is wrong with a country file that has the right shape. */
export function checkCountry(
  country: CountryFile,
  { file, id }: { readonly file: string; readonly id: string },
): FaultItem[] {
  return [
    ...(country.id === id
      ? []
      : [{ where: `${file}, id`, expected: `"${id}"`, found: `"${country.id}"`, remedy: "Name the file's folder" }]),
    ...repeatedIds(country, file),
    ...country.sectors.flatMap(({ id: sector, roles }) =>
      notOne(
        roles.map(({ share }) => share),
        { where: `${file}, roles of "${sector}"`, what: "shares" },
      ),
    ),
    ...notOne(country.harvestQuarters, { where: `${file}, harvestQuarters`, what: "shares" }),
    ...checkRoles(country, file),
    ...checkProducts(country, file),
    ...checkOpening(country, file),
  ];
}

function repeatedIds({ sectors, regions, products }: CountryFile, file: string): FaultItem[] {
  return Object.entries({ sectors, regions, products }).flatMap(([kind, things]) => {
    const ids = things.map(({ id }) => id);
    const again = ids.filter((id, k) => ids.indexOf(id) !== k);
    return again.map((id) => ({
      where: `${file}, ${kind}`,
      expected: "every id once",
      found: `"${id}" again`,
      remedy: "Rename one",
    }));
  });
}

function notOne(
  shares: readonly number[],
  { where, what }: { readonly where: string; readonly what: string },
): FaultItem[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return [];
  return [
    { where, expected: `${what} that sum to 1`, found: `${Math.round(sum * 1e6) / 1e6}`, remedy: "Correct the shares" },
  ];
}

/** Every role is borne by a sector or has a stand-in that exists. */
function checkRoles({ sectors, standIns }: CountryFile, file: string): FaultItem[] {
  const ids = sectors.map(({ id }) => id);
  const borne = new Set(sectors.flatMap(({ roles }) => roles.map(({ role }) => role)));
  const bare = ROLES.filter((role) => !borne.has(role) && standIns[role] === undefined);
  return [
    ...bare.map((role) => ({
      where: file,
      expected: `a sector with the role "${role}", or a stand-in for it`,
      found: "none",
      remedy: "Add the role to a sector or to standIns",
    })),
    ...Object.entries(standIns).flatMap(([role, sector]) =>
      unknownSector(sector, { where: `${file}, standIns.${role}`, ids }),
    ),
  ];
}

function unknownSector(
  sector: string,
  { where, ids }: { readonly where: string; readonly ids: readonly string[] },
): FaultItem[] {
  if (ids.includes(sector)) return [];
  const remedy = suggest(sector, ids) || `Known are ${ids.join(", ")}`;
  return [{ where, expected: "a sector of the country", found: `"${sector}"`, remedy }];
}

function checkProducts({ products, sectors }: CountryFile, file: string): FaultItem[] {
  const ids = sectors.map(({ id }) => id);
  return products.flatMap(({ id, sector, norms }) => {
    const where = `${file}, product "${id}"`;
    if (norms === undefined) return unknownSector(sector, { where, ids });
    const users = Object.keys(norms).flatMap((user) => unknownSector(user, { where: `${where}, norms`, ids }));
    const sums = notOne(Object.values(norms), { where: `${where}, norms`, what: "shares of use" });
    return [...unknownSector(sector, { where, ids }), ...users, ...sums];
  });
}

function checkOpening({ opens, firstYear }: CountryFile, file: string): FaultItem[] {
  const first = opens.quarter === 1 ? opens.year : opens.year + 1;
  if (firstYear === first) return [];
  return [
    {
      where: `${file}, firstYear`,
      expected: `${first}, the first whole year after quarter ${opens.quarter} of ${opens.year}`,
      found: String(firstYear),
      remedy: "Correct the opening or the first year",
    },
  ];
}
