import type { Flow } from '../../connectors/profile/schema.ts'
import type { Stage } from '../../mappings/model/stages.ts'
import type { Incoming } from './incoming.ts'

const ofTypes: Readonly<Partial<Record<Incoming['event']['type'], Stage>>> = {
  'fi.kuntasilta.shop.OrderPlaced': 'placed',
  'fi.kuntasilta.shop.OrderChanged': 'changed',
  'fi.kuntasilta.shop.OrderCancelled': 'cancelled',
  'fi.kuntasilta.municipal.GoodsReceived': 'received',
  'fi.kuntasilta.municipal.GoodsReceiptReversed': 'reversed',
  'fi.kuntasilta.municipal.GoodsReturned': 'returned',
}

/** Whether a flow carries the orders and receipts of the stage that an event tells of; other documents have none. */
export function carriesStage({ stages }: Flow, { event: { type } }: Incoming): boolean {
  const stage = ofTypes[type]
  return stages === undefined || stage === undefined || stages.includes(stage)
}
