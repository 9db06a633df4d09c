import { businessDay } from '../../base/helsinki.ts'
import type { CalendarDate } from '../../base/dates.ts'
import type { LoadedProfile } from '../../connectors/profile/load.ts'
import { Failure, type Problem } from '../../errors/failure.ts'
import { findOrderVersions, type OrderVersion } from '../../ledger/declinedOrders.ts'
import { findPurchaseOrders, type PurchaseOrder } from '../../ledger/inboundDocuments.ts'
import type { OrderedAmount } from '../../ledger/orderedAmounts.ts'
import type { Connection } from '../../ledger/query.ts'
import { orderFromEvent, type OrderEvent } from '../../mappings/from-events/orderFromEvent.ts'
import type { Order } from '../../mappings/model/order.ts'
import { judgeOrder, orderedBy } from '../../mappings/range/judgeOrder.ts'
import type { Spending } from '../../mappings/range/limits.ts'
import type { DecodedEvent } from '../../schemas/codec.ts'
import type { Incoming } from '../intake/incoming.ts'
import { orderingRules, spendingAround } from './spending.ts'

/** Orders of a batch of events, in the light of what the municipalities let their units order and of purchase orders that came from them. */
export interface ShopOrders {
  /** The purchase order that an event belongs to. */
  purchaseOrderOf(incoming: Incoming): PurchaseOrder | undefined
  /**
   * Why an order of the shop is declined; undefined of one that is not, and of what is no order. One that was taken in before is judged as it was then; what
   * changes or cancels a declined order is declined with it, as such an order is over; and what was made in the purchasing system was judged when it came from there.
   */
  declined(incoming: Incoming): Problem | undefined
  /** What an order of the shop counts as; undefined of what counts nothing. */
  counts(incoming: Incoming): OrderedAmount | undefined
}

/** Looks up what judging the orders of a batch needs. The caller has locked `ordersOf` each municipality where orders add up. */
export async function shopOrdersAround(on: Connection, batch: readonly Incoming[]): Promise<ShopOrders> {
  const orders = batch.filter((each) => isOrder(each.event))
  const purchases = await findPurchaseOrders(on, batch.flatMap(asked))
  const versions = Map.groupBy(await findOrderVersions(on, [...new Set(orders.map(storyOf))]), ({ story }) => story)
  const spending = new Map<LoadedProfile, Spending>()
  for (const [profile, ofProfile] of Map.groupBy(orders, ({ profile }) => profile)) {
    if (profile !== undefined) spending.set(profile, await spendingAround(on, profile, ofProfile.map((each) => ({ story: storyOf(each), day: dayOf(each) }))))
  }
  const judged = new Map<Incoming, Problem | undefined>()

  const purchaseOrderOf = (incoming: Incoming): PurchaseOrder | undefined => {
    const [about] = asked(incoming)
    if (about === undefined) return undefined
    const ofMunicipality = purchases.filter(({ municipality }) => municipality === about.municipality)
    return ofMunicipality.find(({ story }) => story === about.story) ?? ofMunicipality.find(({ buyersOrder }) => buyersOrder !== null && buyersOrder === about.buyersOrder)
  }

  const judge = (incoming: Incoming): Problem | undefined => {
    const { event, profile } = incoming
    if (!isOrder(event) || profile === undefined || purchaseOrderOf(incoming)?.taken === true) return undefined
    const story = storyOf(incoming)
    const known = versions.get(story) ?? []
    const before = known.find((each) => each.source === incoming.source && each.eventId === incoming.eventId)
    if (before !== undefined) return before.problem ?? undefined
    const over = known.every(({ problem }) => problem !== null) ? known.at(-1)?.problem : undefined
    if (over !== undefined && over !== null) return over
    const order = orderIn(event)
    const limits = spending.get(profile)
    const [first, ...also] = order === undefined || limits === undefined ? [] : judgeOrder(order, story, dayOf(incoming), orderingRules(profile), limits)
    const problem = first === undefined || also.length === 0 ? first : { ...first, also }
    if (order !== undefined && problem === undefined) limits?.note(story, orderedBy(order, dayOf(incoming)))
    const version: OrderVersion = { source: incoming.source, eventId: incoming.eventId, story, problem: problem ?? null }
    versions.set(story, [...known, version])
    return problem
  }

  const declined = (incoming: Incoming): Problem | undefined => {
    if (!judged.has(incoming)) judged.set(incoming, judge(incoming))
    return judged.get(incoming)
  }

  return {
    purchaseOrderOf,
    declined,
    counts(incoming) {
      const { event, profile } = incoming
      const order = isOrder(event) && declined(incoming) === undefined ? orderIn(event) : undefined
      if (order === undefined || profile === undefined) return undefined
      const { unit, day, amount } = orderedBy(order, dayOf(incoming))
      return { municipality: profile.profile.municipality, story: storyOf(incoming), unit: unit ?? null, day, amount: amount.toString(), currency: order.currency }
    },
  }
}

function isOrder(event: DecodedEvent): event is DecodedEvent & OrderEvent {
  return event.type === 'fi.kuntasilta.shop.OrderPlaced' || event.type === 'fi.kuntasilta.shop.OrderChanged' || event.type === 'fi.kuntasilta.shop.OrderCancelled'
}

/** An order that cannot be read is parked when its document is made, and that says why. */
function orderIn(event: OrderEvent): Order | undefined {
  try {
    const order = orderFromEvent(event)
    const unit = order.orderer?.unit ?? event.value.buyer.unit
    return unit === null ? order : { ...order, orderer: { ...order.orderer, unit } }
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

function storyOf({ event }: Incoming): string {
  return event.value.story
}

function dayOf({ subject, envelope }: Incoming): CalendarDate {
  return subject.day ?? businessDay(Date.parse(envelope.time))
}

/** What follows an order, beside what says or answers it. */
const following: readonly string[] = ['fi.kuntasilta.shop.OrderConfirmed', 'fi.kuntasilta.shop.OrderRejected', 'fi.kuntasilta.shop.OrderShipped', 'fi.kuntasilta.municipal.GoodsReceived', 'fi.kuntasilta.municipal.GoodsReceiptReversed', 'fi.kuntasilta.municipal.GoodsReturned']

/** By what the purchase order of an event is found. */
function asked({ event, profile, subject }: Incoming): readonly { readonly municipality: string; readonly buyersOrder: string | null; readonly story: string }[] {
  if (profile === undefined || !(isOrder(event) || following.includes(event.type))) return []
  const buyersOrder = isOrder(event) ? subject.order?.buyersNumber : 'buyersOrder' in event.value ? event.value.buyersOrder : null
  return [{ municipality: profile.profile.municipality, buyersOrder: buyersOrder || null, story: event.value.story }]
}
