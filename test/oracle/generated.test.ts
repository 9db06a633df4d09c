import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { render } from '../../errors/failure.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import { withZeroQuantities } from '../../mappings/formats/peppol-t110/withZeroQuantities.ts'
import { checkInvoice, checkOrder } from '../../mappings/rules/check.ts'
import { validInvoice } from '../harness/documents/invoices.ts'
import { validOrder } from '../harness/documents/orders.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'

const seed = 20261123

officialRules.describe(`documents made at random (seed ${seed}) pass our rules and the official ones`, () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  async function objections(bytes: Uint8Array, ruleSet: 'peppol-bis-3' | 'peppol-t110'): Promise<readonly string[]> {
    const { xsd, fatal } = await oracle.validate(bytes, ruleSet)
    return [...xsd, ...fatal.map(({ id, text, location }) => `${id} at ${location}: ${text}`)]
  }

  test('400 invoices and credit notes as Peppol BIS Billing 3', { timeout: 120_000 }, async () => {
    const invoices = fc.sample(validInvoice, { numRuns: 400, seed })
    const found = await Promise.all(
      invoices.map(async (invoice) => {
        const ours = checkInvoice(invoice, []).map(render)
        const bytes = documentFormat('peppol-bis-3').render({ kind: invoice.kind, invoice }, exampleContext)
        return { number: invoice.number, objections: [...ours, ...(await objections(bytes, 'peppol-bis-3'))] }
      }),
    )
    expect(found.filter((one) => one.objections.length > 0).slice(0, 5)).toEqual([])
  })

  test('200 orders as Peppol order agreements, and what cancels them', { timeout: 120_000 }, async () => {
    const orders = fc.sample(validOrder, { numRuns: 200, seed })
    const all = orders.flatMap((order) => [order, { ...withZeroQuantities(order), stage: 'cancelled' as const }])
    const found = await Promise.all(
      all.map(async (order) => {
        const ours = checkOrder(order, []).map(render)
        const bytes = documentFormat('peppol-t110').render({ kind: 'order', order }, exampleContext)
        return { number: order.sellersNumber, objections: [...ours, ...(await objections(bytes, 'peppol-t110'))] }
      }),
    )
    expect(found.filter((one) => one.objections.length > 0).slice(0, 5)).toEqual([])
  })
})
