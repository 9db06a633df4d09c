/** The states of an order, as both sides know it. `states.md` draws them. */
export const orderStates = ['none', 'open', 'confirmed', 'rejected', 'cancelled', 'in delivery', 'delivered', 'completed'] as const
export type OrderState = (typeof orderStates)[number]

/** What a reversal of the only receipt leads back to: the state that words alone had given. */
const byWords = ['open', 'confirmed', 'rejected', 'cancelled'] as const satisfies readonly OrderState[]

/** Every move that an order may make. */
export const moves: Readonly<Record<OrderState, readonly OrderState[]>> = {
  none: ['open'],
  open: ['confirmed', 'rejected', 'cancelled', 'in delivery', 'delivered', 'completed'],
  confirmed: ['open', 'rejected', 'cancelled', 'in delivery', 'delivered', 'completed'],
  rejected: ['confirmed', 'cancelled', 'in delivery', 'delivered', 'completed'],
  cancelled: ['open', 'confirmed', 'delivered'],
  'in delivery': ['delivered', 'completed', ...byWords],
  delivered: ['in delivery', 'completed', ...byWords],
  completed: ['in delivery', 'delivered', ...byWords],
}
