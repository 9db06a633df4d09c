import { duration_ms } from '../../base/duration.ts'
import { derivedId } from '../../base/hash.ts'
import { businessDay } from '../../base/helsinki.ts'
import type { LoadedProfile } from '../../connectors/profile/load.ts'
import { answeringSystem, inForce, type Flow, type Profile } from '../../connectors/profile/schema.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { calendarDay, phrase } from '../../errors/words/words.ts'
import type { EventKey } from '../../ledger/events.ts'
import type { PurchaseOrder } from '../../ledger/inboundDocuments.ts'
import type { PlannedDelivery } from '../../ledger/plans.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import { documentFormats } from '../../mappings/formats/registry.ts'
import { ourSource } from '../ourSource.ts'
import type { Incoming } from './incoming.ts'
import { carriesStage } from './stageOf.ts'

/** How long an event waits for the earlier version of its story where no flow says otherwise. */
const storyWait_ms = 3 * 86_400_000

/** What planning must know of the ledger. */
export interface Surroundings {
  /** The first version of the story before this one that has not been taken in. */
  missingVersion(story: string, before: number): number | undefined
  hasOrder(municipality: string, sellersNumber: string): boolean
  /** Whether an order is known by the buyer's number. */
  hasPurchaseOrder(municipality: string, buyersNumber: string): boolean
  /** Whether the buyer's own number of an order is known. */
  hasBuyersNumber(municipality: string, sellersNumber: string): boolean
  inQuarantine(story: string): boolean
  /** Where an order was made; undefined where it is not known. */
  originOf(municipality: string, sellersNumber: string): string | undefined
  /** The purchase order that an event belongs to. */
  purchaseOrderOf(incoming: Incoming): Pick<PurchaseOrder, 'system' | 'taken' | 'buyersOrder'> | undefined
  /** Why an order is declined for its municipality. */
  declined(incoming: Incoming): Problem | undefined
}

/** What waits, and for what, as the ledger names it. */
export const awaited = {
  version: (story: string, version: number): string => `version ${version} of story ${story}`,
  order: (municipality: string, sellersNumber: string): string => `order ${sellersNumber} of ${municipality}`,
  purchaseOrder: (municipality: string, buyersNumber: string): string => `purchase order ${buyersNumber} of ${municipality}`,
  /** `expire-waiting.sql` reads order and municipality out of it. */
  buyersNumber: (municipality: string, sellersNumber: string): string => `buyer's number of order ${sellersNumber} of ${municipality}`,
  /** An invoice is held for it; `wake-held.sql` lets it go. */
  receipt: (municipality: string, sellersNumber: string): string => `receipt of order ${sellersNumber} of ${municipality}`,
  quarantine: (story: string): string => `quarantined record of story ${story}`,
}

/** Id of the delivery that a flow makes of an event. It derives from both alone. */
export function deliveryId(event: EventKey, municipality: string, flow: Flow): string {
  return derivedId('delivery', event.source, event.eventId, municipality, flow.system, flow.name)
}

/** What planning goes by beside the event itself. */
export interface Planning {
  /** Whom an event without a buyer concerns. */
  readonly participants: readonly LoadedProfile[]
  /** Why its document cannot be what it says. */
  readonly contradiction: Problem | undefined
  /** The event whose document it replaces. */
  readonly takesOver: EventKey | undefined
  readonly around: Surroundings
  readonly now_ms: number
}

/**
 * The deliveries that an event calls for, by the flows of its municipality's profile or of all of them. A flow that is not in
 * force that day is recorded as not sent, with the reason.
 */
export function planEvent(incoming: Incoming, planning: Planning): readonly Omit<PlannedDelivery, 'eventNo'>[] {
  const { profile, subject: { document } } = incoming
  if (document === undefined) return []
  return (profile === undefined ? planning.participants : [profile]).flatMap((each) => planFor(each, incoming, document.documentNumber, planning))
}

