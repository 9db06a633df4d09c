import { advancedOrderResponse } from './advancedOrderResponse.ts'
import { order } from './order.ts'
import { orderAgreement } from './orderAgreement.ts'
import { orderCancellation } from './orderCancellation.ts'
import { orderChange } from './orderChange.ts'
import { orderResponse } from './orderResponse.ts'

/** Every transaction of the ordering loop that is read and written, by its number at Peppol. */
export const bindings = { T01: order, T76: orderResponse, T110: orderAgreement, T114: orderChange, T115: orderCancellation, T116: advancedOrderResponse } as const

export type Bindings = typeof bindings
export type Transaction = keyof Bindings
