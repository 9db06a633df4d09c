import { Decimal } from '../../mappings/model/decimal.ts'
import type { InvoiceEvent } from '../../mappings/from-events/invoiceFromEvent.ts'
import type { OrderEvent } from '../../mappings/from-events/orderFromEvent.ts'
import { completed } from '../../schemas/codec.ts'
import type { Draft, InvoiceContent, InvoiceLine, Item, OrderLine, Party, Totals, VatSubtotal } from '../../schemas/generated/events.ts'

const seller: Draft<Party> = {
  endpoint: { id: '003707375462', scheme: '0216' },
  name: 'Esimerkkikauppa Oy',
  legalRegistration: { id: '0737546-2', scheme: '0212' },
  vatIdentifier: 'FI07375462',
  address: { street: 'Kauppakatu 1', city: 'Tampere', postCode: '33100', country: 'FI' },
  contact: { name: 'Myyntipalvelu', telephone: '+358 3 123 4567', email: 'myynti@example.fi' },
}
const buyer: Draft<Party> = {
  endpoint: { id: '003726174164', scheme: '0216' },
  name: 'Esimerkkikunta',
  legalRegistration: { id: '2617416-4', scheme: '0212' },
  vatIdentifier: 'FI26174164',
  address: { street: 'Kunnantie 2', city: 'Pirkkala', postCode: '33960', country: 'FI' },
}
const rates = [Decimal.of('25.5'), Decimal.of('13.5')] as const
const hundred = Decimal.of(100)

interface Priced {
  readonly quantity: Decimal
  readonly price: Decimal
  readonly net: Decimal
  readonly rate: Decimal
}

function pricedLines(count: number): Priced[] {
  return Array.from({ length: count }, (_, index) => {
    const quantity = Decimal.of((index % 7) + 1)
    const price = Decimal.of(`${19 + (index % 400)}.${String(10 + (index % 90))}`)
    return { quantity, price, net: quantity.times(price).round(2), rate: rates[index % 2] as Decimal }
  })
}

/** An article, with the serial number of one piece of it. */
export function item(index: number): Draft<Item> {
  return {
    name: `Kannettava tietokone ${index % 50}`,
    description: 'Näyttö 14", muisti 16 Gt & telakka',
    sellersIdentifier: `KT-${1000 + index}`,
    standardIdentifier: { id: '6430012345679', scheme: '0160' },
    classifications: [{ code: '43211503', list: 'TST', listVersion: '19.05' }],
    attributes: [{ name: 'Serial number', value: `SN${100_000 + index}` }],
  }
}

function summedUp(lines: readonly Priced[]): { readonly totals: Draft<Totals>; readonly vatBreakdown: Draft<VatSubtotal>[] } {
  const vatBreakdown = rates.flatMap((rate) => {
    const own = lines.filter((line) => line.rate === rate)
    const taxableAmount = Decimal.sum(own.map(({ net }) => net)).round(2)
    return own.length === 0 ? [] : [{ code: 'S', rate, taxableAmount, taxAmount: taxableAmount.times(rate).dividedBy(hundred, 2) }]
  })
  const taxExclusive = Decimal.sum(lines.map(({ net }) => net)).round(2)
  const tax = Decimal.sum(vatBreakdown.map(({ taxAmount }) => taxAmount)).round(2)
  const taxInclusive = taxExclusive.plus(tax)
  return { vatBreakdown, totals: { lines: taxExclusive, taxExclusive, tax, taxInclusive, payable: taxInclusive } }
}

/** An invoice as municipalities get it, with so many lines. */
export function invoiceEvent(count: number): InvoiceEvent {
  const lines = pricedLines(count)
  const invoice: Draft<InvoiceContent> = {
    number: '20260017',
    issueDate: '2026-11-02',
    typeCode: '380',
    currency: 'EUR',
    dueDate: '2026-12-02',
    buyerReference: 'Kirjasto 1234',
    contract: 'SOP-12',
    purchaseOrder: '4500012345',
    salesOrder: 'KV-1001',
    accountingReference: '4100',
    paymentTerms: '30 päivää netto',
    notes: [{ text: 'Kiitos tilauksesta.' }],
    seller,
    buyer,
    delivery: { name: 'Pääkirjasto', date: '2026-10-30', address: { street: 'Kirjastokatu 3', city: 'Pirkkala', postCode: '33960', country: 'FI' } },
    payment: { meansCode: '58', remittance: '1511890656', creditTransfers: [{ account: 'FI9080002627761348', bic: 'DABAFIHH' }] },
    ...summedUp(lines),
    lines: lines.map(
      ({ quantity, price, net, rate }, index): Draft<InvoiceLine> => ({
        id: String(index + 1),
        quantity,
        unit: 'C62',
        netAmount: net,
        orderLine: String(index + 1),
        accountingReference: '4100',
        price: { net: price },
        vat: { code: 'S', rate },
        item: item(index),
      }),
    ),
  }
  return completed('fi.kuntasilta.shop.InvoiceIssued', { story: 'invoice-20260017', storyVersion: 1, buyer: { businessId: '2617416-4' }, seller: { businessId: '0737546-2' }, invoice })
}

/** An order made in the shop, with so many lines. */
export function orderEvent(count: number): OrderEvent {
  const lines = pricedLines(count)
  return completed('fi.kuntasilta.shop.OrderPlaced', {
    story: 'order-KV-1001',
    storyVersion: 1,
    buyer: { businessId: '2617416-4' },
    seller: { businessId: '0737546-2' },
    order: {
      sellersNumber: 'KV-1001',
      origin: 'shop',
      issuedAt: '2026-11-02T08:00:00.000Z',
      issueDate: '2026-11-02',
      currency: 'EUR',
      buyerReference: 'Kirjasto 1234',
      contract: 'SOP-12',
      notes: [{ text: 'Kiitos tilauksesta.' }],
      seller,
      buyer,
      delivery: { name: 'Pääkirjasto', address: { street: 'Kirjastokatu 3', city: 'Pirkkala', postCode: '33960', country: 'FI' } },
      ...summedUp(lines),
      lines: lines.map(
        ({ quantity, price, net, rate }, index): Draft<OrderLine> => ({
          id: String(index + 1),
          quantity,
          unit: 'C62',
          netAmount: net,
          price: { net: price },
          vat: { code: 'S', rate },
          item: item(index),
        }),
      ),
    },
  })
}
