import { failure } from '../../../../errors/failure.ts'
import { documentKind } from '../../../../errors/words/words.ts'
import type { Order } from '../../../model/order.ts'
import type { RenderContext } from '../../format.ts'
import { orderAgreement } from '../orderAgreement.ts'
import { addressed, issueTimeOf, requireOneIdentifier } from './addressed.ts'
import { treeFormat } from './treeFormat.ts'

const id = 'peppol-t110'

/**
 * Peppol Order Agreement 3 (T110, release 2026.5), seller to buyer: an order made in the seller's shop, or its change.
 * Throws KS-MAP-KIND for any other document and KS-MAP-T110-CANCELLED for a cancelled order that still has quantities
 * (`withZeroQuantities` is one way to tell a cancellation).
 */
export const peppolT110 = treeFormat(id, ['order'], (document, context) => {
  if (document.kind !== 'order') throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
  return orderAgreement.write(agreement(document.order, context))
})

function agreement(order: Order, context: RenderContext): Order {
  const { sellersNumber: number } = order
  if (order.stage === 'cancelled' && order.lines.some(({ quantity }) => !quantity.isZero)) throw failure('KS-MAP-T110-CANCELLED', { number })
  requireOneIdentifier([order.seller, order.buyer], number, id)
  return { ...addressed(order, context, 'seller', number), ...issueTimeOf(order) }
}
