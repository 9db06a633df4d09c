import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedFiles } from '../../schemas/generated.ts'
import { readSources } from '../../schemas/sources.ts'
import { simpleNameOf, topicOf, topics } from '../../schemas/topics.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

const files = generatedFiles()

test.each([...files.keys()])('%s is up to date; else run "npm run generate"', (path) => {
  expect(readFileSync(join(repositoryRoot, path), 'utf8')).toBe(files.get(path))
})

test('schemas/generated holds nothing else', () => {
  const found = readdirSync(join(repositoryRoot, 'schemas/generated')).map((name) => `schemas/generated/${name}`).sort()
  expect(found).toEqual([...files.keys()].filter((path) => path.startsWith('schemas/generated/')).sort())
})

test('every event type has its topic, and every shared type is used', () => {
  const { events, common } = readSources()
  expect(Object.values(topics).flat().sort()).toEqual([...events.keys()].map(simpleNameOf).sort())
  for (const type of events.keys()) expect(topics[topicOf(type as never)]).toContain(simpleNameOf(type))
  const all = [...files.values()].join('')
  for (const name of common.keys()) expect(all).toContain(`"name": "${simpleNameOf(name)}"`)
})
