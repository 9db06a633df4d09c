import { Failure, failure, type Problem } from '../../../../errors/failure.ts'
import { phrase } from '../../../../errors/words/words.ts'
import { groupedByDocument } from '../reading/grouped.ts'
import { faultsOf, type StatedDocument, type StatedLine, type StatedValue } from '../reading/stated.ts'
import type { FixedLayout } from '../schema/fixed.ts'
import { sayTest } from '../showsEnvironment.ts'
import { readRecords, type ReadRecord } from './readRecords.ts'
import { countsOf, differencesOf, sumsOf, type TrailerDifference } from './trailer.ts'

/** The fields of a record by their names, in plain notation. */
export type RecordValues = Readonly<Record<string, string>>

/** A fixed-position file as a receiver reads it. */
export interface FixedPositionsFile {
  readonly header?: RecordValues
  /** Documents in order; rows that belong to no document record are in one without fields. */
  readonly documents: readonly { readonly fields: RecordValues; readonly lines: readonly RecordValues[]; readonly devices: readonly RecordValues[] }[]
  readonly trailer?: RecordValues
  /** Records seen: documents, lines, devices, records. */
  readonly counts: Readonly<Record<string, number>>
  /** The layout's sums, where a record carries what is summed. */
  readonly sums: Readonly<Record<string, string>>
  /** Empty where counts and sums of the trailer are right. */
  readonly differences: readonly TrailerDifference[]
}

/** Reads a file of a layout that `readLayout` gave, with all its fields. Throws KS-SYSTEM-LAYOUT-READ and -VALUE. */
export function readFixedPositions(layout: FixedLayout, bytes: Uint8Array): FixedPositionsFile {
  const records = readRecords(layout, bytes)
  throwFirst(records.flatMap(({ values }) => faultsOf(values)))
  const header = records.find(({ name }) => name === 'header')
  const trailer = records.find(({ name }) => name === 'trailer')
  return {
    ...(header === undefined ? {} : { header: byName(header.values) }),
    ...(trailer === undefined ? {} : { trailer: byName(trailer.values) }),
    documents: groups(records).map((group) => ({
      fields: byName(group.filter(({ name }) => name === 'document').flatMap(({ values }) => values)),
      lines: group.filter(({ name }) => name === 'line').map(({ values }) => byName(values)),
      devices: group.filter(({ name }) => name === 'device').map(({ values }) => byName(values)),
    })),
    counts: countsOf(records),
    sums: sumsOf(layout, records),
    differences: differencesOf(layout, records),
  }
}

/**
 * The documents of a file whose trailer is right, with the faults of their values. Throws KS-SYSTEM-LAYOUT-READ, KS-SYSTEM-LAYOUT-TRAILER where counts
 * or sums differ, and KS-SYSTEM-LAYOUT-VALUE where a value cannot be read by which they could be compared.
 */
export function statedByPositions(layout: FixedLayout, bytes: Uint8Array): readonly StatedDocument[] {
  const records = readRecords(layout, bytes)
  throwFirst(records.flatMap(({ name, values }) => faultsOf(name === 'header' || name === 'trailer' ? values : values.filter(({ value }) => isSummed(layout, value.sourceName)))))
  const [difference] = differencesOf(layout, records)
  if (difference !== undefined) throw failure('KS-SYSTEM-LAYOUT-TRAILER', { layout: layout.layout, field: difference.field, said: difference.said || phrase('nothing'), found: difference.found })
  const lineOf = ({ at, values }: ReadRecord): StatedLine => ({ at, values })
  const isTest = sayTest(records.filter(({ name }) => name === 'header' || name === 'trailer').flatMap(({ values }) => values))
  if (layout.records.document === undefined) return groupedByDocument(layout, records.filter(({ name }) => name === 'line').map(lineOf)).map((document) => ({ ...document, isTest }))
  return groups(records).map((group) => {
    const [first] = group as [ReadRecord, ...ReadRecord[]]
    return {
      at: first.at,
      isTest,
      values: group.filter(({ name }) => name === 'document').flatMap(({ values }) => values),
      lines: group.filter(({ name }) => name === 'line').map(lineOf),
    }
  })
}

function throwFirst([fault]: readonly Problem[]): void {
  if (fault !== undefined) throw new Failure(fault)
}

function isSummed({ records, sums }: FixedLayout, source: string | undefined): boolean {
  return source !== undefined && records.trailer !== undefined && Object.values<string | undefined>(sums).includes(source)
}

/** Each document's records: begun by a document record, or all of them where the layout has none. */
function groups(records: readonly ReadRecord[]): readonly (readonly ReadRecord[])[] {
  const all: ReadRecord[][] = []
  for (const record of records) {
    if (record.name === 'header' || record.name === 'trailer') continue
    if (record.name === 'document' || all.length === 0) all.push([record])
    else all.at(-1)?.push(record)
  }
  return all
}

function byName(values: readonly StatedValue[]): RecordValues {
  return Object.fromEntries(values.map(({ value, text }) => [value.name, text]))
}
