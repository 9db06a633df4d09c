import { phrase } from '../../errors/words/words.ts'
import type { RegistryAnswer } from './answer.ts'
import type { Registered } from './client.ts'

type ReadVersion = (subject: string, version: number) => Promise<RegistryAnswer<Registered>>

const mostReferences = 100

/**
 * A schema's text with every type that it takes from other schemas defined where it is first named. Refused where it is no
 * Avro schema, or takes types from too many others.
 */
export async function withReferences(schema: Registered, readVersion: ReadVersion): Promise<RegistryAnswer<string>> {
  const shared = new Map<string, unknown>()
  const toRead = [schema]
  for (let at = 0; at < toRead.length; at += 1) {
    const each = toRead[at] as Registered
    if (each.schemaType != null && each.schemaType !== 'AVRO') return { is: 'refused', reason: phrase('it is of type {type}, not AVRO', { type: each.schemaType }) }
    for (const { name, subject, version } of each.references ?? []) {
      if (shared.has(name)) continue
      if (shared.size === mostReferences) return { is: 'refused', reason: phrase('it refers to more than {most} other schemas', { most: mostReferences }) }
      const answer = await readVersion(subject, version)
      if (answer.is === 'unknown') return { is: 'refused', reason: phrase('it refers to version {version} of {subject}, which the registry does not have', { version, subject }) }
      if (answer.is !== 'known') return answer
      const definition = parsed(answer.value.schema)
      if (definition === undefined) return { is: 'refused', reason: phrase('it refers to {name}, which is no JSON', { name }) }
      shared.set(name, definition)
      toRead.push(answer.value)
    }
  }
  if (shared.size === 0) return { is: 'known', value: schema.schema }
  const own = parsed(schema.schema)
  return own === undefined ? { is: 'refused', reason: phrase('it is no JSON') } : { is: 'known', value: JSON.stringify(inlined(own, shared)) }
}

/** The schema with shared types put in where their full name, or their name within the namespace around, stands first. */
function inlined(schema: unknown, shared: ReadonlyMap<string, unknown>): unknown {
  const defined = new Set<string>()
  const inline = (at: unknown, namespace: string): unknown => {
    if (typeof at === 'string') {
      const name = shared.has(at) ? at : `${namespace}.${at}`
      if (!shared.has(name)) return at
      if (defined.has(name)) return name
      defined.add(name)
      return inline(shared.get(name), '')
    }
    if (Array.isArray(at)) return at.map((branch) => inline(branch, namespace))
    if (typeof at !== 'object' || at === null) return at
    const inner = namespaceOf(at) ?? namespace
    return Object.fromEntries(Object.entries(at).map(([key, value]) => {
      if (key === 'fields' && Array.isArray(value)) return [key, value.map((field: object) => ({ ...field, type: inline((field as { type?: unknown }).type, inner) }))]
      return [key, key === 'items' || key === 'values' || key === 'type' ? inline(value, inner) : value]
    }))
  }
  return inline(schema, '')
}

function namespaceOf(schema: { readonly namespace?: unknown; readonly name?: unknown }): string | undefined {
  if (typeof schema.namespace === 'string') return schema.namespace
  const dot = typeof schema.name === 'string' ? schema.name.lastIndexOf('.') : -1
  return dot < 0 ? undefined : String(schema.name).slice(0, dot)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
