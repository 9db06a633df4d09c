import { describe, expect, test } from 'vitest'
import { catalogue } from '../../errors/catalogue.ts'
import type { ErrorTexts } from '../../errors/entry.ts'
import { finnishTexts } from '../../errors/texts/finnish.ts'
import { swedishTexts } from '../../errors/texts/swedish.ts'
import { phrases } from '../../errors/words/phrases/phrases.ts'
import { termNames } from '../../errors/words/termNames.ts'

const english: Readonly<Record<string, ErrorTexts>> = catalogue

/** What two languages must say alike: parameters, terms and codes, and what a person types. */
const sameInEveryLanguage = {
  placeholders: /\{\w+\}/g,
  'terms and codes': /\b(?:BT|BG|KS|BR|PEPPOL)-[A-Z0-9-]*[A-Z0-9]/g,
  'names of settings and commands': /\b[a-z]+[A-Z]\w*|"[a-z]+(?:-[a-z]+)+"/g,
}

describe.each([['Finnish', finnishTexts], ['Swedish', swedishTexts]] as const)('%s texts', (_, texts: Readonly<Record<string, ErrorTexts>>) => {
  test.each(Object.entries(sameInEveryLanguage))('have the %s of the English ones', (_name, pattern) => {
    const named = (text: ErrorTexts | undefined) => [...new Set(`${text?.wrong} ${text?.seen} ${text?.do}`.match(pattern))].sort()
    for (const [code, text] of Object.entries(texts)) expect(named(text), code).toEqual(named(english[code]))
  })

  test('end as sentences', () => {
    const parts = Object.entries(texts).flatMap(([code, { wrong, seen, do: what }]) => [wrong, seen, what].map((text) => `${code}: ${text}`))
    expect(parts.filter((part) => !/[.!?…}]$/.test(part))).toEqual([])
  })
})

test('every business term and group of EN 16931 has a name; the standard has no BT-4', () => {
  const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`)
  const standard = [...numbered('BT', 165), ...numbered('BG', 32)].filter((id) => id !== 'BT-4')
  expect(standard.filter((id) => !(id in termNames))).toEqual([])
})

describe('the phrases that errors are filled with', () => {
  const braces = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort()

  test('have the same braces in every language', () => {
    for (const [english, { fi, sv }] of Object.entries(phrases)) expect([braces(fi), braces(sv)], english).toEqual([braces(english), braces(english)])
  })

  test('are said by each language in its own words', () => {
    const sentences = Object.entries<{ readonly fi: string; readonly sv: string }>(phrases).filter(([english]) => english.includes(' '))
    expect(sentences.filter(([english, { fi, sv }]) => fi === english || sv === english || fi === sv)).toEqual([])
  })
})
