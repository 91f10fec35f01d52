// Parts as an archive without packing (PKWARE's APPNOTE 4.3): the reader of workbooks then starts no worker of its own, which the page forbids.

export interface StoredPart {
  /** ASCII, as names of a workbook's parts are. */
  readonly name: string;
  readonly content: Uint8Array;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const [LOCAL_SIZE, ENTRY_SIZE, END_SIZE] = [30, 46, 22];

/** The bytes of the archive. Check sums are left at zero: the reader does not ask for them, and the parts have just been unpacked here. */
export function storedArchive(parts: readonly StoredPart[]): ArrayBuffer {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const local = parts.reduce((sum, { content }, k) => sum + LOCAL_SIZE + names[k].length + content.length, 0);
  const directory = names.reduce((sum, name) => sum + ENTRY_SIZE + name.length, 0);
  const buffer = new ArrayBuffer(local + directory + END_SIZE);
  const [view, bytes] = [new DataView(buffer), new Uint8Array(buffer)];
  let [at, entry] = [0, local];
  parts.forEach(({ content }, k) => {
    const name = names[k];
    view.setUint32(entry, ENTRY, true);
    view.setUint32(entry + 42, at, true);
    writeSizes(view, entry + 20, { content, name });
    bytes.set(name, entry + ENTRY_SIZE);
    entry += ENTRY_SIZE + name.length;
    view.setUint32(at, LOCAL, true);
    writeSizes(view, at + 18, { content, name });
    bytes.set(name, at + LOCAL_SIZE);
    bytes.set(content, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + content.length;
  });
  view.setUint32(entry, END, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, local, true);
  return buffer;
}

/** Packed size, size and length of the name, which follow one another in both kinds of header. */
function writeSizes(
  view: DataView,
  at: number,
  { content, name }: { readonly content: Uint8Array; readonly name: Uint8Array },
): void {
  view.setUint32(at, content.length, true);
  view.setUint32(at + 4, content.length, true);
  view.setUint16(at + 8, name.length, true);
}
