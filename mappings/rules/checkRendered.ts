import type { Problem } from '../../errors/failure.ts'
import { readXml } from '../formats/inbound-xml/readXml.ts'
import { treeOf } from '../formats/ubl/tree/readTree.ts'
import type { UblElement } from '../formats/ubl/tree/element.ts'
import { judgeOrdering } from './ordering/judgeOrdering.ts'
import { transactionOf } from './ordering/transactions.ts'

/**
 * What the official rules of Peppol ordering refuse in a document as it is written; empty when it may leave, and for other formats, whose rules
 * judge the model before it is rendered.
 */
export function checkRendered(format: string, bytes: Uint8Array): Problem[] {
  return format.startsWith('peppol-') && format !== 'peppol-bis-3' ? checkTree(treeOf(readXml(bytes))) : []
}

/** What they refuse in a document by its tree. */
export function checkTree(tree: UblElement): Problem[] {
  const transaction = transactionOf(tree)
  if (transaction === undefined) return []
  return judgeOrdering(tree, transaction).filter(({ rule }) => rule.flag === 'fatal').map(({ problem }) => problem)
}
