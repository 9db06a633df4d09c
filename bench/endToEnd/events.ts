import type { OutgoingRecord } from '../../bus/port.ts'
import { derivedId } from '../../base/hash.ts'
import { writeRecord } from '../../schemas/record.ts'
import { invoiceEvent } from '../render/events.ts'

const lines = 10
/** The second invoice of a story comes so many records after its first. */
const apart = 500

/** Story and place in it of the invoice with this index: stories of two. */
export function placeOf(index: number): { readonly story: string; readonly place: 1 | 2 } {
  const pair = Math.floor(index / (2 * apart)) * apart + (index % apart)
  return { story: `invoice-${pair}`, place: Math.floor(index / apart) % 2 === 0 ? 1 : 2 }
}

/** The invoice's number, which tells its index. */
export function numberOf(index: number): string {
  return `E2E${String(index).padStart(8, '0')}`
}

/** The index of an invoice by its number. */
export function indexOf(number: string): number {
  return Number(number.slice(3))
}

/** Invoice events of ten lines, from one index to before another, stamped with the time at which they are made. */
export function invoiceRecords(from: number, to: number): readonly OutgoingRecord[] {
  const { type, value } = invoiceEvent(lines)
  if (type !== 'fi.kuntasilta.shop.InvoiceIssued') throw new Error(`The bench sends invoices, and this is ${type}.`)
  const at_ms = Date.now()
  return Array.from({ length: to - from }, (_, position) => {
    const index = from + position
    const { story, place } = placeOf(index)
    const event = { ...value, story, storyVersion: place, invoice: { ...value.invoice, number: numberOf(index) } }
    const record = writeRecord(type, event, { id: derivedId('end-to-end', String(index)), source: '/bench', time: new Date(at_ms).toISOString(), subject: numberOf(index) })
    return { ...record, timestamp_ms: at_ms }
  })
}
