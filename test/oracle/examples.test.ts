import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUbl } from '../../mappings/formats/ubl/reading/readUbl.ts'
import { peppolBis3 } from '../../mappings/formats/peppol-bis-3/format.ts'
import type { Invoice } from '../../mappings/model/invoice.ts'
import type { StatedInvoice } from '../../mappings/model/stated.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { comparable } from '../harness/comparable.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { standardsFolder } from '../harness/standards.ts'
import { carried } from '../mappings/formats/peppol-bis-3/carried.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'

/** Every official example of a UBL invoice or credit note. */
const folders = ['en16931-examples', 'peppol/examples/billing', 'cases/en16931/test/testfiles']

const examples = (): readonly string[] => folders.flatMap((folder) => readdirSync(join(standardsFolder, folder)).filter((name) => /\.xml$/i.test(name)).map((name) => join(folder, name)))

officialRules.describe('our verdict on every official example is the official one', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  test.each(examples())('%s', { timeout: 180_000 }, async (name) => {
    const bytes = readFileSync(join(standardsFolder, name))
    const { xsd, fatal } = await oracle.validate(bytes, 'peppol-bis-3')
    expect(xsd).toEqual([])
    const ours = judge(readUbl(bytes), ['en16931', 'peppol-billing']).filter(({ rule }) => rule.flag === 'fatal')
    expect(idsOf(ours.map(({ rule }) => rule.id))).toEqual(idsOf(fatal.map(({ id }) => id)))
  })

  test.each(examples())('%s says the same when it is rendered again, and nothing new is wrong with it', { timeout: 180_000 }, async (name) => {
    const bytes = readFileSync(join(standardsFolder, name))
    const invoice = forPeppol(readUbl(bytes))
    const again = peppolBis3.render({ kind: invoice.kind, invoice }, exampleContext)
    const [before, after] = await Promise.all([bytes, again].map((each) => oracle.validate(each, 'peppol-bis-3')))
    expect(after?.xsd).toEqual([])
    expect(idsOf(after?.fatal.map(({ id }) => id) ?? []).filter((id) => before?.fatal.every((one) => one.id !== id))).toEqual([])
    const { oddities: _, taxTotals: __, ...read } = readUbl(again)
    expect(comparable(read)).toEqual(comparable(carried(invoice, exampleContext)))
  })
})

/**
 * An example with what Peppol asks for beside EN 16931: a reference, its own process where the example names another, TAX as the scheme of BT-32,
 * and `true` and `false` in words.
 */
function forPeppol({ oddities: _, taxTotals: __, ...stated }: StatedInvoice): Invoice {
  const { businessProcess, buyerReference, purchaseOrder } = stated
  return {
    ...stated,
    buyerReference: buyerReference ?? (purchaseOrder === undefined ? 'any' : undefined),
    allowancesAndCharges: stated.allowancesAndCharges?.map((one) => ({ ...one, indicator: undefined })),
    seller: { ...stated.seller, taxRegistrationScheme: undefined },
    businessProcess: businessProcess?.startsWith('urn:fdc:peppol') === true ? businessProcess : undefined,
  } as unknown as Invoice
}

/** The ids of EN 16931 and of Peppol, each once; the rules of other countries than ours (`DK-R-…`) are none that we have. */
function idsOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => /^(BR|UBL|PEPPOL)-/.test(id)).sort()
}
