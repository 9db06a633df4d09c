import fc from 'fast-check'
import { expect, test } from 'vitest'
import { teappsxml30Zip } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { readTeappsxml } from '../../../../mappings/formats/teappsxml-3.0/reading/readTeappsxml.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { filesOf } from '../zip/unzip.ts'
import { carried, comparable } from './carried.ts'
import { invoices } from './invoices.ts'

const seed = 20261127

test(`10,000 invoices and credit notes are read again as they were (seed ${seed})`, { timeout: 600_000 }, () => {
  fc.assert(fc.property(invoices, (invoice) => {
    const [message, ...attachments] = filesOf(teappsxml30Zip.render({ kind: invoice.kind, invoice }, context))
    const { oddities, ...read } = readTeappsxml(message?.content ?? new Uint8Array())
    expect(comparable(read)).toEqual(comparable(carried(invoice, context)))
    expect(oddities?.filter(({ kind }) => kind !== 'unknown')).toEqual([])
    const sent = invoice.supportingDocuments.flatMap(({ embedded }) => (embedded === undefined ? [] : [Buffer.from(embedded.content).toString('hex')]))
    expect(attachments.map(({ content }) => Buffer.from(content).toString('hex'))).toEqual(sent)
  }), { numRuns: 10_000, seed })
})
