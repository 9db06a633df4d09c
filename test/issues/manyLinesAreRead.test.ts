import { expect, test } from 'vitest'
import { peppolBis3 } from '../../mappings/formats/peppol-bis-3/format.ts'
import { teappsxml30 } from '../../mappings/formats/teappsxml-3.0/format.ts'
import { readerOf } from '../../mappings/formats/readers.ts'
import type { Invoice } from '../../mappings/model/invoice.ts'
import { everyTermInvoice } from '../harness/documents/examples.ts'
import { exampleContext } from '../harness/renderContext.ts'

const count = 4_000

/** The invoice without attachments, with its first line so many times, each under a number of its own. */
function withManyLines(invoice: Invoice): Invoice {
  const [line] = invoice.lines
  return { ...invoice, supportingDocuments: [], lines: line === undefined ? [] : Array.from({ length: count }, (_, index) => ({ ...line, id: String(index + 1) })) }
}

test.each([peppolBis3, teappsxml30])('$id: what we write with thousands of lines we read as well', { timeout: 20_000 }, (format) => {
  const bytes = format.render({ kind: 'invoice', invoice: withManyLines(everyTermInvoice) }, exampleContext)
  expect(readerOf(bytes)?.readAll(bytes)[0]?.lines).toHaveLength(count)
})
