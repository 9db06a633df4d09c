import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { carriedByFormat, carriedTerms, formatsPage } from '../../../mappings/formats/formatsPage.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

/** Numbers that EN 16931 gives to no term of its own. */
const unused: ReadonlySet<number> = new Set([4])

test('docs/formats.md is what npm run generate makes', () => {
  expect(readFileSync(join(repositoryRoot, 'docs/formats.md'), 'utf8')).toBe(formatsPage())
})

test('every business term is on the page', () => {
  const all = Array.from({ length: 165 }, (_, index) => index + 1).filter((number) => !unused.has(number)).map((number) => `BT-${number}`)
  expect(all.filter((term) => !carriedTerms.includes(term))).toEqual([])
})

test.each(carriedByFormat.map((format) => [format.name, format] as const))('%s says of every term that it carries it, or why not', (_, { terms, nowhere }) => {
  expect(carriedTerms.filter((term) => terms[term] === undefined && nowhere[term] === undefined)).toEqual([])
  expect(Object.keys(nowhere).filter((term) => terms[term] !== undefined)).toEqual([])
})
