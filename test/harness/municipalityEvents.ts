import type { OutgoingRecord } from '../../bus/port.ts'
import type { EventDraft, EventType } from '../../schemas/generated/events.ts'
import { writeRecord } from '../../schemas/record.ts'
import type { Customer } from '../../simulator/shop/customers.ts'
import { exampleSeller } from '../../simulator/shop/seller.ts'
import { partyKey, partyOf } from '../../simulator/shop/values/parties.ts'
import { creditNoteIssued, invoiceContent, orderContent, orderPlaced, orderShipped, invoiceIssued } from './events.ts'

const lines = 2
const costCentre = '4210'

/**
 * An order of two lines, its shipment with four devices, its invoice and the credit note of all of it: one record each, in
 * order of time. The seller's numbers end with `sequence`, because no two buyers share one.
 */
export function eventsOf(customer: Customer, sequence: number): readonly OutgoingRecord[] {
  const keys = { buyer: partyKey(customer), seller: partyKey(exampleSeller) }
  const parties = { buyer: partyOf(customer), seller: partyOf(exampleSeller) }
  const numbers = { order: `T-${sequence}`, despatch: `L-${sequence}`, invoice: `2026${sequence}01`, creditNote: `2026${sequence}02` }
  const invoice = { ...invoiceContent(lines), ...parties, number: numbers.invoice, salesOrder: numbers.order, despatchAdvice: numbers.despatch }
  const order = { ...orderContent(lines), ...parties, sellersNumber: numbers.order, accountingReference: costCentre }
  const despatch = { ...orderShipped(lines).despatch, ...parties, number: numbers.despatch, sellersOrder: numbers.order }
  const creditNote = {
    ...creditNoteIssued(lines).creditNote, ...parties, number: numbers.creditNote, salesOrder: numbers.order,
    preceding: [{ number: numbers.invoice, issueDate: '2026-03-02' }],
  }
  const orderStory = `order-${numbers.order}`
  const invoiceStory = `invoice-${numbers.invoice}`
  return [
    record('fi.kuntasilta.shop.OrderPlaced', { ...orderPlaced(), ...keys, story: orderStory, order }, '2026-02-20T09:30:00.000Z'),
    record('fi.kuntasilta.shop.OrderShipped', { ...orderShipped(), ...keys, story: orderStory, despatch }, '2026-02-26T12:30:00.000Z'),
    record('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), ...keys, story: invoiceStory, invoice }, '2026-03-02T08:00:00.000Z'),
    record('fi.kuntasilta.shop.CreditNoteIssued', { ...creditNoteIssued(), ...keys, story: invoiceStory, creditNote }, '2026-03-09T08:00:00.000Z'),
  ]
}

function record<T extends EventType>(type: T, event: EventDraft<T>, time: string): OutgoingRecord {
  return { ...writeRecord(type, event, { id: `${type} of ${event.story}`, source: 'urn:shop', time }), timestamp_ms: Date.parse(time) }
}
