import type { CanonicalDocument, RenderContext } from '../../../mappings/formats/format.ts'
import { renderPurchaseOrder } from '../../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import type { Utterance } from '../utterances.ts'
import { context, message, nowhere, readerOf, type Written } from './tongue.ts'

const interpret = readerOf('peppol-access-point', { channel: nowhere, invoiceResponses: true })
const parties = { sender: { id: '003702048198', scheme: '0216' }, receiver: { id: '003723621803', scheme: '0216' } } as const

/** An Order (T01), Order Change (T114) or Order Cancellation (T115): a buyer writes them of its own orders alone. */
export function peppolOrder(utterance: Utterance): Written | undefined {
  if (utterance.is !== 'order' || !utterance.isOwn || utterance.content.kind !== 'purchaseOrder') return undefined
  return message(interpret, utterance.id, 'application/xml', renderPurchaseOrder(utterance.content.order, { ...context, ...parties }))
}

const formats = { order: 'peppol-t110', orderResponse: 'peppol-order-response', despatchAdvice: 'peppol-despatch-advice', invoice: 'peppol-bis-3', creditNote: 'peppol-bis-3' } as const

export function inPeppol(document: CanonicalDocument, with_: RenderContext): Uint8Array | undefined {
  const format = formats[document.kind as keyof typeof formats]
  return format === undefined ? undefined : documentFormat(format).render(document, with_)
}
