import { derivedId } from '../../base/hash.ts'
import type { Instant } from '../../base/dates.ts'
import type { EventDraft, EventType } from '../../schemas/generated/events.ts'
import { writeRecord, type WrittenRecord } from '../../schemas/record.ts'

/** A record that the shop publishes, and when. */
export interface PlannedRecord extends WrittenRecord {
  readonly id: string
  readonly at: Instant
  readonly timestamp_ms: number
}

/** The types of event that the shop publishes: its own, and what units book in it of what they received. */
export type ShopEventType = Extract<EventType, `fi.kuntasilta.shop.${string}` | `fi.kuntasilta.municipal.Goods${string}`>

/** What is said of an event beside its value. */
export interface Occasion {
  readonly at: Instant
  /** Number of the business document. */
  readonly subject: string
  /** What ties it to others: the order's number. */
  readonly correlationId: string
}

/** Where the shop's events come from (ce_source). */
export const shopSource = '/esimerkkikauppa'

/** Collects the shop's records; numbers the events of each story, and derives their ids from seed, story and place in it. */
export class Timeline {
  readonly #seed: number
  readonly #versions = new Map<string, number>()
  readonly #records: PlannedRecord[] = []

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Plans an event and returns it. Events of one story are to be planned in the order of their times. */
  add<T extends ShopEventType>(type: T, value: EventDraft<T>, occasion: Occasion): PlannedRecord {
    const storyVersion = (this.#versions.get(value.story) ?? 0) + 1
    this.#versions.set(value.story, storyVersion)
    const id = derivedId('shop', String(this.#seed), value.story, String(storyVersion))
    const record = writeRecord(type, Object.assign({}, value, { storyVersion }), {
      id,
      source: shopSource,
      time: occasion.at,
      subject: occasion.subject,
      correlationId: occasion.correlationId,
      traceparent: traceparentOf(id),
    })
    return this.#plan({ ...record, id, at: occasion.at, timestamp_ms: Date.parse(occasion.at) })
  }

  /** Plans the same record again, later. */
  repeat(record: PlannedRecord, at: Instant): void {
    this.#plan({ ...record, at, timestamp_ms: Date.parse(at) })
  }

  /** Plans a record whose value nobody can read: the second half of it is missing. */
  addTorn<T extends ShopEventType>(type: T, value: EventDraft<T>, occasion: Occasion): PlannedRecord {
    const whole = this.add(type, value, occasion)
    this.#records.pop()
    return this.#plan({ ...whole, value: whole.value.subarray(0, Math.floor(whole.value.length / 2)) })
  }

  /** All records in order of time; at one time, in the order in which they were planned. */
  inOrder(): PlannedRecord[] {
    return this.#records.toSorted((one, other) => one.timestamp_ms - other.timestamp_ms)
  }

  /** Takes out what was planned since the last time, in order of time. */
  take(): readonly PlannedRecord[] {
    const records = this.inOrder()
    this.#records.length = 0
    return records
  }

  #plan(record: PlannedRecord): PlannedRecord {
    this.#records.push(record)
    return record
  }
}

function traceparentOf(id: string): string {
  const digits = derivedId('trace', id).replaceAll('-', '')
  return `00-${digits}-${derivedId('span', id).replaceAll('-', '').slice(0, 16)}-01`
}
