import type { Period } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { TeappsxmlNode } from './node.ts'

/** The period in START_PERIOD and END_PERIOD under the path. */
export function period(node: TeappsxmlNode, path: '' | 'HEADER/', startTerm: string, endTerm: string): Stated<Period> | undefined {
  const start = node.date(`${path}START_PERIOD`, startTerm)
  const end = node.date(`${path}END_PERIOD`, endTerm)
  return start === undefined && end === undefined ? undefined : { start, end }
}
