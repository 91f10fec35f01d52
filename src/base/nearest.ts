// The name that was probably meant: for faults about unknown names.

/**
 * The nearest of the names by Damerau-Levenshtein distance (letters added, left out, changed, or swapped with their neighbour; case does not
 * count), if at most a third of the name, and at least one letter, is wrong; else the shortest name that contains it, if it has three letters.
 */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const sought = name.toLowerCase();
  const allowed = Math.max(1, Math.floor(sought.length / 3));
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of names) {
    if (Math.abs(candidate.length - sought.length) > allowed) continue;
    const distance = editDistance(sought, candidate.toLowerCase());
    if (distance < least && distance <= allowed && distance < Math.max(sought.length, candidate.length)) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest ?? shortestContaining(sought, names);
}

/** Remedy text, `Did you mean "market"?`, or an empty text where no name is near. */
export function suggest(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest === undefined ? "" : `Did you mean "${nearest}"?`;
}

function shortestContaining(sought: string, names: readonly string[]): string | undefined {
  if (sought.length < 3) return undefined;
  const containing = names.filter((candidate) => candidate.toLowerCase().includes(sought));
  return containing.reduce<string | undefined>(
    (shortest, candidate) => (shortest === undefined || candidate.length < shortest.length ? candidate : shortest),
    undefined,
  );
}

/** Damerau-Levenshtein distance in its restricted form: no substring is edited twice. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
