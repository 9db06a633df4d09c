import type { CalendarDate } from '../../../base/dates.ts'
import type { Decimal } from '../../model/decimal.ts'

/** As profiles and errors name the format. */
export const format = 'p2p-rest'

/** Writes a number of JSON as it is given (ECMAScript's JSON.rawJSON, which the compiler's library does not know yet). */
const rawJson = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON

/** A decimal as a number of JSON, with every digit that it has. */
export function numberIn(value: Decimal): unknown {
  return rawJson(value.toString())
}

/** A day as the interface's date-time. */
export function dayIn(day: CalendarDate): string {
  return `${day}T00:00:00Z`
}

/** The request body: the interface takes lists of entities, and ours have one. */
export function listOf(entity: object): Uint8Array {
  return Buffer.from(`${JSON.stringify([entity])}\n`)
}

/** The key of the entity in such a body. */
export function externalCodeIn(bytes: Uint8Array): string {
  const [entity] = JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly { readonly externalCode: string }[]
  return entity?.externalCode ?? ''
}

/** The external code of an order line, in the whole tenant. */
export function lineCode(order: string, line: string): string {
  return `${order}-${line}`
}
