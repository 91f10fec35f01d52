// A reader's own table in a link: its name and hash always, and packed beside them the whole of it where it is small.
import { Fault } from "../../index.js";
import { readJson } from "../link.js";
import { givenFile, type GivenFile } from "./given-file.js";
import { unpacked } from "./unpacked.js";

/** What a link says of a file that is not in it. */
export interface FileNote {
  readonly name: string;
  readonly hash: string;
}

/** Longest packed file in a link: longer addresses are cut by mail and messengers. */
const LONGEST_PACKED = 8000;
const LARGEST_TEXT = 1024 * 1024;
const LONGEST_NOTE = 1000;
const REMEDY = "Ask for it again, or start afresh";

/** The fields of a link that hold the file. */
export async function fileInLink({ name, text, about, hash }: GivenFile): Promise<Readonly<Record<string, string>>> {
  const note = JSON.stringify({ name, hash });
  const packed = await packedText(JSON.stringify({ text, about }));
  return packed === undefined || packed.length > LONGEST_PACKED ? { file: note } : { file: note, packed };
}

/** What the link says of a file. Throws `Fault` for anything else. */
export function readFileNote(inLink: string): FileNote {
  const json = readJson(inLink, LONGEST_NOTE);
  const { name, hash } = (typeof json === "object" && json !== null ? json : {}) as Partial<Record<string, unknown>>;
  if (typeof name === "string" && typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash)) return { name, hash };
  throw new Fault([{ where: "link, file", expected: "a name and a hash", found: inLink.slice(0, 80), remedy: REMEDY }]);
}

/** The file that is packed in the link. Throws `Fault` where it is damaged or another than its hash says. */
export async function unpackFile({ name, hash }: FileNote, packed: string): Promise<GivenFile> {
  const damaged = (found: string): Fault =>
    new Fault([{ where: "link, file", expected: `the table ${name}`, found, remedy: REMEDY }]);
  if (packed.length > LONGEST_PACKED || !/^[\w-]*$/.test(packed)) throw damaged("one that is cut off or changed");
  const inBase64 = bytesOf(packed);
  const bytes = inBase64 === undefined ? "damaged" : await unpacked(inBase64, LARGEST_TEXT);
  if (typeof bytes === "string") throw damaged("one that is cut off or changed");
  const json = readJson(new TextDecoder().decode(bytes), LARGEST_TEXT) as Partial<Record<string, unknown>> | null;
  const about = json?.about;
  const isWhole = typeof json?.text === "string" && typeof about === "object" && about !== null;
  if (!isWhole) throw damaged("something else");
  const named = Object.entries(about).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : []));
  const file = givenFile(name, json.text as string, Object.fromEntries(named) as GivenFile["about"]);
  if (file.hash !== hash) throw damaged("one whose hash is another");
  return file;
}

/** The text deflated, in base64url; undefined where the browser cannot. */
async function packedText(text: string): Promise<string | undefined> {
  if (typeof CompressionStream === "undefined" || text.length > LARGEST_TEXT) return undefined;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  if (bytes.length > LONGEST_PACKED) return undefined;
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function bytesOf(packed: string): Uint8Array | undefined {
  try {
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
