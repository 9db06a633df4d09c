import type { Period } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/** The period in START_PERIOD and END_PERIOD under the path. */
export function period(node: TeappsxmlNode, startTerm: string, endTerm: string, path: readonly string[]): Stated<Period> | undefined {
  const start = node.date(startTerm, ...path, 'START_PERIOD')
  const end = node.date(endTerm, ...path, 'END_PERIOD')
  return start === undefined && end === undefined ? undefined : { start, end }
}
