import { describe, expect, test } from 'vitest'
import { catalogue } from '../../errors/catalogue.ts'
import { errorPages, errorsDocument } from '../../errors/document.ts'
import type { ErrorEntry } from '../../errors/entry.ts'
import { render, type Problem } from '../../errors/failure.ts'
import { languages } from '../../errors/language.ts'
import { repositoryFiles, repositoryText } from '../harness/sourceFiles.ts'

const entries: readonly (readonly [string, ErrorEntry])[] = Object.entries(catalogue)
const beside = /^(test|docs)\/|^errors\/areas\//
const sources = repositoryFiles().filter((file) => /\.(ts|mjs|sql)$/.test(file) && !beside.test(file)).map(repositoryText)

describe('the error table', () => {
  test('has no code that nothing uses', () => {
    const used = new Set(sources.flatMap((text) => [...text.matchAll(/KS(?:-[A-Z0-9]+)+/g)].map(([code]) => code)))
    expect(entries.map(([code]) => code).filter((code) => !used.has(code))).toEqual([])
  })

  test.each(languages)('lies in docs/ as it is, in %s; "npm run generate" writes it', (language) => {
    expect(repositoryText(`docs/${errorPages[language]}`)).toBe(errorsDocument(language))
  })

  test('says of each code, in sentences, what is wrong, what was seen and what to do', () => {
    const parts = entries.flatMap(([code, { wrong, seen, do: what }]) => [wrong, seen, what].map((text) => `${code}: ${text}`))
    expect(parts.filter((part) => !/[.!?…}]$/.test(part))).toEqual([])
  })

  test('names its parameters so that all of them are filled', () => {
    for (const [code, { wrong, seen, do: what }] of entries) {
      const names = [...`${wrong} ${seen} ${what}`.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
      const problem = { code, parameters: Object.fromEntries(names.map((name) => [name, 'filled'])) } as Problem
      expect(render(problem), code).not.toMatch(/[{}]/)
    }
  })
})
