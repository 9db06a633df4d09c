import { expect, test } from 'vitest'
import { resultTable } from '../../demo/table.ts'
import type { MunicipalityResult } from '../../demo/municipalityResult.ts'

const nokia: MunicipalityResult = {
  municipality: 'Nokia',
  events: 412,
  documents: [
    { kind: 'invoice', format: 'finvoice-3.0', channel: 'operator-rest, http', count: 90 },
    { kind: 'creditNote', format: 'finvoice-3.0', channel: 'operator-rest, http', count: 2 },
  ],
  acknowledged: { 'technically accepted': 92 },
  retried: 3,
  parked: [{ reason: 'buyer reference is missing', count: 1, released: 1 }],
  matched: { matches: 80, differs: 10 },
  eurosIn: '1234567.80',
  eurosOut: '1234567.79',
}

test('shows each municipality with its sums, and the cent that is missing', () => {
  const lines = resultTable([nokia, { ...nokia, municipality: 'Tampere', eurosOut: nokia.eurosIn }]).split('\n')
  expect(lines[0]).toMatch(/^Municipality\s+Events\s+Documents/)
  expect(lines[2]).toContain('1 234 567.80')
  expect(lines[2]).toMatch(/-0\.01$/)
  expect(lines[2]).toContain('1 buyer reference is missing (1 released)')
  expect(lines[2]).toMatch(/ 80 matches /)
  expect(lines[3]).toMatch(/credit notes, finvoice-3.0.* 10 differs$/)
  expect(lines[4]).toMatch(/^Tampere.*\s0\.00$/)
  expect(lines.at(-1)).toMatch(/^All\s+824\s+184\s.*2 469 135\.60\s+2 469 135\.59\s+-0\.01$/)
})

test('columns stand under their titles', () => {
  const lines = resultTable([nokia]).split('\n')
  const start = lines[0]?.indexOf('kind, format') as number
  expect(lines[2]?.slice(start, start + 8)).toBe('invoices')
  expect(lines[3]?.slice(start, start + 12)).toBe('credit notes')
})
