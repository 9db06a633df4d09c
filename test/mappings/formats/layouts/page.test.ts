import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { layoutSchemas } from '../../../../mappings/formats/layouts/schema/layoutSchema.ts'
import { sourcesPage } from '../../../../mappings/formats/layouts/sourcesPage.ts'
import { repositoryRoot } from '../../../harness/repositoryRoot.ts'
import { layoutOf } from './exampleLayouts.ts'

const page = readFileSync(join(repositoryRoot, 'docs/layouts.md'), 'utf8')

test('docs/layout-sources.md is what npm run generate makes', () => {
  expect(readFileSync(join(repositoryRoot, 'docs/layout-sources.md'), 'utf8')).toBe(sourcesPage())
})

test('the examples of docs/layouts.md have no faults, and files can be read by all but the first', () => {
  const examples = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, text = '']) => text)
  expect(examples.map((text) => layoutOf(text).syntax)).toEqual(['fixed', 'csv', 'idoc', 'csv'])
  for (const text of examples.slice(1)) layoutOf(text, true)
})

test.each(Object.entries(layoutSchemas))('docs/layouts.md tells every option of %s', (_, schema) => {
  const options = optionsIn(z.toJSONSchema(schema, { io: 'input' }))
  expect(options.size).toBeGreaterThan(10)
  expect([...options].filter((option) => !page.includes(`\`${option}\``) && !page.includes(`${option}:`))).toEqual([])
})

/** Names of all properties in a JSON Schema. */
function optionsIn(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return new Set([...own, ...Object.values(schema).flatMap((child) => [...optionsIn(child)])].filter((name) => !['properties', 'items', 'anyOf'].includes(name)))
}
