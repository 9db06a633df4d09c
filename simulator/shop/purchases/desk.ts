import type { Clock } from '../../../base/clock.ts'
import { businessDay } from '../../../base/helsinki.ts'
import type { Bus } from '../../../bus/port.ts'
import { createDecoder, keptSchemaById, type DecodedEvent } from '../../../schemas/codec.ts'
import { readRecord } from '../../../schemas/record.ts'
import { BookKeeper } from '../book.ts'
import { readCatalogue } from '../catalogue.ts'
import type { Customer } from '../customers.ts'
import type { Shop } from '../life/shop.ts'
import type { Seller } from '../seller.ts'
import { Timeline } from '../timeline.ts'
import { PurchaseCounter } from './counter.ts'
import type { Purchase } from './purchase.ts'
import { systemFor, type PurchasingSystems } from './purchasing.ts'

type PurchaseEvent = Extract<DecodedEvent, { readonly type: `fi.kuntasilta.municipal.PurchaseOrder${string}` }>

/** The shop's desk for purchases: hears them on the bus, answers and delivers them. */
export interface Desk {
  /** Does all that is due, and answers all that came until now, in an order that is the same in every run. */
  work(): Promise<void>
  /** When it has something to do of its own accord. */
  nextDue_ms(): number | undefined
  close(): Promise<void>
}

/** Who buys how, and who sells. */
export interface DeskOptions {
  readonly seed: number
  readonly seller: Seller
  readonly customers: readonly Customer[]
  readonly purchasing: PurchasingSystems
}

/** Opens the desk as a consumer of its own. It hears and answers by the clock. */
export async function openDesk(bus: Bus, clock: Clock, { seed, seller, customers, purchasing }: DeskOptions): Promise<Desk> {
  const decode = createDecoder({ schemaById: keptSchemaById })
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  // What should come of purchases was booked when they were planned.
  const shop: Shop = { seed, seller, timeline: new Timeline(seed), book: new BookKeeper(), bookings: [] }
  const counter = new PurchaseCounter(shop, readCatalogue())
  let waiting: PurchaseEvent[] = []
  const subscription = await bus.subscribe({
    group: 'shop purchases', topics: ['municipal.orders'], batchSize: 100,
    handle: async ({ records }) => {
      for (const record of records) {
        const { event } = readRecord(record, decode)
        if (isPurchase(event)) waiting.push(event)
      }
    },
    onError: failed.reject,
  })
  return {
    async work() {
      await Promise.race([subscription.caughtUp(), failed.promise])
      const now_ms = clock.now_ms()
      const today = businessDay(now_ms)
      counter.act(now_ms)
      const heard = waiting.toSorted((one, other) => (one.value.story === other.value.story ? one.value.storyVersion - other.value.storyVersion : one.value.story < other.value.story ? -1 : 1))
      waiting = []
      for (const event of heard) counter.hear(purchaseOf(event, today, customers, purchasing), { at: new Date(now_ms).toISOString(), day: today })
      const records = shop.timeline.take()
      if (records.length > 0) await bus.publish(records)
    },
    nextDue_ms: () => counter.nextDue_ms,
    close: () => subscription.stop(),
  }
}

function isPurchase(event: DecodedEvent): event is PurchaseEvent {
  return event.type.startsWith('fi.kuntasilta.municipal.PurchaseOrder')
}

const stages = {
  'fi.kuntasilta.municipal.PurchaseOrderReceived': 'placed', 'fi.kuntasilta.municipal.PurchaseOrderChanged': 'changed', 'fi.kuntasilta.municipal.PurchaseOrderCancelled': 'cancelled',
} as const

/** What the shop puts where an order does not say who ordered. */
const noUnit = 'OSTOT'

function purchaseOf({ type, value: { story, buyer, order, documentNumber } }: PurchaseEvent, heardOn: string, customers: readonly Customer[], purchasing: PurchasingSystems): Purchase {
  const customer = customers.find(({ businessId }) => businessId === buyer.businessId)
  const systems = purchasing.get(customer?.id ?? '')
  if (customer === undefined || systems === undefined) throw new RangeError(`a purchase of ${buyer.businessId ?? 'nobody'}, who is no customer or orders nothing so`)
  const buyersNumber = order.buyersNumber ?? documentNumber
  return {
    stage: stages[type], document: documentNumber, buyersNumber, story, day: order.issueDate ?? heardOn, customer, purchasing: systemFor(systems, buyersNumber),
    unit: order.orderer?.unit ?? noUnit, place: order.delivery?.name ?? customer.city,
    lines: order.lines.map(({ id, item, quantity, price }) => ({ id, article: item.sellersIdentifier ?? '', quantity, price: price.net })),
  }
}
