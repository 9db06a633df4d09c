import { inspect } from 'node:util'
import type { z } from 'zod'
import { nearest } from '../../../base/nearest.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { phraseOrSaid } from '../../../errors/words/words.ts'
import { limits } from './limits.ts'
import type { FieldPath, YamlText } from './yamlText.ts'

/** A checked value, or what is wrong with the fields. */
export type Checked<Value> = { readonly value: Value; readonly problems?: never } | { readonly value?: never; readonly problems: readonly Problem[] }

/** Checks YAML by a schema; each fault names file, line, field, what was seen and what to write. */
export function checkFields<Schema extends z.ZodType>(schema: Schema, yaml: YamlText): Checked<z.infer<Schema>> {
  const knownFields = new Map<string, readonly string[]>()
  const result = schema.safeParse(yaml.value, {
    reportInput: true,
    error(issue) {
      const shape = (issue.inst?._zod.def as { readonly shape?: Readonly<Record<string, unknown>> } | undefined)?.shape
      if (issue.code === 'unrecognized_keys' && shape !== undefined) knownFields.set(JSON.stringify(issue.path ?? []), Object.keys(shape))
      return wanted(issue as z.core.$ZodIssue)
    },
  })
  if (result.success) return { value: result.data }
  const misspelt = new Set<string>()
  const unknown = result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownFields(issue, yaml, knownFields.get(JSON.stringify(issue.path)) ?? [], misspelt) : []))
  const others = result.error.issues.filter(({ code, path }) => code !== 'unrecognized_keys' && !misspelt.has(JSON.stringify(path)))
  return { problems: [...unknown, ...firstOfEachField(others).map((issue) => fieldProblem(issue, yaml))].slice(0, limits.problems) }
}

function firstOfEachField(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const seen = new Set<string>()
  return issues.filter(({ path }) => {
    const field = JSON.stringify(path)
    return seen.has(field) ? false : seen.add(field)
  })
}

function unknownFields(issue: z.core.$ZodIssueUnrecognizedKeys, yaml: YamlText, known: readonly string[], misspelt: Set<string>): Problem[] {
  return issue.keys.map((key) => {
    const path = [...keysOf(issue.path), key]
    const meant = nearest(key, known)
    if (meant !== undefined) misspelt.add(JSON.stringify([...issue.path, meant]))
    return problem('KS-PROFILE-UNKNOWN-FIELD', {
      file: yaml.at(path),
      field: fieldName(path, yaml.value),
      known: known.join(', '),
      nearest: meant ?? 'one of the known fields',
    })
  })
}

function fieldProblem(issue: z.core.$ZodIssue, yaml: YamlText): Problem {
  const path = keysOf(issue.path)
  const file = yaml.at(path)
  const field = fieldName(path, yaml.value) || 'the whole file'
  const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined
  if (inner !== undefined) return problem('KS-PROFILE-VALUE', { file, field, seen: shown(path.at(-1)), wanted: phraseOrSaid(inner) })
  const seen = valueAt(yaml.value, path)
  if (seen === undefined) return problem('KS-PROFILE-MISSING-FIELD', { file, field, wanted: phraseOrSaid(issue.message) })
  return problem('KS-PROFILE-VALUE', { file, field, seen: shown(seen), wanted: phraseOrSaid(issue.message) })
}

function keysOf(path: readonly PropertyKey[]): FieldPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

function valueAt(root: unknown, path: FieldPath): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** A field as people name it: list items by their name, id or term, else by their place from 1. */
export function fieldName(path: FieldPath, root: unknown): string {
  const names: string[] = []
  path.forEach((step, index) => {
    if (typeof step === 'string') names.push(/^[\p{L}\p{N}_.-]+$/u.test(step) ? step : shown(step))
    else names.push(itemName(valueAt(root, path.slice(0, index + 1))) ?? String(step + 1))
  })
  return names.join('.')
}

function itemName(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { name, id, term } = item as Record<string, unknown>
  return [name, id, term].find((value): value is string => typeof value === 'string' && /^[\p{L}\p{N}_.-]{1,60}$/u.test(value))
}

/** A value as it may stand in an error: short, on one line. */
export function shown(value: unknown): string {
  const text = inspect(value, { depth: 1, maxArrayLength: 5, maxStringLength: 60, breakLength: Infinity })
  return text.length > 120 ? `${text.slice(0, 117)}...` : text
}

/** What should stand there, for schemas that do not say it themselves. */
function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `a value of the type ${issue.expected}`
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? `one of ${issue.options.map(String).join(', ')}` : 'one of the values that docs/profiles.md names for it'
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string' ? `at least ${counted(Number(issue.minimum), issue.origin)}` : `a number ${issue.inclusive === false ? 'greater than' : 'of at least'} ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'array' || issue.origin === 'string' ? `at most ${counted(Number(issue.maximum), issue.origin)}` : `a number of at most ${issue.maximum}`
    default:
      return 'a value that docs/profiles.md allows here'
  }
}

function counted(number: number, origin: string): string {
  const [one, many] = origin === 'array' ? ['entry', 'entries'] : ['character', 'characters']
  return `${number} ${number === 1 ? one : many}`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text, in quotes where it is all digits',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields, one below the other',
  record: 'fields, one below the other',
}
