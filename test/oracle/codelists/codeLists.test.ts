import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'
import { repositoryText } from '../../harness/sourceFiles.ts'
import { officialRules } from '../oracle.ts'
import { codesOfRule } from './codesOfRule.ts'
import { codeListFiles } from './lists.ts'
import { codeListSource } from './source.ts'
import { stylesheets } from '../stylesheets.ts'

const folder = 'mappings/rules/codelists'

officialRules.describe('the code lists', () => {
  test.each(Object.entries(codeListFiles))('%s are those of the artefacts in force', (file, lists) => {
    expect(repositoryText(`${folder}/${file}.ts`)).toBe(codeListSource(lists))
  })

  test('are read from what a rule tests', () => {
    expect(codesOfRule(stylesheets.en16931, 'BR-CL-17')).toEqual([['AE', 'L', 'M', 'E', 'S', 'Z', 'G', 'O', 'K', 'B']])
    expect(codesOfRule(stylesheets.en16931, 'BR-CL-10').map((list) => list.length)).toEqual([243, 1])
    expect(codesOfRule(stylesheets.billing, 'PEPPOL-EN16931-CL008')[0]?.filter((code) => ['0037', '0212', '0213', '0215', '0216', '9918'].includes(code))).toEqual(['0216', '9918'])
    expect(() => codesOfRule(stylesheets.billing, 'PEPPOL-EN16931-CL999')).toThrow('no rule PEPPOL-EN16931-CL999')
  })

  test('cannot be shared by rules that differ', () => {
    const [countries] = codeListFiles['countries'] ?? []
    expect(countries).toBeDefined()
    if (countries !== undefined) expect(() => codeListSource([{ ...countries, rules: ['BR-CL-14', 'BR-CL-17'] }])).toThrow('have no one list')
  })
})

describe('the folder of code lists', () => {
  test('holds nothing that is written by hand', () => {
    const names = readdirSync(join(repositoryRoot, folder)).filter((name) => name !== 'codeList.ts')
    expect(names.sort()).toEqual(Object.keys(codeListFiles).map((name) => `${name}.ts`).sort())
  })
})
