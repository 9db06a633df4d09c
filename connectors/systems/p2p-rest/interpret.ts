import { readExportedOrder } from '../../../mappings/formats/p2p-rest/reading/exportedOrder.ts'
import { entitiesAt, instantAt, lacks, neededText, readEntity, textAt, type Entity } from '../../../mappings/formats/p2p-rest/reading/entity.ts'
import { readReceipts } from '../../../mappings/formats/p2p-rest/reading/receipts.ts'
import type { UnitCode } from '../../../mappings/formats/p2p-rest/reading/unitCode.ts'
import type { InboundDocument } from '../../../mappings/formats/inboundDocument.ts'
import { judgedPurchaseOrder } from '../../../mappings/rules/order/purchaseOrders.ts'
import type { Acknowledgement, Interpretation } from '../../ports.ts'
import { resources } from './resources.ts'

const format = 'p2p-rest'

/** What a fetched entity means: an order with its receipts, or what became of what we posted; `unitCode` knows the system's units. Throws KS-SYSTEM-DOCUMENT-CONTENT. */
export function interpretP2p(bytes: Uint8Array, unitCode: UnitCode): Interpretation {
  const entity = readEntity(bytes)
  if ('requestStatus' in entity) return { acknowledgements: statusesIn(entity), hints: [], documents: [] }
  if (!('orderNumber' in entity)) throw lacks('entity', 'orderNumber')
  const receipts = readReceipts(entity, unitCode).map((receipt): InboundDocument => ({ kind: 'receipt', receipt, format, broken: [] }))
  const ofOurs = textAt(entity, 'documentSource') === 'ImportedAsOrder' ? textAt(entity, 'extOrderNumber') : undefined
  if (ofOurs !== undefined) return { acknowledgements: [accepted(entity, ofOurs)], hints: [], documents: receipts }
  const order = readExportedOrder(entity, unitCode)
  return { acknowledgements: [], hints: [], documents: order === undefined ? receipts : [judgedPurchaseOrder(order, format), ...receipts] }
}

/** An order of ours that has become one of the system's own: it has a number there, and is never taken for a new order. */
function accepted(entity: Entity, number: string): Acknowledgement {
  const at = instantAt(entity, 'lastUpdated')
  const cancelled = textAt(entity, 'orderStatus') === 'Canceled'
  const text = textAt(entity, 'cancellationNote')
  return {
    about: { by: 'document number', kind: 'order', number },
    grade: cancelled ? 'rejected' : 'accepted',
    reasonCodes: [],
    buyersOrder: neededText(entity, 'orderNumber'),
    ...(at === undefined ? {} : { at }),
    ...(cancelled && text !== undefined ? { text } : {}),
  }
}

function statusesIn(entity: Entity): readonly Acknowledgement[] {
  const kind = resources.find(({ entityType }) => entityType === textAt(entity, 'entityType'))?.kind
  if (kind === undefined) throw lacks('status', 'entityType')
  const items = entitiesAt(entity, 'systems').flatMap((system) => entitiesAt(system, 'items'))
  if (items.length === 0) throw lacks('status', 'systems.items')
  const at = instantAt(entity, 'lastUpdated')
  return items.flatMap((item) => {
    const status = textAt(item, 'status')
    if (status === undefined || status === 'InProgress') return []
    const errors = entitiesAt(item, 'errors').map((error) => textAt(error, 'message')).filter((message) => message !== undefined)
    const done = ['Success', 'Warning', 'NotProcessed'].includes(status)
    return [{
      about: { by: 'document number' as const, kind, number: neededText(item, 'externalCode') },
      grade: done ? ('technically accepted' as const) : ('rejected' as const),
      reasonCodes: [status],
      ...(at === undefined ? {} : { at }),
      ...(errors.length === 0 ? {} : { text: errors.join('; ').slice(0, 500) }),
    }]
  })
}
