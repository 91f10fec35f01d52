// Deflated bytes from outside, unpacked under a limit: what claims to be small may unpack without end.

/** The bytes unpacked, or why there are none. */
export async function unpacked(packed: Uint8Array, most: number): Promise<Uint8Array | "too large" | "damaged"> {
  const reader = new Blob([Uint8Array.from(packed)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"))
    .getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(chunks, length);
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return "too large";
      }
      chunks.push(value);
    }
  } catch {
    return "damaged";
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
