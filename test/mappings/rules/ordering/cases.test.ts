import { expect, test } from 'vitest'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { treeOf } from '../../../../mappings/formats/ubl/tree/readTree.ts'
import { judgeOrdering } from '../../../../mappings/rules/ordering/judgeOrdering.ts'
import { orderingCaseFiles } from '../../../harness/orderingCases.ts'
import { casesOf } from '../../../harness/publishedCases.ts'
import { speechFaults } from '../../../harness/speechFaults.ts'
import { standards } from '../../../harness/standards.ts'

/** The unit cases that the publishers of the official rules test them with, of the transactions that we send or read. */
standards.describe('of the published cases', () => {
  test('there are some of every transaction that has any', () => {
    expect([...new Set(orderingCaseFiles().map(([, transaction]) => transaction))].sort()).toEqual(['t01', 't110', 't111', 't114', 't115', 't116', 't16', 't19', 't76'])
    expect(orderingCaseFiles().flatMap(([file]) => casesOf(file)).length).toBeGreaterThan(400)
  })

  test.each(orderingCaseFiles())('%s is judged as its publisher says, in three languages', (file, transaction) => {
    const differences = casesOf(file).flatMap(({ test: number, document, fires, silent }) => {
      const found = judgeOrdering(treeOf(readXml(document)), transaction)
      const fired = new Set(found.map(({ rule }) => rule.id))
      return [
        ...fires.filter((id) => !fired.has(id)).map((id) => `test ${number}: ${id} must fire and is silent`),
        ...silent.filter((id) => fired.has(id)).map((id) => `test ${number}: ${id} must be silent and fires`),
        ...found.flatMap(({ problem }) => speechFaults(problem)),
      ]
    })
    expect(differences).toEqual([])
  })
})
