import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { changesOf } from './compatibility.ts'
import { readSources, selfContained } from './sources.ts'
import { withoutDocs } from './withoutDocs.ts'

/**
 * Keeps the schemas that have changed since their last kept version as the next one, with the next free id.
 * Run it when a change of the contract is ready to be published: `node schemas/release.ts`.
 */
const idsFile = new URL('ids.json', import.meta.url)
const ids = JSON.parse(readFileSync(idsFile, 'utf8')) as Record<string, number[]>
const { events, common } = readSources()

for (const event of events.values()) {
  const kept = (ids[event.name] ??= [])
  const schema = selfContained(event, common)
  const last = kept.length === 0 ? undefined : JSON.parse(readFileSync(fileOf(event.name, kept.length), 'utf8'))
  if (last !== undefined && JSON.stringify(withoutDocs(last)) === JSON.stringify(withoutDocs(schema))) continue
  const breaking = last === undefined ? [] : changesOf(last, schema)
  if (breaking.length > 0) {
    process.exitCode = 1
    for (const { path, what } of breaking) process.stderr.write(`${path}: ${what}\n`)
    continue
  }
  kept.push(Math.max(0, ...Object.values(ids).flat()) + 1)
  mkdirSync(new URL('.', fileOf(event.name, kept.length)), { recursive: true })
  writeFileSync(fileOf(event.name, kept.length), `${JSON.stringify(schema, undefined, 1)}\n`)
  process.stdout.write(`${event.name} version ${kept.length} is kept under id ${kept.at(-1)}\n`)
}
writeFileSync(idsFile, `${JSON.stringify(ids, undefined, 2).replace(/\[\s+([\d,\s]+?)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`)

function fileOf(name: string, version: number): URL {
  return new URL(`history/${name}/${version}.avsc`, import.meta.url)
}
