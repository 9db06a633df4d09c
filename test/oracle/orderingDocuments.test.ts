import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXml } from '../../mappings/formats/inbound-xml/readXml.ts'
import { bindings, type Transaction } from '../../mappings/formats/peppol-ordering/bindings.ts'
import { peppolOrderResponse } from '../../mappings/formats/peppol-ordering/formats/orderResponse.ts'
import { renderPurchaseOrder } from '../../mappings/formats/peppol-ordering/formats/purchaseOrder.ts'
import { readOrdering } from '../../mappings/formats/peppol-ordering/readOrdering.ts'
import { transactionOf } from '../../mappings/formats/peppol-ordering/transactionOf.ts'
import { treeOf } from '../../mappings/formats/ubl/tree/readTree.ts'
import { writeTree } from '../../mappings/formats/ubl/tree/writeTree.ts'
import type { Order } from '../../mappings/model/order.ts'
import type { OrderResponse } from '../../mappings/model/orderResponse.ts'
import { orderResponse, purchaseOrder } from '../harness/documents/peppolOrders.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { standardsFolder } from '../harness/standards.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'
import type { RuleSet } from './ruleSets.ts'

const seed = 20261127
const numRuns = 40
const limit = { timeout: 180_000 }
const transactions = ['T01', 'T76', 'T110', 'T114', 'T115', 'T116'] as const satisfies readonly Transaction[]

officialRules.describe('the official validators of Peppol ordering', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  async function objections(bytes: Uint8Array, transaction: string): Promise<readonly string[]> {
    const { xsd, fatal } = await oracle.validate(bytes, `peppol-${transaction.toLowerCase()}` as RuleSet)
    return [...xsd, ...fatal.map(({ id, text, location }) => `${id} at ${location}: ${text}`)]
  }

  async function objectionsToAll(documents: readonly Uint8Array[], transaction: Transaction): Promise<readonly (readonly string[])[]> {
    const found = await Promise.all(documents.map((bytes) => objections(bytes, transaction)))
    return found.filter((one) => one.length > 0).slice(0, 3)
  }

  test.each<[Order['stage'], Transaction]>([['placed', 'T01'], ['changed', 'T114'], ['cancelled', 'T115']])(`take ${numRuns} purchase orders that are %s, made at random (seed ${seed})`, limit, async (stage, transaction) => {
    const documents = fc.sample(purchaseOrder(stage), { numRuns, seed }).map((order) => renderPurchaseOrder(order, exampleContext))
    expect(await objectionsToAll(documents, transaction)).toEqual([])
  })

  test.each<[OrderResponse['profile'], Transaction]>([['ordering', 'T76'], ['advanced ordering', 'T116']])(`take ${numRuns} answers in the profile %s, made at random (seed ${seed})`, limit, async (profile, transaction) => {
    const documents = fc.sample(orderResponse(profile), { numRuns, seed }).map((response) => peppolOrderResponse.render({ kind: 'orderResponse', orderResponse: response }, exampleContext))
    expect(await objectionsToAll(documents, transaction)).toEqual([])
  })

  test('take every published example of these transactions as we write it again', limit, async () => {
    const folder = join(standardsFolder, 'peppol/examples')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))
    const found = await Promise.all(files.map(async (name) => {
      const bytes = readFileSync(join(folder, name))
      const transaction = transactionOf(treeOf(readXml(bytes)))
      if (transaction === undefined || !transactions.some((one) => one === transaction)) return undefined
      const written = writeTree(bindings[transaction].write(readOrdering(bytes).document as never))
      return { name, transaction, objections: await objections(written, transaction), toTheirs: await objections(bytes, transaction) }
    }))
    const written = found.filter((one) => one !== undefined)
    expect(new Set(written.map(({ transaction }) => transaction))).toEqual(new Set(transactions))
    expect(written.filter(({ objections: ours, toTheirs }) => ours.length > toTheirs.length)).toEqual([])
  })
})
