import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import { readTeappsxmlAcknowledgement } from '../../../../mappings/formats/teappsxml-3.0/acknowledgement.ts'
import { teappsxml30 } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { teappsxmlAcknowledgement } from '../../../harness/documents/teappsxmlAcknowledgement.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { schemaCheck } from '../../../harness/xsd.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'
import { inEnglish } from '../../../harness/inEnglish.ts'

const acknowledgement = (verdict: string, text = ''): Buffer => teappsxmlAcknowledgement(context.deliveryId, `${verdict}\n    ${text}`)

const about = { batchId: context.deliveryId, contentRefs: [context.deliveryId] }

describe('an acknowledgement of TEAPPSXML', () => {
  test('says that the line took a message', () => {
    expect(readTeappsxmlAcknowledgement(acknowledgement('<REQUEST_MESSAGE>POS</REQUEST_MESSAGE>'))).toEqual({ ...about, verdict: 'POS' })
  })

  test("says that it did not, in the operator's words and encoding", () => {
    const text = '<REQUEST_TEXT>Tarkistus epäonnistui:\n   PAYEE puuttuu</REQUEST_TEXT>'
    expect(readTeappsxmlAcknowledgement(acknowledgement('<REQUEST_MESSAGE>NEG</REQUEST_MESSAGE>', text))).toEqual({ ...about, verdict: 'NEG', text: 'Tarkistus epäonnistui: PAYEE puuttuu' })
  })

  test.each([
    ['without a verdict', acknowledgement(''), 'POS or NEG in REQUEST_MESSAGE'],
    ['with another verdict', acknowledgement('<REQUEST_MESSAGE>MAYBE</REQUEST_MESSAGE>'), 'POS or NEG in REQUEST_MESSAGE'],
    ['that is a message', Buffer.from(teappsxml30.render({ kind: 'invoice', invoice: exampleInvoice }, context)), '2 in FB_REQUEST'],
    ['without its batch', Buffer.from(acknowledgement('<REQUEST_MESSAGE>POS</REQUEST_MESSAGE>').toString('latin1').replace(/<BATCH_ID>.*<\/BATCH_ID>/, ''), 'latin1'), 'BATCH_ID'],
    ['of another root', Buffer.from('<Finvoiceack/>'), 'INVOICE_CENTER/TRANSPORT_FRAME'],
  ])('%s is refused', (_, bytes, expected) => {
    expect(expectedOf(bytes)).toBe(expected)
  })

  standards.test('of this shape is valid by the XSD', () => {
    expect(schemaCheck(join(standardsFolder, 'xsd/teapps/teappsxmlv30_schema_invoices_0.xsd')).errors(acknowledgement('<REQUEST_MESSAGE>POS</REQUEST_MESSAGE>'))).toEqual([])
  })
})

function expectedOf(bytes: Uint8Array): unknown {
  try {
    return readTeappsxmlAcknowledgement(bytes)
  } catch (error) {
    if (error instanceof Failure && error.code === 'KS-SYSTEM-ACK-CONTENT') return inEnglish(error.problem)['expected']
    throw error
  }
}
