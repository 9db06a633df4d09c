import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import type { Problem } from '../../../errors/failure.ts'
import type { NamedOrder, OrderEntry } from '../../../ledger/conversations.ts'
import type { InboundRow } from '../../../ledger/inbound.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { OrderingDocument } from '../../../mappings/formats/inboundDocument.ts'
import type { Profiles } from '../../profiles.ts'
import { awaited } from '../../intake/plan.ts'
import { wakeWaiting } from '../../intake/wakeWaiting.ts'
import { inSequence } from './inSequence.ts'
import { nothing, takeDocument, type Taken } from './takeDocument.ts'

/** A document, and the message that it came in. */
export interface Came {
  readonly row: InboundRow
  /** Within the message, from 1. */
  readonly place: number
  readonly document: OrderingDocument
}

/** What came of documents. */
export interface TakenDocuments {
  /** What is wrong with them, by the numbers of their messages. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>
  /** Lanes that have work now. */
  readonly lanes: readonly string[]
  /** What was said of orders, for the caller to listen to when nothing else is left to lock. */
  readonly entries: readonly OrderEntry[]
  /** Orders that nobody knew before, and those that were declined: what waited for either is judged once more. */
  readonly orders: readonly NamedOrder[]
  /** Events of changes and cancellations that were told to the shop and rejected at their system, since the order has gone too far for them. */
  readonly answered: readonly string[]
}

/**
 * Takes documents that a system sent of its own accord, in the caller's transaction, which has locked what they touch: each is kept with what
 * became of it, and told to the shop or declined; what waited for an order goes. Of a message that is applied once more only those
 * are judged again whose order was not known, or whose flow was not in force.
 */
export async function takeDocuments(on: Connection, came: readonly Came[], profile: LoadedProfile, profiles: Profiles, now_ms: number): Promise<TakenDocuments> {
  const problems = new Map<number, Problem[]>()
  const taken: Taken[] = []
  const entries: OrderEntry[] = []
  for (const each of inSequence(came)) {
    const { inboundNo, judged } = each.row
    const before = judged.get(each.place)
    const one = before === undefined ? await takeDocument(on, each, entries, profile, profiles, now_ms) : { ...nothing, why: before }
    taken.push(one)
    entries.push(...one.said)
    if (one.why !== null) problems.set(inboundNo, [...problems.get(inboundNo) ?? [], one.why])
  }
  const orders = taken.flatMap(({ known }) => known)
  const woken = await wakeWaiting(on, orders.flatMap(({ municipality, buyersNumber }) => (buyersNumber === undefined ? [] : [awaited.purchaseOrder(municipality, buyersNumber)])), profiles, now_ms)
  return {
    problems, lanes: [...taken.flatMap((each) => each.woken), ...woken], entries, orders: [...orders, ...taken.flatMap(({ declined }) => declined)],
    answered: taken.flatMap(({ rejected }) => rejected),
  }
}
