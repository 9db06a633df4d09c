import type { DocumentKind } from '../../../mappings/formats/format.ts'

/** Where documents of one kind lie in the interface. */
export interface Resource {
  readonly kind: DocumentKind
  /** Name of the collection below /v1. */
  readonly path: string
  /** Name of the list in its answers. */
  readonly list: string
  /** What its statuses call it. */
  readonly entityType: string
}

export const resources: readonly Resource[] = [
  { kind: 'order', path: 'purchaseOrders', list: 'purchaseOrders', entityType: 'PurchaseOrder' },
  { kind: 'receipt', path: 'purchaseGoodsReceipts', list: 'goodsReceipts', entityType: 'PurchaseGoodsReceipt' },
]

export function resourceOf(kind: DocumentKind): Resource | undefined {
  return resources.find((each) => each.kind === kind)
}
