import { order } from './order.ts'

/** Every transaction of the ordering loop that is read and written, by its number at Peppol. */
export const bindings = { T01: order } as const

export type Bindings = typeof bindings
export type Transaction = keyof Bindings
