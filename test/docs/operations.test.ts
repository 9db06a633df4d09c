import { expect, test } from 'vitest'
import { catalogue } from '../../errors/catalogue.ts'
import type { ErrorEntry } from '../../errors/entry.ts'
import { repositoryFiles, repositoryText } from '../harness/sourceFiles.ts'

const entries: readonly (readonly [string, ErrorEntry])[] = Object.entries(catalogue)
const alarms = entries.filter(([, { alarm }]) => alarm === true).map(([code]) => code).sort()
const product = repositoryFiles().filter((file) => /^(pipelines|service|ledger|bus|cli)\/.*\.ts$/.test(file)).map(repositoryText)

/** The codes with which the sources open or close an alarm, as far as they stand in the call itself. */
function codesOfCalls(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:openAlarm|closeAlarm|closeAlarmsOf)\((?:(?!\n {2}\}|;)[^])*?'(KS-[A-Z-]+)'/g)].map(([, code = '']) => code)
}

test('every alarm has a row that says what to do, and every row is about an alarm', () => {
  const section = repositoryText('docs/operations.md').split('\n## Alarms\n')[1] ?? ''
  const rows = [...section.matchAll(/^\| `(KS-[A-Z-]+)` \|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)]
  expect(rows.map(([, code]) => code).sort()).toEqual(alarms)
  for (const [, code, ...cells] of rows) for (const cell of cells) expect(cell.trim().length, code).toBeGreaterThan(10)
})

test('every code that the sources open or close an alarm with is marked as one', () => {
  const codes = new Set(product.flatMap(codesOfCalls))
  expect(codes.size).toBeGreaterThan(3)
  expect([...codes].filter((code) => !alarms.includes(code))).toEqual([])
})

test('calls are found over several lines, and nothing is taken for one', () => {
  expect(codesOfCalls(`await openAlarm(pool, each.id, problem('KS-A-B', {\n  x,\n}), now)`)).toEqual(['KS-A-B'])
  expect(codesOfCalls(`await openAlarm(client, 'ledger', why, now_ms)\n  })\n}\nproblem('KS-C-D')`)).toEqual([])
})
