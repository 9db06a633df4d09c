import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml'
import { failure } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import { limits } from './limits.ts'

/** Where a field lies: keys of maps and indexes of lists. */
export type FieldPath = readonly (string | number)[]

/** YAML as data, with the way back to its lines. */
export interface YamlText {
  readonly value: unknown
  /** File and line of a field, or of the nearest thing around it that the text has. */
  at(path: FieldPath): string
}

/** Reads YAML 1.2 without tags of its own, with few aliases. Throws KS-PROFILE-YAML. `file` is how errors name it. */
export function readYaml(text: string, file: string): YamlText {
  try {
    const lines = new LineCounter()
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, resolveKnownTags: false, stringKeys: true, uniqueKeys: false })
    const fault = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ position: pos[0], reason: said(sentence(message)) }))[0] ?? doubledKey(document)
    if (fault !== undefined) throw failure('KS-PROFILE-YAML', { file: `${file}, line ${lines.linePos(fault.position).line}`, reason: fault.reason })
    const value: unknown = document.toJS({ maxAliasCount: limits.aliases })
    assertTree(value, file)
    return { value, at: (path) => place(document, lines, path, file) }
  } catch (cause) {
    throw asYamlFailure(cause, file)
  }
}

function asYamlFailure(cause: unknown, file: string): unknown {
  if (cause instanceof RangeError) return failure('KS-PROFILE-YAML', { file, reason: phrase('it is nested too deeply.') }, cause)
  if (cause instanceof ReferenceError) return failure('KS-PROFILE-YAML', { file, reason: phrase('its aliases (*name) cannot be used: {reason}', { reason: sentence(cause.message) }) }, cause)
  return cause
}

/** The first key that its map has already; the parser's own check takes time by the square of the keys. */
function doubledKey(document: Document): { readonly position: number; readonly reason: Words } | undefined {
  let doubled: { readonly position: number; readonly reason: Words } | undefined
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const text = String(key.value)
        if (seen.has(text)) doubled = { position: key.range?.[0] ?? 0, reason: phrase('the field {field} stands twice.', { field: text.slice(0, 60) }) }
        seen.add(text)
      }
      return doubled === undefined ? undefined : visit.BREAK
    },
  })
  return doubled
}

/** An alias inside the node that it names makes a ring, which no reader of data expects. */
function assertTree(value: unknown, file: string, around: readonly unknown[] = []): void {
  if (typeof value !== 'object' || value === null) return
  if (around.includes(value)) throw failure('KS-PROFILE-YAML', { file, reason: phrase('an alias (*name) stands inside what it names.') })
  for (const child of Object.values(value)) assertTree(child, file, [...around, value])
}

function place(document: Document, lines: LineCounter, path: FieldPath, file: string): string {
  let node: unknown = document.contents
  let position = 0
  for (const step of path) {
    const found = childOf(isAlias(node) ? node.resolve(document) : node, step)
    if (found === undefined) break
    position = found.position ?? position
    node = found.node
  }
  return `${file}, line ${lines.linePos(position).line}`
}

function childOf(node: unknown, step: string | number): { readonly node: unknown; readonly position: number | undefined } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined
    return item === undefined ? undefined : { node: item, position: item.range?.[0] }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair === undefined ? undefined : { node: pair.value, position: (pair.key as Node).range?.[0] }
}

/** The parser's own words, which may quote the text, as one printable sentence. */
function sentence(message: string): string {
  const line = (message.split('\n', 1)[0] ?? '').replaceAll(/\p{C}/gu, '?').slice(0, 200)
  return /[.!?]$/.test(line) ? line : `${line}.`
}

