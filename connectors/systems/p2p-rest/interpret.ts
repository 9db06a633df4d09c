import { importedNumber, readExportedOrder } from '../../../mappings/formats/p2p-rest/reading/exportedOrder.ts'
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
  const ofOurs = importedNumber(entity)
  const order = readExportedOrder(entity, unitCode)
  const isNews = order !== undefined && (ofOurs === undefined || order.stage !== 'placed')
  return { acknowledgements: ofOurs === undefined ? [] : [accepted(entity, ofOurs)], hints: [], documents: isNews ? [judgedPurchaseOrder(order, format), ...receipts] : receipts }
}

/**
 * An order of ours that has become one of the system's own, when it did: it has a number there, and is never taken for a new order. What the buyers
 * change or cancel of it then is a document of theirs.
 */
function accepted(entity: Entity, number: string): Acknowledgement {
  const at = instantAt(entity, 'orderCreationTime')
  return {
    about: { by: 'document number', kind: 'order', number },
    grade: 'accepted',
    reasonCodes: [],
    buyersOrder: neededText(entity, 'orderNumber'),
    ...(at === undefined ? {} : { at }),
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
      ...(done ? { grade: 'technically accepted' as const } : { grade: 'rejected' as const, technical: true as const }),
      reasonCodes: [status],
      ...(at === undefined ? {} : { at }),
      ...(errors.length === 0 ? {} : { text: errors.join('; ').slice(0, 500) }),
    }]
  })
}
