import { readFileSync } from 'node:fs'
import { fullName, type AvroRecord } from '../avroSchema.ts'
import { eventNames, keptVersions } from '../repository.ts'
import { readSources } from '../sources.ts'
import { topics } from '../topics.ts'
import { forShops, typescriptOf } from '../typescript.ts'

const root = new URL('../../', import.meta.url)
const parts = new URL('parts/', import.meta.url)

/** The name of the npm package for shops. */
export const packageName = 'kuntasilta-contract'

/** Every file of the npm package for shops, by its path within: the schemas in force, their types, and the code that uses them. */
export function packageFiles(): ReadonlyMap<string, string> {
  const schemas = eventNames.flatMap((name) => keptVersions(name).slice(-1).map(({ id, text }) => ({ name, id, text })))
  return new Map([
    ['package.json', json(manifest())],
    ['LICENSE', readFileSync(new URL('LICENSE', root), 'utf8')],
    ['README.md', part('README.md').replace('{topics}', topicTable())],
    ['index.js', part('index.js')],
    ['index.d.ts', part('index.d.ts')],
    ['logicalTypes.js', part('logicalTypes.js')],
    ['events.d.ts', typescriptOf(readSources(), forShops)],
    ['contract.js', [
      `export const topics = ${json(topics)}`,
      `export const schemaIds = ${json(Object.fromEntries(schemas.map(({ id, text }) => [fullName(JSON.parse(text) as AvroRecord), id])))}`,
    ].join('\n')],
    ...schemas.map(({ name, text }) => [`schemas/${name}.avsc`, text] as const),
  ])
}

function manifest(): object {
  const { version, license, dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest
  return {
    name: packageName,
    version,
    description: 'The contract between a web shop and Kuntasilta: Avro schemas, topics, and the code that writes and reads events',
    license,
    type: 'module',
    engines: { node: '>=20' },
    exports: { '.': { types: './index.d.ts', default: './index.js' }, './schemas/*.avsc': './schemas/*.avsc' },
    dependencies: { avsc: dependencies['avsc'] },
  }
}

function topicTable(): string {
  const rows = Object.entries(topics).map(([topic, names]) => `| \`${topic}\` | ${names.join(', ')} |`)
  return ['| topic | events |', '|---|---|', ...rows].join('\n')
}

function part(name: string): string {
  return readFileSync(new URL(name, parts), 'utf8')
}

interface Manifest {
  readonly version: string
  readonly license: string
  readonly dependencies: Readonly<Record<string, string>>
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
