const longest = 60

/** Edits (insert, drop, replace, swap of neighbours) that turn one word into the other. */
function distance(one: string, other: string): number {
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const edits = [previous[j - 1]! + (same ? 0 : 1), previous[j]! + 1, current[j - 1]! + 1]
      current.push(Math.min(...edits, ...(swapped ? [before[j - 2]! + 1] : [])))
    }
    before = previous
    previous = current
  }
  return previous[other.length]!
}

/** The known word that the given one most likely meant; undefined where none is near. Case is ignored. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined
  const ranked = known.map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.slice(0, longest).toLowerCase()) })).sort((one, other) => one.edits - other.edits)
  const best = ranked[0]
  return best !== undefined && best.edits <= Math.max(1, Math.floor(Math.max(word.length, best.candidate.length) / 3)) ? best.candidate : undefined
}
