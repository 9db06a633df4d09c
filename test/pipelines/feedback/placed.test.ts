import { expect, test } from 'vitest'
import { placed } from '../../../pipelines/feedback/placed.ts'

const part = (place: number, key: string) => ({ place, key })
const known = (place: number, key: string) => ({ place, key, problem: null, settled: true })
const where = (...of: Parameters<typeof placed>) => placed(...of).map(({ key, keptAt, known: before }) => `${key}@${keptAt}${before === undefined ? ' new' : ''}`)

test('parts of a new message are kept where they stand', () => {
  expect(where([part(1, 'a'), part(3, 'c')], [])).toEqual(['a@1 new', 'c@3 new'])
})

test('a part is known by place and key, and what can be read now is new in its own place', () => {
  expect(where([part(1, 'a'), part(2, 'b'), part(3, 'a')], [known(1, 'a'), known(3, 'a')])).toEqual(['a@1', 'b@2 new', 'a@3'])
})

test('parts that were moved are known by their keys, and what is new takes no place of another', () => {
  expect(where([part(1, 'a'), part(2, 'b'), part(3, 'c')], [known(2, 'a'), known(3, 'b')])).toEqual(['a@2', 'b@3', 'c@4 new'])
})

test('equal keys are claimed one by one', () => {
  expect(where([part(1, 'a'), part(2, 'a')], [known(2, 'a')])).toEqual(['a@1 new', 'a@2'])
})
