import { Decimal } from '../../../mappings/model/decimal.ts'
import type { PurchaseOrderRequest, SapEntity } from '../../../mappings/formats/sap-odata/request.ts'
import type { Row } from './service.ts'

/** One request of a change. */
export interface Step {
  readonly method: 'PATCH' | 'POST'
  readonly path: readonly string[]
  readonly body: SapEntity
  /** Of what is changed, as it was read. */
  readonly etag?: string
  readonly isLast: boolean
}

/** What hangs below an order or an item: the set that it is changed in, and what tells one from another there. */
const below: Readonly<Record<string, { readonly set: string; readonly keys: readonly string[] }>> = {
  _PurchaseOrderNote: { set: 'PurchaseOrderNote', keys: ['TextObjectType', 'Language'] },
  _PurchaseOrderItem: { set: 'PurchaseOrderItem', keys: ['PurchaseOrderItem'] },
  _PurchaseOrderScheduleLine: { set: 'PurchaseOrderScheduleLine', keys: ['ScheduleLine'] },
  _PurOrdAccountAssignment: { set: 'PurchaseOrderAccountAssignment', keys: ['AccountAssignmentNumber'] },
  _PurchaseOrderItemNote: { set: 'PurchaseOrderItemNote', keys: ['TextObjectType', 'Language'] },
}

const deleted = { PurchasingDocumentDeletionCode: 'L' }

/**
 * What is to be done next so that an order becomes what is asked for: the first difference, and the mark once there is none. What is in `done`
 * was written already: where SAP shows it in another form it is no difference.
 */
export function nextStep(request: PurchaseOrderRequest, order: Row, done: ReadonlySet<string>): Step {
  const key = [String(order['PurchaseOrder'])]
  for (const step of differences(request, order, key)) if (!done.has(nameOf(step))) return step
  const { CorrespncInternalReference } = request.body
  return patch('PurchaseOrder', key, { CorrespncInternalReference }, order, true)
}

/** A step by what it does, whatever tag it has. */
export function nameOf({ method, path, body }: Step): string {
  return `${method} ${path.join('/')} ${JSON.stringify(body)}`
}

function* differences({ action, body }: PurchaseOrderRequest, order: Row, key: readonly string[]): Generator<Step> {
  if (action === 'change') yield* differencesBelow(body, order, 'PurchaseOrder', key)
  const kept = new Set(action === 'change' ? body._PurchaseOrderItem.map((item) => keyText(item['PurchaseOrderItem'])) : [])
  for (const item of rowsOf(order['_PurchaseOrderItem'])) {
    const number = keyText(item['PurchaseOrderItem'])
    if (!isDeleted(item) && !kept.has(number)) yield patch('PurchaseOrderItem', [...key, number], deleted, item, false)
  }
}

/** The differences among what hangs below an entity. Fields of the order itself are not changed: they say whose it is. */
function* differencesBelow(wanted: SapEntity, there: Row, set: string, key: readonly string[]): Generator<Step> {
  for (const [field, { set: childSet, keys }] of Object.entries(below)) {
    for (const child of rowsOf(wanted[field]) as readonly SapEntity[]) {
      const same = rowsOf(there[field]).find((row) => keys.every((name) => keyText(row[name]) === keyText(child[name])))
      if (same === undefined) yield { method: 'POST', path: [set, ...key, field], body: child, isLast: false }
      else yield* differencesWithin(child, same, childSet, [...key, ...keys.map((name) => keyText(child[name]))], keys)
    }
  }
}

function* differencesWithin(wanted: SapEntity, there: Row, set: string, key: readonly string[], keys: readonly string[]): Generator<Step> {
  const changed = Object.entries(wanted).filter(([field, value]) => !Array.isArray(value) && !keys.includes(field) && !isSame(value, there[field]))
  const back = isDeleted(there) ? [['PurchasingDocumentDeletionCode', ''] as const] : []
  if (changed.length + back.length > 0) yield patch(set, key, Object.fromEntries([...changed, ...back]) as SapEntity, there, false)
  yield* differencesBelow(wanted, there, set, key)
}

function patch(set: string, key: readonly string[], body: SapEntity, there: Row, isLast: boolean): Step {
  const etag = there['@odata.etag']
  return { method: 'PATCH', path: [set, ...key], body, isLast, ...(typeof etag === 'string' ? { etag } : {}) }
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : []
}

function isDeleted(row: Row): boolean {
  return (row['PurchasingDocumentDeletionCode'] ?? '') !== ''
}

/** Keys of digits are filled with zeros in some places and not in others. */
function keyText(value: unknown): string {
  return String(value).replace(/^0+(?=\d)/, '')
}

const number = /^-?\d+(\.\d+)?$/

/** SAP fills numbers with zeros: 2 comes back as 2.000, in text or as a number. */
function isSame(wanted: unknown, there: unknown): boolean {
  if (typeof wanted === 'boolean') return wanted === there
  const [one, other] = [String(wanted), String(there ?? '')]
  return one === other || (number.test(one) && number.test(other) && Decimal.of(one).equals(Decimal.of(other)))
}
