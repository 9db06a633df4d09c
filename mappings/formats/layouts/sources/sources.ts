import { layoutKinds, type LayoutContent } from '../kinds.ts'
import { frameSources } from './frame.ts'
import type { Source, Sources } from './source.ts'

/** Where a field stands: what it may draw from depends on it. */
export type Level = 'file' | 'document' | 'line' | 'device' | 'trailer'

/** Roots of the sources that do not come from a document. */
const frameRoots: Readonly<Record<Level, readonly string[]>> = {
  file: ['file'],
  document: ['delivery', 'supplier'],
  line: ['delivery', 'supplier', 'ordinal'],
  device: ['delivery', 'ordinal'],
  trailer: ['file', 'count'],
}

/** What of a layout decides which sources there are. */
export interface Carrying {
  readonly carries: readonly LayoutContent[]
  /** The sums of its trailer: name and the source that is added up. */
  readonly sums?: Readonly<Record<string, string>>
}

/** Every source that a field of a layout may have at a level, by its name. */
export function sourcesAt(level: Level, { carries, sums = {} }: Carrying): Sources {
  const kinds = carries.map((kind) => layoutKinds[kind])
  const found = new Map<string, Source>([...frameSources].filter(([name]) => frameRoots[level].includes(rootOf(name)) && (!name.startsWith('ordinal.') || name === `ordinal.${level}`)))
  const add = (sources: Sources): void => sources.forEach((source, name) => found.set(name, source))
  if (level === 'document' || level === 'line') add(common(kinds.map(({ document }) => document)))
  if (level === 'line') add(common(kinds.map(({ line }) => line)))
  if (level === 'device') add(common(kinds.map(({ device }) => device)))
  if (level === 'trailer') for (const name of Object.keys(sums)) found.set(`sum.${name}`, { type: 'money', read: ({ sums: added }) => added?.[name] })
  return found
}

/** The sources that every one of several kinds has. */
function common([first, ...others]: readonly Sources[]): Sources {
  return new Map([...(first ?? [])].filter(([name]) => others.every((each) => each.has(name))))
}

/** What stands before the first dot. */
export function rootOf(source: string): string {
  return source.slice(0, source.indexOf('.'))
}
