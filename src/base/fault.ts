// What is wrong with an input, said to the person who can mend it: where, what was expected, what was found, what to do.

/** One thing wrong with an input. All four parts are sentences or fragments for a person, without a final full stop. */
export interface FaultItem {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** Thrown for an input that its author can mend; carries every fault found, not only the first. Other throws are bugs. */
export class Fault extends Error {
  readonly faults: readonly FaultItem[];
  constructor(faults: readonly FaultItem[]) {
    super(faults.map(sentence).join("\n"));
    this.name = "Fault";
    this.faults = faults;
  }
}

/** Throws one `Fault` holding all items, or returns when there are none. */
export function throwFaults(items: readonly FaultItem[]): void {
  if (items.length > 0) throw new Fault(items);
}

/** The item as one line: `where: found …, expected …. Remedy.` */
export function sentence({ where, expected, found, remedy }: FaultItem): string {
  const stop = /[.?!]$/.test(remedy) ? "" : ".";
  return `${where}: found ${found}, expected ${expected}. ${remedy}${stop}`;
}
