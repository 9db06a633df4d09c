import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUbl } from '../../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../../mappings/rules/judge.ts'
import { leftOut } from '../../../mappings/rules/leftOut.ts'
import { xmlText } from '../../harness/xmlText.ts'
import { Random } from '../differential/random.ts'
import { officialRules, startOracle, type Oracle } from '../oracle.ts'
import { corpusOf, examples, publishedCases, type Published } from './corpus.ts'
import { movedParties, mutated, within, type Mutation } from './mutate.ts'

const seed = Number(process.env['MUTATION_SEED'] ?? 20261127)
const changed = Number(process.env['MUTATIONS'] ?? 500)
const moved = Math.ceil(changed / 5)
/** Rules that the official ones ask of every party of a name, wherever it stands. Others see a moved party as missing, where the official ones still find it. */
const askedOfParties = /: (?:BR-CO-26|BR-18|BR-19|BR-56|PEPPOL-EN16931-R0[12]0) is /
/** Documents with the validators at a time. */
const batch = 50

const sets = [['en16931-alone', 'en16931'], ['peppol-alone', 'peppol-billing']] as const

officialRules.describe('of all ids, fatal and warnings, that are not left out', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  /** What one side alone reports. A set that aborts on a document has no verdict to compare with. */
  async function differencesOf({ name, document }: Published): Promise<readonly string[]> {
    const invoice = readUbl(document)
    const found = await Promise.all(sets.map(async ([official, set]) => {
      const verdict = await oracle.validate(document, official).catch(() => undefined)
      if (verdict === undefined) return []
      const theirs = new Set([...verdict.fatal, ...verdict.warnings].map(({ id }) => id).filter((id) => !leftOut.some(({ ids }) => ids.test(id))))
      const ours = new Set(judge(invoice, [set]).map(({ rule }) => rule.id))
      return [...theirs.difference(ours)].map((id) => `${name}: ${id} is silent`).concat([...ours.difference(theirs)].map((id) => `${name}: ${id} is too many`))
    }))
    return found.flat()
  }

  async function differencesOfAll(documents: readonly Published[]): Promise<readonly string[]> {
    const found: string[] = []
    for (let first = 0; first < documents.length; first += batch) {
      for (const each of await Promise.all(documents.slice(first, first + batch).map(differencesOf))) found.push(...each)
    }
    return found.sort()
  }

  test('every published case and example fires the same', { timeout: 180_000 }, async () => {
    const documents = [...examples(), ...publishedCases()]
    expect(documents.length).toBeGreaterThan(900)
    expect(await differencesOfAll(documents)).toEqual([])
  })

  /** Documents made of examples, by their share, and of cases. */
  function mutants(count: number, mutations: readonly Mutation[], share: number): readonly Published[] {
    const whole = examples()
    const corpus = corpusOf([...whole, ...publishedCases()])
    return Array.from({ length: count }, (_, number): Published => {
      const random = new Random(seed + number * 7919)
      const of = random.of(random.next() < share ? corpus.documents.slice(0, whole.length) : corpus.documents.slice(whole.length))
      const { root, done } = mutated(of.root, random, corpus, mutations)
      return { name: `${number}, ${of.name} (${done.join('; ')})`, document: xmlText(root) }
    })
  }

  test(`${changed} changed ones fire the same (seed ${seed})`, { timeout: 600_000 }, async () => {
    expect(await differencesOfAll(mutants(changed, within, 0.6))).toEqual([])
  })

  test(`${moved} with parties moved elsewhere fire the same of what is asked of a party (seed ${seed})`, { timeout: 600_000 }, async () => {
    const found = await differencesOfAll(mutants(moved, movedParties, 1))
    expect(found.filter((each) => askedOfParties.test(each))).toEqual([])
  })
})
