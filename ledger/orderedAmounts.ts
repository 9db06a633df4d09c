import type { CalendarDate } from '../base/dates.ts'
import { columns, query, run, type Connection } from './query.ts'

/** What an order of a municipality counts as. */
export interface OrderedAmount {
  readonly municipality: string
  readonly story: string
  readonly unit: string | null
  readonly day: CalendarDate
  /** Without VAT, plain decimal. */
  readonly amount: string
  readonly currency: string
}

const queries = {
  save: query('save-ordered-amounts'),
  sums: query<{ unit: string | null; day: string; amount: string }>('sum-ordered-amounts'),
  find: query<{ story: string; unit: string | null; day: string; amount: string }>('find-ordered-amounts'),
}

/** Notes what orders count as now. */
export async function saveOrderedAmounts(on: Connection, rows: readonly OrderedAmount[]): Promise<void> {
  const latest = [...new Map(rows.map((row) => [`${row.municipality}\n${row.story}`, row])).values()]
  if (latest.length > 0) await run(on, queries.save, columns(latest, 6, (row) => [row.municipality, row.story, row.unit, row.day, row.amount, row.currency]))
}

/** What was ordered in a span of days, both included, by unit and day, without the orders of these stories. */
export async function sumOrderedAmounts(on: Connection, municipality: string, span: { readonly from: CalendarDate; readonly until: CalendarDate }, without: readonly string[]): Promise<readonly Pick<OrderedAmount, 'unit' | 'day' | 'amount'>[]> {
  return run(on, queries.sums, [municipality, span.from, span.until, without])
}

/** What the orders of these stories count as. */
export async function findOrderedAmounts(on: Connection, municipality: string, stories: readonly string[]): Promise<readonly Pick<OrderedAmount, 'story' | 'unit' | 'day' | 'amount'>[]> {
  return run(on, queries.find, [municipality, stories])
}
