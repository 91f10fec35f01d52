// Addressed chance: a draw is a pure function of (seed, source, year, index) and consumes nothing, so that two systems meet the
// same weather whatever else they draw. The mixer is Philox 4x32-10 (Salmon, Moraes, Dror and Shaw, SC 2011): the address is its
// counter, the seed its key. Of the four words it gives, the first two make the uniform and the last two the normal draw.
import { normalQuantile } from "./normal.js";

/** Chance of one seed, addressed by the name of its source, the year and, where a source has several draws a year, an index. */
export interface Chance {
  readonly seed: number;
  /** Uniform, above 0 and below 1. */
  uniform(name: string, year: number, index?: number): number;
  /** Standard normal; independent of the uniform draw of the same address. */
  normal(name: string, year: number, index?: number): number;
  /** The draws of one year, addressed by name alone (the shape of a country's `Draw`). */
  draw(year?: number): NamedDraw;
}

/** A uniform and a standard normal number for each name. */
export interface NamedDraw {
  uniform(name: string): number;
  normal(name: string): number;
}

/** Chance of the given seed, a whole number of 0..2^53 - 1. */
export function chance(seed: number): Chance {
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = sourceId(name);
    ids.set(name, id);
    return id;
  };
  const uniform = (name: string, year: number, index = 0): number => uniformAt(seed, idOf(name), year, index);
  const normal = (name: string, year: number, index = 0): number => normalAt(seed, idOf(name), year, index);
  return {
    seed,
    uniform,
    normal,
    draw: (year = 0) => ({ uniform: (name) => uniform(name, year), normal: (name) => normal(name, year) }),
  };
}

/** The draws of a seed that belong to one year, or to the opening where no year is given, addressed by name alone. */
export function draw(seed: number, year = 0): NamedDraw {
  return chance(seed).draw(year);
}

/** A uniform number above 0 and below 1, in steps of 2^-52; seed and source are whole numbers of 0..2^53 - 1, year and index of 32 bits. */
export function uniformAt(seed: number, source: number, year: number, index: number): number {
  mix(seed, source, year, index);
  return fraction(block[0], block[1]);
}

/** A standard normal number: the normal quantile of a uniform, so that it grows with it. */
export function normalAt(seed: number, source: number, year: number, index: number): number {
  mix(seed, source, year, index);
  return normalQuantile(fraction(block[2], block[3]));
}

/** The number of a named source: 52 bits, two FNV-1a hashes of its UTF-16 units with different offsets, each finished by murmur3's mixer. */
export function sourceId(name: string): number {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
    second ^= second >>> 15;
  }
  return (avalanche(first) >>> 6) * 67108864 + (avalanche(second ^ name.length) >>> 6);
}

/** Finaliser of murmur3 (Appleby): every bit of the answer depends on every bit of the word. */
function avalanche(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The last block mixed for a draw; written and read within one call. */
const block = new Int32Array(6);

function mix(seed: number, source: number, year: number, index: number): void {
  block[0] = index;
  block[1] = year;
  block[2] = source | 0;
  block[3] = (source / 4294967296) | 0;
  block[4] = seed | 0;
  block[5] = (seed / 4294967296) | 0;
  philox(block);
}

/** The middle of one of 2^52 equal steps of 0..1, chosen by the top 26 bits of each word: never 0, never 1. */
function fraction(first: number, second: number): number {
  return ((first >>> 6) * 67108864 + (second >>> 6) + 0.5) / 4503599627370496;
}

/** Philox 4x32-10 in place: words 0..3 hold the counter and take the answer, words 4 and 5 hold the key. */
export function philox(words: Int32Array): void {
  let [a, b, c, d] = [words[0], words[1], words[2], words[3]];
  let key = words[4];
  let otherKey = words[5];
  for (let round = 0; round < 10; round++) {
    const highA = highProduct(a, 0xd251, 0x1f53);
    const lowA = Math.imul(a, 0xd2511f53);
    const highC = highProduct(c, 0xcd9e, 0x8d57);
    const lowC = Math.imul(c, 0xcd9e8d57);
    a = highC ^ b ^ key;
    b = lowC;
    c = highA ^ d ^ otherKey;
    d = lowA;
    key = (key + 0x9e3779b9) | 0;
    otherKey = (otherKey + 0xbb67ae85) | 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

/** Upper 32 bits of the 64-bit product of a word and a constant given by its two 16-bit halves. */
function highProduct(word: number, high: number, low: number): number {
  const wordLow = word & 0xffff;
  const wordHigh = word >>> 16;
  const middle = Math.imul(wordHigh, low) + (Math.imul(wordLow, low) >>> 16);
  const other = Math.imul(wordLow, high) + (middle & 0xffff);
  return (Math.imul(wordHigh, high) + (middle >>> 16) + (other >>> 16)) | 0;
}

/** The quantile of a triangular distribution at u of 0..1; `mode` where low and high are equal. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (!(width > 0)) return mode;
  const below = (mode - low) / width;
  return u < below ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** value + z standard deviations of a two-piece normal whose `low` and `high` lie two of its deviations away, cut at both. */
export function betweenTwoSided(z: number, low: number, value: number, high: number): number {
  const drawn = value + z * 0.5 * (z < 0 ? value - low : high - value);
  return Math.min(high, Math.max(low, drawn));
}
