import { Failure } from '../../../../errors/failure.ts'
import type { Layout } from '../schema/layoutSchema.ts'
import { needs } from './needs.ts'
import type { StatedDocument, StatedLine } from './stated.ts'

/**
 * Documents of lines that repeat what they say of their document: those that follow each other with the number of one document are of it. Of a kind
 * without such a number each is a document; else a line of which nothing can be read may be of any, and is thrown as a Failure.
 */
export function groupedByDocument({ carries: [kind] }: Pick<Layout, 'carries'>, lines: readonly StatedLine[]): readonly StatedDocument[] {
  const key = (kind === undefined ? undefined : needs[kind])?.key ?? []
  if (key.length === 0) return lines.map((line) => ({ at: line.at, values: [], lines: [line] }))
  const lost = lines.find(({ fault }) => fault !== undefined)?.fault
  if (lost !== undefined) throw new Failure(lost)
  const keyOf = ({ values }: StatedLine): string => JSON.stringify(values.filter(({ value: { sourceName = '' } }) => key.includes(sourceName)).map(({ text }) => text))
  const groups: { readonly key: string; readonly lines: StatedLine[] }[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.key === keyOf(line)) last.lines.push(line)
    else groups.push({ key: keyOf(line), lines: [line] })
  }
  return groups.map((group) => ({ at: (group.lines[0] as StatedLine).at, values: [], lines: group.lines }))
}
