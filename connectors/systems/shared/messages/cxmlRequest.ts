import { phrase } from '../../../../errors/words/words.ts'
import { deliveryOfPayload } from '../../../../mappings/formats/cxml/frame.ts'
import { attributeOf, content, elementAt } from '../../../../mappings/formats/cxml/reading/content.ts'
import { readCxmlRequest, type CxmlRequest } from '../../../../mappings/formats/cxml/reading/message.ts'
import { readOrderRequest } from '../../../../mappings/formats/cxml/reading/orderRequest.ts'
import { readReceiptRequest } from '../../../../mappings/formats/cxml/reading/receiptRequest.ts'
import type { InboundDocument } from '../../../../mappings/formats/inboundDocument.ts'
import { judgedPurchaseOrder } from '../../../../mappings/rules/order/purchaseOrders.ts'
import type { Acknowledgement, Interpretation } from '../../../ports.ts'

const format = 'cxml'

/** What a request means: an order or receipts, or what became of a document of ours. Throws KS-SYSTEM-DOCUMENT-CONTENT and KS-SYSTEM-XML-…. */
export function interpretCxml(bytes: Uint8Array): Interpretation {
  const request = readCxmlRequest(bytes)
  switch (request.name) {
    case 'OrderRequest':
      return brings([judgedPurchaseOrder(readOrderRequest(request), format)])
    case 'ReceiptRequest':
      return brings(readReceiptRequest(request).map((receipt) => ({ kind: 'receipt', receipt, format, broken: [] })))
    case 'StatusUpdateRequest':
      return { acknowledgements: [statusUpdate(request)], hints: [], documents: [] }
    default:
      throw content('message', phrase('one of {values}', { values: 'OrderRequest, ReceiptRequest, StatusUpdateRequest' }), request.name)
  }
}

function brings(documents: readonly InboundDocument[]): Interpretation {
  return { acknowledgements: [], hints: [], documents }
}

/** A later word about a document: its code is one of HTTP's. */
function statusUpdate({ name, body }: CxmlRequest): Acknowledgement {
  const payloadId = attributeOf(name, elementAt(name, body, 'DocumentReference'), 'payloadID')
  const status = elementAt(name, body, 'Status')
  const code = attributeOf(name, status, 'code')
  const text = [status.attributes['text'] ?? '', status.text.trim()].filter((part) => part !== '').join(': ')
  return {
    about: { by: 'delivery id', id: deliveryOfPayload(payloadId) ?? payloadId },
    ...(/^2\d\d$/.test(code) ? { grade: 'technically accepted' } : { grade: 'rejected', technical: true }),
    reasonCodes: [code],
    ...(text === '' ? {} : { text }),
  }
}
