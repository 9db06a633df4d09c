import type { Deviation } from './compare.ts'

/** Something received, and the file that it was in. */
export interface Found<Received> {
  readonly file: string
  readonly content: Received
}

/** What came of comparing all that was expected with all that was received. */
export interface Matching<Expected, Received> {
  /** Expected and received, with what differs; none where all is well. */
  readonly pairs: readonly { readonly expected: Expected; readonly found: Found<Received>; readonly deviations: readonly Deviation[] }[]
  readonly lost: readonly Expected[]
  /** Received once too often. */
  readonly doubled: readonly Found<Received>[]
  readonly unexpected: readonly Found<Received>[]
}

/** How to compare two kinds of thing. */
export interface Measure<Expected, Received> {
  /** What makes an expected thing and a received one the same. */
  readonly expectedKey: (expected: Expected) => string
  readonly receivedKey: (received: Received) => string
  readonly deviations: (expected: Expected, received: Received) => readonly Deviation[]
}

/** Pairs each expected thing with one received under the same key, an equal one first; what is left over is lost, doubled or unexpected. */
export function match<Expected, Received>(expected: readonly Expected[], received: readonly Found<Received>[], measure: Measure<Expected, Received>): Matching<Expected, Received> {
  const left = Map.groupBy(received, (found) => measure.receivedKey(found.content))
  const expectedKeys = new Set(expected.map(measure.expectedKey))
  const pairs: Matching<Expected, Received>['pairs'][number][] = []
  const unequal: Expected[] = []
  for (const one of expected) {
    const candidates = left.get(measure.expectedKey(one)) ?? []
    const index = candidates.findIndex((found) => measure.deviations(one, found.content).length === 0)
    if (index < 0) unequal.push(one)
    else pairs.push({ expected: one, found: candidates.splice(index, 1)[0] as Found<Received>, deviations: [] })
  }
  const lost: Expected[] = []
  for (const one of unequal) {
    const found = left.get(measure.expectedKey(one))?.shift()
    if (found === undefined) lost.push(one)
    else pairs.push({ expected: one, found, deviations: measure.deviations(one, found.content) })
  }
  const over = [...left].flatMap(([key, rest]) => rest.map((found) => ({ known: expectedKeys.has(key), found })))
  return {
    pairs,
    lost,
    doubled: over.filter(({ known }) => known).map(({ found }) => found),
    unexpected: over.filter(({ known }) => !known).map(({ found }) => found),
  }
}
