import { expect, test } from 'vitest'
import { requirement } from './requirement.ts'

const there = await requirement('something present', () => undefined)
const never = await requirement('something absent', () => 'it is not here')

there.test('runs what the machine can run', () => {
  expect(there.missing).toBeUndefined()
})

test('keeps the reason of what the machine cannot run', () => {
  expect(never.missing).toBe('it is not here')
})
