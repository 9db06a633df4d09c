import type { OutgoingRecord } from '../../bus/port.ts'
import type { Said, SaidLine } from '../../mappings/conversation/said.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { Draft, EventDraft, EventType, InvoiceContent, InvoiceLine, OrderContent, OrderLine } from '../../schemas/generated/events.ts'
import { writeRecord } from '../../schemas/record.ts'
import { creditNoteIssued, invoiceContent, invoiceIssued, orderContent, orderPlaced } from '../harness/events.ts'

/** An order that is spoken of, as both sides name it. */
export interface SpokenOrder {
  readonly number: number
  readonly story: string
  readonly sellersNumber: string
  /** Where it was ordered in a system of the municipality's. */
  readonly buyersNumber?: string
}

const of = Decimal.of
const price = of('100')
const vat = of('0.255')
const { buyer, seller } = orderPlaced()
const reference = 'fi.kuntasilta.shop'
/** UNCL1229: the seller promises what the line says. */
const changedLine = '3'

/** When something is said, by the minutes of its conversation. */
export const begun_ms = Date.parse('2026-03-02T08:00:00Z')

/** The order of a conversation: who speaks first has made it. */
export function spokenOrder([first]: readonly Said[], number: number): SpokenOrder {
  const sellersNumber = `T-${number}`
  if (first?.by !== 'municipality') return { number, story: `order ${number}`, sellersNumber }
  const buyersNumber = `45${String(number).padStart(6, '0')}`
  return { number, story: `order-esimerkki-${buyersNumber}`, sellersNumber, buyersNumber }
}

/**
 * What the shop publishes of a conversation about one order, with places in its story that follow each other. A second placing, and a credit
 * note before any invoice, are left out: intake tells of them by itself.
 */
export function shopEvents(conversation: readonly Said[], about: SpokenOrder, source: string): readonly OutgoingRecord[] {
  const { number, story, sellersNumber, buyersNumber } = about
  let version = 0
  let invoice: string | undefined
  let placed = false
  return conversation.flatMap((said, place): readonly OutgoingRecord[] => {
    if (said.by !== 'shop' || (said.is === 'placed' && placed) || (said.is === 'credited' && invoice === undefined)) return []
    placed ||= said.is === 'placed'
    if (said.is !== 'invoiced' && said.is !== 'credited') version += 1
    const document = `${number}/${said.document}`
    if (said.is === 'invoiced') invoice = document
    const time_ms = begun_ms + said.at_ms
    const order = said.is === 'placed' || said.is === 'changed' ? orderOf(said.lines, about) : orderOf([], about)
    const whole = { story, storyVersion: version, buyer, seller }
    const referring = { sellersOrder: sellersNumber, ...(buyersNumber === undefined ? {} : { buyersOrder: buyersNumber }) }
    const lines = 'lines' in said ? said.lines.map((line, index) => ({ id: String(index + 1), orderLine: line.line, quantity: line.quantity, unit: line.unit, item: { name: `Matkapuhelin ${line.line}`, sellersIdentifier: `P-${line.line}` } })) : []
    const write = <T extends EventType>(type: T, draft: EventDraft<T>): readonly OutgoingRecord[] =>
      [{ ...writeRecord(type, draft, { id: `${number}/${place}`, source, time: new Date(time_ms).toISOString() }), timestamp_ms: time_ms }]
    switch (said.is) {
      case 'placed': return write(`${reference}.OrderPlaced`, { ...whole, order })
      case 'changed': return write(`${reference}.OrderChanged`, { ...whole, order })
      case 'cancelled': return write(`${reference}.OrderCancelled`, { ...whole, order })
      case 'confirmed': return write(`${reference}.OrderConfirmed`, { ...whole, ...referring, number: document, issueDate: day(time_ms), lines: lines.map((line) => ({ ...line, status: changedLine })) })
      case 'rejected': return write(`${reference}.OrderRejected`, { ...whole, ...referring, number: document, issueDate: day(time_ms) })
      case 'shipped': return write(`${reference}.OrderShipped`, { ...whole, despatch: { ...referring, number: document, issueDate: day(time_ms), lines } })
      case 'invoiced': return write(`${reference}.InvoiceIssued`, { ...invoiceIssued(), story: `invoice ${document}`, invoice: invoiceOf(said.lines, document, about) })
      case 'credited': {
        const { creditNote } = creditNoteIssued()
        return write(`${reference}.CreditNoteIssued`, { ...creditNoteIssued(), story: `credit ${document}`, storyVersion: 1, creditNote: { ...creditNote, ...invoiceOf(said.lines, document, about), typeCode: '381', preceding: [{ number: invoice!, issueDate: '2026-03-02' }] } })
      }
      default: throw new TypeError(`the shop never says that it has ${said.is}`)
    }
  })
}

/** The day of a time, by UTC; conversations are short. */
export function day(time_ms: number): string {
  return new Date(time_ms).toISOString().slice(0, 10)
}

/** Lines at 100.00 a piece with totals that agree; an order has at least one. */
function orderOf(lines: readonly SaidLine[], { sellersNumber, buyersNumber }: SpokenOrder): Draft<OrderContent> {
  const given = lines.length === 0 ? [{ line: '1', quantity: of('1'), unit: 'C62' }] : lines
  const [example] = orderContent().lines as readonly Draft<OrderLine>[]
  return {
    ...orderContent(), ...sums(given), sellersNumber, ...(buyersNumber === undefined ? {} : { buyersNumber, origin: 'purchasing' }),
    lines: given.map((each) => ({ ...example, id: each.line, quantity: each.quantity, netAmount: amountOf(each), price: { net: price } })),
  }
}

function invoiceOf(lines: readonly SaidLine[], number: string, { sellersNumber, buyersNumber }: SpokenOrder): Draft<InvoiceContent> {
  const [example] = invoiceContent().lines as readonly Draft<InvoiceLine>[]
  return {
    ...invoiceContent(), ...sums(lines), number, salesOrder: sellersNumber, ...(buyersNumber === undefined ? {} : { purchaseOrder: buyersNumber }),
    lines: lines.map((each, index) => ({ ...example, id: String(index + 1), orderLine: each.line, quantity: each.quantity, netAmount: amountOf(each), price: { net: price } })),
  }
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
