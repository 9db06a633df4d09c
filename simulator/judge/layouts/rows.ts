import type { Values } from './values.ts'

/** One part of a file with its values. */
export interface Row {
  readonly name: 'header' | 'document' | 'line' | 'device' | 'trailer'
  readonly values: Values
}
