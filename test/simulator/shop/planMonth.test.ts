import { beforeAll, describe, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { contentHash, businessHash } from '../../../schemas/contentHash.ts'
import { createDecoder, keptSchemaById, type DecodedEvent } from '../../../schemas/codec.ts'
import { readRecord } from '../../../schemas/record.ts'
import { sha256 } from '../../../base/hash.ts'
import { readCustomers } from '../../../simulator/shop/customers.ts'
import { orderIncidents, strayRecords } from '../../../simulator/shop/incidents.ts'
import { planMonth, type PlannedMonth } from '../../../simulator/shop/planMonth.ts'

const decode = createDecoder({ schemaById: keptSchemaById })

/** Everything that a month publishes, as one text. */
function fingerprint({ records, book, incidents }: PlannedMonth): string {
  const lines = records.map((record) => [record.timestamp_ms, record.topic, record.key, record.value.toString('hex'), JSON.stringify(record.headers)].join('\n'))
  return sha256(lines.join('\n') + JSON.stringify({ book, incidents }))
}

function read(record: PlannedMonth['records'][number]): DecodedEvent {
  return readRecord({ ...record, key: Buffer.from(record.key) }, decode).event
}

let month: PlannedMonth
beforeAll(() => {
  month = planMonth({ seed: 7, orders: 300 })
})

describe('a month of the shop', () => {
  test('is the same byte for byte for the same seed, and another for another', () => {
    expect(fingerprint(planMonth({ seed: 7, orders: 300 }))).toBe(fingerprint(month))
    expect(fingerprint(planMonth({ seed: 8, orders: 300 }))).not.toBe(fingerprint(month))
  })

  test('comes in order of time, on the days of October 2026', () => {
    const times = month.records.map((record) => record.timestamp_ms)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(month.records[0]?.at.slice(0, 7)).toBe('2026-10')
    expect(month.records.at(-1)?.at.slice(0, 7)).toBe('2026-10')
  })

  test('holds only records that keep the contract, but for those that are torn on purpose', () => {
    const torn = month.incidents.flatMap((incident) => (incident.kind === 'unreadable record' ? incident.eventIds : []))
    for (const record of month.records) {
      if (torn.includes(record.id)) expect(() => read(record)).toThrow()
      else read(record)
    }
    expect(torn).toHaveLength(strayRecords['unreadable record'])
  })

  test('numbers the events of each story without a gap, in order of time', () => {
    const versions = new Map<string, number>()
    const seen = new Set<string>()
    for (const record of month.records) {
      if (seen.has(record.id) || month.incidents.some((incident) => incident.kind === 'unreadable record' && incident.story === record.key)) continue
      seen.add(record.id)
      const { story, storyVersion } = read(record).value
      expect(storyVersion, story).toBe((versions.get(story) ?? 0) + 1)
      versions.set(story, storyVersion)
    }
  })

  test('has every incident as often as stated', () => {
    const counts = Object.fromEntries(Object.entries(Object.groupBy(month.incidents, ({ kind }) => kind)).map(([kind, list]) => [kind, list.length]))
    expect(counts).toEqual({ ...orderIncidents, ...strayRecords, 'receiver down': 1 })
  })

  test('strikes every municipality', () => {
    const struck = new Set(month.incidents.flatMap((incident) => ('municipality' in incident ? [incident.municipality] : [])))
    expect(struck).toEqual(new Set(readCustomers().map((customer) => customer.id)))
  })

  test('strikes no order twice', () => {
    const documents = month.incidents.flatMap((incident) => ('document' in incident ? [incident.document] : []))
    expect(new Set(documents).size).toBe(documents.length)
  })
})

describe('what befalls single orders', () => {
  const eventsOf = (kind: string) =>
    month.incidents.filter((incident) => incident.kind === kind && 'eventIds' in incident).map((incident) => ('eventIds' in incident ? incident.eventIds.map((id) => month.records.filter((record) => record.id === id)) : []))

  test('the same event comes twice with the same bytes', () => {
    for (const [copies = []] of eventsOf('same event twice')) {
      expect(copies).toHaveLength(2)
      expect(copies[0]?.value.equals(copies[1]?.value as Buffer)).toBe(true)
      expect(copies[0]?.headers).toEqual(copies[1]?.headers)
    }
  })

  test('the same invoice comes again under a new event id, with the same business content', () => {
    for (const both of eventsOf('same invoice under a new event id')) {
      const [first, second] = both.map(([record]) => read(record as PlannedMonth['records'][number]))
      expect(businessHash(first as DecodedEvent)).toBe(businessHash(second as DecodedEvent))
      expect(contentHash(first as DecodedEvent)).not.toBe(contentHash(second as DecodedEvent))
    }
  })

  test('an invoice without reference names nothing, and its correction replaces it', () => {
    for (const both of eventsOf('invoice without reference')) {
      const [bare, mended] = both.map(([record]) => read(record as PlannedMonth['records'][number]))
      if (bare?.type !== 'fi.kuntasilta.shop.InvoiceIssued' || mended?.type !== 'fi.kuntasilta.shop.InvoiceIssued') throw new TypeError('not invoices')
      expect([bare.value.invoice.buyerReference, bare.value.invoice.salesOrder, bare.value.invoice.delivery?.address]).toEqual([null, null, null])
      expect(mended.value.invoice.buyerReference).not.toBeNull()
      expect(mended.value.replaces).toBe(both[0]?.[0]?.id)
      expect(mended.value.invoice.totals).toEqual(bare.value.invoice.totals)
    }
  })

  test('a full credit note takes back all of its invoice', () => {
    for (const [[record] = []] of eventsOf('credited in full')) {
      const { value } = read(record as PlannedMonth['records'][number])
      if (!('creditNote' in value)) throw new TypeError('not a credit note')
      const credited = month.book.documents.find((document) => document.kind === 'invoice' && document.number === value.creditNote.preceding[0]?.number)
      expect(value.creditNote.totals.payable.toFixed(2)).toBe(credited?.payable)
    }
  })
})

describe('the book', () => {
  test('agrees with the events: every published invoice and credit note once, to the cent', () => {
    const strays = new Set(month.incidents.filter((incident) => incident.kind in strayRecords).map((incident) => 'story' in incident && incident.story))
    const published = new Map<string, string>()
    for (const record of month.records) {
      if (strays.has(record.key) || record.topic !== 'shop.invoices') continue
      const { type, value } = read(record)
      const content = type === 'fi.kuntasilta.shop.InvoiceIssued' ? value.invoice : type === 'fi.kuntasilta.shop.CreditNoteIssued' ? value.creditNote : undefined
      published.set(`${content?.typeCode} ${content?.number}`, content?.totals.payable.toFixed(2) ?? '')
    }
    const booked = month.book.documents.filter((document) => document.kind !== 'order').map((document) => [`${document.kind === 'invoice' ? 380 : 381} ${document.number}`, document.payable] as const)
    expect(booked.length).toBe(new Set(booked.map(([key]) => key)).size)
    expect(new Map(booked)).toEqual(published)
  })

  test('adds up in every document', () => {
    for (const { vat, payable, number } of month.book.documents) {
      const total = Decimal.sum(vat.flatMap((row) => [Decimal.of(row.taxable), Decimal.of(row.tax)]))
      expect(total.toFixed(2), number).toBe(payable)
    }
  })

  test('names every device once as shipped', () => {
    const shipped = month.book.devices.filter((device) => device.status === 'shipped').map((device) => device.serialNumber)
    expect(new Set(shipped).size).toBe(shipped.length)
    const later = month.book.devices.filter((device) => device.status !== 'shipped').map((device) => device.serialNumber)
    expect(later.filter((serial) => !shipped.includes(serial))).toEqual([])
  })

  test('a single customer and a handful of orders make a month too', () => {
    const small = planMonth({ seed: 1, orders: 3, customers: readCustomers().filter((customer) => customer.id === 'vesilahti') })
    expect(small.book.documents.filter((document) => document.kind === 'order' && document.stage === 'placed')).toHaveLength(3)
    expect(new Set(small.book.documents.map((document) => document.municipality))).toEqual(new Set(['vesilahti']))
  })
})

describe('what units receive', () => {
  const receiptsOf = (kind: string) =>
    month.incidents.filter((incident) => incident.kind === kind).map((incident) => {
      const ids = 'eventIds' in incident ? incident.eventIds : []
      return ids.map((id) => read(month.records.find((record) => record.id === id) as PlannedMonth['records'][number])).filter(({ type }) => type.includes('.Goods'))
    })

  test('is reversed under numbers of its own, and booked again', () => {
    for (const events of receiptsOf('receipt reversed')) {
      expect(events.map(({ type }) => type.split('.').at(-1))).toEqual(['GoodsReceived', 'GoodsReceiptReversed', 'GoodsReceived'])
      const [first, reversal, again] = events.map(({ value }) => value as { readonly documentNumber: string; readonly reverses?: string; readonly lines: readonly unknown[] })
      expect(reversal?.reverses).toBe(first?.documentNumber)
      expect(again?.lines).toEqual(first?.lines)
      expect(new Set([first, reversal, again].map((each) => each?.documentNumber)).size).toBe(3)
    }
  })

  test('differs in what the book says of the invoice where it is short or late, and there alone', () => {
    const differing = month.book.documents.filter(({ match }) => match === 'differs' || match === 'late').map(({ number }) => number)
    const struck = month.incidents.flatMap((incident) => (incident.kind === 'receipt short' || incident.kind === 'receipt after the invoice' ? [incident.document] : []))
    expect(differing.toSorted()).toEqual(struck.toSorted())
    expect(receiptsOf('receipt short').flat()).toHaveLength(orderIncidents['receipt short'])
  })
})
