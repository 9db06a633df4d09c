import { Failure, failure, problem, type Problem } from '../../errors/failure.ts'
import { phrase, said } from '../../errors/words/words.ts'
import { badIdentity } from '../../pipelines/intake/identity.ts'
import { subjectOf } from '../../pipelines/intake/subject.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { isObject } from '../../schemas/json/avroJson.ts'
import { type JsonEvent, readJsonEvent } from '../../schemas/json/cloudEvent.ts'
import { Findings, memberPath, shown } from '../../schemas/json/findings.ts'
import { readRecord, writeRecord, type WrittenRecord } from '../../schemas/record.ts'
import type { EventLimits } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { Sender } from './senders.ts'

const single = 'application/cloudevents+json'
const batch = 'application/cloudevents-batch+json'
const decode = createDecoder({ schemaById: keptSchemaById })

/**
 * The records that a request stands for: one of an event, several of a batch. Throws a Refusal with all that is wrong in any
 * of its events, or a Failure where the request as a whole cannot be read.
 */
export function readRequest(contentType: string | undefined, body: Buffer, sender: Sender, limits: EventLimits): readonly WrittenRecord[] {
  const isBatch = mediaOf(contentType) === batch
  const json = parse(body)
  const findings = new Findings(limits.findings)
  const records = isBatch
    ? eventsOf(json, limits.batch).map((each, index) => recordOf(each, `$[${index}]`, sender, findings))
    : [recordOf(json, '$', sender, findings)]
  if (findings.count > 0) throw new Refusal(findings)
  return records as readonly WrittenRecord[]
}

function mediaOf(contentType: string | undefined): typeof single | typeof batch {
  const [media = '', ...parameters] = (contentType ?? '').toLowerCase().split(';').map((part) => part.trim())
  const isUtf8 = parameters.every((parameter) => !parameter.startsWith('charset=') || /^charset="?utf-8"?$/.test(parameter))
  if ((media === single || media === batch) && isUtf8) return media
  throw failure('KS-EVENTS-MEDIA', { seen: shown(contentType) })
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (cause) {
    throw failure('KS-EVENTS-JSON', { reason: cause instanceof SyntaxError ? said(cause.message.slice(0, 200)) : phrase('The bytes are not UTF-8') }, cause)
  }
}

function eventsOf(json: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(json)) throw failure('KS-EVENTS-VALUE', { path: '$', seen: shown(json), expected: phrase('a list of events, or one event as application/cloudevents+json') })
  if (json.length === 0 || json.length > most) throw failure('KS-EVENTS-COUNT', { count: json.length, most })
  return json
}

function recordOf(json: unknown, path: string, sender: Sender, findings: Findings): WrittenRecord | undefined {
  refuseForeignSource(json, memberPath(path, 'source'), sender, findings)
  const event = readJsonEvent(json, path, findings)
  if (event === undefined) return undefined
  const written = write(event)
  if ('topic' in written) return written
  findings.add(path, written)
  return undefined
}

function refuseForeignSource(json: unknown, path: string, sender: Sender, findings: Findings): void {
  const source = isObject(json) ? json['source'] : undefined
  if (typeof source === 'string' && !sender.sources.includes(source)) findings.add(path, problem('KS-EVENTS-SOURCE', { path, seen: shown(source), sender: sender.name }))
}

/** Writes an event, and reads it as the intake will: what the intake would put into quarantine is refused here. */
function write({ envelope, value }: JsonEvent): WrittenRecord | Problem {
  try {
    const record = writeRecord(envelope.type, value, envelope)
    const { event } = readRecord({ ...record, key: Buffer.from(record.key) }, decode)
    const subject = subjectOf(event)
    return (subject && badIdentity({ source: envelope.source, eventId: envelope.id, event, subject })) ?? record
  } catch (error) {
    if (error instanceof Failure) return error.problem
    throw error
  }
}
