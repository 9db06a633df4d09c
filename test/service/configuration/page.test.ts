import { expect, test } from 'vitest'
import { configurationJsonSchema } from '../../../service/configuration/jsonSchema.ts'
import { configurationPage } from '../../../service/configuration/page.ts'
import { sections, type Section } from '../../../service/configuration/sections.ts'
import { repositoryText } from '../../harness/sourceFiles.ts'

test('docs/configuration.md and the JSON Schema are what the settings say; "npm run generate" writes them', () => {
  expect(repositoryText('docs/configuration.md')).toBe(configurationPage())
  expect(JSON.parse(repositoryText('service/configuration.schema.json'))).toEqual(configurationJsonSchema())
})

test('every setting is explained', () => {
  const settings = Object.values(sections as Readonly<Record<string, Section>>).flatMap((section) => Object.values(section))
  for (const { variable, meaning } of settings) expect([variable, meaning]).toEqual([variable, expect.stringMatching(/\.$/)])
})
