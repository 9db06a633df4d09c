import { inspect } from 'node:util'
import type { z } from 'zod'
import { nearest } from '../../../base/nearest.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { asText, fromText } from '../../../errors/words/inText.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { phrase, said, saidOr, type Words } from '../../../errors/words/words.ts'
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
      return asText(wanted(issue as z.core.$ZodIssue))
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
      nearest: saidOr(meant, phrase('one of the known fields')),
    })
  })
}

function fieldProblem(issue: z.core.$ZodIssue, yaml: YamlText): Problem {
  const path = keysOf(issue.path)
  const file = yaml.at(path)
  const field = fieldName(path, yaml.value) || phrase('the whole file')
  const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined
  if (inner !== undefined) return problem('KS-PROFILE-VALUE', { file, field, seen: shown(path.at(-1)), wanted: fromText(inner) })
  const seen = valueAt(yaml.value, path)
  if (seen === undefined) return problem('KS-PROFILE-MISSING-FIELD', { file, field, wanted: fromText(issue.message) })
  return problem('KS-PROFILE-VALUE', { file, field, seen: shown(seen), wanted: fromText(issue.message) })
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
function wanted(issue: z.core.$ZodIssue): PlainPhrase | Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? phrase('a value of the type {type}', { type: issue.expected })
    case 'invalid_value':
      return issue.values.length === 1 ? said(String(issue.values[0])) : phrase('one of {values}', { values: issue.values.map(String).join(', ') })
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? phrase('one of {values}', { values: issue.options.map(String).join(', ') }) : 'one of the values that docs/profiles.md names for it'
    case 'too_small':
      return tooSmall(issue.origin, String(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return tooBig(issue.origin, String(issue.maximum))
    default:
      return 'a value that docs/profiles.md allows here'
  }
}

function tooSmall(origin: string, least: string, inclusive: boolean): Words {
  if (origin === 'array') return least === '1' ? phrase('at least 1 entry') : phrase('at least {least} entries', { least })
  if (origin === 'string') return least === '1' ? phrase('at least 1 character') : phrase('at least {least} characters', { least })
  return inclusive ? phrase('a number of at least {least}', { least }) : phrase('a number greater than {least}', { least })
}

function tooBig(origin: string, most: string): Words {
  if (origin === 'array') return phrase('at most {most} entries', { most })
  return origin === 'string' ? phrase('at most {most} characters', { most }) : phrase('a number of at most {most}', { most })
}

const typeNames: Readonly<Record<string, PlainPhrase>> = {
  string: 'a text, in quotes where it is all digits',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields, one below the other',
  record: 'fields, one below the other',
}
