import type { CalendarDate } from '../../base/dates.ts'
import { Decimal } from '../model/decimal.ts'

/** What orders may add up to, without VAT, in euros. */
export interface OrderLimit {
  /** Plain decimal. */
  readonly most: string
  readonly per: 'order' | 'day' | 'month' | 'year'
  /** Whose orders are added up: those of all units, or of each unit by itself. */
  readonly of: 'municipality' | 'unit'
  /** The units whose orders count; all where absent. */
  readonly units?: readonly string[] | undefined
  readonly from?: CalendarDate | undefined
  readonly until?: CalendarDate | undefined
}

/** One order as it counts. */
export interface Ordered {
  readonly unit: string | undefined
  readonly day: CalendarDate
  /** Without VAT. */
  readonly amount: Decimal
}

/** What was ordered before, by story, so that an order that changes is not counted twice. */
export class Spending {
  readonly #others: readonly Ordered[]
  readonly #byStory: Map<string, Ordered>

  /** `others`: sums of all orders but those of the stories. */
  constructor(others: readonly Ordered[] = [], byStory: Iterable<readonly [story: string, ordered: Ordered]> = []) {
    this.#others = others
    this.#byStory = new Map(byStory)
  }

  /** What else counts against a limit on that day. */
  beside(story: string, limit: OrderLimit, { unit, day }: Pick<Ordered, 'unit' | 'day'>): Decimal {
    const period = periodOf(limit.per, day)
    const counts = (each: Ordered): boolean => each.day.startsWith(period) && isOf(limit, each.unit) && (limit.of === 'municipality' || each.unit === unit)
    const own = [...this.#byStory].filter(([of]) => of !== story).map(([, each]) => each)
    return Decimal.sum([...this.#others, ...own].filter(counts).map(({ amount }) => amount))
  }

  /** Notes an order, or what has become of it. */
  note(story: string, ordered: Ordered): void {
    this.#byStory.set(story, ordered)
  }
}

/** Whether a limit is for orders of the unit. */
export function isOf({ units }: OrderLimit, unit: string | undefined): boolean {
  return units === undefined || (unit !== undefined && units.includes(unit))
}

const shownLength = { day: 10, month: 7, year: 4 } as const

/** The period of a day, as its dates begin. */
export function periodOf(per: OrderLimit['per'], day: CalendarDate): string {
  return per === 'order' ? day : day.slice(0, shownLength[per])
}
