import type { OutgoingRecord } from '../../bus/port.ts'
import type { Said, SaidLine } from '../../mappings/conversation/said.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { Draft, EventDraft, EventType, InvoiceContent, InvoiceLine, OrderContent, OrderLine } from '../../schemas/generated/events.ts'
import { writeRecord } from '../../schemas/record.ts'
import { creditNoteIssued, invoiceContent, invoiceIssued, orderContent, orderPlaced } from '../harness/events.ts'

/** An event of a conversation, as the shop or the municipality would publish it. */
export interface SpokenEvent {
  readonly id: string
  readonly type: EventType
  readonly record: OutgoingRecord
  readonly by: Said['by']
}

const of = Decimal.of
const price = of('100')
const vat = of('0.255')
const start_ms = Date.parse('2026-03-02T08:00:00Z')
const { buyer, seller } = orderPlaced()
const reference = 'fi.kuntasilta.shop'
const municipal = 'fi.kuntasilta.municipal'

/**
 * The events of a conversation about one order: the shop's have the next places in its story. A second placing by the shop, and a
 * credit note before any invoice, are left out: intake tells of them by itself.
 */
export function eventsOf(conversation: readonly Said[], number: number, source: string): readonly SpokenEvent[] {
  const story = `order ${number}`
  const sellersNumber = `T-${number}`
  let version = 0
  let invoice: string | undefined
  let placed = false
  return conversation.flatMap((said, place): readonly SpokenEvent[] => {
    if (said.is === 'placed' && said.by === 'shop' && placed) return []
    if (said.is === 'credited' && invoice === undefined) return []
    placed ||= said.is === 'placed' && said.by === 'shop'
    const inStory = said.by === 'shop' && said.is !== 'invoiced' && said.is !== 'credited'
    if (inStory) version += 1
    const document = `${number}/${said.document}`
    if (said.is === 'invoiced') invoice = document
    const time = new Date(start_ms + said.at_ms).toISOString()
    const id = `${number}/${place}`
    const order = said.is === 'placed' || said.is === 'changed' ? orderOf(said.lines, sellersNumber) : orderOf([], sellersNumber)
    const whole = { story, storyVersion: version, buyer, seller }
    const ours = { ...whole, municipality: '999', system: 'purchasing', documentNumber: document, occurredAt: time }
    const ofOrder = { ...ours, sellersOrder: sellersNumber }
    const lines = 'lines' in said ? said.lines.map((line, index) => ({ id: String(index + 1), orderLine: line.line, quantity: line.quantity, unit: line.unit })) : []
    const write = <T extends EventType>(type: T, draft: EventDraft<T>): readonly SpokenEvent[] =>
      [{ id, type, by: said.by, record: { ...writeRecord(type, draft, { id, source, time }), timestamp_ms: start_ms + said.at_ms } }]
    switch (said.is) {
      case 'placed': return said.by === 'shop' ? write(`${reference}.OrderPlaced`, { ...whole, order }) : write(`${municipal}.PurchaseOrderReceived`, { ...ours, order })
      case 'changed': return said.by === 'shop' ? write(`${reference}.OrderChanged`, { ...whole, order }) : write(`${municipal}.PurchaseOrderChanged`, { ...ours, order })
      case 'cancelled': return said.by === 'shop' ? write(`${reference}.OrderCancelled`, { ...whole, order }) : write(`${municipal}.PurchaseOrderCancelled`, { ...ours, order })
      case 'confirmed': return said.by === 'shop' ? write(`${reference}.OrderConfirmed`, { ...whole, sellersOrder: sellersNumber, number: document, lines }) : write(`${municipal}.OrderAcknowledged`, { ...ofOrder, answer: { grade: 'accepted' } })
      case 'rejected': return said.by === 'shop' ? write(`${reference}.OrderRejected`, { ...whole, sellersOrder: sellersNumber, number: document }) : write(`${municipal}.OrderDeclined`, { ...ofOrder, answer: { grade: 'rejected' } })
      case 'shipped': return write(`${reference}.OrderShipped`, { ...whole, despatch: { number: document, sellersOrder: sellersNumber, lines } })
      case 'received': return write(`${municipal}.GoodsReceived`, { ...ofOrder, lines })
      case 'reversed': return write(`${municipal}.GoodsReceiptReversed`, { ...ofOrder, reverses: `${number}/${said.receipt}`, lines })
      case 'returned': return write(`${municipal}.GoodsReturned`, { ...ofOrder, lines })
      case 'invoiced': return write(`${reference}.InvoiceIssued`, { ...invoiceIssued(), story: `invoice ${document}`, invoice: invoiceOf(said.lines, document, sellersNumber) })
      case 'credited': {
        const { creditNote } = creditNoteIssued()
        return write(`${reference}.CreditNoteIssued`, { ...creditNoteIssued(), story: `credit ${document}`, storyVersion: 1, creditNote: { ...creditNote, ...invoiceOf(said.lines, document, sellersNumber), typeCode: '381', preceding: [{ number: invoice!, issueDate: '2026-03-02' }] } })
      }
    }
  })
}

/** Lines at 100.00 a piece with totals that agree; an order has at least one. */
function orderOf(lines: readonly SaidLine[], sellersNumber: string): Draft<OrderContent> {
  const given = lines.length === 0 ? [{ line: '1', quantity: of('1'), unit: 'C62' }] : lines
  const [example] = orderContent().lines as readonly Draft<OrderLine>[]
  return { ...orderContent(), ...sums(given), sellersNumber, lines: given.map((each) => ({ ...example, id: each.line, quantity: each.quantity, netAmount: amountOf(each), price: { net: price } })) }
}

function invoiceOf(lines: readonly SaidLine[], number: string, salesOrder: string): Draft<InvoiceContent> {
  const [example] = invoiceContent().lines as readonly Draft<InvoiceLine>[]
  return { ...invoiceContent(), ...sums(lines), number, salesOrder, lines: lines.map((each, index) => ({ ...example, id: String(index + 1), orderLine: each.line, quantity: each.quantity, netAmount: amountOf(each), price: { net: price } })) }
}

function amountOf({ quantity }: SaidLine): Decimal {
  return quantity.times(price).round(2)
}

function sums(lines: readonly SaidLine[]): Pick<Draft<InvoiceContent>, 'totals' | 'vatBreakdown'> {
  const net = Decimal.sum(lines.map(amountOf))
  const tax = net.times(vat).round(2)
  return {
    totals: { lines: net, taxExclusive: net, tax, taxInclusive: net.plus(tax), payable: net.plus(tax) },
    vatBreakdown: [{ code: 'S', rate: of('25.5'), taxableAmount: net, taxAmount: tax }],
  }
}
