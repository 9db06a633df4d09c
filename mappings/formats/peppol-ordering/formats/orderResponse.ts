import { failure } from '../../../../errors/failure.ts'
import { documentKind } from '../../../../errors/words/words.ts'
import type { DocumentFormat } from '../../format.ts'
import { writeTree } from '../../ubl/tree/writeTree.ts'
import { advancedOrderResponse } from '../advancedOrderResponse.ts'
import { orderResponse } from '../orderResponse.ts'
import { addressed } from './addressed.ts'

const id = 'peppol-order-response'

/**
 * The seller's answer to what came as a Peppol order: Order Response 3 (T76), or Advanced Order Response 3 (T116) in the profile that has changes
 * and cancellations. Throws KS-MAP-KIND for any other document.
 */
export const peppolOrderResponse: DocumentFormat = {
  id,
  kinds: ['orderResponse'],
  mediaType: 'application/xml',
  fileExtension: 'xml',
  render(document, context) {
    if (document.kind !== 'orderResponse') throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
    const response = addressed(document.orderResponse, context, 'seller', document.orderResponse.number)
    return writeTree((response.profile === 'ordering' ? orderResponse : advancedOrderResponse).write(response))
  },
}
