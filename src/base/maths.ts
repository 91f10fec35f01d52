// Deterministic mathematics: the same bits in every JavaScript engine, since only + - * / sqrt and bit access are used.
// Built-in exp, log, pow and the like differ in the last digit between engines, and a threshold turns that into another history.
// Method: table-driven reduction with double-double remainders (P. T. P. Tang, ACM TOMS 15, 1989, and 16, 1990; T. J. Dekker,
// Numerische Mathematik 18, 1971). Polynomials are Taylor series on intervals so short that the next term is below 2^-60.
// All functions are within 1 unit in the last place; special values are those of the built-in functions.
import { COARSE_POWERS, FINE_POWERS, LOGARITHMS, POWERS_OF_TWO } from "./maths-tables.js";

/** e^x. */
export function exp(x: number): number {
  if (x !== x) return x;
  return exponential(x, 0);
}

/** Natural logarithm of x; NaN below zero, -Infinity at zero. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  return x === Infinity ? x : logarithm(x);
}

/** x to the power y, with the special values of ECMAScript (so 1 to an infinite power is NaN). */
export function pow(x: number, y: number): number {
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (!(x > 0 && x < Infinity && y > -TWO_64 && y < TWO_64)) return powerOfExtremes(x, y);
  return positivePower(x, y);
}

/** e^x - 1, accurate near zero. */
export function expm1(x: number): number {
  if (!(x < 40)) return exp(x);
  if (x < -40) return -1;
  if (x > -TINY && x < TINY) return x;
  return lessOne(x);
}

/** Natural logarithm of 1 + x, accurate near zero. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity || (x > -TINY && x < TINY)) return x;
  if (x > -0.0078125 && x < 0.0078125) return logarithmNearOne(x);
  const u = 1 + x;
  const b = u - 1;
  const remainder = 1 - (u - b) + (x - b);
  const high = logarithm(u);
  return high + (rest[0] + remainder / u);
}

/** Logarithm of x to the base 2; exact at powers of two. */
export function log2(x: number): number {
  return logToBase(x, 1.4426950408889634, 2.0355273740931033e-17);
}

/** Logarithm of x to the base 10; exact at powers of ten. */
export function log10(x: number): number {
  return logToBase(x, 0.4342944819032518, 1.098319650216765e-17);
}

/** Hyperbolic tangent of x: m / (m + 2) with m = e^(2x) - 1, the quotient corrected by its remainder. */
export function tanh(x: number): number {
  if (x !== x || (x > -TINY && x < TINY)) return x;
  if (x > 22) return 1;
  if (x < -22) return -1;
  const high = lessOne(2 * x);
  const low = rest[0];
  const divisor = 2 + high;
  const b = divisor - 2;
  const divisorLow = 2 - (divisor - b) + (high - b) + low;
  const quotient = high / divisor;
  const remainder = high - quotient * divisor - productError(quotient, divisor) + (low - quotient * divisorLow);
  return quotient + remainder / divisor;
}

/** Real cube root of x: a guess from the exponent, three Halley steps, one Newton step on the exact residual. */
export function cbrt(x: number): number {
  const size = Math.abs(x);
  if (!(size > 0 && size < Infinity)) return x;
  if (size < 1e-270) return cbrt(x * TWO_300) * TWO_MINUS_100;
  if (size > 1e300) return cbrt(x / TWO_300) / TWO_MINUS_100;
  float[0] = size;
  word[HIGH] = Math.trunc(word[HIGH] / 3) + 715094163; // (682 - 0.033) * 2^20: divides the exponent by three, within 5 %
  word[LOW] = 0;
  let t = float[0];
  for (let step = 0; step < 3; step++) {
    const cube = t * t * t;
    t *= (cube + 2 * size) / (2 * cube + size);
  }
  const square = t * t;
  const cube = square * t;
  const residual = size - cube - (productError(square, t) + productError(t, t) * t);
  t += residual / (3 * square);
  return x < 0 ? -t : t;
}

