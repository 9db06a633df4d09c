import { derivedId } from '../../base/hash.ts'
import type { EventRow } from '../../ledger/events.ts'
import type { PlannedDelivery } from '../../ledger/plans.ts'

/** Deliveries of one document each, in stories of two: the second comes a batch after the first. */
export interface BenchDelivery {
  readonly id: string
  readonly story: string
  /** Its place in the story, from 1. */
  readonly place: number
  readonly lane: { readonly municipality: string; readonly system: string }
  readonly documentNumber: string
}

/** So many deliveries over the lanes in turn; `run` keeps the stories of several runs apart. */
export function benchDeliveries(count: number, batch: number, lanes: readonly BenchDelivery['lane'][], run: string): readonly BenchDelivery[] {
  return Array.from({ length: count }, (_, index) => {
    const storyNo = Math.floor(index / (2 * batch)) * batch + (index % batch)
    const story = `invoice-${run}-${storyNo}`
    return {
      id: derivedId('bench', run, String(index)),
      story,
      place: Math.floor(index / batch) % 2 + 1,
      lane: lanes[storyNo % lanes.length] as BenchDelivery['lane'],
      documentNumber: `${run}-${index}`,
    }
  })
}

/** The event that a delivery comes from, as intake would have stored it. */
export function eventOf({ id, story, place, documentNumber, lane }: BenchDelivery, offset: number, now_ms: number, value: Uint8Array): EventRow {
  return {
    source: '/bench', eventId: id, topic: 'shop.invoices', partition: 0, offset, type: 'fi.kuntasilta.shop.InvoiceIssued', story, storyVersion: place,
    municipality: lane.municipality, contentHash: id, businessHash: id,
    document: { seller: '0737546-2', documentKind: 'invoice', documentNumber },
    buyer: null, amount: '1234.50', currency: 'EUR', replaces: null, paymentReference: null, dueOn: null, standing: 'in force',
    schemaFingerprint: 'bench', correlationId: story, traceparent: null, eventTime_ms: now_ms, headers: { ce_id: id }, value,
  }
}

/** The delivery as intake plans it. */
export function planOf({ id, lane, story, documentNumber }: BenchDelivery, eventNo: number, now_ms: number): PlannedDelivery {
  return {
    id, eventNo, ...lane, story, documentKind: 'invoice', documentNumber, flow: 'invoices', format: 'finvoice-3.0', profileVersion: 'bench',
    state: 'planned', waitsFor: null, due_ms: now_ms, deadline_ms: now_ms + 86_400_000, problem: null, replaces: null,
  }
}
