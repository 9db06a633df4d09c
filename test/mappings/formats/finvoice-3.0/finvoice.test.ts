import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import { finvoice30 } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { schemaCheck } from '../../../harness/xsd.ts'
import { anyInvoice, context } from './anyInvoice.ts'
import { documentTerms, readTerms, rowTerms, type Values } from './carriedTerms.ts'
import { validForFinvoice } from './validForFinvoice.ts'
import { asWords, expectedDocument, expectedRow } from './expectedTerms.ts'

const render = (invoice: Invoice): Uint8Array => finvoice30.render({ kind: invoice.kind, invoice }, context)
const definitionCodes = 'InvoiceDetails/DefinitionDetails/DefinitionHeaderText/@DefinitionCode'

test('another reader finds every carried term again', () => {
  fc.assert(fc.property(anyInvoice, (invoice) => {
    const read = readTerms(readXml(render(invoice)))
    const { [definitionCodes]: _, ...rest } = asWords(read.document)
    expect(rest).toEqual(asWords(expectedDocument(invoice, context)))
    expect(new Set(read.document[definitionCodes])).toEqual(new Set(invoice.notes.flatMap(({ subject }) => subject ?? [])))
    expect(read.rows.map(asWords)).toEqual(invoice.lines.map(expectedRow).map(asWords))
  }), { numRuns: 150 })
})

test('equal arguments give equal bytes, all of them ISO-8859-15 characters or references', () => {
  fc.assert(fc.property(anyInvoice, (invoice) => {
    const bytes = Buffer.from(render(invoice))
    expect(bytes.equals(render(invoice))).toBe(true)
    expect(bytes.toString('latin1').startsWith('<?xml version="1.0" encoding="ISO-8859-15"?>\n')).toBe(true)
    expect(bytes.includes(0x09)).toBe(false)
    expect(/[\x7f-\x9f]/.test(bytes.toString('latin1'))).toBe(false)
  }), { numRuns: 50 })
})

/** The bytes; undefined for a name that without its outer spaces is shorter than Finvoice takes. */
function renderUnlessShort(invoice: Invoice): Uint8Array | undefined {
  try {
    return render(invoice)
  } catch (error) {
    if (error instanceof Failure && error.code === 'KS-MAP-TOO-SHORT') return undefined
    throw error
  }
}

test('valid invoices of the shared generator come back term by term', () => {
  fc.assert(fc.property(validForFinvoice, (invoice) => {
    const bytes = renderUnlessShort(invoice)
    fc.pre(bytes !== undefined)
    const read = readTerms(readXml(bytes as Uint8Array))
    const { [definitionCodes]: _, ...rest } = asWords(read.document)
    expect(rest).toEqual(asWords(withBuyersName(invoice)))
    expect(read.rows.map(asWords)).toEqual(invoice.lines.map(expectedRow).map(asWords))
  }), { numRuns: 100 })
})

/** A place of delivery without a name is the buyer's. */
function withBuyersName(invoice: Invoice): Values {
  const { name = invoice.buyer.name, ...delivery } = invoice.delivery ?? {}
  return expectedDocument(delivery.address === undefined ? invoice : { ...invoice, delivery: { ...delivery, name } }, context)
}

standards.test('every valid invoice of the shared generator is valid by Finvoice3.0.xsd', () => {
  const schema = schemaCheck(join(standardsFolder, 'xsd/finvoice/Finvoice3.0.xsd'))
  fc.assert(fc.property(validForFinvoice, (invoice) => {
    const bytes = renderUnlessShort(invoice)
    fc.pre(bytes !== undefined)
    expect(schema.errors(bytes as Uint8Array)).toEqual([])
  }), { numRuns: 200 })
})

standards.test('every generated invoice is valid by Finvoice3.0.xsd', () => {
  const schema = schemaCheck(join(standardsFolder, 'xsd/finvoice/Finvoice3.0.xsd'))
  fc.assert(fc.property(anyInvoice, (invoice) => {
    expect(schema.errors(render(invoice))).toEqual([])
  }), { numRuns: 300 })
})

/** Rows of the mapping table that the model has no term for, or that the renderer writes elsewhere, and why. */
const notRead: Readonly<Record<string, string>> = {
  'BT-23': 'ImplementationCode; tested by itself',
  'BT-6': 'currency of InvoiceTotalVatAccountingAmount; tested by itself',
  'BT-60': 'the table names the code of the structure; the identifier itself is AnyPartyCode',
}

standards.test('the terms read are those of the official mapping table', () => {
  const rows = readFileSync(join(standardsFolder, 'finvoice/Finvoice3_EN16931_mapping.tsv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'))
  const official = new Map(rows.map(([term, path]) => [`${term} ${(path as string).replace('Finvoice/', '')}`, term as string]))
  const ours = [...documentTerms, ...rowTerms].map(({ term, path }) => `${term} ${path}`)
  expect(ours.filter((one) => !official.has(one))).toEqual([])
  const read = new Set([...documentTerms, ...rowTerms].map(({ term }) => term))
  const terms = new Set([...official.values()].filter((term) => !term.startsWith('BG-')))
  expect([...terms].filter((term) => !read.has(term) && notRead[term] === undefined)).toEqual([])
})
