import { parse } from 'yaml'

/** One value of a file: how it is written, and what the sender puts there. */
export interface Field {
  readonly name: string
  readonly constant?: string | undefined
  readonly source?: string | undefined
  readonly align?: 'left' | 'right' | undefined
  readonly pad?: string | undefined
  readonly decimals?: number | undefined
  readonly separator?: ',' | '.' | undefined
  readonly date?: string | undefined
  /** The code of each value; the name of a table of codes, which is not read here. */
  readonly codes?: Readonly<Record<string, string>> | string | undefined
}

/** A value that has its positions in a record. */
export interface FixedField extends Field {
  /** Counted from 1. */
  readonly from: number
  readonly length: number
}

export type FixedRecordName = 'header' | 'document' | 'line' | 'device' | 'trailer'

/** One kind of record. */
export interface FixedRecord {
  readonly length: number
  readonly fields: readonly FixedField[]
}

/** Records in which every value has its positions. */
export interface FixedLayout {
  readonly syntax?: 'fixed' | undefined
  readonly lineEnd: 'CRLF' | 'LF'
  readonly creditNotes?: 'negative' | 'positive' | undefined
  readonly sums?: Readonly<Record<string, string>> | undefined
  readonly records: Readonly<Partial<Record<FixedRecordName, FixedRecord>>>
}

/** Rows of separated values. */
export interface CsvLayout {
  readonly syntax: 'csv'
  readonly encoding: string
  readonly lineEnd: 'CRLF' | 'LF'
  readonly creditNotes?: 'negative' | 'positive' | undefined
  readonly separator: string
  readonly decimalSeparator: ',' | '.'
  readonly headerRow?: boolean | undefined
  readonly row: 'line' | 'document' | 'device'
  readonly columns: readonly Field[]
}

/** A segment of an IDoc; `qualifier` tells it from others of its name. */
export interface Segment {
  readonly name: string
  readonly per?: 'line' | undefined
  readonly fields?: readonly (Field & { readonly qualifier?: string | undefined })[] | undefined
  readonly segments?: readonly Segment[] | undefined
}

/** Segments and fields of an IDoc in XML. */
export interface IdocLayout {
  readonly syntax: 'idoc'
  readonly creditNotes?: undefined
  readonly basicType: string
  readonly messageType: string
  readonly segments: readonly Segment[]
}

/** A layout as the receiver of its files knows it. */
export type Layout = FixedLayout | CsvLayout | IdocLayout

/** The layout in a YAML text that the profile's own check has passed. */
export function parseLayout(text: string): Layout {
  return parse(text) as Layout
}
