import { describe, expect, test } from 'vitest'
import { nearest } from '../../base/nearest.ts'

const known = ['concurrency', 'perSecond', 'retry', 'until']

describe('the nearest known word', () => {
  test.each([
    ['concurency', 'concurrency'],
    ['per_second', 'perSecond'],
    ['Until', 'until'],
    ['rerty', 'retry'],
    ['utnil', 'until'],
  ])('%s means %s', (word, expected) => expect(nearest(word, known)).toBe(expected))

  test.each(['', 'x', 'settings', 'a'.repeat(1000)])('%j means none of them', (word) => expect(nearest(word, known)).toBeUndefined())

  test('of no known words none is near', () => expect(nearest('retry', [])).toBeUndefined())
})
