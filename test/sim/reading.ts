import { expect } from 'vitest'
import type { OutgoingRecord } from '../../bus/port.ts'
import type { CanonicalDocument } from '../../mappings/formats/format.ts'
import { withZeroQuantities } from '../../mappings/formats/peppol-ordering/withZeroQuantities.ts'
import { despatchAdviceFromEvent } from '../../mappings/from-events/despatchAdviceFromEvent.ts'
import { invoiceFromEvent } from '../../mappings/from-events/invoiceFromEvent.ts'
import { orderFromEvent } from '../../mappings/from-events/orderFromEvent.ts'
import { orderResponseFromEvent } from '../../mappings/from-events/orderResponseFromEvent.ts'
import { orderResponseFromOrder } from '../../mappings/from-events/orderResponseFromOrder.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import type { ContractEvent } from '../../schemas/generated/events.ts'
import { readReceived } from '../../simulator/judge/readReceived.ts'
import type { SpokenOrder } from './conversationEvents.ts'
import { told } from './told.ts'
import { context, type Tongue } from './tongues/tongue.ts'

const decode = createDecoder({ schemaById: keptSchemaById })

/** Writes what the shop published for the municipality's systems, and has these read it. @returns how many documents they read */
export function readBack(events: readonly OutgoingRecord[], about: SpokenOrder, tongue: Tongue, which: string): number {
  let documents = 0
  for (const { value, headers } of events) {
    const document = documentOf(decode(value as Buffer) as ContractEvent, about)
    const bytes = document === undefined ? undefined : tongue.write(document, { ...context, deliveryId: headers['ce_id'] ?? '' })
    if (document === undefined || bytes === undefined) continue
    told(`${which}, ${headers['ce_type']}`, bytes, () => {
      const { documents: charging, notices } = tongue.read?.(bytes) ?? readReceived(bytes, tongue.layouts)
      const [read, ...others] = [...charging, ...notices]
      expect(others).toEqual([])
      expect([read?.kind, read?.number]).toEqual([document.kind, numberOf(document)])
      if (read !== undefined && 'order' in read) expect([about.buyersNumber, about.sellersNumber]).toContain(read.order)
      if (read?.lines !== undefined && read.lines.length > 0) expect(quantities(read.lines)).toEqual(quantities(linesOf(document)))
    })
    documents += 1
  }
  return documents
}

/** The document that an event calls for: an order that was born in purchasing is answered, and only such a one. */
function documentOf(event: ContractEvent, { buyersNumber }: SpokenOrder): CanonicalDocument | undefined {
  const isOwn = buyersNumber === undefined
  switch (event.type) {
    case 'fi.kuntasilta.shop.OrderPlaced':
    case 'fi.kuntasilta.shop.OrderChanged':
    case 'fi.kuntasilta.shop.OrderCancelled': {
      if (!isOwn) return { kind: 'orderResponse', orderResponse: orderResponseFromOrder(event, 'advanced ordering', { buyersNumber }) }
      const order = orderFromEvent(event)
      return { kind: 'order', order: order.stage === 'cancelled' ? withZeroQuantities(order) : order }
    }
    case 'fi.kuntasilta.shop.OrderConfirmed':
    case 'fi.kuntasilta.shop.OrderRejected':
      return isOwn ? undefined : { kind: 'orderResponse', orderResponse: orderResponseFromEvent(event, 'advanced ordering', { buyersNumber }) }
    case 'fi.kuntasilta.shop.OrderShipped':
      return { kind: 'despatchAdvice', despatchAdvice: despatchAdviceFromEvent(event) }
    case 'fi.kuntasilta.shop.InvoiceIssued':
    case 'fi.kuntasilta.shop.CreditNoteIssued': {
      const invoice = invoiceFromEvent(event)
      return { kind: invoice.kind, invoice: { ...invoice, seller: { ...invoice.seller, endpoint: context.sender as { id: string; scheme: string } }, buyer: { ...invoice.buyer, endpoint: context.receiver as { id: string; scheme: string } } } }
    }
    default:
      throw new TypeError(`${event.type} is not of a conversation`)
  }
}

function numberOf(document: CanonicalDocument): string {
  switch (document.kind) {
    case 'order': return document.order.sellersNumber
    case 'orderResponse': return document.orderResponse.number
    case 'despatchAdvice': return document.despatchAdvice.number
    case 'invoice':
    case 'creditNote': return document.invoice.number
    default: throw new TypeError(`a ${document.kind} is not of a conversation`)
  }
}

function linesOf(document: CanonicalDocument): readonly { readonly quantity?: Decimal }[] {
  switch (document.kind) {
    case 'order': return document.order.lines
    case 'despatchAdvice': return document.despatchAdvice.lines
    case 'invoice':
    case 'creditNote': return document.invoice.lines
    default: return []
  }
}

function quantities(lines: readonly { readonly quantity?: Decimal }[]): readonly string[] {
  return lines.map(({ quantity = Decimal.zero }) => quantity.absolute().trimmed().toString())
}
