import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import type { Problem } from '../../../errors/failure.ts'
import type { NamedOrder, OrderEntry } from '../../../ledger/conversations.ts'
import type { InboundRow } from '../../../ledger/inbound.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { OrderingDocument } from '../../../mappings/formats/inboundDocument.ts'
import type { Profiles } from '../../profiles.ts'
import { awaited } from '../../intake/plan.ts'
import { wakeWaiting } from '../../intake/wakeWaiting.ts'
import { placed, type Placed } from '../placed.ts'
import { identify, type Identity } from './identify.ts'
import { inSequence } from './inSequence.ts'
import { flowBringing } from './receivingFlow.ts'
import { withSellerNamed } from './sellerNamed.ts'
import { nothing, takeDocument, type Taken } from './takeDocument.ts'

/** A document, and the message that it came in. */
export interface Came {
  readonly row: InboundRow
  /** Within the message, from 1. */
  readonly place: number
  readonly document: OrderingDocument
}

/** A document with what makes it known, and the place where it is kept. */
export type Identified = Placed<Came & { readonly identity: Identity }>

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
  for (const each of inSequence(identified(came, profile))) {
    const { row: { inboundNo }, known } = each
    const one = known?.settled ? { ...nothing, why: known.problem } : await takeDocument(on, each, entries, profile, profiles, now_ms)
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

/** What makes a document known is what it says itself, not what a table makes of it: a mended table does not make the same document another. */
function identified(came: readonly Came[], profile: LoadedProfile): readonly Identified[] {
  return [...Map.groupBy(came, ({ row }) => row)].flatMap(([row, ofMessage]) => placed(ofMessage.map((each) => {
    const identity = identify(each.document, row, each.place)
    const flow = flowBringing(profile.profile, row.system, each.document, identity.day)
    return { ...each, document: withSellerNamed(each.document, flow, identity.day, profile), identity, key: identity.key }
  }), row.known))
}
