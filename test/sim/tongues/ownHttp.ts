import { renderPurchaseOrder } from '../../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import type { Utterance } from '../utterances.ts'
import { context, message, nowhere, readerOf, type Written } from './tongue.ts'

const states = { ACCEPTED: 'accepted', REJECTED: 'rejected' }
const webhook = {
  proof: { signature: 'hmac', secrets: ['env:SECRET'] }, id: '/message',
  acknowledgement: { reference: '/order', by: 'document number', state: '/state', states, text: '/text' },
}
const interpret = readerOf('generic-http', { channel: nowhere, webhook })

/** Messages of a system with an HTTP interface of its own: its orders in UBL, and its word on orders of the shop's in JSON. */
export function ownMessage(utterance: Utterance): Written | undefined {
  if (utterance.is === 'answer') return message(interpret, utterance.id, 'application/json', JSON.stringify({ message: utterance.id, order: utterance.order, state: utterance.accepts ? 'ACCEPTED' : 'REJECTED', text: 'by the budget' }))
  if (utterance.is !== 'order' || !utterance.isOwn || utterance.content.kind !== 'purchaseOrder') return undefined
  return message(interpret, utterance.id, 'application/xml', renderPurchaseOrder(utterance.content.order, context))
}
