import { advancedOrderResponse } from './advancedOrderResponse.ts'
import { catalogue } from './catalogue.ts'
import { despatchAdvice } from './despatchAdvice.ts'
import { invoiceResponse } from './invoiceResponse.ts'
import { messageLevelResponse } from './messageLevelResponse.ts'
import { messageLevelStatus } from './messageLevelStatus.ts'
import { order } from './order.ts'
import { orderAgreement } from './orderAgreement.ts'
import { orderCancellation } from './orderCancellation.ts'
import { orderChange } from './orderChange.ts'
import { orderResponse } from './orderResponse.ts'

/** Every transaction of the ordering loop that is read and written, by its number at Peppol. */
export const bindings = {
  T01: order, T16: despatchAdvice, T19: catalogue, T76: orderResponse, T110: orderAgreement, T114: orderChange, T115: orderCancellation, T116: advancedOrderResponse,
  T111: invoiceResponse, T71: messageLevelResponse, MLS: messageLevelStatus,
} as const

export type Bindings = typeof bindings
export type Transaction = keyof Bindings
