import { derivedId } from '../../../base/hash.ts'
import { businessDay } from '../../../base/helsinki.ts'
import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import { located, render, type Problem } from '../../../errors/failure.ts'
import { findEvents, findVersions } from '../../../ledger/events.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { Order } from '../../../mappings/model/order.ts'
import { createDecoder, keptSchemaById } from '../../../schemas/codec.ts'
import { writeRecord } from '../../../schemas/record.ts'
import { readIncoming } from '../../intake/incoming.ts'
import { takeInLocked } from '../../intake/takeIn.ts'
import { ourSource } from '../../ourSource.ts'
import type { Profiles } from '../../profiles.ts'
import type { Identity } from './identify.ts'
import { buyerKey, sellerKey } from './parties.ts'

/** A purchase order that we decline in the seller's name. */
export interface Declined {
  readonly order: Order
  readonly story: string
  readonly why: Problem
  readonly identity: Identity
  /** Number of the document in the ledger. */
  readonly documentNo: number
}

const type = 'fi.kuntasilta.shop.OrderRejected'
/** Where events lie that never lay on the bus. */
const noPartition = -1
const decode = createDecoder({ schemaById: keptSchemaById })

/**
 * Declines an order: an OrderRejected of ours, taken in as one of the shop's would be, so that it is answered in the same way. The same
 * document with the same content is declined once. It goes behind what the shop has said of the order until now. The caller has locked the story. Gives the lanes that have work now, and whether an answer
 * goes out or went.
 */
export async function decline(on: Connection, { order, story, why, identity, documentNo }: Declined, profile: LoadedProfile, profiles: Profiles, now_ms: number): Promise<{ readonly lanes: readonly string[]; readonly answered: boolean }> {
  const id = derivedId('declined document', identity.key, identity.contentHash)
  if ((await findEvents(on, [{ source: ourSource, eventId: id }])).length > 0) return { lanes: [], answered: true }
  const at = new Date(now_ms).toISOString()
  const shops = await findVersions(on, [story], ourSource)
  const number = `${identity.number}-${documentNo}`
  const record = writeRecord(type, {
    story, storyVersion: Math.max(0, ...shops.map(({ version }) => version)), buyer: buyerKey(profile.profile, order.buyer, undefined), seller: sellerKey(order.seller),
    sellersOrder: order.sellersNumber, buyersOrder: order.buyersNumber ?? null, number, issueDate: businessDay(now_ms), issuedAt: at, currency: order.currency,
    answers: order.stage === 'placed' ? null : order.documentNumber ?? null,
    reasons: [why, ...why.also ?? []].map(({ also: _, ...each }) => ({ code: each.code, list: 'Kuntasilta', text: render(located(each, { isReceived: true }), profile.profile.language).slice(0, 4000) })),
  }, { id, source: ourSource, time: at, subject: number, correlationId: id })
  const read = readIncoming({ ...record, key: Buffer.from(record.key), partition: noPartition, offset: BigInt(documentNo), timestamp_ms: now_ms }, decode, profiles)
  const { lanes, accepted } = await takeInLocked(on, [read], { profiles }, now_ms)
  const sending = new Set(profile.profile.flows.filter(({ mode }) => mode === 'send').map(({ name }) => name))
  return { lanes, answered: accepted.some(({ deliveries }) => deliveries.some(({ flow, state }) => sending.has(flow) && state !== 'not sent')) }
}
