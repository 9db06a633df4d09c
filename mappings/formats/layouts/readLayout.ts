import type { Problem } from '../../../errors/failure.ts'
import { fromText } from '../../../errors/words/inText.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import { checkLayout } from './checks/checkLayout.ts'
import { Findings, type LayoutPath, type LayoutText } from './checks/findings.ts'
import { withTables } from './codeTables.ts'
import { layoutSchemas, type Layout, type Syntax } from './schema/layoutSchema.ts'

/** A layout, or everything that is wrong with it. */
export type LayoutReading = { readonly layout: Layout; readonly problems?: never } | { readonly layout?: never; readonly problems: readonly Problem[] }

/** What a layout is for, and what it names. */
export interface LayoutUse {
  /** Whether files are read by it; then it must say all that a document needs. */
  readonly isRead: boolean
  /** Texts of the CSV files that it names as tables of codes. */
  readonly tables: ReadonlyMap<string, string>
}

/** Reads and checks a layout; errors, KS-PROFILE-LAYOUT-…, name file, line and field. */
export function readLayout(text: LayoutText, { isRead, tables }: LayoutUse): LayoutReading {
  const findings = new Findings(text)
  const value = withTables(text.value, tables, findings)
  const named = typeof value === 'object' && value !== null && 'syntax' in value ? value.syntax : 'fixed'
  if (typeof named !== 'string' || !Object.hasOwn(layoutSchemas, named)) {
    findings.field(['syntax'], 'syntax', seen(named), said(Object.keys(layoutSchemas).join(', ')))
    return { problems: findings.problems }
  }
  const read = layoutSchemas[named as Syntax].safeParse(value)
  if (!read.success) {
    for (const { path, message } of read.error.issues.slice(0, 20)) findings.field(path as LayoutPath, fieldName(path), seen(at(value, path)), fromText(message))
    return { problems: findings.problems }
  }
  checkLayout(read.data, isRead, findings)
  return findings.problems.length > 0 ? { problems: findings.problems } : { layout: read.data }
}

function fieldName(path: readonly PropertyKey[]): string | Words {
  return path.length === 0 ? phrase('the file') : path.map(String).join('.')
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const step of path) found = typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[step] : undefined
  return found
}

function seen(value: unknown): string | Words {
  if (value === undefined) return phrase('nothing')
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 60)
}
