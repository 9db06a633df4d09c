import type { OutgoingRecord } from '../../../bus/port.ts'
import type { Draft, EventDraft, EventType, InvoiceContent, OrderContent } from '../../../schemas/generated/events.ts'
import { writeRecord } from '../../../schemas/record.ts'
import { creditNoteIssued, invoiceContent, invoiceIssued, orderPlaced } from '../../harness/events.ts'
import { buyers } from './profiles.ts'

export const shopSource = 'urn:shop'
export const eventTime_ms = Date.parse('2026-03-02T08:00:00Z')

/** What of an event a test says; the rest is an example. */
export interface EventOptions {
  /** Id of the event; default follows from number, version and note. */
  readonly id?: string
  readonly story?: string
  readonly version?: number
  readonly replaces?: string
  readonly businessId?: string
  /** Another text is another content. */
  readonly note?: string
  readonly time_ms?: number
}

/** Any event as the shop publishes it. */
export function record<T extends EventType>(type: T, draft: EventDraft<T>, id: string, time_ms = eventTime_ms): OutgoingRecord {
  return { ...writeRecord(type, draft, { id, source: shopSource, time: new Date(time_ms).toISOString() }), timestamp_ms: time_ms }
}

/** InvoiceIssued of an invoice that names no order unless it is told to. */
export function invoice(number: string, options: EventOptions & { readonly order?: string; readonly lines?: number; readonly content?: Partial<Draft<InvoiceContent>> } = {}): OutgoingRecord {
  const { order, lines = 1, content } = options
  const { invoice: example, ...event } = invoiceIssued(lines)
  const { salesOrder: _, ...plain } = { ...invoiceContent(lines), ...example }
  const draft = {
    ...event, ...place(number, options),
    invoice: { ...plain, ...content, number, ...(order === undefined ? {} : { salesOrder: order }), ...noted(options) },
  }
  return record('fi.kuntasilta.shop.InvoiceIssued', draft, idOf(number, options), options.time_ms)
}

/** CreditNoteIssued of the invoice's story. */
export function creditNote(number: string, of: string, options: EventOptions = {}): OutgoingRecord {
  const { creditNote: example, ...event } = creditNoteIssued()
  const { salesOrder: _, ...plain } = { ...invoiceContent(), ...example }
  const draft = { ...event, ...place(of, { version: 2, ...options }), creditNote: { ...plain, number, preceding: [{ number: of, issueDate: '2026-03-02' }], ...noted(options) } }
  return record('fi.kuntasilta.shop.CreditNoteIssued', draft, idOf(number, { version: 2, ...options }), options.time_ms)
}

/** OrderPlaced; its story is the order's. */
export function order(number: string, options: EventOptions & { readonly content?: Partial<Draft<OrderContent>> } = {}): OutgoingRecord {
  const { order: example, ...event } = orderPlaced()
  const draft = { ...event, ...place(number, options), order: { ...(example as Draft<OrderContent>), ...options.content, sellersNumber: number } }
  return record('fi.kuntasilta.shop.OrderPlaced', draft, idOf(number, options), options.time_ms)
}

/** OrderChanged of a placed order. */
export function orderChanged(number: string, options: EventOptions & { readonly content?: Partial<Draft<OrderContent>> } = {}): OutgoingRecord {
  const { order: example, ...event } = orderPlaced()
  const draft = { ...event, ...place(number, { version: 2, ...options }), order: { ...(example as Draft<OrderContent>), ...options.content, sellersNumber: number } }
  return record('fi.kuntasilta.shop.OrderChanged', draft, idOf(number, { version: 2, ...options }), options.time_ms)
}

function place(number: string, { story = `story ${number}`, version = 1, replaces, businessId = buyers.esimerkki }: EventOptions) {
  return { story, storyVersion: version, buyer: { businessId, ovt: null, unit: null }, ...(replaces === undefined ? {} : { replaces }) }
}

function noted({ note }: EventOptions): Partial<Draft<InvoiceContent>> {
  return note === undefined ? {} : { notes: [{ text: note }] }
}

function idOf(number: string, { id, version = 1, note = '' }: EventOptions): string {
  return id ?? `event of ${number} v${version} ${note}`.trim()
}
