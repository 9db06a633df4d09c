import { expect, test } from 'vitest'
import { readFinvoice } from '../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { judge } from '../../../mappings/rules/judge.ts'
import { speechFaults } from '../../harness/speechFaults.ts'
import { attached, changedAttachment } from './changedAttachment.ts'

test('an attachment that was changed is told by its checksum, and only that is told of it', () => {
  const right = judge(readFinvoice(attached), ['finnish']).map(({ rule }) => rule.id)
  const found = judge(readFinvoice(changedAttachment), ['finnish']).filter(({ rule }) => !right.includes(rule.id))
  expect(found.map(({ rule, problem }) => [rule.id, problem.code])).toEqual([['KS-ATTACHMENT-CHECKSUM', 'KS-RULE-CHECKSUM']])
  expect(found.flatMap(({ problem }) => speechFaults(problem))).toEqual([])
})
