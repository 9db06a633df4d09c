import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../../../../mappings/formats/format.ts'
import { catalogueFromEvent } from '../../../../mappings/from-events/catalogueFromEvent.ts'
import { despatchAdviceFromEvent } from '../../../../mappings/from-events/despatchAdviceFromEvent.ts'
import { orderResponseFromEvent } from '../../../../mappings/from-events/orderResponseFromEvent.ts'
import { documentFormat } from '../../../../mappings/formats/registry.ts'
import { envelopeOf } from '../../../../mappings/formats/sbdh/peppolEnvelope.ts'
import { completed } from '../../../../schemas/codec.ts'
import { wholeCatalogue, wholeConfirmation, wholeDespatch } from '../../../harness/goods.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { exampleCreditNote, exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'

const billing = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'

describe('the Peppol envelope of a frozen document', () => {
  test.each([
    ['Invoice', exampleInvoice],
    ['CreditNote', exampleCreditNote],
  ] as const)('of an %s names the two participants, the document type and the process', (root, invoice) => {
    const bytes = documentFormat('peppol-bis-3').render({ kind: invoice.kind, invoice }, exampleContext)
    expect(envelopeOf(bytes, invoice.number)).toEqual({
      sender: { scheme: '0216', id: '003707375462' },
      receiver: { scheme: '0216', id: '003726174164' },
      namespace: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`,
      root,
      documentType: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2::${root}##${billing}::2.1`,
      process: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
      country: 'FI', version: '2.1',
    })
  })

  const response = (process: 'ordering' | 'advanced ordering'): CanonicalDocument => ({ kind: 'orderResponse', orderResponse: orderResponseFromEvent(completed('fi.kuntasilta.shop.OrderConfirmed', wholeConfirmation()), process, {}) })

  test.each<[name: string, format: string, document: CanonicalDocument, documentType: string, process: string]>([
    ['despatch advice', 'peppol-despatch-advice', { kind: 'despatchAdvice', despatchAdvice: despatchAdviceFromEvent(completed('fi.kuntasilta.shop.OrderShipped', wholeDespatch())) }, 'DespatchAdvice-2::DespatchAdvice##urn:fdc:peppol.eu:poacc:trns:despatch_advice:3::2.1', 'despatch_advice'],
    ['catalogue', 'peppol-catalogue', { kind: 'catalogue', catalogue: catalogueFromEvent(completed('fi.kuntasilta.shop.CataloguePublished', wholeCatalogue()), { identifiers: [], name: 'Kunta' }) }, 'Catalogue-2::Catalogue##urn:fdc:peppol.eu:poacc:trns:catalogue:3::2.1', 'catalogue_wo_response'],
    ['order response', 'peppol-order-response', response('ordering'), 'OrderResponse-2::OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_response:3::2.1', 'ordering'],
    ['advanced order response, of UBL 2.3', 'peppol-order-response', response('advanced ordering'), 'OrderResponse-2::OrderResponse##urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3::2.3', 'advanced_ordering'],
  ])('of a %s goes from the seller\'s side to the buyer\'s', (_, format, document, documentType, process) => {
    expect(envelopeOf(documentFormat(format).render(document, exampleContext), '1')).toMatchObject({
      sender: { scheme: '0216' }, receiver: { scheme: '0216' }, country: 'FI',
      documentType: `urn:oasis:names:specification:ubl:schema:xsd:${documentType}`, process: `urn:fdc:peppol.eu:poacc:bis:${process}:3`,
    })
  })

  test('a text that looks like an address is not one', () => {
    const note = '<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0216">evil</cbc:EndpointID>'
    const bytes = documentFormat('peppol-bis-3').render({ kind: 'invoice', invoice: { ...exampleInvoice, notes: [{ text: note }] } }, exampleContext)
    expect(envelopeOf(bytes, '1').sender.id).toBe('003707375462')
  })

  test('names the country of the seller, and that of an OVT where the document has none', () => {
    const of = (country: string | undefined): Uint8Array => documentFormat('peppol-bis-3').render({ kind: 'invoice', invoice: { ...exampleInvoice, seller: { ...exampleInvoice.seller, address: { street: 'Gatan 1', country: country ?? '' } } } }, exampleContext)
    expect(envelopeOf(of('SE'), '1').country).toBe('SE')
    expect(envelopeOf(of(undefined), '1').country).toBe('FI')
  })

  test('a document of another kind is refused with what is missing', () => {
    const bytes = documentFormat('finvoice-3.0').render({ kind: 'invoice', invoice: exampleInvoice }, exampleContext)
    expect(() => envelopeOf(bytes, '1')).toThrow(expect.objectContaining({ problem: { code: 'KS-SYSTEM-ENVELOPE', parameters: { document: '1', what: { phrase: 'UBL root element' } } } }))
  })
})
