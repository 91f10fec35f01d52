// What a final use is, told from its code: the codes of the databases this room reads.

const EXPORTS = ["EXP", "EX", "EXPORTS", "E", "P6", "P61", "F040", "SB301", "NET_EXPORTS"];
const STOCKS = ["INV", "INVEN", "INVNT", "STOCKS", "P52", "P52_P53", "P5M", "F030", "SB205", "FU202"];
const DISCREPANCIES = ["ERR", "SB401", "DISCREPANCY"];

/** Whether the code, or the name, is that of exports. */
export function isExports(use: string): boolean {
  return EXPORTS.includes(use.toUpperCase()) || /^(exports?|exportaciones)\b/i.test(use);
}

/** Whether the code, or the name, is that of changes in stocks. */
export function isStocks(use: string): boolean {
  return (
    STOCKS.includes(use.toUpperCase()) || /inventor|changes? (in|of) stocks|variaci[oó]n de existencias/i.test(use)
  );
}

/** Whether the column may be negative: changes in stocks and statistical discrepancies. */
export function isSigned(use: string): boolean {
  return isStocks(use) || DISCREPANCIES.includes(use.toUpperCase()) || /discrepanc|residual/i.test(use);
}
