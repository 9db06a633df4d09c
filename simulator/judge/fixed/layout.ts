import { parse } from 'yaml'

/** One field of a record: where it stands, and what the sender puts there. */
export interface FixedField {
  readonly name: string
  /** Counted from 1. */
  readonly from: number
  readonly length: number
  readonly constant?: string | undefined
  readonly source?: string | undefined
  readonly align?: 'left' | 'right' | undefined
  readonly pad?: string | undefined
  readonly decimals?: number | undefined
  readonly separator?: ',' | '.' | undefined
  readonly date?: string | undefined
  readonly codes?: Readonly<Record<string, string>> | undefined
}

export type FixedRecordName = 'header' | 'document' | 'line' | 'device' | 'trailer'

/** One kind of record. */
export interface FixedRecord {
  readonly length: number
  readonly fields: readonly FixedField[]
}

/** A layout as the receiver of its files knows it. */
export interface FixedLayout {
  readonly lineEnd: 'CRLF' | 'LF'
  readonly creditNotes?: 'negative' | 'positive' | undefined
  readonly sums?: Readonly<Record<string, string>> | undefined
  readonly records: Readonly<Partial<Record<FixedRecordName, FixedRecord>>>
}

/** The layout in a YAML text that the profile's own check has passed. */
export function parseLayout(text: string): FixedLayout {
  return parse(text) as FixedLayout
}
