import { failure } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import type { CanonicalDocument, DocumentFormat, RenderContext } from '../format.ts'
import { renderCatalogueUpload } from './catalogueUpload.ts'
import { renderConfirmation } from './confirmation.ts'
import { renderReceipt } from './receipt.ts'
import { renderShipNotice } from './shipNotice.ts'

/**
 * cXML 1.2.063, from the seller to the buyer's purchasing system: ConfirmationRequest, ShipNoticeRequest, ReceiptRequest, and a catalogue as
 * CatalogUploadRequest with its Index. Throws KS-MAP-KIND for any other document.
 */
export const cxml: DocumentFormat = {
  id: 'cxml',
  kinds: ['orderResponse', 'despatchAdvice', 'receipt', 'catalogue'],
  mediaType: 'text/xml',
  fileExtension: 'xml',
  ofBuyersOrders: true,
  withoutReceived: true,
  valuesReceipts: true,
  showsEnvironment: true,
  render(document: CanonicalDocument, context: RenderContext): Uint8Array {
    switch (document.kind) {
      case 'orderResponse':
        return renderConfirmation(document.orderResponse, context)
      case 'despatchAdvice':
        return renderShipNotice(document.despatchAdvice, context)
      case 'receipt':
        return renderReceipt(document.receipt, context)
      case 'catalogue':
        return renderCatalogueUpload(document.catalogue, context)
      default:
        throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: 'cxml' })
    }
  },
}
