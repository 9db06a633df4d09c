import type { Order } from '../../model/order.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { text, textOr } from './binding/texts.ts'
import * as common from './common/order.ts'
import { notes, reference } from './common/terms.ts'
import { advancedOrdering } from './profiles.ts'

/** Peppol Order Cancellation 3 (T115, UBL 2.3), buyer to seller: the whole order falls away. It names neither lines nor amounts. */
export const orderCancellation = new DocumentBinding<Order>(
  { transaction: 'T115', root: 'OrderCancellation', customization: 'urn:fdc:peppol.eu:poacc:trns:order_cancellation:3', given: { stage: 'cancelled', origin: 'purchasing' } },
  aggregate(
    textOr('cbc:ProfileID', 'process', advancedOrdering),
    text('cbc:ID', 'documentNumber'),
    text('cbc:IssueDate', 'issueDate'),
    text('cbc:IssueTime', 'issueTime'),
    notes(),
    text('cbc:CancellationNote', 'cancellationReason'),
    reference('cac:OrderReference', 'buyersNumber'),
    common.originatorDocument,
    common.supportingDocuments,
    common.contract,
    common.buyer,
    common.seller,
    common.orderer,
  ),
)
