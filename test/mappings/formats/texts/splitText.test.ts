import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutToFit, fits, lengthOf, pieces } from '../../../../mappings/formats/texts/splitText.ts'

test('pieces fit and lose no character but spaces', () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'ä', '𝒳', '-'), minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 20 }).map((words) => words.join(' '))
  fc.assert(fc.property(text, fc.integer({ min: 5, max: 40 }), fc.constantFrom(1, 2), (value, limit, least) => {
    fc.pre(lengthOf(value) >= least)
    const all = pieces(value, limit, least)
    for (const piece of all) {
      expect(lengthOf(piece)).toBeLessThanOrEqual(limit)
      expect(lengthOf(piece)).toBeGreaterThanOrEqual(least)
      expect(piece).toBe(piece.trim())
    }
    expect(all.join('').replaceAll(' ', '')).toBe(value.replaceAll(' ', ''))
  }))
})

test('words stay whole where they fit', () => {
  expect(pieces('Esimerkkikunnan koulu, vahtimestari', 22)).toEqual(['Esimerkkikunnan koulu,', 'vahtimestari'])
  expect(pieces('abcdefgh ij', 8, 2)).toEqual(['abcdefgh', 'ij'])
  expect(pieces('abcdefgh i', 8, 2)).toEqual(['abcdefg', 'h i'])
  expect(pieces('abcdefghi', 8)).toEqual(['abcdefgh', 'i'])
  expect(pieces('a bcd', 4, 2)).toEqual(['a b', 'cd'])
})

test.each([['FIN', 2, 2], ['a bcd', 4, 4], ['a a a', 4, 2]])('%j ends in pieces of at most %d, though not all can have %d', (text, limit, least) => {
  const all = pieces(text, limit, least)
  expect(all.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  expect(Math.max(...all.map(lengthOf))).toBeLessThanOrEqual(limit)
})

test('the mark behind a cut text takes no more than its own room', () => {
  expect(cutToFit('aaaaaaaaa aaaaaaaaa', { most: 8 }, 3, ' [1]')).toBe('aaaaaaaaa aaaaaa [1]')
})

test('a cut text fits, begins as the text did and is cut no shorter than it must be', () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'ä', '𝒳'), minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 }).map((words) => words.join(' '))
  fc.assert(fc.property(text, fc.integer({ min: 8, max: 30 }), fc.integer({ min: 1, max: 3 }), (value, most, elements) => {
    fc.pre(!fits(value, { most }, elements))
    const cut = cutToFit(value, { most }, elements, ' [1]')
    expect(fits(cut, { most }, elements)).toBe(true)
    const kept = cut.slice(0, -4)
    expect(value.startsWith(kept)).toBe(true)
    const next = Array.from(value).slice(0, lengthOf(kept) + 1).join('')
    expect(next.endsWith(' ') || !fits(`${next} [1]`, { most }, elements)).toBe(true)
  }))
})
