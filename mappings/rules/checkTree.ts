import type { Problem } from '../../errors/failure.ts'
import type { UblElement } from '../formats/ubl/tree/element.ts'
import { judgeOrdering } from './ordering/judgeOrdering.ts'
import { judgedAs } from './ordering/transactions.ts'

/** What the official rules of Peppol ordering refuse in a document as it will be written; empty when it may leave. */
export function checkTree(tree: UblElement): Problem[] {
  const transaction = judgedAs(tree)
  if (transaction === undefined) return []
  return judgeOrdering(tree, transaction).filter(({ rule }) => rule.flag === 'fatal').map(({ problem }) => problem)
}
