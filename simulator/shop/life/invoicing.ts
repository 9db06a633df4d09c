import type { Draft, PartyKey } from '../../../schemas/generated/events.ts'
import type { ShopLine } from '../baskets.ts'
import { numberOf } from '../numbers.ts'
import type { ShopOrder } from '../order.ts'
import type { PlannedRecord } from '../timeline.ts'
import type { ShopShipment } from '../values/despatch.ts'
import { invoiceContent, invoiceSums, type ShopInvoice } from '../values/invoice.ts'
import { partyKey } from '../values/parties.ts'
import type { Moment, Shop } from './shop.ts'
import { secondSeries } from './shipping.ts'

/** From so many pieces on, an invoice line does not list their serial numbers. */
const mostSerialNumbers = 5

/** An invoice of what was shipped, or of services; the second of an order has a number of its own and bears no charges. */
export function draftInvoice(order: ShopOrder, lines: readonly ShopLine[], when: Moment, shipment: ShopShipment | undefined, series?: 'second'): ShopInvoice {
  const serialNumbers = Map.groupBy(shipment?.devices ?? [], (device) => device.line.id)
  return {
    kind: 'invoice',
    number: numberOf.invoice(order.sequence + (series === 'second' ? secondSeries : 0)),
    day: when.day,
    lines,
    charges: series === 'second' ? [] : order.charges,
    serialNumbers: new Map([...serialNumbers].filter(([, devices]) => devices.length < mostSerialNumbers).map(([id, devices]) => [id, devices.map((device) => device.serialNumber)])),
    ...(shipment === undefined ? {} : { shipped: { number: shipment.number, day: shipment.day } }),
    referenced: true,
    ...(order.receivedBy === 'nobody' ? {} : { match: 'matches' }),
  }
}

/** Key of an invoice and of its credit notes. */
export function invoiceStory(number: string): string {
  return `invoice-${number}`
}

/** Publishes an invoice; `replaces` names the event that it takes the place of. */
export function issueInvoice(shop: Shop, order: ShopOrder, invoice: ShopInvoice, when: Moment, replaces?: string): PlannedRecord {
  return shop.timeline.add(
    'fi.kuntasilta.shop.InvoiceIssued',
    { ...parties(shop, order), story: invoiceStory(invoice.number), replaces: replaces ?? null, invoice: invoiceContent(order, shop.seller, invoice) },
    { at: when.at, subject: invoice.number, correlationId: order.number },
  )
}

/** Publishes an invoice that its municipality is to receive. */
export function issueAndBook(shop: Shop, order: ShopOrder, invoice: ShopInvoice, when: Moment, replaces?: string): PlannedRecord {
  bookInvoice(shop, order, invoice)
  return issueInvoice(shop, order, invoice, when, replaces)
}

/** Credits lines of an invoice, under the invoice's story, and books it. */
export function creditInvoice(shop: Shop, order: ShopOrder, invoice: ShopInvoice, lines: readonly ShopLine[], charges: ShopInvoice['charges'], when: Moment): PlannedRecord {
  const note: ShopInvoice = {
    ...invoice,
    kind: 'creditNote',
    number: numberOf.creditNote(order.sequence),
    day: when.day,
    lines,
    charges,
    credits: { number: invoice.number, day: invoice.day },
  }
  bookInvoice(shop, order, note)
  return shop.timeline.add(
    'fi.kuntasilta.shop.CreditNoteIssued',
    { ...parties(shop, order), story: invoiceStory(invoice.number), creditNote: invoiceContent(order, shop.seller, note) },
    { at: when.at, subject: note.number, correlationId: order.number },
  )
}

function bookInvoice(shop: Shop, order: ShopOrder, invoice: ShopInvoice): void {
  const { kind, number, day, match } = invoice
  const story = invoiceStory(invoice.credits?.number ?? number)
  shop.book.document({ municipality: order.customer.id, story, kind, number, day, ...(order.buyersNumber === undefined ? {} : { buyersOrder: order.buyersNumber }), ...(kind === 'invoice' && match !== undefined ? { match } : {}) }, invoice.lines, invoiceSums(invoice))
}

function parties(shop: Shop, order: ShopOrder): { readonly buyer: Draft<PartyKey>; readonly seller: Draft<PartyKey> } {
  return { buyer: partyKey(order.customer), seller: partyKey(shop.seller) }
}
