import { choose } from '../times.ts'

/** An entity of the simulated SAP; arrays are what hangs below it. */
export interface Entity {
  [field: string]: unknown
}

/** Which set each part of an order is changed in, and by which keys. */
const sets: Readonly<Record<string, { readonly field: string; readonly keys: readonly string[] }>> = {
  PurchaseOrderItem: { field: '_PurchaseOrderItem', keys: ['PurchaseOrderItem'] },
  PurchaseOrderNote: { field: '_PurchaseOrderNote', keys: ['TextObjectType', 'Language'] },
  PurchaseOrderScheduleLine: { field: '_PurchaseOrderScheduleLine', keys: ['ScheduleLine'] },
  PurchaseOrderAccountAssignment: { field: '_PurOrdAccountAssignment', keys: ['AccountAssignmentNumber'] },
  PurchaseOrderItemNote: { field: '_PurchaseOrderItemNote', keys: ['TextObjectType', 'Language'] },
}

/** Purchase orders with one entity tag each, which every change of any part renews. */
export class PurchaseOrders {
  readonly #seed: number
  readonly #orders = new Map<string, Entity>()
  readonly #versions = new Map<string, number>()

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Puts an order back that was kept from an earlier start. */
  recall(order: Entity): void {
    this.#orders.set(String(order['PurchaseOrder']), order)
  }

  get(number: string): Entity | undefined {
    return this.#orders.get(number)
  }

  etagOf(number: string): string {
    return `W/"${this.#versions.get(number) ?? 0}"`
  }

  /** Those whose fields a filter such as `A eq 'x' and B eq 'y'` names, with their tags. */
  matching(filter: string): readonly Entity[] {
    const wanted = conditionsIn(filter)
    return [...this.#orders.values()].filter((order) => wanted.every(([field, value]) => order[field] === value)).map((order) => this.#tagged(order, this.etagOf(String(order['PurchaseOrder']))) as Entity)
  }

  /** A new order; its number depends on what it refers to, so that equal runs number alike. */
  create(content: Entity): Entity {
    let number = 4_500_000_000 + choose(this.#seed, 0, 89_999_999, String(content['CorrespncExternalReference']))
    while (this.#orders.has(String(number))) number += 1
    const order: Entity = { PurchaseOrder: String(number), ...content, _PurchaseOrderItem: (content['_PurchaseOrderItem'] as Entity[]).map(asKept) }
    this.#orders.set(String(number), order)
    return order
  }

  /** The entity at a path such as `PurchaseOrderItem/4500000001/10`; undefined where there is none. */
  find([set = '', number = '', ...keys]: readonly string[]): Entity | undefined {
    const order = this.#orders.get(number)
    const place = sets[set]
    if (set === 'PurchaseOrder' || order === undefined || place === undefined) return keys.length === 0 ? order : undefined
    const own = keys.slice(-place.keys.length)
    const [itemNumber] = keys.slice(0, -place.keys.length)
    const parent = itemNumber === undefined ? order : this.find(['PurchaseOrderItem', number, itemNumber])
    return ((parent?.[place.field] ?? []) as Entity[]).find((one) => place.keys.every((key, index) => one[key] === own[index]))
  }

  /** Changes an entity or adds one below it. */
  change(number: string, entity: Entity, content: Entity, below?: string): void {
    if (below === undefined) Object.assign(entity, asKept(content))
    else entity[below] = [...((entity[below] ?? []) as Entity[]), asKept(content)]
    this.#versions.set(number, (this.#versions.get(number) ?? 0) + 1)
  }

  #tagged(value: unknown, etag: string): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#tagged(one, etag))
    if (typeof value !== 'object' || value === null) return value
    return { '@odata.etag': etag, ...Object.fromEntries(Object.entries(value).map(([field, one]) => [field, this.#tagged(one, etag)])) }
  }
}

/** SAP keeps quantities with three decimals. */
function asKept(entity: Entity): Entity {
  const quantity = entity['OrderQuantity']
  return typeof quantity === 'string' && !quantity.includes('.') ? { ...entity, OrderQuantity: `${quantity}.000` } : entity
}

/** Fields and values of a filter of equalities. */
export function conditionsIn(filter: string): readonly (readonly [string, string])[] {
  return [...filter.matchAll(/(\w+) eq '((?:[^']|'')*)'/g)].map(([, field = '', value = '']) => [field, value.replaceAll("''", "'")])
}
