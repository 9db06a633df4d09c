/** What an order may be, and a receipt: a message for each, where a receiver has one. */
export const stagesOf = { order: ['placed', 'changed', 'cancelled'], receipt: ['received', 'reversed', 'returned'] } as const

export const stages = [...stagesOf.order, ...stagesOf.receipt] as const
export type Stage = (typeof stages)[number]
