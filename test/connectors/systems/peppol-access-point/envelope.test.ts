import { describe, expect, test } from 'vitest'
import { envelopeOf } from '../../../../connectors/systems/peppol-access-point/envelope.ts'
import { documentFormat } from '../../../../mappings/formats/registry.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { exampleCreditNote, exampleInvoice } from '../../../mappings/formats/finvoice-3.0/exampleInvoice.ts'

const billing = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'

describe('the Peppol envelope of a frozen document', () => {
  test.each([
    ['Invoice', exampleInvoice],
    ['CreditNote', exampleCreditNote],
  ] as const)('of an %s names the two participants, the document type and the process', (root, invoice) => {
    const bytes = documentFormat('peppol-bis-3').render({ kind: invoice.kind, invoice }, exampleContext)
    expect(envelopeOf(bytes, invoice.number)).toEqual({
      sender: 'iso6523-actorid-upis::0216:003707375462',
      receiver: 'iso6523-actorid-upis::0216:003726174164',
      documentType: `busdox-docid-qns::urn:oasis:names:specification:ubl:schema:xsd:${root}-2::${root}##${billing}::2.1`,
      process: 'cenbii-procid-ubl::urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    })
  })

  test('a text that looks like an address is not one', () => {
    const note = '<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0216">evil</cbc:EndpointID>'
    const bytes = documentFormat('peppol-bis-3').render({ kind: 'invoice', invoice: { ...exampleInvoice, notes: [{ text: note }] } }, exampleContext)
    expect(envelopeOf(bytes, '1').sender).toBe('iso6523-actorid-upis::0216:003707375462')
  })

  test('a document of another kind is refused with what is missing', () => {
    const bytes = documentFormat('finvoice-3.0').render({ kind: 'invoice', invoice: exampleInvoice }, exampleContext)
    expect(() => envelopeOf(bytes, '1')).toThrow(expect.objectContaining({ problem: { code: 'KS-SYSTEM-ENVELOPE', parameters: { document: '1', what: 'UBL root element' } } }))
  })
})
