import type { Clock } from '../../../base/clock.ts'
import { businessDay } from '../../../base/helsinki.ts'
import { derivedId } from '../../../base/hash.ts'
import type { Bus, OutgoingRecord } from '../../../bus/port.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { createDecoder, keptSchemaById, type DecodedEvent } from '../../../schemas/codec.ts'
import { readRecord, writeRecord } from '../../../schemas/record.ts'
import type { Seller } from '../seller.ts'
import { shopSource } from '../timeline.ts'
import { partyKey } from '../values/parties.ts'

type Purchase = Extract<DecodedEvent, { readonly type: `fi.kuntasilta.municipal.PurchaseOrder${string}` }>

/** More of one article than this is refused. */
const most = Decimal.of(1_000)

/** Whether the shop refuses an order of these quantities. */
export function isTooMuch(quantities: readonly Decimal[]): boolean {
  return quantities.some((quantity) => quantity.compare(most) > 0)
}

/** The number of the shop's answer to an order of the buyer's, or to a later version of it, whatever that calls itself. */
export function answerNumber(buyersNumber: string, version: number): string {
  return version === 1 ? `V-${buyersNumber}` : `V-${buyersNumber}-${version}`
}

/** The shop's desk for purchase orders: hears them on the bus, and answers. */
export interface Desk {
  /** Answers all that came until now, in an order that is the same in every run. */
  answer(): Promise<void>
  close(): Promise<void>
}

/** Opens the desk as a consumer of its own; what it answers has the clock's time. */
export async function openDesk(bus: Bus, clock: Clock, seller: Seller): Promise<Desk> {
  const decode = createDecoder({ schemaById: keptSchemaById })
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  const answered = new Map<string, number>()
  let waiting: Purchase[] = []
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
    async answer() {
      await Promise.race([subscription.caughtUp(), failed.promise])
      const due = waiting.toSorted((one, other) => (one.value.documentNumber < other.value.documentNumber ? -1 : 1))
      waiting = []
      const records = due.map((purchase) => {
        const storyVersion = (answered.get(purchase.value.story) ?? 0) + 1
        answered.set(purchase.value.story, storyVersion)
        return answerTo(purchase, storyVersion, clock.now_ms(), seller)
      })
      if (records.length > 0) await bus.publish(records)
    },
    close: () => subscription.stop(),
  }
}

function isPurchase(event: DecodedEvent): event is Purchase {
  return event.type.startsWith('fi.kuntasilta.municipal.PurchaseOrder')
}

function answerTo({ type, value }: Purchase, storyVersion: number, now_ms: number, seller: Seller): OutgoingRecord {
  const { story, buyer, order, documentNumber } = value
  const at = new Date(now_ms).toISOString()
  const sellersOrder = `T-${order.buyersNumber ?? ''}`
  const common = {
    story, storyVersion, buyer, seller: partyKey(seller), sellersOrder, buyersOrder: order.buyersNumber, number: answerNumber(order.buyersNumber ?? '', storyVersion), issueDate: businessDay(now_ms), issuedAt: at,
    ...(type === 'fi.kuntasilta.municipal.PurchaseOrderReceived' ? {} : { answers: documentNumber }),
  }
  const id = derivedId('answer', story, String(storyVersion))
  const headers = { id, source: shopSource, time: at, subject: common.number, correlationId: sellersOrder }
  const record = isTooMuch(order.lines.map(({ quantity }) => quantity))
    ? writeRecord('fi.kuntasilta.shop.OrderRejected', { ...common, text: 'Näin monta ei ole saatavilla' }, headers)
    : writeRecord('fi.kuntasilta.shop.OrderConfirmed', common, headers)
  return { ...record, timestamp_ms: now_ms }
}
