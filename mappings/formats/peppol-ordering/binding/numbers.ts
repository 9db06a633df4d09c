import type { Decimal } from '../../../model/decimal.ts'
import type { Measure } from '../../../model/tradeItem.ts'
import { noAttributes } from '../../ubl/tree/element.ts'
import { amount as twoDecimals, exact } from '../../ubl/values.ts'
import { addText, leaf, none } from './leaf.ts'
import type { Part, TermOf } from './part.ts'

/** An element with a number as exact as it is. */
export function decimal<Model>(element: string, term: TermOf<Model, Decimal>): Part<Model> {
  return leaf(element, {
    read(from, into, reading) {
      into[term] = reading.decimalOf(from, none)
    },
    write(from, to) {
      const value = from[term] as Decimal | undefined
      return value !== undefined && addText(element, exact(value), noAttributes, to)
    },
  })
}

const currencyAttribute: readonly string[] = ['currencyID']

/** An amount of two decimals in the document's currency; another currency is odd. */
export function amount<Model>(element: string, term: TermOf<Model, Decimal>): Part<Model> {
  return money(element, term, twoDecimals)
}

/** A price in the document's currency, as exact as it is. */
export function unitPrice<Model>(element: string, term: TermOf<Model, Decimal>): Part<Model> {
  return money(element, term, exact)
}

function money<Model>(element: string, term: string, written: (value: Decimal) => string): Part<Model> {
  return leaf(element, {
    read(from, into, reading) {
      const { currencyID } = from.attributes
      if (currencyID === undefined || currencyID !== reading.currency) reading.odd('currency', currencyID)
      into[term] = reading.decimalOf(from, currencyAttribute)
    },
    write(from, to, writing) {
      const value = from[term] as Decimal | undefined
      return value !== undefined && addText(element, written(value), writing.currency, to)
    },
  })
}

const unitAttribute: readonly string[] = ['unitCode']

/** A quantity with its unit in another term. */
export function quantity<Model>(element: string, term: TermOf<Model, Decimal>, unit: TermOf<Model, string>): Part<Model> {
  return inTerms(element, term, unit, 'unitCode')
}

/** A price with a currency of its own in another term, as exact as it is. */
export function priceIn<Model>(element: string, term: TermOf<Model, Decimal>, currency: TermOf<Model, string>): Part<Model> {
  return inTerms(element, term, currency, 'currencyID')
}

function inTerms<Model>(element: string, term: string, other: string, attribute: string): Part<Model> {
  const known = [attribute]
  return leaf(element, {
    read(from, into, reading) {
      into[term] = reading.decimalOf(from, known)
      const seen = from.attributes[attribute]
      if (seen !== undefined) into[other] = seen
    },
    write(from, to) {
      const value = from[term] as Decimal | undefined
      if (value === undefined) return false
      const stated = from[other] as string | undefined
      return addText(element, exact(value), stated === undefined ? noAttributes : { [attribute]: stated }, to)
    },
  })
}

/** A quantity with its unit in one term. */
export function measure<Model>(element: string, term: TermOf<Model, Measure>): Part<Model> {
  return leaf(element, {
    read(from, into, reading) {
      const value = reading.decimalOf(from, unitAttribute)
      const { unitCode } = from.attributes
      into[term] = { ...(value === undefined ? {} : { value }), ...(unitCode === undefined ? {} : { unit: unitCode }) }
    },
    write(from, to) {
      const { value, unit } = (from[term] ?? {}) as Partial<Measure>
      return value !== undefined && addText(element, exact(value), unit === undefined ? noAttributes : { unitCode: unit }, to)
    },
  })
}