/** Sine of x in radians; NaN for infinities. */
export function sin(x: number): number {
  if (x > -TINY && x < TINY) return x;
  return sineOfQuadrant(x, 0);
}

/** Cosine of x in radians; NaN for infinities. */
export function cos(x: number): number {
  return sineOfQuadrant(x, 1);
}

// Little-endian, as every engine that runs WebAssembly is.
const float = new Float64Array(1);
const word = new Uint32Array(float.buffer);
const LOW = 0;
const HIGH = 1;

/** The second half of a double-double answer: what rounding took from the number last returned by the functions that say so. */
const rest = new Float64Array(1);

const TWO_54 = 18014398509481984;
const TWO_64 = 18446744073709551616;
const TWO_300 = 2.037035976334486e90;
const TWO_MINUS_100 = 7.888609052210118e-31;
const TWO_MINUS_600 = 2.409919865102884e-181;
/** Below this size a function with slope 1 at zero and no square term worth a digit returns its argument. */
const TINY = 3e-17;
/** 2^27 + 1, Veltkamp's constant: splits a number into two halves whose products are exact. */
const SPLIT = 134217729;
/** Adding and subtracting 1.5 * 2^52 rounds to the nearest integer. */
const ROUND = 6755399441055744;
const LN2_HIGH = 0.6931471805598903; // 42 binary places, so that its product with an exponent is exact
const LN2_LOW = 5.497923018708371e-14;

/** a * b - fl(a * b), exactly (Dekker), while no half overflows or underflows. */
export function productError(a: number, b: number): number {
  let c = a * SPLIT;
  const aHigh = c - (c - a);
  const aLow = a - aHigh;
  c = b * SPLIT;
  const bHigh = c - (c - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - a * b + (aHigh * bLow + aLow * bHigh) + aLow * bLow;
}

/** 2^n for n in -1024..1023. */
function powerOfTwo(n: number): number {
  return COARSE_POWERS[(n >> 6) + 17] * FINE_POWERS[n & 63];
}

/** x * 2^n for x in 0.99..2 and n in -1077..1024, Infinity where too large, rounded once where subnormal. */
function scaled(x: number, n: number): number {
  if (n > 1023) return x * powerOfTwo(n - 1) * 2;
  return n > -1023 ? x * powerOfTwo(n) : x * powerOfTwo(n + 600) * TWO_MINUS_600;
}

/** e^(high + low): with k = round(128 x / ln 2), 2^(k/128) from the table times the series of the remainder r, |r| < 0.0028. */
export function exponential(high: number, low: number): number {
  if (high > 710) return Infinity;
  if (high < -746) return 0;
  const k = high * 184.6649652337873 + ROUND - ROUND;
  const r = high - k * 0.0054152123482253955 - k * -1.0082281460997769e-13 + low;
  const r2 = r * r;
  const p = r + r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)));
  const i = (k & 127) << 1;
  const power = POWERS_OF_TWO[i];
  return scaled(power + (POWERS_OF_TWO[i + 1] + power * p), k >> 7);
}

/** e^x - 1 for |x| in 3e-17..46; leaves what rounding took in `rest`. */
function lessOne(x: number): number {
  if (x > -0.17 && x < 0.17) {
    const tail = x * x * polynomial(x, INVERSE_FACTORIALS);
    const sum = x + tail;
    rest[0] = tail - (sum - x);
    return sum;
  }
  const k = x * 184.6649652337873 + ROUND - ROUND;
  const r = x - k * 0.0054152123482253955 - k * -1.0082281460997769e-13;
  const r2 = r * r;
  const p = r + r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)));
  const i = (k & 127) << 1;
  const scale = powerOfTwo(k >> 7);
  const power = POWERS_OF_TWO[i] * scale;
  const difference = power - 1;
  const b = difference - power;
  const tail = power - (difference - b) + (-1 - b) + (POWERS_OF_TWO[i + 1] * scale + power * p);
  const sum = difference + tail;
  rest[0] = tail - (sum - difference);
  return sum;
}

