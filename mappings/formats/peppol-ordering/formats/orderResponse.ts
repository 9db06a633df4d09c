import { failure } from '../../../../errors/failure.ts'
import { documentKind } from '../../../../errors/words/words.ts'
import { advancedOrderResponse } from '../advancedOrderResponse.ts'
import { orderResponse } from '../orderResponse.ts'
import { addressed } from './addressed.ts'
import { treeFormat } from './treeFormat.ts'

const id = 'peppol-order-response'

/**
 * The seller's answer to what came as a Peppol order: Order Response 3 (T76), or Advanced Order Response 3 (T116) in the profile that has changes
 * and cancellations. Throws KS-MAP-KIND for any other document.
 */
export const peppolOrderResponse = { namesAnswered: true, ...treeFormat(id, ['orderResponse'], (document, context) => {
  if (document.kind !== 'orderResponse') throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
  const response = addressed(document.orderResponse, context, 'seller', document.orderResponse.number)
  return (response.profile === 'ordering' ? orderResponse : advancedOrderResponse).write(response)
}) } as const
