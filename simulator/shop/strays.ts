import type { Incident, StrayKind } from './incidents.ts'
import type { Customer } from './customers.ts'
import type { Product } from './catalogue.ts'
import { strayRecords } from './incidents.ts'
import { draftInvoice, invoiceStory } from './life/invoicing.ts'
import { moment, type Shop } from './life/shop.ts'
import { orderOf } from './order.ts'
import { randomOf } from './random.ts'
import type { PlannedRecord } from './timeline.ts'
import { invoiceContent } from './values/invoice.ts'
import { partyKey } from './values/parties.ts'

/** Running numbers of orders that exist on no page of the shop. */
const firstStray = 90_001

/** A buyer that takes no part: its business id has the right check digit and is used in examples only. */
const stranger: Pick<Customer, 'name' | 'businessId' | 'street' | 'postCode' | 'city' | 'contract'> = {
  name: 'Esimerkkilän kunta',
  businessId: '1234567-1',
  street: 'Esimerkkikatu 99',
  postCode: '00100',
  city: 'Esimerkkilä',
  contract: 'ESIM-2026-1',
}

/** Publishes the records that belong to no order: invoices torn in half, and invoices to a stranger. Each is a story of its own. */
export function playStrays(shop: Shop, customers: readonly Customer[], days: readonly string[], catalogue: readonly Product[]): readonly Incident[] {
  const kinds = (Object.entries(strayRecords) as [StrayKind, number][]).flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
  return kinds.map((kind, index) => {
    const choose = randomOf(shop.seed, 'stray', index)
    const known = choose.pick(customers)
    const customer = kind === 'unknown buyer' ? { ...known, ...stranger } : known
    const record = playStray(shop, kind, customer, firstStray + index, choose.pick(days), catalogue)
    return { kind, story: record.key, eventIds: [record.id] }
  })
}

function playStray(shop: Shop, kind: StrayKind, customer: Customer, sequence: number, day: string, catalogue: readonly Product[]): PlannedRecord {
  const when = moment(randomOf(shop.seed, 'stray moment', sequence), day, 0, 9, 16)
  const order = orderOf(shop.seed, sequence, customer, [day], catalogue)
  const invoice = draftInvoice(order, order.lines, when, undefined)
  const value = {
    story: invoiceStory(invoice.number),
    buyer: partyKey(customer),
    seller: partyKey(shop.seller),
    invoice: invoiceContent(order, shop.seller, invoice),
  }
  const occasion = { at: when.at, subject: invoice.number, correlationId: order.number }
  return kind === 'unreadable record'
    ? shop.timeline.addTorn('fi.kuntasilta.shop.InvoiceIssued', value, occasion)
    : shop.timeline.add('fi.kuntasilta.shop.InvoiceIssued', value, occasion)
}
