import type { OrderResponse } from '../../model/orderResponse.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import * as common from './common/orderResponse.ts'
import { reference } from './common/terms.ts'
import { advancedOrdering } from './profiles.ts'

/** Peppol Advanced Order Response 3 (T116, UBL 2.3), seller to buyer: an answer to an order, its change or its cancellation. */
export const advancedOrderResponse = new DocumentBinding<OrderResponse>(
  { transaction: 'T116', root: 'OrderResponse', customization: 'urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3', given: { profile: 'advanced ordering' } },
  aggregate(...common.head(advancedOrdering), common.order, reference('cac:OrderChangeDocumentReference', 'answeredDocument'), ...common.rest),
)
