// Reads ages.csv: persons by age group at a census, scaled to the people of the country at its opening.
import type { FaultItem } from "../base/fault.js";
import { checkSource } from "./check-figures.js";
import type { AgeGroup } from "./country.js";
import { readLines, type ShapedLine, type TextFile } from "./read-shape.js";
import { ageRow } from "./schemas.js";
import type { z } from "zod";

type AgeRow = z.infer<typeof ageRow>;

/** Age groups as they stand in the file; faults are added to the file's list. */
export function readAges(file: TextFile, sources: readonly string[]): readonly AgeGroup[] {
  const lines = readLines(file, ageRow);
  for (const { row, where } of lines)
    if (row !== undefined) file.faults.push(...checkSource(row.source, where, sources));
  const rows = lines.flatMap(({ row }) => (row === undefined ? [] : [row]));
  if (rows.length < lines.length) return [];
  file.faults.push(...gaps(lines), ...nobody(rows, file));
  return rows.map(ageGroup);
}

/** The groups with town and village scaled to these numbers of persons; age structure and rates stay. */
export function scaledAges(
  ages: readonly AgeGroup[],
  { urban, rural }: { readonly urban: number; readonly rural: number },
): readonly AgeGroup[] {
  const townFactor = urban / ages.reduce((sum, group) => sum + group.urban, 0);
  const villageFactor = rural / ages.reduce((sum, group) => sum + group.rural, 0);
  return ages.map((group) => ({ ...group, urban: group.urban * townFactor, rural: group.rural * villageFactor }));
}

function ageGroup(row: AgeRow): AgeGroup {
  return {
    group: row.group,
    from: row.from,
    width: row.width,
    urban: row.urban,
    rural: row.rural,
    womenUrban: row["women-urban"],
    womenRural: row["women-rural"],
    deathRate: row["death-rate"],
    births: row.births,
  };
}

/** Every group begins where the one before it ends, the first at birth. */
function gaps(lines: readonly ShapedLine<AgeRow>[]): FaultItem[] {
  let expected = 0;
  return lines.flatMap(({ row, where }) => {
    if (row === undefined) return [];
    const start = expected;
    expected = row.from + row.width;
    if (row.from === start) return [];
    const remedy = "Order the groups by age, without gaps";
    return [{ where, expected: `a group from ${start} years`, found: `"${row.group}" from ${row.from}`, remedy }];
  });
}

function nobody(rows: readonly AgeRow[], { file }: TextFile): FaultItem[] {
  const places = ["urban", "rural"] as const;
  return places
    .filter((place) => !(rows.reduce((sum, row) => sum + row[place], 0) > 0))
    .map((place) => ({ where: file, expected: `${place} persons`, found: "none", remedy: "Add the age groups" }));
}
