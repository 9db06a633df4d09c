import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../../mappings/model/invoice.ts'
import type { Order } from '../../../mappings/model/order.ts'
import type { Party } from '../../../mappings/model/party.ts'

const d = Decimal.of
const standard = { code: 'S', rate: d('25.5') }

const seller: Party = {
  endpoint: { id: '00372617416412345', scheme: '0216' },
  identifiers: [{ id: '6430012345679', scheme: '0088' }, { id: 'TOIM-7' }],
  name: 'Esimerkkimyyjä Oy',
  tradingName: 'Esimerkkikauppa',
  legalRegistration: { id: '2617416-4', scheme: '0212' },
  vatIdentifier: 'FI26174164',
  taxRegistration: 'Ennakkoperintärekisteri',
  legalInformation: 'Kotipaikka Helsinki',
  address: { street: 'Esimerkkikatu 1', additionalStreet: 'PL 7', thirdLine: '3. krs', city: 'Helsinki', postCode: '00100', subdivision: 'Uusimaa', country: 'FI' },
  contact: { name: 'Myynti', telephone: '+358 9 123 456', email: 'myynti@example.fi' },
}
const buyer: Party = {
  endpoint: { id: '003707375462', scheme: '0216' },
  identifiers: [{ id: 'ASIAKAS-12' }],
  name: 'Esimerkkikunta',
  tradingName: 'Tietohallinto',
  legalRegistration: { id: '0737546-2', scheme: '0212' },
  vatIdentifier: 'FI07375462',
  address: { street: 'Kunnantie 2', additionalStreet: 'PL 1', thirdLine: 'A-talo', city: 'Esimerkkilä', postCode: '37101', subdivision: 'Pirkanmaa', country: 'FI' },
  contact: { name: 'Teppo Tilaaja', telephone: '+358 3 123 456', email: 'teppo@example.fi' },
}

const laptop: InvoiceLine = {
  id: '1',
  note: 'Toimitus & asennus',
  object: { id: 'LIITTYMÄ-1', scheme: 'AAZ' },
  quantity: d('2.0000'),
  unit: 'C62',
  netAmount: d('1785.00'),
  orderLine: '10',
  accountingReference: '4100/7001',
  period: { start: '2026-10-01', end: '2026-10-31' },
  allowancesAndCharges: [
    { isCharge: false, amount: d('20.00'), baseAmount: d('200.00'), percentage: d('10'), reason: 'Kampanja', reasonCode: '95' },
    { isCharge: true, amount: d('5.00'), reason: 'Kaiverrus', reasonCode: 'ZZZ' },
  ],
  price: { net: d('900.000000'), gross: d('950.00'), discount: d('50'), baseQuantity: d('1'), baseQuantityUnit: 'C62' },
  vat: standard,
  item: {
    name: 'Kannettava 14"',
    description: 'Muisti 16 Gt <uusi>',
    sellersIdentifier: 'KT-14',
    buyersIdentifier: 'NIM-5',
    standardIdentifier: { id: '6430012345679', scheme: '0160' },
    manufacturersIdentifier: 'MPN-14-A',
    manufacturer: 'Esimerkkivalmistaja',
    classifications: [{ code: '43211503', list: 'TST', listVersion: '19.05' }, { code: '30213100', list: 'STI' }],
    originCountry: 'CN',
    attributes: [{ name: 'Serial number', value: 'SN-0001' }, { name: 'Väri', value: 'hopea' }],
  },
  posting: { account: '4580', vatCode: '29', dimensions: { costCentre: '4100' } },
}

const training: InvoiceLine = {
  id: '2',
  quantity: d('3'),
  unit: 'HUR',
  netAmount: d('37.04'),
  allowancesAndCharges: [],
  price: { net: d('123.45'), baseQuantity: d('10') },
  vat: { code: 'E', rate: d('0') },
  item: { name: 'Koulutus', classifications: [], attributes: [] },
}

