import fc from 'fast-check'
import { expect } from 'vitest'
import { teappsxml30Zip } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { standards } from '../../../harness/standards.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { filesOf } from '../zip/unzip.ts'
import { carried, comparable } from './carried.ts'
import { invoices } from './invoices.ts'
import { SecondReader } from './secondReader.ts'

standards.test('another reader finds by the official mapping table all that the format carries, and no row of the table is left out', () => {
  const reader = new SecondReader()
  fc.assert(fc.property(invoices, (invoice) => {
    const [message, ...files] = filesOf(teappsxml30Zip.render({ kind: invoice.kind, invoice }, context))
    const read = reader.read(message?.content ?? new Uint8Array(), new Map(files.map(({ name, content }) => [name, content])))
    expect(comparable(withoutBytes(read))).toEqual(comparable(carried(invoice, context)))
  }), { numRuns: 200 })
  expect(reader.table.notAsked()).toEqual([])
})

function withoutBytes(invoice: Invoice): object {
  return { ...invoice, supportingDocuments: invoice.supportingDocuments.map(({ embedded, ...one }) => ({ ...one, embedded: embedded && { fileName: embedded.fileName, mimeType: embedded.mimeType } })) }
}
