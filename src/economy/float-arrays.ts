// Room for the many short arrays of an economy, taken from few buffers.

/** Makes arrays of this length, all `value` (0 where it is not given). */
export type FloatArrays = (length: number, value?: number) => Float64Array;

/** Doubles of a buffer; an economy of fourteen sectors takes two. */
const BUFFER = 4096;

/** A maker of arrays that share buffers: a buffer for each would take ten times as long to make (measured), and some of that again to free. */
export function floatArrays(): FloatArrays {
  let buffer = new ArrayBuffer(8 * BUFFER);
  let used = 0;
  return (length, value = 0) => {
    if (8 * (used + length) > buffer.byteLength) {
      buffer = new ArrayBuffer(8 * Math.max(BUFFER, length));
      used = 0;
    }
    const made = new Float64Array(buffer, 8 * used, length);
    used += length;
    return value === 0 ? made : made.fill(value);
  };
}
