import fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson, hashColumns, hashText, utf8 } from "../../src/base/hash.js";

describe("hashes", () => {
  it("the hash of abc is that of FIPS 180-4, example B.1", () => {
    expect(hashText("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("text is hashed as the UTF-8 bytes that TextEncoder gives, lone surrogates included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(Array.from(utf8(text))).toEqual(Array.from(new TextEncoder().encode(text)));
        expect(hashText(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
    for (const text of ["\ud800", "a\udc00b", "хлеб 粮食 🌾"]) {
      expect(Array.from(utf8(text))).toEqual(Array.from(new TextEncoder().encode(text)));
    }
  });

  it("canonical JSON has its keys in order and no blanks", () => {
    expect(canonicalJson({ b: [1, "x", null], a: { d: true, c: -0 }, é: 0.1, Z: 1e21 })).toBe(
      '{"Z":1e+21,"a":{"c":0,"d":true},"b":[1,"x",null],"é":0.1}',
    );
  });

  it("canonical JSON does not depend on the order in which keys were set, and reads back to the same value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it("what JSON cannot hold is refused with its path", () => {
    expect(() => canonicalJson({ a: [1, NaN] })).toThrow("value.a[1] cannot be written as JSON: NaN");
    expect(() => canonicalJson({ a: undefined })).toThrow("value.a cannot be written as JSON: undefined");
    for (const value of [Infinity, 1n, undefined, () => 0, Symbol("s")])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it("the hash of columns is SHA-256 over names, lengths and little-endian doubles", () => {
    const number = (...values: number[]): Buffer => {
      const bytes = Buffer.alloc(8 * values.length);
      values.forEach((value, i) => bytes.writeDoubleLE(value, 8 * i));
      return bytes;
    };
    const bytes = Buffer.concat([
      number(1),
      Buffer.from("a"),
      number(2),
      number(1.5, -2),
      number(2),
      Buffer.from("é"),
      number(0),
    ]);
    expect(hashColumns({ é: new Float64Array(0), a: Float64Array.of(1.5, -2) })).toBe(
      createHash("sha256").update(bytes).digest("hex"),
    );
  });

  it("the hash of columns does not depend on their order, nor on the sign of zero, but on every bit else", () => {
    const [a, b] = [Float64Array.of(0, 1), Float64Array.of(2)];
    const due = hashColumns({ a, b });
    expect(hashColumns({ b, a })).toBe(due);
    expect(hashColumns({ a: Float64Array.of(-0, 1), b })).toBe(due);
    const others = [
      { a: Float64Array.of(0, 1 + 2 ** -52), b },
      { a: b, b: a },
      { a, c: b },
      { a: Float64Array.of(0), b: Float64Array.of(1, 2) },
      { ab: Float64Array.of(0, 1, 2) },
      { a },
    ];
    for (const other of others) expect(hashColumns(other)).not.toBe(due);
  });

  it("a column that holds no number is refused by name", () => {
    expect(() => hashColumns({ grain: Float64Array.of(1, NaN) })).toThrow('column "grain", entry 1: NaN is not finite');
  });
});
