import type { Order } from '../../../model/order.ts'
import type { RenderContext } from '../../format.ts'
import { writeTree } from '../../ubl/tree/writeTree.ts'
import { order } from '../order.ts'
import { orderCancellation } from '../orderCancellation.ts'
import { orderChange } from '../orderChange.ts'
import { addressed, issueTimeOf, requireOneIdentifier } from './addressed.ts'

const bindings = { placed: order, changed: orderChange, cancelled: orderCancellation } as const

/**
 * What a buyer sends: Peppol Order (T01), Order Change (T114) or Order Cancellation (T115), by the stage of the order. It is no format that a profile
 * can name, since we send for the seller; simulated purchasing systems send it.
 */
export function renderPurchaseOrder(of: Order, context: RenderContext): Uint8Array {
  const number = of.buyersNumber ?? of.sellersNumber
  requireOneIdentifier([of.seller, of.buyer, of.invoicee], number, 'peppol-order')
  const sent = { ...addressed(of, context, 'buyer', number), ...issueTimeOf(of) }
  return writeTree(bindings[of.stage].write(sent))
}
