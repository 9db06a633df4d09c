import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUbl } from '../../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../../mappings/rules/judge.ts'
import { officialRules, startOracle, type Oracle } from '../oracle.ts'
import { faults } from './faults.ts'
import { looseUbl } from './looseUbl.ts'
import { Random } from './random.ts'
import { rightInvoice } from './rightInvoice.ts'

const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? 20261127)
const documents = 5000
/** Documents with the validators at a time. */
const batch = 100

/** Rules of other countries for their own sellers are not among ours. */
const national = /^[A-Z]{2}-R-\d+/

/** A document by its number: one of four is right, the others have one to three faults. */
function documentOf(number: number): Buffer {
  const random = new Random(seed + number * 7919)
  let invoice = rightInvoice(random)
  const count = number % 4
  for (let index = 0; index < count; index += 1) invoice = random.of(faults)(invoice, random)
  return Buffer.from(looseUbl(invoice))
}

function idsOf(rules: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(rules.map(({ id }) => id))].sort()
}

officialRules.describe('on invoices made at random, right and wrong', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  test(`our fatal findings are those of the official rules (seed ${seed})`, { timeout: 300_000 }, async () => {
    const differences: string[] = []
    const clean = { right: 0, wrong: 0, refused: 0 }
    for (let first = 0; first < documents; first += batch) {
      await Promise.all(
        Array.from({ length: batch }, async (_, index) => {
          const number = first + index
          const bytes = documentOf(number)
          const { xsd, fatal } = await oracle.validate(bytes, 'peppol-bis-3')
          if (xsd.length > 0) {
            clean.refused += 1
            if (number % 4 === 0) differences.push(`${number}: ${xsd[0]}`)
            return
          }
          const official = idsOf(fatal.filter(({ id }) => !national.test(id)))
          const ours = idsOf(judge(readUbl(bytes), ['en16931', 'peppol-billing']).flatMap(({ rule }) => (rule.flag === 'fatal' ? [rule] : [])))
          clean[official.length === 0 ? 'right' : 'wrong'] += 1
          const missing = official.filter((id) => !ours.includes(id))
          const tooMany = ours.filter((id) => !official.includes(id))
          if (missing.length + tooMany.length > 0) differences.push(`${number}: silent ${missing.join(' ')}; too many ${tooMany.join(' ')}`)
        }),
      )
    }
    expect(differences.sort()).toEqual([])
    expect(clean.right).toBeGreaterThan(documents / 5)
    expect(clean.wrong).toBeGreaterThan(documents / 2)
    expect(clean.refused).toBeLessThan(documents / 20)
  })
})