function planFor({ profile, version }: LoadedProfile, incoming: Incoming, documentNumber: string, { contradiction, takesOver, around, now_ms }: Planning): readonly Omit<PlannedDelivery, 'eventNo'>[] {
  const { municipality } = profile
  return profile.flows.flatMap((flow) => {
    const documentKind = kindFor(flow, incoming, profile, around)
    if (documentKind === undefined) return []
    return [{
      id: deliveryId(incoming, municipality, flow),
      municipality,
      system: flow.system,
      story: incoming.event.value.story,
      documentKind,
      documentNumber,
      flow: flow.name,
      format: flow.format,
      profileVersion: version,
      deadline_ms: deadline_ms(profile, flow, now_ms),
      replaces: takesOver === undefined ? null : deliveryId(takesOver, municipality, flow),
      ...firstState(incoming, flow, documentKind, municipality, contradiction, around, now_ms),
    }]
  })
}

/**
 * What a flow makes of an event. An order that was born from a purchase order is a response to it at the system that it came from, or at that which takes
 * the answers to it, and so is an answer; another system is not answered. Nothing is made of what came from the flow's own system, nor of an answer to an order that was made in the shop,
 * nor of what follows such an order in a system that knows only its own.
 */
function kindFor(flow: Flow, incoming: Incoming, profile: Profile, around: Surroundings): DocumentKind | undefined {
  const { kinds, fromSystem, cancelsOrder, ofOrder } = incoming.subject
  const purchase = around.purchaseOrderOf(incoming)
  if (purchase !== undefined && flow.documents.includes('orderResponse') && kinds.some((kind) => kind === 'orderResponse' || (kind === 'order' && purchase.taken))) {
    if (flow.system === answeringSystem(profile, purchase.system)) return 'orderResponse'
    if (!flow.documents.includes('order')) return undefined
  }
  const kind = kinds.find((each) => flow.documents.includes(each))
  if (kind === undefined || !carriesStage(flow, incoming) || flow.system === fromSystem || (cancelsOrder && flow.cancelledOrders === 'none')) return undefined
  if (documentFormats.get(flow.format)?.ofBuyersOrders === true && purchase?.system !== flow.system) return undefined
  return kind === 'orderResponse' && !isAwaited(ofOrder === undefined ? undefined : around.originOf(profile.municipality, ofOrder)) ? undefined : kind
}

/** Why an order is not sent: it was made in the purchasing system, and every system that takes an order makes a new one of it. */
function echo(incoming: Incoming, around: Surroundings): Problem | undefined {
  const { order } = incoming.subject
  const purchase = around.purchaseOrderOf(incoming)
  if (order === undefined || (order.facts.origin !== 'purchasing' && purchase?.taken !== true)) return undefined
  return problem('KS-INBOUND-ECHO', { document: order.sellersNumber, order: order.buyersNumber ?? purchase?.buyersOrder ?? phrase('none') })
}

/** Why the receiver is not told that an order was taken in: its format has no word for it. */
function unsaid({ subject: { order } }: Incoming, { name, format }: Flow, kind: DocumentKind, municipality: string): Problem | undefined {
  if (kind !== 'orderResponse' || order?.stage !== 'placed' || documentFormats.get(format)?.withoutReceived !== true) return undefined
  return problem('KS-PROFILE-NO-WORD-RECEIVED', { municipality, flow: name, format, order: order.sellersNumber })
}

/** Whether somebody waits for an answer to an order: one that the ledger does not know was never placed in the shop. */
export function isAwaited(origin: string | undefined): boolean {
  return origin === undefined || origin === 'purchasing'
}

/** How long a delivery may try from now on. */
export function deadline_ms({ systems }: Profile, flow: Flow, now_ms: number): number {
  return now_ms + (duration_ms(systems[flow.system]?.lane.deadline ?? '') ?? 0)
}

type FirstState = Pick<PlannedDelivery, 'state' | 'waitsFor' | 'due_ms' | 'problem'>

