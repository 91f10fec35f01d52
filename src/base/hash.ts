// What a value is known by: SHA-256 over bytes that do not depend on the engine, the platform or the order of writing.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * The value as JSON with keys in code-unit order and no blanks; equal values give equal texts, -0 is 0. Throws TypeError, with the path,
 * for what JSON cannot hold: undefined, NaN, infinities, functions, symbols, whole numbers of type bigint.
 */
export function canonicalJson(value: unknown): string {
  return written(value, "value");
}

function written(value: unknown, path: string): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value === 0 ? 0 : value);
  if (Array.isArray(value)) return `[${value.map((entry, index) => written(entry, `${path}[${index}]`)).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`${path} cannot be written as JSON: ${String(value)}`);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${written(entry, `${path}.${key}`)}`).join(",")}}`;
}

/** SHA-256 of the text's UTF-8 bytes, in hex. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8(text)));
}

/**
 * SHA-256 of the columns, in hex. For each, in code-unit order of their names: length of the name in bytes, name, number of values (both
 * as little-endian 64-bit floats), values as little-endian 64-bit floats with -0 as 0. Throws RangeError for a value that is not finite.
 */
export function hashColumns(columns: Readonly<Record<string, Float64Array>>): string {
  const hash = sha256.create();
  for (const name of Object.keys(columns).sort()) {
    const bytes = utf8(name);
    hash.update(littleEndian(Float64Array.of(bytes.length), name));
    hash.update(bytes);
    hash.update(littleEndian(Float64Array.of(columns[name].length), name));
    hash.update(littleEndian(columns[name], name));
  }
  return bytesToHex(hash.digest());
}

function littleEndian(values: Float64Array, name: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) throw new RangeError(`column "${name}", entry ${index}: ${value} is not finite`);
    view.setFloat64(index * 8, value + 0, true);
  });
  return new Uint8Array(view.buffer);
}

/** The text in UTF-8, a lone surrogate as U+FFFD; written here because the pure rooms have no TextEncoder. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const continuations = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = [0, 0xc0, 0xe0, 0xf0][continuations] | (code >> (6 * continuations));
    for (let left = continuations - 1; left >= 0; left--) bytes[length++] = 0x80 | ((code >> (6 * left)) & 0x3f);
  }
  return bytes.subarray(0, length);
}
