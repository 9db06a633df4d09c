import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXml } from '../../../mappings/formats/inbound-xml/readXml.ts'
import { treeOf } from '../../../mappings/formats/ubl/tree/readTree.ts'
import { judgeOrdering } from '../../../mappings/rules/ordering/judgeOrdering.ts'
import { transactions, type Transaction } from '../../../mappings/rules/ordering/transactions.ts'
import { orderingCaseFiles } from '../../harness/orderingCases.ts'
import { orderingExamples } from '../../harness/orderingExamples.ts'
import { casesOf } from '../../harness/publishedCases.ts'
import { xmlText } from '../../harness/xmlText.ts'
import { Random } from '../differential/random.ts'
import { officialRules, startOracle, type Oracle } from '../oracle.ts'
import { corpusOf, type Published } from './corpus.ts'
import { across, mutated, within } from './mutate.ts'

const seed = Number(process.env['MUTATION_SEED'] ?? 20261127)
/** Changed documents of each transaction. */
const mutants = Number(process.env['MUTATIONS'] ?? 50)
/** Documents with the validators at a time. */
const batch = 50

interface Judged extends Published {
  readonly transaction: Transaction
}

function published(): readonly Judged[] {
  const cases = orderingCaseFiles().flatMap(([file, transaction]) => casesOf(file).map(({ test: number, document }) => ({ name: `${file} test ${number}`, transaction, document })))
  return [...orderingExamples(), ...cases]
}

officialRules.describe('of all ids of ordering, fatal and warnings', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  /** What one side alone reports. Rules that abort on a document give no verdict to compare with. */
  async function differencesOf({ name, transaction, document }: Judged): Promise<readonly string[]> {
    const verdict = await oracle.validate(document, `${transaction}-alone`).catch(() => undefined)
    if (verdict === undefined) return []
    const theirs = new Set([...verdict.fatal, ...verdict.warnings].map(({ id }) => id))
    const ours = new Set(judgeOrdering(treeOf(readXml(document)), transaction).map(({ rule }) => rule.id))
    return [...theirs.difference(ours)].map((id) => `${name}: ${id} is silent`).concat([...ours.difference(theirs)].map((id) => `${name}: ${id} is too many`))
  }

  async function differencesOfAll(documents: readonly Judged[]): Promise<readonly string[]> {
    const found: string[] = []
    for (let first = 0; first < documents.length; first += batch) {
      for (const each of await Promise.all(documents.slice(first, first + batch).map(differencesOf))) found.push(...each)
    }
    return found.sort()
  }

  test('every published case and example fires the same', { timeout: 180_000 }, async () => {
    expect(published().length).toBeGreaterThan(450)
    expect(await differencesOfAll(published())).toEqual([])
  })

  test.each(transactions)(`${mutants} changed documents of %s fire the same (seed ${seed})`, { timeout: 180_000 }, async (transaction) => {
    const whole = orderingExamples().filter((one) => one.transaction === transaction)
    const fragments = published().slice(orderingExamples().length).filter((one) => one.transaction === transaction)
    const corpus = corpusOf([...whole, ...fragments])
    const documents = Array.from({ length: mutants }, (_, number): Judged => {
      const random = new Random(seed + number * 7919 + transactions.indexOf(transaction))
      const of = random.of(random.next() < 0.8 || fragments.length === 0 ? corpus.documents.slice(0, whole.length) : corpus.documents.slice(whole.length))
      const { root, done } = mutated(of.root, random, corpus, [...within, ...across])
      return { name: `${number}, ${of.name} (${done.join('; ')})`, transaction, document: xmlText(root) }
    })
    expect(await differencesOfAll(documents)).toEqual([])
  })
})
