// A table that the reader gives: its text with a name for what it holds, so that a link can ask for the same file again.
import { Fault, hashText } from "../../index.js";

export interface GivenFile {
  readonly name: string;
  /** The table as CSV; of a workbook, its sheet. */
  readonly text: string;
  /** Id, name, year and unit where a workbook of this package says them. */
  readonly about: Readonly<Record<string, string>>;
  /** SHA-256 of the text. */
  readonly hash: string;
}

/** Most megabytes of a file in the page. */
const MOST_MEGABYTES = 20;

/** The file's table. Throws `Fault` for one that is too large or no workbook; whether it holds a table is asked when it is planned. */
export async function readGivenFile(file: File): Promise<GivenFile> {
  const where = file.name;
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    const found = `${Math.ceil(file.size / 1024 / 1024)} MB`;
    const remedy = "Plan it on the command line: npx onecountry plan FILE";
    throw new Fault([{ where, expected: `at most ${MOST_MEGABYTES} MB`, found, remedy }]);
  }
  if (/\.(xls|ods|pdf)$/i.test(where)) {
    const found = "a kind of file that is not read";
    throw new Fault([{ where, expected: "CSV or xlsx", found, remedy: "Save it as xlsx or CSV" }]);
  }
  if (!/\.xlsx$/i.test(where)) return givenFile(where, await file.text());
  // The reader of workbooks is fetched only when a workbook is given.
  const { readWorkbook } = await import("./read-workbook.js");
  const { text, about } = await readWorkbook(new Uint8Array(await file.arrayBuffer()), where);
  return givenFile(where, text, about);
}

/** The file of a text. */
export function givenFile(name: string, text: string, about: GivenFile["about"] = {}): GivenFile {
  return { name, text, about, hash: hashText(text) };
}