/** 1/2!, 1/3!, ... 1/13!. */
const INVERSE_FACTORIALS = [
  1 / 2,
  1 / 6,
  1 / 24,
  1 / 120,
  1 / 720,
  1 / 5040,
  1 / 40320,
  1 / 362880,
  1 / 3628800,
  1 / 39916800,
  1 / 479001600,
  1 / 6227020800,
];

/** c[0] + c[1] x + c[2] x^2 + ... by Horner's rule. */
export function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
  return sum;
}

/** ln x for finite x > 0, as k ln 2 + ln c + ln(1 + r) with r = z/c - 1; leaves what rounding took in `rest` (together 2^-66). */
function logarithm(x: number): number {
  const isSubnormal = x < 2.2250738585072014e-308;
  float[0] = isSubnormal ? x * TWO_54 : x;
  const offset = (word[HIGH] - 0x3fe68000) | 0;
  const i = ((offset >> 13) & 127) * 3;
  const z = float[0] * powerOfTwo(-(offset >> 20));
  const k = (offset >> 20) - (isSubnormal ? 54 : 0);
  const zHigh = z + 3072 - 3072; // rounds z to 2^-41: 42 bits times the 11 bits of 1/c make an exact product
  const inverse = LOGARITHMS[i];
  const rHigh = zHigh * inverse - 1;
  const rLow = (z - zHigh) * inverse;
  const r = rHigh + rLow;
  const rError = rHigh - r + rLow;
  const exact = k * LN2_HIGH + LOGARITHMS[i + 1];
  const sum = exact + r;
  const sumError = exact - sum + r;
  return withLogSeries(r, sum, sumError + rError * (1 - r) + (k * LN2_LOW + LOGARITHMS[i + 2]));
}

/** ln(1 + r) for |r| < 2^-7; leaves what rounding took in `rest`. */
function logarithmNearOne(r: number): number {
  return withLogSeries(r, r, 0);
}

/** sum + error + (ln(1 + r) - r) for |r| < 2^-7, with r^2/2 in double-double; leaves what rounding took in `rest`. */
function withLogSeries(r: number, sum: number, error: number): number {
  const c = r * SPLIT;
  const rHigh = c - (c - r);
  const square = rHigh * rHigh * 0.5;
  const squareLow = (r - rHigh) * (rHigh + r) * 0.5;
  const r2 = r * r;
  const quadratic = 1 / 3 - r * (1 / 4) + r2 * (1 / 5 - r * (1 / 6));
  const tail = r * r2 * (quadratic + r2 * r2 * (1 / 7 - r * (1 / 8) + r2 * (1 / 9 - r * (1 / 10))));
  const main = sum - square;
  const low = error + (sum - main - square) - squareLow + tail;
  const high = main + low;
  rest[0] = main - high + low;
  return high;
}

/** Logarithm of x to the base whose inverse natural logarithm is high + low. */
function logToBase(x: number, high: number, low: number): number {
  if (!(x > 0 && x < Infinity)) return log(x);
  const ln = logarithm(x);
  const product = ln * high;
  return product + (productError(ln, high) + ln * low + rest[0] * high);
}

/** x^y for finite x > 0 and |y| < 2^64: e to the double-double product y ln x. */
function positivePower(x: number, y: number): number {
  const ln = logarithm(x);
  const product = y * ln;
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  if (product < 1e-18 && product > -1e-18) return 1;
  return exponential(product, productError(y, ln) + y * rest[0]);
}

/** x^y where x is zero, negative, infinite or no number, or y too large to matter. */
function powerOfExtremes(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const size = Math.abs(x);
  const isOdd = Math.abs(y) < 9007199254740992 && Math.abs(y % 2) === 1;
  const sign = isOdd && (x < 0 || Object.is(x, -0)) ? -1 : 1;
  if (size === 0 || size === Infinity) return sign * ((size === 0) === y > 0 ? 0 : Infinity);
  if (Math.abs(y) >= TWO_64) {
    if (size === 1) return Math.abs(y) === Infinity ? NaN : 1;
    return size > 1 === y > 0 ? Infinity : 0;
  }
  if (y !== Math.floor(y)) return NaN;
  return sign * positivePower(size, y);
}

