import { failure } from '../errors/failure.ts'
import { phrase, said, type Words } from '../errors/words/words.ts'
import type { Instant } from '../base/dates.ts'

/** The CloudEvents attributes of a record, without its data. */
export interface Envelope {
  /** Unique within the source. */
  readonly id: string
  /** Who made the event: a URI reference. */
  readonly source: string
  /** Full name of the record. */
  readonly type: string
  readonly time: Instant
  /** Number of the business document, for people. */
  readonly subject?: string
  /** Ties together what was caused by one happening; our own extension attribute. */
  readonly correlationId?: string
  /** W3C trace context. */
  readonly traceparent?: string
  readonly tracestate?: string
}

/** Headers of a record, as text. */
export type Headers = Readonly<Record<string, string>>

const specificationVersion = '1.0'
const contentType = 'application/avro'
const required = ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time'] as const
const longest_characters = 1024
const instantPattern = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/
/** The years 1 to 9999 in UTC: what every reader of ISO 8601 understands. */
const yearsPattern = /^(?!0000)\d{4}-/
const traceparentPattern = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/

/** The headers of a record in CloudEvents' binary mode for Kafka. */
export function headersOf(envelope: Envelope): Headers {
  return {
    ce_specversion: specificationVersion,
    ce_id: envelope.id,
    ce_source: envelope.source,
    ce_type: envelope.type,
    ce_time: envelope.time,
    ...(envelope.subject === undefined ? {} : { ce_subject: envelope.subject }),
    ...(envelope.correlationId === undefined ? {} : { ce_correlationid: envelope.correlationId }),
    'content-type': contentType,
    ...traceHeaders(envelope),
  }
}

/**
 * Reads the attributes from a record's headers; header names are compared without regard to case, and a time with an
 * offset becomes UTC. Throws KS-CONTRACT-HEADERS-MISSING or KS-CONTRACT-HEADER-INVALID. A trace context is taken from W3C's own
 * headers, else from the attributes of CloudEvents' distributed tracing extension; a malformed one is left out, as W3C asks.
 */
export function readEnvelope(headers: Headers): Envelope {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const missing = required.filter((name) => (lower.get(name) ?? '') === '')
  if (missing.length > 0) throw failure('KS-CONTRACT-HEADERS-MISSING', { names: missing.join(', ') })
  const at = (name: string): string => lower.get(name) as string
  for (const name of required) {
    if (at(name).length > longest_characters) refuse(name, at(name), phrase('at most {most} characters', { most: longest_characters }))
  }
  if (at('ce_specversion') !== specificationVersion) refuse('ce_specversion', at('ce_specversion'), said(specificationVersion))
  refuseStructured(lower.get('content-type'))
  return {
    id: at('ce_id'),
    source: at('ce_source'),
    type: at('ce_type'),
    time: instantOf(at('ce_time')) ?? refuse('ce_time', at('ce_time'), phrase('an instant such as "2026-01-31T12:00:00.000Z"')),
    ...optional('subject', lower.get('ce_subject')),
    ...optional('correlationId', lower.get('ce_correlationid')),
    ...(traceIn(lower, '') ?? traceIn(lower, 'ce_')),
  }
}

/** The trace context twice: for those who follow W3C, and for those who follow CloudEvents' distributed tracing extension. */
function traceHeaders({ traceparent, tracestate }: Envelope): Headers {
  return {
    ...(traceparent === undefined ? {} : { traceparent, ce_traceparent: traceparent }),
    ...(tracestate === undefined ? {} : { tracestate, ce_tracestate: tracestate }),
  }
}

function traceIn(lower: ReadonlyMap<string, string>, prefix: string): Pick<Envelope, 'traceparent' | 'tracestate'> | undefined {
  const traceparent = lower.get(`${prefix}traceparent`)
  return traceparent !== undefined && traceparentPattern.test(traceparent) ? { traceparent, ...optional('tracestate', lower.get(`${prefix}tracestate`)) } : undefined
}

function optional<Name extends string>(name: Name, value: string | undefined): { readonly [N in Name]?: string } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [N in Name]?: string }
}

/** A time with a zone (RFC 3339) as an instant in UTC; undefined where the text is none. */
export function instantOf(text: string): Instant | undefined {
  const time = instantPattern.test(text) ? new Date(text) : new Date(Number.NaN)
  return Number.isNaN(time.getTime()) || !yearsPattern.test(time.toISOString()) ? undefined : time.toISOString()
}

function refuseStructured(value: string | undefined): void {
  if (value?.toLowerCase().startsWith('application/cloudevents') === true) refuse('content-type', value, phrase('{media} (binary mode)', { media: contentType }))
}

function refuse(name: string, value: string, expected: Words): never {
  throw failure('KS-CONTRACT-HEADER-INVALID', { name, value: value.slice(0, 80), expected })
}
