import { Decimal } from '../../mappings/model/decimal.ts'
import type { Draft, EventDraft, InvoiceContent, InvoiceLine, OrderContent, OrderLine, Party, PartyKey } from '../../schemas/generated/events.ts'

const of = (text: string): Decimal => Decimal.of(text)
const rate = of('25.5')

/** Example parties; their business ids have valid check digits. */
export const buyerKey: Draft<PartyKey> = { businessId: '0204819-8', ovt: '003702048198', unit: 'KIRJASTO' }
export const sellerKey: Draft<PartyKey> = { businessId: '2362180-3' }

const seller: Draft<Party> = {
  name: 'Verkkokauppa Oy',
  endpoint: { id: '003723621803', scheme: '0216' },
  legalRegistration: { id: '2362180-3', scheme: '0212' },
  vatIdentifier: 'FI23621803',
  taxRegistration: 'Ennakkoperintärekisterissä',
  address: { street: 'Esimerkkikatu 1', city: 'Tampere', postCode: '33100', country: 'FI' },
}

const buyer: Draft<Party> = {
  name: 'Esimerkkikunta',
  endpoint: { id: '003702048198', scheme: '0216' },
  legalRegistration: { id: '0204819-8', scheme: '0212' },
  address: { street: 'Kunnantie 2', city: 'Esimerkkilä', postCode: '33200', country: 'FI' },
}

/** One line: 2 pieces at 100.00, VAT 25.5 per cent. */
function line(id: number): Draft<InvoiceLine & OrderLine> {
  return {
    id: String(id),
    quantity: of('2'),
    unit: 'C62',
    netAmount: of('200.00'),
    price: { net: of('100') },
    vat: { code: 'S', rate },
    item: {
      name: `Matkapuhelin ${id}`,
      sellersIdentifier: `P-${id}`,
      standardIdentifier: { id: '4006381333931', scheme: '0160' },
      manufacturer: 'Esimerkkivalmistaja',
      manufacturersIdentifier: `MP-${id}`,
      classifications: [{ code: '43191501', list: 'TST' }],
    },
  }
}

/** Totals and VAT of that many lines. */
function sums(lines: number): Pick<Draft<InvoiceContent>, 'totals' | 'vatBreakdown'> {
  const net = of('200.00').times(of(String(lines)))
  const tax = of('51.00').times(of(String(lines)))
  return {
    totals: { lines: net, taxExclusive: net, tax, taxInclusive: net.plus(tax), payable: net.plus(tax) },
    vatBreakdown: [{ code: 'S', rate, taxableAmount: net, taxAmount: tax }],
  }
}

/** An invoice of that many lines whose sums agree: each 200.00 without VAT. */
export function invoiceContent(lines = 1): Draft<InvoiceContent> {
  return {
    number: '10001',
    issueDate: '2026-03-02',
    typeCode: '380',
    currency: 'EUR',
    dueDate: '2026-04-01',
    buyerReference: 'KIRJASTO-77',
    contract: 'S-2025-12',
    purchaseOrder: '4500012345',
    salesOrder: 'T-555',
    paymentTerms: '30 pv netto',
    seller,
    buyer,
    delivery: { date: '2026-02-27', address: { street: 'Kirjastokuja 3', city: 'Esimerkkilä', postCode: '33200', country: 'FI' } },
    payment: { meansCode: '58', remittance: '1232', creditTransfers: [{ account: 'FI2112345600000785', bic: 'NDEAFIHH' }] },
    ...sums(lines),
    lines: Array.from({ length: lines }, (_, index) => ({ ...line(index + 1), orderLine: String(index + 1) })),
  }
}

/** InvoiceIssued with that many lines. */
export function invoiceIssued(lines = 1): EventDraft<'fi.kuntasilta.shop.InvoiceIssued'> {
  return { story: 'invoice-10001', buyer: buyerKey, seller: sellerKey, invoice: invoiceContent(lines) }
}

/** CreditNoteIssued that credits the whole of `invoiceIssued`. */
export function creditNoteIssued(lines = 1): EventDraft<'fi.kuntasilta.shop.CreditNoteIssued'> {
  const { dueDate: _, ...invoice } = invoiceContent(lines)
  const creditNote = { ...invoice, number: '10002', typeCode: '381', issueDate: '2026-03-09', preceding: [{ number: '10001', issueDate: '2026-03-02' }] }
  return { story: 'invoice-10001', storyVersion: 2, buyer: buyerKey, seller: sellerKey, creditNote }
}

/** An order of that many lines whose sums agree. */
export function orderContent(lines = 1): Draft<OrderContent> {
  return {
    buyersNumber: '4500012345',
    sellersNumber: 'T-555',
    origin: 'shop',
    issuedAt: '2026-02-20T09:30:00.000Z',
    issueDate: '2026-02-20',
    currency: 'EUR',
    buyerReference: 'KIRJASTO-77',
    contract: 'S-2025-12',
    buyer,
    seller,
    orderer: { name: 'Tilaaja 12', unit: 'KIRJASTO' },
    delivery: { name: 'Pääkirjasto', address: { street: 'Kirjastokuja 3', city: 'Esimerkkilä', postCode: '33200', country: 'FI' } },
    ...sums(lines),
    lines: Array.from({ length: lines }, (_, index) => ({ ...line(index + 1), acquisition: 'purchase' as const })),
  }
}

/** OrderPlaced with that many lines. */
export function orderPlaced(lines = 1): EventDraft<'fi.kuntasilta.shop.OrderPlaced'> {
  return { story: 'order-T-555', buyer: buyerKey, seller: sellerKey, order: orderContent(lines) }
}

/** OrderShipped with that many lines, two devices on each. */
export function orderShipped(lines = 1): EventDraft<'fi.kuntasilta.shop.OrderShipped'> {
  return {
    story: 'order-T-555',
    storyVersion: 2,
    buyer: buyerKey,
    seller: sellerKey,
    despatch: {
      number: 'L-900',
      issuedAt: '2026-02-26T12:00:00.000Z',
      issueDate: '2026-02-26',
      sellersOrder: 'T-555',
      buyersOrder: '4500012345',
      buyer,
      seller,
      shipment: { id: 'L-900-1', carrierName: 'Kuljetus Oy', despatchedAt: '2026-02-26T12:30:00.000Z' },
      lines: Array.from({ length: lines }, (_, index) => ({
        id: String(index + 1),
        quantity: of('2'),
        unit: 'C62',
        orderLine: String(index + 1),
        item: line(index + 1).item,
        devices: [1, 2].map((number) => ({
          serialNumber: `SN${index + 1}-${number}`,
          imeis: ['490154203237518'],
          acquisition: 'purchase' as const,
          warrantyEnd: '2028-02-26',
        })),
      })),
    },
  }
}
