import { describe, expect, test } from 'vitest'
import { type Import, importsOf } from './harness/imports.ts'
import { repositoryFiles, repositoryText } from './harness/sourceFiles.ts'

/** What each room may import besides itself and the error table. Everything points downwards. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  base: [],
  mappings: ['base', 'schemas'],
  schemas: ['base', 'mappings'],
  connectors: ['base', 'mappings', 'schemas'],
  bus: ['base', 'schemas'],
  ledger: ['base', 'mappings', 'schemas', 'connectors'],
  pipelines: ['base', 'mappings', 'schemas', 'connectors', 'bus', 'ledger'],
  service: ['base', 'mappings', 'schemas', 'connectors', 'bus', 'ledger', 'pipelines'],
}

/** Rooms beside the product, which may import any of it; nothing of the product imports them. */
const beside = ['cli', 'console', 'simulator', 'demo', 'bench', 'scripts', 'test']

/** Modules that read or write the world outside the process. */
const inputAndOutput =
  /^(node:(fs|net|tls|http|https|http2|dns|dgram|child_process|worker_threads|cluster|sqlite|readline|timers)(\/.*)?|pg|axios|ssh2|ssh2-sftp-client|kafkajs|fastify|winston|undici)$/

const files = repositoryFiles()
const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
const product = sources.filter((file) => roomOf(file) in arrows)
const imports = new Map(sources.map((file) => [file, importsOf(file)]))

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function isRoom(name: string): boolean {
  return name in arrows || beside.includes(name)
}

function show({ from, to }: Import): string {
  return `${from} imports ${to}`
}

describe('imports', () => {
  test('every source file stands in a room of the house', () => {
    expect(sources.filter((file) => file.includes('/') && !isRoom(roomOf(file)))).toEqual([])
  })

  test('point from a room to those below it, never upwards', () => {
    const wrong = product.flatMap((file) => {
      const allowed = [roomOf(file), 'errors', ...(arrows[roomOf(file)] ?? [])]
      return (imports.get(file) ?? []).filter(({ to }) => isRoom(roomOf(to)) && !allowed.includes(roomOf(to)))
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('name a file that exists, with its ending', () => {
    const known = new Set(files)
    const wrong = [...imports.values()].flat().filter(({ to }) => isRoom(roomOf(to)) && to.includes('/') && !known.has(to))
    expect(wrong.map(show)).toEqual([])
  })

  test('of mappings reach no input or output, by any way', () => {
    const wrong: string[] = []
    const seen = new Set<string>()
    const follow = (file: string, way: readonly string[]): void => {
      if (seen.has(file)) return
      seen.add(file)
      for (const { to, typeOnly } of imports.get(file) ?? []) {
        if (typeOnly) continue
        if (inputAndOutput.test(to)) wrong.push([...way, file, to].join(' → '))
        follow(to, [...way, file])
      }
    }
    for (const file of product.filter((path) => roomOf(path) === 'mappings')) follow(file, [])
    expect(wrong).toEqual([])
  })

  test('are read by this test in every form that the sources use', () => {
    const text = [
      "import { a } from './a.ts'",
      "import type { b } from '../ledger/b.ts'",
      "export * from '#model/c.ts'",
      "import {\n  d,\n} from 'node:fs'",
      "import './e.ts'",
      "const f = await import('pg')",
    ].join('\n')
    expect(importsOf('mappings/x.ts', text).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['mappings/a.ts', false],
      ['ledger/b.ts', true],
      ['mappings/model/c.ts', false],
      ['node:fs', false],
      ['mappings/e.ts', false],
      ['pg', false],
    ])
  })
})

describe('files', () => {
  test('of source code that we write by hand have 400 lines at most', () => {
    const written = files.filter((file) => /\.(ts|mjs|sql|sh)$/.test(file) && !file.includes('/generated/'))
    const long = written.filter((file) => repositoryText(file).split('\n').length > 401)
    expect(long).toEqual([])
  })

  test('name no place on somebody’s machine and no package registry', () => {
    const forbidden = /(?<![\w.])\/(work|farm|root|home|Users)\/|registry\.npmjs|npmjs\.org\/|repo1?\.maven\.|maven\.apache\.org\/maven2|proxy\.golang|deb\.debian\.org|pypi\.org/
    const wrong = files.flatMap((file) =>
      repositoryText(file).split('\n').flatMap((line, index) => (forbidden.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
    )
    expect(wrong).toEqual([])
  })
})
