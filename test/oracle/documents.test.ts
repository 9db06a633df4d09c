import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { render } from '../../errors/failure.ts'
import { withZeroQuantities } from '../../mappings/formats/peppol-ordering/withZeroQuantities.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import { checkInvoice, checkOrder } from '../../mappings/rules/check.ts'
import { validInvoice } from '../harness/documents/invoices.ts'
import { validOrder } from '../harness/documents/orders.ts'
import { everyAnswer } from '../simulator/receivers/answers/everyAnswer.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'
import type { RuleSet } from './ruleSets.ts'

const seed = 20261123
const goldenFolders = [
  ['peppol-bis-3', 'peppol-bis-3'], ['peppol-t110', 'peppol-ordering/order-agreement'], ['finvoice-3.0', 'finvoice-3.0'], ['teappsxml-3.0', 'teappsxml-3.0'],
] as const
const limit = { timeout: 180_000 }

officialRules.describe('the official validators', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  describe('take every golden document', () => {
    for (const [format, place] of goldenFolders) {
      const folder = join(repositoryRoot, 'test/mappings/formats', place, 'golden')
      const goldens = readdirSync(folder).filter((name) => name.endsWith('.xml'))
      test.each(goldens)(`${format}: %s`, limit, async (name) => {
        const { xsd, fatal, warnings } = await oracle.validate(readFileSync(join(folder, name)), name.endsWith('-soap.xml') ? 'finvoice-3.0-soap' : format)
        expect({ xsd, fatal, warnings }).toEqual({ xsd: [], fatal: [], warnings: [] })
      })
    }
  })

  describe('take the golden documents of every municipality', () => {
    const folder = join(repositoryRoot, 'test/golden')
    const goldens = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml')).sort()
    test.each(goldens)('%s', limit, async (name) => {
      const bytes = readFileSync(join(folder, name))
      const { xsd, fatal, warnings } = await oracle.validate(bytes, ruleSetOf(bytes))
      expect({ xsd, fatal, warnings }).toEqual({ xsd: [], fatal: [], warnings: [] })
    })
  })

  test.each(everyAnswer)('take the answer of a simulated access point: %s', limit, async (_, ruleSet, xml) => {
    const { xsd, fatal } = await oracle.validate(Buffer.from(xml), ruleSet)
    expect({ xsd, fatal }).toEqual({ xsd: [], fatal: [] })
  })

  describe(`take what our rules take, of documents made at random (seed ${seed})`, () => {
    async function objections(bytes: Uint8Array, ruleSet: 'peppol-bis-3' | 'peppol-t110'): Promise<readonly string[]> {
      const { xsd, fatal } = await oracle.validate(bytes, ruleSet)
      return [...xsd, ...fatal.map(({ id, text, location }) => `${id} at ${location}: ${text}`)]
    }

    test('300 invoices and credit notes as Peppol BIS Billing 3', limit, async () => {
      const found = await Promise.all(
        fc.sample(validInvoice, { numRuns: 300, seed }).map(async (invoice) => {
          const ours = checkInvoice(invoice, []).map((each) => render(each))
          const bytes = documentFormat('peppol-bis-3').render({ kind: invoice.kind, invoice }, exampleContext)
          return { number: invoice.number, objections: [...ours, ...(await objections(bytes, 'peppol-bis-3'))] }
        }),
      )
      expect(found.filter((one) => one.objections.length > 0).slice(0, 5)).toEqual([])
    })

    test('200 orders as Peppol order agreements, and what cancels them', limit, async () => {
      const orders = fc.sample(validOrder, { numRuns: 200, seed })
      const found = await Promise.all(
        orders.flatMap((order) => [order, { ...withZeroQuantities(order), stage: 'cancelled' as const }]).map(async (order) => {
          const ours = checkOrder(order, []).map((each) => render(each))
          const bytes = documentFormat('peppol-t110').render({ kind: 'order', order }, exampleContext)
          return { number: order.sellersNumber, objections: [...ours, ...(await objections(bytes, 'peppol-t110'))] }
        }),
      )
      expect(found.filter((one) => one.objections.length > 0).slice(0, 5)).toEqual([])
    })
  })
})

/** By what an XML document of ours begins with. */
function ruleSetOf(bytes: Buffer): RuleSet {
  if (bytes.subarray(0, 100).includes('<SOAP-ENV:Envelope')) return 'finvoice-3.0-soap'
  if (bytes.includes('<Finvoice ')) return 'finvoice-3.0'
  if (bytes.includes('<INVOICE_CENTER>')) return 'teappsxml-3.0'
  return bytes.includes('<OrderResponse ') ? 'peppol-t110' : 'peppol-bis-3'
}
