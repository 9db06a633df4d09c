import { nearest } from '../../base/nearest.ts'
import { problem } from '../../errors/failure.ts'
import { phrase, said, type Words } from '../../errors/words/words.ts'
import { type Envelope, instantOf } from '../cloudevents.ts'
import type { EventDraft, EventType } from '../generated/events.ts'
import { readerSchemas } from '../repository.ts'
import { isTakenIn } from '../topics.ts'
import { isObject, type JsonReader, jsonReaderOf } from './avroJson.ts'
import { type Findings, memberPath, shown } from './findings.ts'

/** An event as it was read from JSON: what `writeRecord` takes. */
export interface JsonEvent {
  readonly envelope: Envelope & { readonly type: EventType }
  readonly value: EventDraft<EventType>
}

/** What others may send, by full name, and how its data is read. */
const readers: ReadonlyMap<string, JsonReader> = new Map([...readerSchemas].filter(([type]) => isTakenIn(type)).map(([type, schema]) => [type, jsonReaderOf(schema)]))

/** Names that CloudEvents allows for attributes of its own and of others. */
const attributePattern = /^[a-z0-9]+$/

/**
 * Reads a CloudEvents event in structured JSON form whose data is an event that is taken in. Adds all that is wrong to the findings
 * and then answers undefined. Extension attributes that the contract does not know are ignored, as CloudEvents asks.
 */
export function readJsonEvent(json: unknown, path: string, findings: Findings): JsonEvent | undefined {
  const before = findings.count
  if (!isObject(json)) {
    findings.add(path, problem('KS-EVENTS-VALUE', { path, seen: shown(json), expected: phrase('an object: an event in the JSON format of CloudEvents') }))
    return undefined
  }
  const attributes = new Attributes(json, path, findings)
  attributes.refuseNames()
  attributes.fixed('specversion', '1.0')
  if (json['datacontenttype'] !== undefined) attributes.fixed('datacontenttype', 'application/json')
  const envelope = {
    id: attributes.required('id'),
    source: attributes.required('source'),
    type: attributes.required('type') as EventType,
    time: attributes.time(),
    ...attributes.optional('subject', 'subject'),
    ...attributes.optional('correlationid', 'correlationId'),
    ...attributes.optional('traceparent', 'traceparent'),
    ...attributes.optional('tracestate', 'tracestate'),
  }
  const value = readData(envelope.type, json['data'], path, findings)
  return findings.count === before ? { envelope, value: value as JsonEvent['value'] } : undefined
}

function readData(type: string, data: unknown, path: string, findings: Findings): unknown {
  const at = memberPath(path, 'data')
  if (data === undefined) findings.add(at, problem('KS-EVENTS-MISSING', { path: at }))
  if (type === '') return undefined
  const read = readers.get(type)
  if (read !== undefined) return data === undefined ? undefined : read(data, at, findings)
  const meant = nearest(type, [...readers.keys()])
  findings.add(memberPath(path, 'type'), problem('KS-EVENTS-TYPE', { path: memberPath(path, 'type'), seen: shown(type), advice: meant === undefined ? phrase('one of the types that docs/storefront.md lists') : phrase('"{meant}", if that is meant', { meant }) }))
  return undefined
}

/** The attributes of one event. An attribute that is wrong is reported, and read as an empty text. */
class Attributes {
  readonly #json: Readonly<Record<string, unknown>>
  readonly #path: string
  readonly #findings: Findings

  constructor(json: Readonly<Record<string, unknown>>, path: string, findings: Findings) {
    this.#json = json
    this.#path = path
    this.#findings = findings
  }

  refuseNames(): void {
    for (const name of Object.keys(this.#json)) {
      const path = memberPath(this.#path, name)
      if (!attributePattern.test(name)) this.#findings.add(path, problem('KS-EVENTS-UNDECLARED', { path, record: 'CloudEvents event', advice: phrase('use lower-case letters and digits for attributes, and put the event itself into "data"') }))
    }
  }

  required(name: string): string {
    const value = this.#json[name]
    const path = memberPath(this.#path, name)
    if (value === undefined) this.#findings.add(path, problem('KS-EVENTS-MISSING', { path }))
    else if (typeof value !== 'string' || value === '' || !value.isWellFormed()) this.#refuse(name, phrase('a text that is not empty'))
    else return value
    return ''
  }

  optional<Name extends string>(name: string, as: Name): { readonly [N in Name]?: string } {
    const value = this.#json[name]
    if (value === undefined || value === null) return {}
    return { [as]: this.required(name) } as { readonly [N in Name]?: string }
  }

  fixed(name: string, expected: string): void {
    const found = this.required(name)
    if (found !== '' && found !== expected) this.#refuse(name, said(`"${expected}"`))
  }

  time(): string {
    const text = this.required('time')
    const time = text === '' ? '' : instantOf(text)
    if (time === undefined) this.#refuse('time', phrase('an instant such as "2026-01-31T12:00:00.000Z"'))
    return time ?? ''
  }

  #refuse(name: string, expected: Words): void {
    const path = memberPath(this.#path, name)
    this.#findings.add(path, problem('KS-EVENTS-VALUE', { path, seen: shown(this.#json[name]), expected }))
  }
}
