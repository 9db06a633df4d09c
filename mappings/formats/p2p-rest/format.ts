import { failure } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import type { CanonicalDocument, DocumentFormat, RenderContext } from '../format.ts'
import { renderGoodsReceipt } from './goodsReceipt.ts'
import { format } from './json.ts'
import { renderPurchaseOrder } from './purchaseOrder.ts'

/** Request bodies of a purchase-to-pay REST interface: purchase orders and goods receipts as JSON. Throws KS-MAP-KIND for any other document. */
export const p2pRest: DocumentFormat = {
  id: format,
  kinds: ['order', 'receipt'],
  mediaType: 'application/json',
  fileExtension: 'json',
  showsEnvironment: true,
  render(document: CanonicalDocument, context: RenderContext): Uint8Array {
    if (document.kind === 'order') return renderPurchaseOrder(document.order, context)
    if (document.kind === 'receipt') return renderGoodsReceipt(document.receipt, context)
    throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format })
  },
}
