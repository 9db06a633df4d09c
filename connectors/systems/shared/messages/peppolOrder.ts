import { Failure, located } from '../../../../errors/failure.ts'
import type { OrderingDocument } from '../../../../mappings/formats/inboundDocument.ts'
import { readOrdering, type ReadOrdering } from '../../../../mappings/formats/peppol-ordering/readOrdering.ts'
import { orderFromStated } from '../../../../mappings/formats/peppol-ordering/statedOrder.ts'
import { judgeOrdering } from '../../../../mappings/rules/ordering/judgeOrdering.ts'

/**
 * The Order (T01), Order Change (T114) or Order Cancellation (T115) that lay in the inbox, with the official rules that it breaks;
 * undefined for any other document. Throws KS-SYSTEM-XML-… for what is no acceptable XML.
 */
export function purchaseOrderIn(bytes: Uint8Array): OrderingDocument | undefined {
  const read = orderingIn(bytes)
  switch (read?.transaction) {
    case 'T01':
      return orderIn(read, 't01')
    case 'T114':
      return orderIn(read, 't114')
    case 'T115':
      return orderIn(read, 't115')
    default:
      return undefined
  }
}

function orderIn({ document, tree }: Extract<ReadOrdering, { transaction: 'T01' | 'T114' | 'T115' }>, rules: 't01' | 't114' | 't115'): OrderingDocument {
  const broken = judgeOrdering(tree, rules).filter(({ rule }) => rule.flag === 'fatal').map(({ problem }) => located(problem, { isReceived: true }))
  return { kind: 'purchaseOrder', order: orderFromStated(document), format: 'peppol-ordering', broken }
}

function orderingIn(bytes: Uint8Array): ReadOrdering | undefined {
  try {
    return readOrdering(bytes)
  } catch (error) {
    if (error instanceof Failure && error.code === 'KS-MAP-READ-ROOT') return undefined
    throw error
  }
}
