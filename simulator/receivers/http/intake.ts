import { derivedId, sha256 } from '../../../base/hash.ts'
import type { Subject } from '../failures/failures.ts'
import { Holdings } from '../holdings.ts'
import { readDocument, type ReadDocument } from '../reading/document.ts'
import { tryRead, Unreadable } from '../reading/xml.ts'
import type { Site } from '../site.ts'
import { recall, stemOf, type Taken } from '../taken.ts'

/** What becomes of a document that came in whole. */
export type Decision =
  | { readonly what: 'unavailable'; readonly subject: Subject; readonly retryAfter_s: number | undefined }
  | { readonly what: 'refused'; readonly subject: Subject; readonly code: string; readonly text: string }
  | { readonly what: 'other bytes'; readonly subject: Subject }
  | { readonly what: 'number held'; readonly subject: Subject; readonly holder: string }
  | { readonly what: 'repeat' | 'taken'; readonly subject: Subject; readonly taken: Taken }

/** What an HTTP receiver decides with. */
export interface Intake extends IntakeRules {
  readonly site: Site
  readonly holdings: Holdings
}

/** What one kind of HTTP receiver decides in its own way. */
export interface IntakeRules {
  /** How this receiver reads what it is sent; by default as XML. @throws Unreadable */
  readonly read?: (bytes: Uint8Array) => ReadDocument
  /** Of the files that it keeps. Default `xml`. */
  readonly extension?: 'json' | 'zip'
  /** @returns why this receiver has no use for such a document, or undefined */
  readonly objection?: (document: ReadDocument) => string | undefined
}

/** The intake of a receiver, which holds what it has taken before. */
export function intakeOf(site: Site, rules: IntakeRules = {}): Intake {
  return { ...rules, site, holdings: new Holdings(recall(site.store, rules.read ?? readDocument)) }
}

/** Decides about a document under the sender's id, and takes it where that is the decision. */
export function takeIn(intake: Intake, id: string, bytes: Uint8Array): Decision {
  const { site: { failures, store, system, now_ms }, holdings, read = readDocument } = intake
  const deduplicates = system.deduplicates ?? true
  const document = tryRead(() => read(bytes))
  if (document instanceof Unreadable) return { what: 'refused', subject: { id }, code: 'UNREADABLE', text: document.message }
  const subject = { id, number: document.number }
  const down = failures.find('down', subject)
  if (down) return { what: 'unavailable', subject, retryAfter_s: down.retryAfter_s }
  const refusal = failures.find('refuses', subject)
  if (refusal?.at === 'upload') return { what: 'refused', subject, code: refusal.code, text: refusal.text }
  const objection = intake.objection?.(document)
  if (objection !== undefined) return { what: 'refused', subject, code: 'NOT_ACCEPTED', text: objection }
  if (failures.find('claims-duplicate', subject)) return { what: 'number held', subject, holder: derivedId('another holder', id) }

  const held = deduplicates ? holdings.withId(id) : undefined
  if (held) {
    if (held.sha256 !== sha256(bytes)) return { what: 'other bytes', subject }
    store.arrival(id, held.file, bytes)
    return { what: 'repeat', subject, taken: held }
  }
  const holder = deduplicates ? holdings.withNumberOf(document) : undefined
  if (holder) return { what: 'number held', subject, holder: holder.id }
  const line = store.effect(id, `${stemOf({ id, document })}.${intake.extension ?? 'xml'}`, bytes)
  const taken = { id, file: line.file, sha256: line.sha256, at_ms: now_ms, document }
  holdings.add(taken)
  return { what: 'taken', subject, taken }
}
