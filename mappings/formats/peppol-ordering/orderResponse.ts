import type { OrderResponse } from '../../model/orderResponse.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import * as common from './common/orderResponse.ts'
import { ordering } from './profiles.ts'

/** Peppol Order Response 3 (T76), seller to buyer: the one answer to an order. */
export const orderResponse = new DocumentBinding<OrderResponse>(
  { transaction: 'T76', root: 'OrderResponse', customization: 'urn:fdc:peppol.eu:poacc:trns:order_response:3', given: { profile: 'ordering' } },
  aggregate(...common.head(ordering), common.order, ...common.rest),
)
