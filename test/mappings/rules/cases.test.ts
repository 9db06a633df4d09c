import { expect, test } from 'vitest'
import { readUbl } from '../../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../../mappings/rules/judge.ts'
import type { RuleSet } from '../../../mappings/rules/rule.ts'
import { caseFiles, casesOf } from '../../harness/publishedCases.ts'
import { speechFaults } from '../../harness/speechFaults.ts'
import { standards } from '../../harness/standards.ts'

/**
 * The unit cases that the publishers of the official rules test them with: fragments of invoices, each with the one rule that must
 * fire or stay silent on it. How often a rule fires on a document is not compared: the model has places that UBL has not, and the
 * other way round.
 */
const published: readonly (readonly [string, RuleSet])[] = [['en16931', 'en16931'], ['peppol-billing', 'peppol-billing']]

standards.describe('of the published cases', () => {
  for (const [folder, set] of published) {
    test.each(caseFiles(folder))('%s is judged as its publisher says', (file) => {
      const differences = casesOf(file).flatMap(({ test: number, document, fires, silent }) => {
        const fired = new Set(judge(readUbl(document), [set]).map(({ rule }) => rule.id))
        return [
          ...fires.filter((id) => !fired.has(id)).map((id) => `test ${number}: ${id} must fire and is silent`),
          ...silent.filter((id) => fired.has(id)).map((id) => `test ${number}: ${id} must be silent and fires`),
        ]
      })
      expect(differences).toEqual([])
    })

    test.each(caseFiles(folder))('what fires on %s is said in three languages', (file) => {
      const problems = casesOf(file).flatMap(({ document }) => judge(readUbl(document), [set]).map(({ problem }) => problem))
      expect(problems.flatMap(speechFaults)).toEqual([])
    })
  }
})
