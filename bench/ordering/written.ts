import { render as said, type Problem } from '../../errors/failure.ts'
import type { CanonicalDocument, DocumentFormat } from '../../mappings/formats/format.ts'
import { invoiceResponse } from '../../mappings/formats/peppol-ordering/invoiceResponse.ts'
import { messageLevelResponse } from '../../mappings/formats/peppol-ordering/messageLevelResponse.ts'
import { messageLevelStatus } from '../../mappings/formats/peppol-ordering/messageLevelStatus.ts'
import { renderPurchaseOrder } from '../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import { writeTree } from '../../mappings/formats/ubl/tree/writeTree.ts'
import { catalogueFromEvent } from '../../mappings/from-events/catalogueFromEvent.ts'
import { despatchAdviceFromEvent } from '../../mappings/from-events/despatchAdviceFromEvent.ts'
import { orderFromEvent } from '../../mappings/from-events/orderFromEvent.ts'
import { orderResponseFromEvent } from '../../mappings/from-events/orderResponseFromEvent.ts'
import { receiptFromEvent } from '../../mappings/from-events/receiptFromEvent.ts'
import { checkOrder } from '../../mappings/rules/check.ts'
import { checkTree } from '../../mappings/rules/checkTree.ts'
import { exampleContext } from '../render/context.ts'
import { orderEvent } from '../render/events.ts'
import { layoutOf } from '../render/layouts.ts'
import { answerOf } from './answers.ts'
import { catalogueEvent, confirmationEvent, despatchEvent, receiptEvent } from './goods.ts'

/** The account that a table of the profile proposes. */
const posting = { account: '4580', dimensions: { costCentre: '1234' } }

/** What makes a document's bytes, by the name of its rows. */
export type Writings = Readonly<Record<string, () => Uint8Array>>

/** What we send, with so many lines: event → document → what the rules say of it → bytes. */
export function sentByUs(lines: number): Writings {
  const placed = orderEvent(lines)
  const confirmed = confirmationEvent(lines)
  const shipped = despatchEvent(lines)
  const received = receiptEvent(lines)
  const reversed = receiptEvent(lines, '4999999')
  const published = catalogueEvent(lines)
  const receiver = { ...orderFromEvent(placed).buyer }
  const order = (): CanonicalDocument => {
    const made = orderFromEvent(placed)
    accepted(checkOrder(made, []))
    return { kind: 'order', order: { ...made, lines: made.lines.map((line) => ({ ...line, posting })) } }
  }
  const answer = (profile: 'ordering' | 'advanced ordering') => (): CanonicalDocument => ({ kind: 'orderResponse', orderResponse: orderResponseFromEvent(confirmed, profile, {}) })
  const despatch = (): CanonicalDocument => ({ kind: 'despatchAdvice', despatchAdvice: despatchAdviceFromEvent(shipped) })
  const receipt = (): CanonicalDocument => ({ kind: 'receipt', receipt: receiptFromEvent(received) })
  const reversal = (): CanonicalDocument => ({ kind: 'receipt', receipt: receiptFromEvent(reversed) })
  const catalogue = (): CanonicalDocument => ({ kind: 'catalogue', catalogue: catalogueFromEvent(published, receiver) })
  return {
    T110: checked(order, documentFormat('peppol-t110')),
    T76: checked(answer('ordering'), documentFormat('peppol-order-response')),
    T116: checked(answer('advanced ordering'), documentFormat('peppol-order-response')),
    T16: checked(despatch, documentFormat('peppol-despatch-advice')),
    T19: checked(catalogue, documentFormat('peppol-catalogue')),
    'cXML ConfirmationRequest': checked(answer('ordering'), documentFormat('cxml')),
    'cXML ShipNoticeRequest': checked(despatch, documentFormat('cxml')),
    'cXML ReceiptRequest': checked(receipt, documentFormat('cxml')),
    'cXML Index': checked(catalogue, documentFormat('cxml')),
    'P2P order': checked(order, documentFormat('p2p-rest')),
    'P2P receipt': checked(receipt, documentFormat('p2p-rest')),
    'OData order': checked(order, documentFormat('sap-odata')),
    'OData material document': checked(receipt, documentFormat('sap-odata')),
    'IDoc PORDCR1': checked(order, layoutOf('tampere', 'purchase-orders')),
    'IDoc ORDRSP': checked(answer('ordering'), layoutOf('tampere', 'order-responses')),
    'IDoc DESADV': checked(despatch, layoutOf('tampere', 'despatches')),
    'IDoc MBGMCR': checked(receipt, layoutOf('tampere', 'goods-receipts')),
    'IDoc MBGMCA': checked(reversal, layoutOf('tampere', 'goods-receipt-reversals')),
    'fixed positions receipt': checked(receipt, layoutOf('orivesi', 'receipts')),
    'CSV receipt': checked(receipt, layoutOf('lempaala', 'receipts')),
    'CSV catalogue': checked(catalogue, layoutOf('lempaala', 'catalogue')),
  }
}

/** What others send us over Peppol, with so many lines: document → bytes. Simulated systems send them; no rule of ours stands before. */
export function sentByOthers(lines: number): Writings {
  const order = { ...orderFromEvent(orderEvent(lines)), buyersNumber: '4500012345', origin: 'purchasing' } as const
  const changed = { ...order, stage: 'changed', documentNumber: '4500012345-2', lines: order.lines.map((line) => ({ ...line, status: '3' })) } as const
  const cancelled = { ...order, stage: 'cancelled', documentNumber: '4500012345-3', cancellationReason: 'Tilattu kahdesti' } as const
  const answer = answerOf(lines)
  return {
    T01: () => renderPurchaseOrder(order, exampleContext),
    T114: () => renderPurchaseOrder(changed, exampleContext),
    T115: () => renderPurchaseOrder(cancelled, exampleContext),
    T111: () => writeTree(invoiceResponse.write(answer.ofFinance)),
    T71: () => writeTree(messageLevelResponse.write(answer.ofTheNetwork)),
    MLS: () => writeTree(messageLevelStatus.write(answer.ofTheNetwork)),
  }
}

/** As the composer makes bytes of a document. */
function checked(make: () => CanonicalDocument, format: Pick<DocumentFormat, 'render' | 'tree'>): () => Uint8Array {
  const { tree } = format
  if (tree === undefined) return () => format.render(make(), exampleContext)
  return () => {
    const made = tree(make(), exampleContext)
    accepted(checkTree(made))
    return writeTree(made)
  }
}

function accepted(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(`the bench's own document is refused: ${problems.map((each) => said(each)).join(' ')}`)
}