/** sin(x + quadrants * pi/2). */
function sineOfQuadrant(x: number, quadrants: number): number {
  if (!(x > -Infinity && x < Infinity)) return NaN;
  const quadrant = (quadrantOf(x) + quadrants) & 3;
  const high = angle[0];
  const low = angle[1];
  const value = quadrant & 1 ? cosineNearZero(high, low) : sineNearZero(high, low);
  return quadrant & 2 ? -value : value;
}

/** x modulo pi/2, within -pi/4..pi/4 and in double-double, as the functions that find the quadrant leave it. */
const angle = new Float64Array(2);

/** The quadrant of x modulo 4, by Cody and Waite's subtraction of k pi/2 in three parts; leaves the rest in `angle`. */
function quadrantOf(x: number): number {
  if (x > 1e6 || x < -1e6) return quadrantOfLarge(x);
  const k = x * 0.6366197723675814 + ROUND - ROUND;
  const first = x - k * 1.5707963267341256;
  const part = k * -6.077100506303966e-11;
  const second = first + part;
  const b = second - first;
  const low = first - (second - b) + (part - b) - k * 2.0222662487959506e-21;
  angle[0] = second + low;
  angle[1] = second - angle[0] + low;
  return k & 3;
}

/** The same for large x, by whole numbers and 1216 binary places of 2/pi (Payne and Hanek). */
function quadrantOfLarge(x: number): number {
  float[0] = x;
  const exponent = ((word[HIGH] >> 20) & 0x7ff) - 1075;
  const mantissa = (BigInt((word[HIGH] & 0xfffff) | 0x100000) << 32n) | BigInt(word[LOW]);
  const turns = (x < 0 ? -mantissa : mantissa) * TWO_OVER_PI;
  const product = exponent < 0 ? turns >> BigInt(-exponent) : turns << BigInt(exponent);
  const nearest = (product + (1n << 1215n)) >> 1216n;
  const fraction = (product - (nearest << 1216n)) >> 616n;
  const high = Number(fraction);
  const low = Number(fraction - BigInt(high)) * TWO_MINUS_600;
  const share = high * TWO_MINUS_600;
  angle[0] = share * HALF_PI;
  angle[1] = productError(share, HALF_PI) + share * HALF_PI_LOW + low * HALF_PI;
  return Number(nearest & 3n);
}

const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
/** 2/pi times 2^1216. */
const TWO_OVER_PI =
  0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babn;

/** sin(high + low) for |high| < 0.79: Taylor series to the 17th power. */
function sineNearZero(high: number, low: number): number {
  const square = high * high;
  const tail = high * square * polynomial(square, SINE) + low * (1 - 0.5 * square);
  return high + tail;
}

/** -1/3!, 1/5!, -1/7!, ... 1/17!. */
const SINE = [
  -1 / 6,
  1 / 120,
  -1 / 5040,
  1 / 362880,
  -1 / 39916800,
  1 / 6227020800,
  -1 / 1307674368000,
  1 / 355687428096000,
];

/** cos(high + low) for |high| < 0.79: Taylor series to the 18th power, the first two terms in double-double. */
function cosineNearZero(high: number, low: number): number {
  const square = high * high;
  const half = 0.5 * square;
  const first = 1 - half;
  return first + (1 - first - half + (square * square * polynomial(square, COSINE) - high * low));
}

/** 1/4!, -1/6!, 1/8!, ... -1/18!. */
const COSINE = [
  1 / 24,
  -1 / 720,
  1 / 40320,
  -1 / 3628800,
  1 / 479001600,
  -1 / 87178291200,
  1 / 20922789888000,
  -1 / 6402373705728000,
];
