import { Failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { readCsvTable } from '../../tables/csvTable.ts'
import type { Findings, LayoutPath } from './checks/findings.ts'
import { tableName } from './schema/value.ts'

const columns = { known: ['value', 'code'], needed: ['value', 'code'] }

/** The CSV files that the YAML of a layout names as tables of codes. */
export function tablesNamedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => (key === 'codes' && typeof child === 'string' && tableName.test(child) ? [child] : tablesNamedIn(child)))
}

/** The YAML of a layout with its tables in place of the files' names. What cannot be read as a table becomes a finding. */
export function withTables(value: unknown, texts: ReadonlyMap<string, string>, findings: Findings, path: LayoutPath = []): unknown {
  if (Array.isArray(value)) return value.map((each, index) => withTables(each, texts, findings, [...path, index]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => {
    const here = [...path, key]
    return [key, key === 'codes' && typeof child === 'string' ? tableOf(child, texts, findings, here) : withTables(child, texts, findings, here)]
  }))
}

function tableOf(file: string, texts: ReadonlyMap<string, string>, findings: Findings, path: LayoutPath): unknown {
  const text = texts.get(file)
  if (text === undefined) return file
  try {
    const rows = readCsvTable(text, file, columns).rows.map(({ cells }) => [cells['value'] ?? '', cells['code'] ?? ''] as const)
    const values = rows.map(([value]) => value)
    const doubled = values.find((value, index) => values.indexOf(value) !== index)
    if (doubled !== undefined) findings.field(path, file, phrase('{name} twice', { name: doubled }), phrase('each value once'))
    return Object.fromEntries(rows)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    findings.problems.push(error.problem)
    return {}
  }
}
