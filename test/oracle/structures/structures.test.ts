import { expect, test } from 'vitest'
import { repositoryText } from '../../harness/sourceFiles.ts'
import { officialRules } from '../oracle.ts'
import { orderingStylesheets } from '../stylesheets.ts'
import { assertionsOf } from './assertions.ts'
import { structureOrigins } from './origins.ts'
import { structureSource } from './source.ts'
import { termsOf } from './terms.ts'

officialRules.describe('the structures of Peppol ordering', () => {
  test.each(structureOrigins.map((origin) => [origin.name, origin] as const))('%s is that of the artefact in force', (name, origin) => {
    expect(repositoryText(`mappings/rules/ordering/structures/${name}.ts`)).toBe(structureSource(origin))
  })

  test('are read from what a rule tests, and from the syntax descriptions', () => {
    expect(assertionsOf(orderingStylesheets.t71).get('/ubl:ApplicationResponse/cac:SenderParty/*')).toEqual([{ digits: '00702', test: 'false()' }])
    expect(termsOf('ubl-mlr.xml').get('/ubl:ApplicationResponse/cac:SenderParty/cbc:EndpointID')).toEqual(['tir71-009'])
  })
})
