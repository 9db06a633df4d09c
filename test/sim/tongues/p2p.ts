import type { CanonicalDocument, RenderContext } from '../../../mappings/formats/format.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import { readReceived } from '../../../simulator/judge/readReceived.ts'
import type { ReceivedContent } from '../../../simulator/judge/received.ts'
import { exportedOrder, readPosted, requestStatus } from '../../../simulator/receivers/p2p/entities.ts'
import type { NotedReceipt } from '../../../simulator/receivers/notedReceipt.ts'
import type { PlacedOrder } from '../../../simulator/receivers/placedOrder.ts'
import { exampleSupplier } from '../../harness/documents/purchaseOrders.ts'
import type { Utterance } from '../utterances.ts'
import { message, nowhere, readerOf, type Written } from './tongue.ts'

/** The number of an order as the system is sent it; invoices reach finance in another format. */
export function readPostedOrder(bytes: Uint8Array): ReceivedContent {
  if (bytes[0] !== 0x5b) return readReceived(bytes, [])
  return { documents: [{ kind: 'order', number: readPosted(bytes).number }], notices: [], devices: [] }
}

const interpret = readerOf('p2p-rest', { channel: nowhere })

/** An order that was bought in the shop; it is changed and cancelled in the system itself. */
export function toImport(document: CanonicalDocument, context: RenderContext): Uint8Array | undefined {
  return document.kind === 'order' && document.order.stage === 'placed' ? documentFormat('p2p-rest').render(document, { ...context, supplier: exampleSupplier }) : undefined
}

/** What a purchase-to-pay system exports of its own orders, always with all that was received so far, and of orders of the shop's that it imported or not. It receives only of lines that the order has. One for each conversation. */
export function p2pExports(): (utterance: Utterance) => Written | undefined {
  let order: PlacedOrder | undefined
  let receipts: readonly NotedReceipt[] = []
  const exported = (utterance: Utterance): object | undefined => {
    if (utterance.is === 'answer') {
      const nothing = { stage: 'new', version: 1, at: utterance.at, buyer: { name: '', businessId: '' }, orderer: { name: 'API', unit: '' }, place: { name: 'x', street: '', city: '', postCode: '' }, total: '0', lines: [] } as const
      return utterance.accepts ? exportedOrder({ ...nothing, number: `P2P-${utterance.order}` }, utterance.at, { number: utterance.order, at: utterance.at }) : requestStatus('request', utterance.at, utterance.order, 'PurchaseOrder', 'no such budget')
    }
    if (!utterance.isOwn) return undefined
    if (utterance.is === 'order') order = utterance.placed
    else if (utterance.noted.lines.every(({ orderLine }) => order?.lines.some(({ number }) => number === orderLine))) receipts = [...receipts, utterance.noted]
    else return undefined
    return order === undefined ? undefined : exportedOrder(order, utterance.at, undefined, receipts, utterance.is === 'order' ? 'order' : 'receive')
  }
  return (utterance) => {
    const entity = exported(utterance)
    return entity === undefined ? undefined : message(interpret, utterance.id, 'application/json', JSON.stringify(entity))
  }
}
