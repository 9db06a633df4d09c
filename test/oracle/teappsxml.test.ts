import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentFormat } from '../../mappings/formats/registry.ts'
import type { Invoice } from '../../mappings/model/invoice.ts'
import { validInvoice } from '../harness/documents/invoices.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { standardsFolder } from '../harness/standards.ts'
import { SecondReader } from '../mappings/formats/teappsxml-3.0/secondReader.ts'
import { filesOf } from '../mappings/formats/zip/unzip.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'

const seed = 20261127

officialRules.describe('the official EN 16931 rules', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  test(`take what another reader finds in 300 messages of TEAPPSXML 3.0 (seed ${seed})`, { timeout: 180_000 }, async () => {
    const found = await Promise.all(
      fc.sample(validInvoice, { numRuns: 300, seed }).map(async (invoice) => {
        const { xsd, fatal } = await oracle.validate(asUbl(throughTeappsxml(invoice)), 'en16931-ubl')
        return { number: invoice.number, objections: [...xsd, ...fatal.map(({ id, text, location }) => `${id} at ${location}: ${text}`)] }
      }),
    )
    expect(found.filter((one) => one.objections.length > 0).slice(0, 5)).toEqual([])
  })

  test('object to nothing in the complete official example but the scheme 0021 of its receiver', { timeout: 180_000 }, async () => {
    const read = new SecondReader().read(readFileSync(join(standardsFolder, 'teapps/extracted/guide_basic_example.xml')), new Map())
    const { xsd, fatal } = await oracle.validate(asUbl(withSchemeInForce(read)), 'en16931-ubl')
    expect({ xsd, fatal: fatal.map(({ id }) => id) }).toEqual({ xsd: [], fatal: ['BR-CL-25'] })
  })
})

/** Our renderer no longer writes the seller's scheme, 0037: an OVT has 0216 now. */
function withSchemeInForce(invoice: Invoice): Invoice {
  const { endpoint } = invoice.seller
  return endpoint?.scheme === '0037' ? { ...invoice, seller: { ...invoice.seller, endpoint: { ...endpoint, scheme: '0216' } } } : invoice
}

function throughTeappsxml(invoice: Invoice): Invoice {
  const [message, ...files] = filesOf(documentFormat('teappsxml-3.0-zip').render({ kind: invoice.kind, invoice }, exampleContext))
  return new SecondReader().read(message?.content ?? new Uint8Array(), new Map(files.map(({ name, content }) => [name, content])))
}

function asUbl(invoice: Invoice): Uint8Array {
  return documentFormat('peppol-bis-3').render({ kind: invoice.kind, invoice }, exampleContext)
}
