import type { UblElement } from '../../ubl/tree/element.ts'
import type { Reading } from './reading.ts'

/** A model while it is read, and any model that is written: its terms by name. */
export type Terms = Record<string, unknown>

/** What every part of a document needs while it is written. */
export interface Writing {
  /** `currencyID` of the document's currency, shared by its amounts. */
  readonly currency: Readonly<Record<string, string>>
}

/**
 * One element of an aggregate and where it stands in a model. `read` is asked for the element where it occurs; `write` adds the element where the
 * model says something of it, and answers whether it did: elements whose content is fixed do not make an aggregate worth writing.
 */
export interface Part<Model> {
  readonly element: string
  /** Whether the element may occur again. */
  readonly repeats: boolean
  /** Lists of the model that are there even when they are empty. */
  readonly lists: readonly string[]
  read(element: UblElement, into: Terms, reading: Reading): void
  write(from: Readonly<Terms>, to: UblElement[], writing: Writing): boolean
  /** Never there: tells the compiler whose part it is. */
  readonly of?: Model
}

/** Names of the terms of a model that have values of a type. */
export type TermOf<Model, Value> = { [Name in keyof Model]-?: NonNullable<Model[Name]> extends Value ? Name : never }[keyof Model] & string

/** The same, where the term is always there. */
export type NeededTermOf<Model, Value> = { [Name in keyof Model]-?: Model[Name] extends Value ? Name : never }[keyof Model] & string

export const noLists: readonly string[] = []
