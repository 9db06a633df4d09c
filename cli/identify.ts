import type { Pool } from 'pg'
import { isUuid } from '../base/uuid.ts'
import { failure } from '../errors/failure.ts'
import type { PlainPhrase } from '../errors/words/phrases/phrases.ts'
import { phrase } from '../errors/words/words.ts'
import { showInbound, showQuarantine, type ShownInbound, type ShownQuarantine } from '../ledger/reading/kept.ts'
import { findDeliveries } from '../ledger/reading/showing.ts'

/** What a person named. */
export type Identified =
  | { readonly is: 'deliveries'; readonly ids: readonly string[] }
  | { readonly is: 'quarantine'; readonly record: ShownQuarantine }
  | { readonly is: 'inbound'; readonly message: ShownInbound }

/**
 * Finds what a person names: `quarantine/<number>` and `inbound/<number>` as lists print them; a delivery's or transmission's
 * id; a document's number; else a bare number in quarantine, then among what came in.
 *
 * @throws Failure KS-ACTION-NOT-FOUND
 */
export async function identify(pool: Pool, given: string): Promise<Identified> {
  const [, room, number] = /^(?:(quarantine|inbound)\/)?(\d{1,15})$/.exec(given) ?? []
  if (room === undefined) {
    const ids = await findDeliveries(pool, { id: isUuid(given) ? given : undefined, number: given })
    if (ids.length > 0) return { is: 'deliveries', ids }
  }
  if (number !== undefined && room !== 'inbound') {
    const record = await showQuarantine(pool, Number(number))
    if (record !== undefined) return { is: 'quarantine', record }
  }
  if (number !== undefined && room !== 'quarantine') {
    const message = await showInbound(pool, Number(number))
    if (message !== undefined) return { is: 'inbound', message }
  }
  throw failure('KS-ACTION-NOT-FOUND', { given, lookedFor: phrase('a delivery, a transmission, a document number, a record in quarantine and a message that came in') })
}

/** The number in `quarantine/<number>` or `<number>`; throws KS-ACTION-NOT-FOUND for anything else. */
export function quarantineNumber(given: string): number {
  return numberIn(given, /^(?:quarantine\/)?(\d{1,15})$/, 'a record in quarantine')
}

/** The number in `inbound/<number>` or `<number>`; throws KS-ACTION-NOT-FOUND for anything else. */
export function inboundNumber(given: string): number {
  return numberIn(given, /^(?:inbound\/)?(\d{1,15})$/, 'a message that came in')
}

/** The number in `outbox/<number>` or `<number>`; throws KS-ACTION-NOT-FOUND for anything else. */
export function outboxNumber(given: string): number {
  return numberIn(given, /^(?:outbox\/)?(\d{1,15})$/, 'an event for the shop that is set aside')
}

function numberIn(given: string, form: RegExp, lookedFor: PlainPhrase): number {
  const [, number] = form.exec(given) ?? []
  if (number === undefined) throw failure('KS-ACTION-NOT-FOUND', { given, lookedFor: phrase(lookedFor) })
  return Number(number)
}