/** An example invoice of ours with every term that UBL carries, and numbers that add up. Parties and numbers are examples. */
export const everyTermInvoice: Invoice = {
  kind: 'invoice',
  number: '20260017',
  issueDate: '2026-11-02',
  typeCode: '380',
  currency: 'EUR',
  accountingCurrency: 'SEK',
  taxPointDate: '2026-10-31',
  dueDate: '2026-12-02',
  buyerReference: 'Teppo Tilaaja',
  project: 'PR-7001',
  contract: 'SOP-12',
  purchaseOrder: '4500012345',
  salesOrder: 'KV-1001',
  receivingAdvice: 'VO-3',
  despatchAdvice: 'LÄ-55',
  tender: 'TARJOUS-9',
  object: { id: 'SOPIMUS-88', scheme: 'AAB' },
  accountingReference: '4100',
  paymentTerms: '30 päivää netto',
  notes: [{ text: 'Laitteet rekisteröity', subject: 'AAI' }, { text: 'Kiitos tilauksesta.' }],
  businessProcess: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  preceding: [{ number: '20260001', issueDate: '2026-09-01' }, { number: '20260002' }],
  seller,
  buyer,
  payee: { name: 'Esimerkkirahoitus Oy', identifier: { id: 'SAAJA-1' }, legalRegistration: { id: '1572860-0', scheme: '0212' } },
  taxRepresentative: { name: 'Esimerkkiedustaja Oy', vatIdentifier: 'FI15728600', address: { street: 'Edustajankatu 5', city: 'Turku', postCode: '20100', country: 'FI' } },
  delivery: {
    name: 'Kirjasto',
    location: { id: '6430012345679', scheme: '0088' },
    date: '2026-10-30',
    address: { street: 'Kirjastokatu 3', additionalStreet: 'Takaovi', thirdLine: 'Kellari', city: 'Esimerkkilä', postCode: '37100', subdivision: 'Pirkanmaa', country: 'FI' },
  },
  period: { start: '2026-10-01', end: '2026-10-31' },
  payment: {
    meansCode: '58',
    meansText: 'SEPA-tilisiirto',
    remittance: '1511890656',
    creditTransfers: [
      { account: 'FI9080002627761348', accountName: 'Esimerkkirahoitus', bic: 'DABAFIHH' },
      { account: 'FI2112345600000785', bic: 'NDEAFIHH' },
    ],
  },
  allowancesAndCharges: [
    { isCharge: false, amount: d('10.00'), baseAmount: d('100.00'), percentage: d('10'), reason: 'Vuosialennus', reasonCode: '95', vat: standard },
    { isCharge: true, amount: d('9.50'), reason: 'Rahti', reasonCode: 'FC', vat: standard },
  ],
  totals: {
    lines: d('1822.04'),
    allowances: d('10.00'),
    charges: d('9.50'),
    taxExclusive: d('1821.54'),
    tax: d('455.05'),
    taxInAccountingCurrency: d('5000.00'),
    taxInclusive: d('2276.59'),
    prepaid: d('276.58'),
    rounding: d('-0.01'),
    payable: d('2000.00'),
  },
  vatBreakdown: [
    { ...standard, taxableAmount: d('1784.50'), taxAmount: d('455.05') },
    { code: 'E', rate: d('0'), taxableAmount: d('37.04'), taxAmount: d('0.00'), exemptionReason: 'Koulutuspalvelu', exemptionReasonCode: 'VATEX-EU-132-1I' },
  ],
  supportingDocuments: [
    { id: 'LIITE-1', description: 'Tuntilista', embedded: { fileName: 'tunnit.csv', mimeType: 'text/csv', content: Buffer.from('päivä;tunnit\n') } },
    { id: 'LIITE-2', externalLocation: 'https://files.example.fi/liite?id=2&v=1', sha256: 'ab'.repeat(32) },
  ],
  lines: [laptop, training],
}

/** The credit note of the same, all of it. */
export const everyTermCreditNote: Invoice = { ...everyTermInvoice, kind: 'creditNote', number: '20260018', typeCode: '381', preceding: [{ number: '20260017', issueDate: '2026-11-02' }] }

/** An example order of ours with every term that T110 carries. */
export const everyTermOrder: Order = {
  buyersNumber: '4500012345',
  sellersNumber: 'KV-1001',
  documentNumber: 'KV-1001-2',
  origin: 'shop',
  stage: 'changed',
  issuedAt: '2026-10-01T08:00:00.000Z',
  issueDate: '2026-10-01',
  currency: 'EUR',
  buyerReference: 'Teppo Tilaaja',
  contract: 'SOP-12',
  project: 'PR-7001',
  quotation: 'TARJOUS-9',
  originatorDocument: 'HANKINTAESITYS-4',
  accountingReference: '4100',
  previousDocument: 'KV-1001',
  notes: [{ text: 'Kiitos tilauksesta.' }],
  buyer,
  seller: { ...seller, identifiers: [{ id: '6430012345679', scheme: '0088' }] },
  orderer: { name: 'Teppo Tilaaja', unit: 'KIRJASTO' },
  invoicee: { identifiers: [{ id: 'TALPA' }], name: 'Esimerkkikunnan taloushallinto' },
  delivery: {
    name: 'Kirjasto',
    party: { id: 'KIRJASTO-1' },
    address: { street: 'Kirjastokatu 3', city: 'Esimerkkilä', postCode: '37100', country: 'FI' },
    contact: { name: 'Valtteri Vastaanottaja', telephone: '+358 3 111 222' },
    promisedPeriod: { start: '2026-10-28', end: '2026-10-30' },
  },
  deliveryTerms: { code: 'DDP', text: 'Nouto takaovelta', location: 'Esimerkkilä' },
  paymentTerms: '30 päivää netto',
  allowancesAndCharges: everyTermInvoice.allowancesAndCharges,
  vatBreakdown: everyTermInvoice.vatBreakdown,
  totals: { lines: d('1822.04'), allowances: d('10.00'), charges: d('9.50'), taxExclusive: d('1821.54'), tax: d('455.05'), taxInclusive: d('2276.59'), payable: d('2276.59') },
  supportingDocuments: [{ id: 'LIITE-3', description: 'Asennuskuva', embedded: { fileName: 'kuva.png', mimeType: 'image/png', content: Buffer.from([1, 2, 3]) } }],
  lines: [
    { ...laptop, promisedDelivery: { start: '2026-10-28', end: '2026-10-30' } },
    { ...training, item: { ...training.item, sellersIdentifier: 'KOULUTUS' } },
  ],
}
