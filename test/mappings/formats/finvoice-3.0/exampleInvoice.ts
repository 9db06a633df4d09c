import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'

const d = Decimal.of

const laptop: InvoiceLine = {
  id: '1',
  quantity: d('2'),
  unit: 'C62',
  netAmount: d('1780.00'),
  orderLine: '10',
  accountingReference: '4100',
  allowancesAndCharges: [{ isCharge: false, amount: d('20.00'), reason: 'Kampanja', reasonCode: '95' }],
  price: { net: d('900'), gross: d('950.00'), discount: d('50') },
  vat: { code: 'S', rate: d('25.5') },
  item: {
    name: 'Kannettava 14" & telakka',
    description: 'Esimerkkituote',
    sellersIdentifier: 'KT-14',
    standardIdentifier: { id: '6410000000001', scheme: '0160' },
    manufacturersIdentifier: 'MPN-14-A',
    manufacturer: 'Esimerkkivalmistaja',
    classifications: [{ code: '43211503', list: 'TST', listVersion: '19.05' }],
    originCountry: 'CN',
    attributes: [{ name: 'Serial number', value: 'SN-0001' }, { name: 'Serial number', value: 'SN-0002' }, { name: 'Väri', value: 'hopea' }],
  },
  posting: { account: '4580', vatCode: '29', dimensions: { costCentre: '4100', project: '7001' } },
}

const phone: InvoiceLine = {
  id: '2',
  note: 'Toimitus kouluun – nouto vahtimestarilta',
  quantity: d('1'),
  unit: 'C62',
  netAmount: d('250.50'),
  allowancesAndCharges: [],
  price: { net: d('250.5') },
  vat: { code: 'S', rate: d('25.5') },
  item: { name: 'Puhelin', classifications: [], attributes: [{ name: 'Serial number', value: 'SN-9' }, { name: 'IMEI', value: '490154203237518' }] },
  posting: { account: '458000', dimensions: {} },
}

/** An example invoice of ours, with numbers that add up. Parties and numbers are examples. */
export const exampleInvoice: Invoice = {
  kind: 'invoice',
  number: '20260017',
  issueDate: '2026-11-02',
  typeCode: '380',
  currency: 'EUR',
  dueDate: '2026-12-02',
  buyerReference: 'Teppo Tilaaja',
  contract: 'SOP-12',
  purchaseOrder: '4500012345',
  salesOrder: 'KV-1001',
  accountingReference: '4100',
  paymentTerms: '30 päivää netto',
  notes: [{ text: 'Kiitos tilauksesta.' }, { text: 'Laitteet rekisteröity', subject: 'AAI' }],
  preceding: [],
  seller: {
    identifiers: [],
    name: 'Esimerkkimyyjä Oy',
    legalRegistration: { id: '2362180-3', scheme: '0212' },
    vatIdentifier: 'FI23621803',
    address: { street: 'Esimerkkikatu 1', city: 'Helsinki', postCode: '00100', country: 'FI' },
    contact: { name: 'Myynti', telephone: '0501234567', email: 'myynti@example.test' },
  },
  buyer: {
    identifiers: [],
    name: 'Esimerkkikunta',
    legalRegistration: { id: '0205717-4', scheme: '0212' },
    address: { street: 'PL 1', city: 'Nokia', postCode: '37101', country: 'FI' },
  },
  delivery: { name: 'Esimerkkikunnan koulu, B-rakennuksen vahtimestari', date: '2026-10-30', address: { street: 'Koulukatu 2', city: 'Nokia', postCode: '37100', country: 'FI' } },
  payment: { meansCode: '58', remittance: '1009', creditTransfers: [{ account: 'FI2112345600000785', bic: 'NDEAFIHH' }] },
  allowancesAndCharges: [{ isCharge: true, amount: d('9.50'), reason: 'Rahti', reasonCode: 'FC', vat: { code: 'S', rate: d('25.5') } }],
  totals: { lines: d('2030.50'), charges: d('9.50'), taxExclusive: d('2040.00'), tax: d('520.20'), taxInclusive: d('2560.20'), payable: d('2560.20') },
  vatBreakdown: [{ code: 'S', rate: d('25.5'), taxableAmount: d('2040.00'), taxAmount: d('520.20') }],
  supportingDocuments: [],
  lines: [laptop, phone],
}

/** A credit note that takes one of the two laptops back. */
export const exampleCreditNote: Invoice = {
  ...exampleInvoice,
  kind: 'creditNote',
  number: '20260018',
  typeCode: '381',
  preceding: [{ number: '20260017', issueDate: '2026-11-02' }],
  allowancesAndCharges: [],
  totals: { lines: d('890.00'), taxExclusive: d('890.00'), tax: d('226.95'), taxInclusive: d('1116.95'), payable: d('1116.95') },
  vatBreakdown: [{ code: 'S', rate: d('25.5'), taxableAmount: d('890.00'), taxAmount: d('226.95') }],
  lines: [{ ...laptop, quantity: d('1'), netAmount: d('890.00'), allowancesAndCharges: [{ isCharge: false, amount: d('10.00'), reason: 'Kampanja', reasonCode: '95' }] }],
}
