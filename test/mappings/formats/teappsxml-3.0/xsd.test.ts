import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { teappsxml30Zip } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { schemaCheck } from '../../../harness/xsd.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { invoices } from './invoices.ts'
import { filesOf } from '../zip/unzip.ts'

const xsd = join(standardsFolder, 'xsd/teapps/teappsxmlv30_schema_invoices_0.xsd')

/** Amounts as guide 1.5 and 1.7 have them: the XSD leaves them open. */
const badAmount = /<AMOUNT(?![^>]* SIGN="[+-]")[^>]*>|<AMOUNT[^>]*>(?!\d{1,15}(\.\d{1,6})?<)[^<]*/g

standards.test('every invoice is valid by the XSD, and its amounts by the guide', () => {
  const schema = schemaCheck(xsd)
  fc.assert(fc.property(invoices, (invoice) => {
    const bytes = messageOf(invoice)
    expect(schema.errors(bytes)).toEqual([])
    expect(Buffer.from(bytes).toString('latin1').match(badAmount)).toBeNull()
  }), { numRuns: 400 })
})

function messageOf(invoice: Invoice): Uint8Array {
  const [message] = filesOf(teappsxml30Zip.render({ kind: invoice.kind, invoice }, context))
  return message?.content ?? new Uint8Array()
}
