import type { Draft } from './path.ts'
import type { Source, Sources } from './source.ts'

/** Where a line has its serial numbers. */
export interface SerialNumbers<Line> {
  of(line: Line): readonly string[]
  /** Puts one more into the draft of a line. */
  add(into: Draft, serialNumber: string): void
}

/** What stands between serial numbers that share a field. */
const joint = ','

/** The sources of serial numbers: one, in a segment for each or of a line that has no more, and all of them in one field. */
export function serialSources<Line extends object>({ of, add }: SerialNumbers<Line>): Sources {
  const ofLine = (line: object | undefined): readonly string[] => (line === undefined ? [] : of(line as Line))
  return new Map<string, Source>([
    ['line.serialNumber', { type: 'text', read: ({ line, serialNumber }) => serialNumber ?? ofLine(line)[0], write: (into, value) => add(into, String(value)) }],
    ['line.serialNumbers', { type: 'text', read: ({ line }) => ofLine(line).join(joint), write: (into, value) => String(value).split(joint).forEach((one) => add(into, one)) }],
  ])
}

/** The list at a path of a draft, which begins empty. */
export function placedAt(into: Draft, path: readonly string[]): unknown[] {
  const [first = '', ...rest] = path
  if (rest.length === 0) return (into[first] ??= []) as unknown[]
  return placedAt((into[first] ??= {}) as Draft, rest)
}
