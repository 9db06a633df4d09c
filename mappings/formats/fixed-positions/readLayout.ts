import { parse } from 'yaml'
import { problem, type Problem } from '../../../errors/failure.ts'
import { fromText } from '../../../errors/words/inText.ts'
import { phrase, type Words } from '../../../errors/words/words.ts'
import { checkLayout } from './checkLayout.ts'
import { layoutSchema, type Layout } from './layoutSchema.ts'

/** A layout, or everything that is wrong with it. */
export type LayoutReading = { readonly layout: Layout; readonly problems?: never } | { readonly layout?: never; readonly problems: readonly Problem[] }

/** Reads and checks the YAML of a layout. `file` names it in errors: KS-PROFILE-LAYOUT-…. */
export function readLayout(text: string, file: string): LayoutReading {
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 50, logLevel: 'error' })
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    return { problems: [problem('KS-PROFILE-LAYOUT-FIELD', { file, field: phrase('the file'), seen: reason.slice(0, 200), wanted: phrase('readable YAML') })] }
  }
  const read = layoutSchema.safeParse(value)
  if (!read.success) {
    return { problems: read.error.issues.slice(0, 20).map((issue) => problem('KS-PROFILE-LAYOUT-FIELD', { file, field: pathOf(issue.path), seen: seenAt(value, issue.path), wanted: fromText(issue.message) })) }
  }
  const problems = checkLayout(read.data, file)
  return problems.length > 0 ? { problems } : { layout: read.data }
}

function pathOf(path: readonly PropertyKey[]): string | Words {
  return path.length === 0 ? phrase('the file') : path.map(String).join('.')
}

function seenAt(value: unknown, path: readonly PropertyKey[]): string | Words {
  let at: unknown = value
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined
  if (at === undefined) return phrase('nothing')
  return (typeof at === 'object' ? JSON.stringify(at) : String(at)).slice(0, 60)
}
