import { Decimal } from '../../../model/decimal.ts'
import type { FixedLayout, RecordName } from '../schema/fixed.ts'
import type { ReadRecord } from './readRecords.ts'

/** Where a trailer and what stands before it differ. */
export interface TrailerDifference {
  readonly field: string
  /** What the trailer says. */
  readonly said: string
  /** What was counted or added up. */
  readonly found: string
}

/** Records of a file by what they are: documents, lines, devices, records. */
export function countsOf(records: readonly ReadRecord[]): Readonly<Record<string, number>> {
  const count = (wanted: RecordName): number => records.filter(({ name }) => name === wanted).length
  return { documents: count('document'), lines: count('line'), devices: count('device'), records: records.length }
}

/** The layout's sums, where a record carries what is summed. */
export function sumsOf(layout: FixedLayout, records: readonly ReadRecord[]): Readonly<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const [name, source] of Object.entries(layout.sums)) {
    const carrying = (['document', 'line'] as const).find((record) => layout.records[record]?.fields.some((field) => field.source === source))
    if (carrying === undefined) continue
    const texts = records.filter((one) => one.name === carrying).map(({ values }) => values.find(({ value }) => value.sourceName === source)?.text ?? '')
    sums[name] = Decimal.sum(texts.filter((text) => text !== '').map((text) => Decimal.of(text))).toString()
  }
  return sums
}

/** Counts and sums of the trailer that are not those of the file; none where the file has no trailer. */
export function differencesOf(layout: FixedLayout, records: readonly ReadRecord[]): readonly TrailerDifference[] {
  const trailer = records.find(({ name }) => name === 'trailer')
  if (trailer === undefined) return []
  const counts = countsOf(records)
  const sums = sumsOf(layout, records)
  return trailer.values.flatMap(({ value: { name, sourceName = '' }, text }) => {
    const [root, of = ''] = sourceName.split('.')
    const found = root === 'count' ? String(counts[of]) : root === 'sum' ? sums[of] : undefined
    return found === undefined || (text !== '' && Decimal.of(text).equals(Decimal.of(found))) ? [] : [{ field: name, said: text, found }]
  })
}
