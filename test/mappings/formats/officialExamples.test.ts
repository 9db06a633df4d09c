import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readerOf } from '../../../mappings/formats/readers.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import type { NetworkAddress } from '../../../mappings/formats/format.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import type { StatedInvoice } from '../../../mappings/model/stated.ts'
import { judge } from '../../../mappings/rules/judge.ts'
import { exampleContext } from '../../harness/renderContext.ts'
import { standards, standardsFolder } from '../../harness/standards.ts'
import { schemaCheck } from '../../harness/xsd.ts'
import { carriedOf, comparable as comparableFinvoice } from './finvoice-3.0/carriedOf.ts'
import { officialObjections } from './officialObjections.ts'
import { carried, comparable as comparableTeappsxml } from './teappsxml-3.0/carried.ts'

const folders = ['finvoice/examples', 'teapps/examples', 'teapps/extracted']

const examples = (): readonly string[] =>
  folders.flatMap((folder) => readdirSync(join(standardsFolder, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml')).map((name) => join(folder, name)))

/** The format of an example, and its schema. */
const formatOf = (name: string) => (name.startsWith('finvoice') ? { id: 'finvoice-3.0', schema: 'xsd/finvoice/Finvoice3.0.xsd' } : { id: 'teappsxml-3.0', schema: 'xsd/teapps/teappsxmlv30_schema_invoices_0.xsd' })

/** All but templates, and Finvoices before 3.0, which lack addresses, numbers of rows and listed units. */
const renderable = Object.keys(officialObjections).filter((name) => !/empty|finvoice.examples.[12]\./.test(name))

standards.describe('official examples of Finvoice and TEAPPSXML', () => {
  test('are all expected', () => {
    expect(examples().toSorted()).toEqual(Object.keys(officialObjections).toSorted())
  })

  test.each(Object.entries(officialObjections))('%s is judged as it deserves', (name, objections) => {
    const expected = Object.values(objections).flatMap((ids) => ids.split(' '))
    const fired = judge(read(readFileSync(join(standardsFolder, name))), ['en16931', 'finnish']).map(({ rule }) => rule.id)
    expect([...new Set(fired)].toSorted()).toEqual(expected.toSorted())
  })

  test.each(renderable)('%s, rendered again in its format, is valid and says the same', (name) => {
    const { id, schema } = formatOf(name)
    const stated = withoutTextRows(read(readFileSync(join(standardsFolder, name))))
    const invoice = stated as Invoice
    const context = { ...exampleContext, sender: addressOf(stated.seller?.endpoint), receiver: addressOf(stated.buyer?.endpoint) }
    const again = documentFormat(id).render({ kind: invoice.kind, invoice }, context)
    expect(schemaCheck(join(standardsFolder, schema)).errors(again)).toEqual([])
    const { oddities: _, ...said } = read(again)
    if (id === 'finvoice-3.0') expect(comparableFinvoice(said)).toEqual(comparableFinvoice(carriedOf(invoice, context)))
    else expect(comparableTeappsxml(said)).toEqual(comparableTeappsxml(carried(invoice, context)))
  })
})

function read(bytes: Uint8Array): StatedInvoice {
  const reader = readerOf(bytes)
  if (reader === undefined) throw new Error('no reader takes the example')
  return reader.read(bytes)
}

/** Rows that are headings and texts alone are no lines of an invoice; we write none. */
function withoutTextRows({ oddities: _, ...stated }: StatedInvoice): StatedInvoice {
  return { ...stated, lines: stated.lines?.filter(({ item }) => item?.name !== undefined) }
}

function addressOf(end: { readonly id?: string | undefined; readonly scheme?: string | undefined } | undefined): NetworkAddress {
  return { id: end?.id ?? '', intermediator: 'OPERATOR', ...(end?.scheme === undefined ? {} : { scheme: end.scheme }) }
}
