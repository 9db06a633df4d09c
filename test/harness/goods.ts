import { Decimal } from '../../mappings/model/decimal.ts'
import type { EventDraft } from '../../schemas/generated/events.ts'
import { buyerKey, orderShipped, sellerKey } from './events.ts'

const of = (text: string): Decimal => Decimal.of(text)
const keys = { buyer: { ...buyerKey, name: 'Esimerkkikunta' }, seller: { ...sellerKey, name: 'Verkkokauppa Oy' } }

/** A despatch in two parcels that says all that a despatch advice has a place for. */
export function wholeDespatch(): EventDraft<'fi.kuntasilta.shop.OrderShipped'> {
  const { despatch, ...event } = orderShipped(2)
  return {
    ...event,
    despatch: {
      ...despatch,
      note: 'Soita ennen toimitusta',
      supportingDocuments: [{ id: 'LAHETE-1', description: 'Lähete', embedded: { fileName: 'lahete.pdf', mimeType: 'application/pdf', content: Buffer.from('%PDF-1.7') } }],
      orderer: { name: 'Tilaaja 12', unit: 'KIRJASTO' },
      delivery: { name: 'Pääkirjasto', address: { street: 'Kirjastokuja 3', city: 'Esimerkkilä', postCode: '33200', country: 'FI' }, contact: { name: 'Vastaanottaja 3', telephone: '+358 40 123 4567' } },
      shipment: {
        ...despatch?.shipment, id: 'L-900-1', information: 'Kaksi laatikkoa', grossWeight: { value: of('12.5'), unit: 'KGM' }, grossVolume: { value: of('0.2'), unit: 'MTQ' }, handlingUnitCount: 2,
        carrierName: 'Kuljetus Oy', tracking: 'JJFI0001', transportMode: '3', estimatedDelivery: { start: '2026-02-27', end: '2026-03-02' },
        despatchAddress: { street: 'Varastokatu 1', city: 'Tampere', postCode: '33100', country: 'FI' },
      },
      lines: (despatch?.lines ?? []).map((line) => ({
        ...line, note: 'Särkyvää', outstandingQuantity: of('1'), outstandingReason: 'Loppu varastosta', sellersLine: '10',
        handlingUnits: [{ id: { id: '364300010000000019', scheme: 'SSCC' }, typeCode: 'PK', shippingMarks: ['Pääkirjasto'] }],
        devices: [{ serialNumber: `SN-${line.id}`, imeis: ['490154203237518', '490154203237526'], acquisition: 'purchase' as const }],
      })),
    },
  }
}

/** A confirmation that changes one line, puts another off and delivers a third instead. */
export function wholeConfirmation(): EventDraft<'fi.kuntasilta.shop.OrderConfirmed'> {
  const item = { name: 'Matkapuhelin', sellersIdentifier: 'P-1', standardIdentifier: { id: '4006381333931', scheme: '0160' } }
  return {
    ...keys, story: 'order-T-555', storyVersion: 2, sellersOrder: 'T-555', buyersOrder: '4500012345', number: 'V-900', issueDate: '2026-02-21', issuedAt: '2026-02-21T08:15:00.000Z', note: 'Osa viivästyy',
    promisedDelivery: { start: '2026-02-27', end: '2026-03-06' },
    lines: [
      { id: '1', orderLine: '1', status: '3', quantity: of('1'), unit: 'C62', backorderQuantity: of('1'), note: 'Toinen myöhemmin', item },
      { id: '2', orderLine: '2', status: '5', quantity: of('2'), unit: 'C62', promisedDelivery: { start: '2026-03-06' }, price: { net: of('99.5') }, item },
      { id: '3', orderLine: '3', status: '3', quantity: of('1'), unit: 'C62', item, substitute: { name: 'Uudempi puhelin', sellersIdentifier: 'P-2', classifications: [{ code: '43191501', list: 'TST' }] } },
    ],
  }
}

/** A refusal with its reasons. */
export function wholeRejection(): EventDraft<'fi.kuntasilta.shop.OrderRejected'> {
  return { ...keys, story: 'order-T-555', storyVersion: 2, sellersOrder: 'T-555', buyersOrder: '4500012345', number: 'H-900', issueDate: '2026-02-21', reasons: [{ code: 'ITEM', text: 'Ei enää valikoimassa' }], text: 'Pahoittelemme' }
}

/** A catalogue of two articles that says all that a catalogue has a place for. */
export function wholeCatalogue(): EventDraft<'fi.kuntasilta.shop.CataloguePublished'> {
  const line = {
    id: '1', action: 'Add', unit: 'C62', price: { net: of('499.9') }, vat: { code: 'S', rate: of('25.5') }, minimumQuantity: of('1'), maximumQuantity: of('50'), leadTime_days: 7, warranty: '24 kk', acquisition: 'purchase' as const,
    validity: { start: '2026-10-01', end: '2027-06-30' },
    item: {
      name: 'Matkapuhelin', description: 'Matkapuhelin 128 Gt', sellersIdentifier: 'P-1', standardIdentifier: { id: '4006381333931', scheme: '0160' }, manufacturer: 'Esimerkkivalmistaja', manufacturersIdentifier: 'MP-1',
      originCountry: 'FI', classifications: [{ code: '43191501', list: 'TST' }], attributes: [{ name: 'Väri', value: 'musta' }],
    },
    specifications: [{ id: 'KUVA-1', description: 'Kuva', externalLocation: 'https://files.example.fi/p-1.jpg', sha256: 'a'.repeat(64) }],
  }
  return {
    story: 'catalogue-1', seller: keys.seller, number: 'K-2026-10', version: '1', name: 'Syksyn luettelo', action: 'Add', issueDate: '2026-10-01', validity: { start: '2026-10-01', end: '2027-09-30' }, contract: 'S-2025-12',
    lines: [line, { ...line, id: '2', action: 'Delete', orderable: false, item: { ...line.item, name: 'Kannettava', sellersIdentifier: 'K-1' } }],
  }
}
