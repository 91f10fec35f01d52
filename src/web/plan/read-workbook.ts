// A workbook as CSV text, in the browser: each part is unpacked here under a limit, whatever size it claims, and only then given to the reader.
import readXlsxFile from "read-excel-file/universal";
import {
  Fault,
  isSheetPart,
  LARGEST_UNPACKED,
  noArchive,
  sheetCsv,
  throwFaults,
  unclearCells,
  unpackFault,
  workbookParts,
  type FaultItem,
} from "../../index.js";
import { storedArchive, type StoredPart } from "./stored-archive.js";
import { unpacked } from "./unpacked.js";

/** A sheet as CSV, and what the sheet `about` of this package's workbooks says. */
export interface WorkbookText {
  readonly text: string;
  readonly about: Readonly<Record<string, string>>;
}

/** The sheet `table`, else the first. Throws `Fault` with all that is wrong in the workbook. */
export async function readWorkbook(bytes: Uint8Array, where: string): Promise<WorkbookText> {
  const parts = await safeParts(bytes, where);
  const sheets = await readXlsxFile(storedArchive(parts)).catch((error: unknown) => {
    const found = error instanceof Error ? error.message : String(error);
    throw new Fault([{ where, expected: "an xlsx workbook", found, remedy: "Save it anew as xlsx, or as CSV" }]);
  });
  const wanted = sheets.find(({ sheet }) => sheet === "table") ?? sheets.at(0);
  if (wanted === undefined) throw new Fault([noArchive(where)]);
  const about = sheets.find(({ sheet }) => sheet === "about")?.data ?? [];
  return {
    text: sheetCsv(wanted.data, where),
    about: Object.fromEntries(about.map(([key, value]) => [String(key), String(value ?? "")])),
  };
}

async function safeParts(bytes: Uint8Array, where: string): Promise<readonly StoredPart[]> {
  const parts = workbookParts(bytes);
  if (parts === undefined) throw new Fault([noArchive(where)]);
  const faults: FaultItem[] = [];
  const stored: StoredPart[] = [];
  let room = LARGEST_UNPACKED;
  for (const part of parts) {
    const at = `${where}, ${part.name}`;
    const content = part.method === 0 ? part.packed : await unpacked(part.packed, room);
    if (typeof content === "string") throw new Fault([unpackFault(at, content === "too large")]);
    room -= content.length;
    if (isSheetPart(part)) faults.push(...unclearCells(new TextDecoder().decode(content), at));
    stored.push({ name: part.name, content });
  }
  throwFaults(faults);
  return stored;
}
