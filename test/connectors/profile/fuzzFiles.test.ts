import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileFiles } from '../../../connectors/profile/compileFiles.ts'
import { exampleProfiles } from '../../../connectors/profile/load.ts'
import { parseProfile } from '../../../connectors/profile/parse.ts'
import { knownColumns } from '../../../mappings/accounting/columns.ts'

const longest_ms = 5_000
const folder = join(exampleProfiles, 'nokia')
const { subject } = parseProfile(readFileSync(join(folder, 'profile.yaml'), 'utf8'), 'nokia')
const table = readFileSync(join(folder, 'accounting.csv'), 'utf8')
const layout = readFileSync(join(folder, 'layouts/posting.yaml'), 'utf8')

/** Reading must end soon with the file used, or with problems. */
function read(file: string, text: string): number {
  if (subject === undefined) throw new Error('the example cannot be read')
  const before = performance.now()
  const { layoutFormats, tables, problems } = compileFiles(subject, new Map([[file, text]]))
  expect(performance.now() - before).toBeLessThan(longest_ms)
  expect(problems.length > 0 || layoutFormats.size + tables.size === 1).toBe(true)
  return problems.length
}

const cell = fc.oneof(
  fc.constantFrom('', '', '4580', '=BT-133', '=BT-133|BT-19|9999', 'TST:4321', 'TST:', '10000', '25,5', '2026-01-01', '2025-12-31', '2026-02-30', 'lease', 'S', '"', '""', '=', '|', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 10 }),
)
const randomTable = fc
  .record({ columns: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...knownColumns) }, { weight: 1, arbitrary: cell }), { minLength: 1, maxLength: 8 }), rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), delimiter: fc.constantFrom(',', ';') })
  .map(({ columns, rows, delimiter }) => [columns, ...rows.map((row) => columns.map((_, index) => row[index] ?? ''))].map((row) => row.join(delimiter)).join('\n'))

/** The text with pieces cut out, doubled or replaced. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ at: fc.nat({ max: text.length - 1 }), length: fc.nat({ max: 40 }), by: fc.oneof(cell, fc.constantFrom('\n', ';', ',', ': ', '- ', '{', '}', '1', '999999999')) }), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((now, { at, length, by }) => now.slice(0, at) + by + now.slice(at + length), text))

describe('the files of a profile neither crash nor hang their reader', () => {
  test.each([
    ['random tables', 'accounting.csv', randomTable, 3_000],
    ['an accounting table with changes', 'accounting.csv', mutated(table), 1_500],
    ['a layout with changes', 'layouts/posting.yaml', mutated(layout), 300],
  ] as const)('on %s', (_, file, texts, numRuns) => {
    fc.assert(fc.property(texts, (text) => void read(file, text)), { numRuns, seed: 536 })
  }, 120_000)

  test('in the examples themselves it finds no problem', () => {
    expect([read('accounting.csv', table), read('layouts/posting.yaml', layout)]).toEqual([0, 0])
  })
})