function firstState(incoming: Incoming, flow: Flow, kind: DocumentKind, municipality: string, contradiction: Problem | undefined, around: Surroundings, now_ms: number): FirstState {
  const day = incoming.subject.day ?? businessDay(Date.parse(incoming.envelope.time))
  if (!inForce(flow, day)) {
    return { state: 'not sent', waitsFor: null, due_ms: null, problem: problem('KS-PROFILE-OUTSIDE-DATES', { municipality, flow: flow.name, day: calendarDay(day), from: calendarDay(flow.from), until: flow.until === undefined ? phrase('further notice') : calendarDay(flow.until) }) }
  }
  const unsent = around.declined(incoming) ?? (kind === 'order' ? echo(incoming, around) : unsaid(incoming, flow, kind, municipality))
  if (unsent !== undefined) return { state: 'not sent', waitsFor: null, due_ms: null, problem: unsent }
  if (contradiction !== undefined) return { state: 'parked', waitsFor: null, due_ms: null, problem: contradiction }
  const missing = whatIsMissing(incoming, flow, municipality, around)
  if (missing === undefined) return { state: 'planned', waitsFor: null, due_ms: now_ms, problem: null }
  return { state: 'waiting', waitsFor: missing.for, due_ms: now_ms + missing.upTo_ms, problem: null }
}

/** What a document waits for, and how long at most. */
interface Missing {
  readonly for: string
  readonly upTo_ms: number
}

/** What an event's document must wait for before it may be made. Events of ours, such as receipts, are no versions of the shop's story. */
export function whatIsMissing(incoming: Incoming, flow: Flow, municipality: string, around: Surroundings): Missing | undefined {
  const { story, storyVersion } = incoming.event.value
  if (around.inQuarantine(story)) return { for: awaited.quarantine(story), upTo_ms: storyWait_ms }
  const version = incoming.source === ourSource ? undefined : around.missingVersion(story, storyVersion)
  if (version !== undefined) return { for: awaited.version(story, version), upTo_ms: storyWait_ms }
  return whatOrdersLack(incoming.subject.ofOrders, flow, municipality, around) ?? unknownPurchaseOrder(incoming, flow, municipality, around)
}

function whatOrdersLack(orders: Incoming['subject']['ofOrders'], { waitsForOrder, waitsForBuyersNumber }: Flow, municipality: string, around: Surroundings): Missing | undefined {
  const orderWait_ms = duration_ms(waitsForOrder ?? '')
  const unknown = orders.find(({ sellersNumber }) => !around.hasOrder(municipality, sellersNumber))
  if (unknown !== undefined && orderWait_ms !== undefined) return { for: awaited.order(municipality, unknown.sellersNumber), upTo_ms: orderWait_ms }
  const numberWait_ms = duration_ms(waitsForBuyersNumber ?? '')
  const unnumbered = orders.find(({ sellersNumber, buyersNumber }) => buyersNumber === undefined && !around.hasBuyersNumber(municipality, sellersNumber))
  if (unnumbered !== undefined && numberWait_ms !== undefined) return { for: awaited.buyersNumber(municipality, unnumbered.sellersNumber), upTo_ms: numberWait_ms }
  return undefined
}

/** What names its order by the buyer's number alone waits for that where the municipality sends us its orders; elsewhere the number may be of anything. */
function unknownPurchaseOrder({ subject, profile }: Incoming, { waitsForOrder }: Flow, municipality: string, around: Surroundings): Missing | undefined {
  const upTo_ms = duration_ms(waitsForOrder ?? '')
  if (upTo_ms === undefined || profile?.profile.receives.some(({ documents }) => documents.includes('purchaseOrder')) !== true) return undefined
  const unknown = subject.ofPurchaseOrders.find((buyersNumber) => !around.hasPurchaseOrder(municipality, buyersNumber))
  return unknown === undefined ? undefined : { for: awaited.purchaseOrder(municipality, unknown), upTo_ms }
}
