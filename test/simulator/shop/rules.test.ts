import { describe, expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import type { CanonicalDocument } from '../../../mappings/formats/format.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import { catalogueFromEvent } from '../../../mappings/from-events/catalogueFromEvent.ts'
import { despatchAdviceFromEvent } from '../../../mappings/from-events/despatchAdviceFromEvent.ts'
import { invoiceFromEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import { orderFromEvent } from '../../../mappings/from-events/orderFromEvent.ts'
import { orderResponseFromEvent } from '../../../mappings/from-events/orderResponseFromEvent.ts'
import { devicesFromEvent } from '../../../mappings/from-events/devicesFromEvent.ts'
import { checkInvoice, checkOrder } from '../../../mappings/rules/check.ts'
import { checkTree } from '../../../mappings/rules/checkTree.ts'
import { checkDevices } from '../../../mappings/rules/devices.ts'
import type { Problem } from '../../../errors/failure.ts'
import { createDecoder, keptSchemaById, type DecodedEvent } from '../../../schemas/codec.ts'
import { exampleContext } from '../../harness/renderContext.ts'
import { planMonth } from '../../../simulator/shop/planMonth.ts'

const decode = createDecoder({ schemaById: keptSchemaById })

function brokenRules(document: CanonicalDocument, format: string): readonly Problem[] {
  return checkTree(documentFormat(format).tree!(document, exampleContext))
}

function problemsOf(event: DecodedEvent): readonly Problem[] {
  switch (event.type) {
    case 'fi.kuntasilta.shop.InvoiceIssued':
    case 'fi.kuntasilta.shop.CreditNoteIssued':
      return checkInvoice(invoiceFromEvent(event), [])
    case 'fi.kuntasilta.shop.OrderPlaced':
    case 'fi.kuntasilta.shop.OrderChanged':
    case 'fi.kuntasilta.shop.OrderCancelled':
      return checkOrder(orderFromEvent(event), [])
    case 'fi.kuntasilta.shop.OrderConfirmed':
    case 'fi.kuntasilta.shop.OrderRejected':
      return brokenRules({ kind: 'orderResponse', orderResponse: orderResponseFromEvent(event, 'ordering', { buyersNumber: '4500012345' }) }, 'peppol-order-response')
    case 'fi.kuntasilta.shop.CataloguePublished':
      return brokenRules({ kind: 'catalogue', catalogue: catalogueFromEvent(event, { identifiers: [], name: 'Kunta' }) }, 'peppol-catalogue')
    case 'fi.kuntasilta.shop.OrderShipped':
      return [...checkDevices(devicesFromEvent(event)), ...brokenRules({ kind: 'despatchAdvice', despatchAdvice: despatchAdviceFromEvent(event) }, 'peppol-despatch-advice')]
    case 'fi.kuntasilta.shop.DeviceInstalled':
    case 'fi.kuntasilta.shop.DeviceReturned':
      return checkDevices(devicesFromEvent(event))
    default:
      return []
  }
}

describe.each([1, 2, 3, 4, 5])('with seed %i', (seed) => {
  test('every document of the shop is as the rules want it: totals, VAT, check digits, codes', () => {
    const { records, incidents } = planMonth({ seed, orders: 120 })
    const torn = new Set(incidents.flatMap((incident) => (incident.kind === 'unreadable record' ? incident.eventIds : [])))
    const found = records.filter((record) => !torn.has(record.id)).flatMap((record) => problemsOf(decode(record.value)).map((each) => render(each)))
    expect(records.length).toBeGreaterThan(400)
    expect(found).toEqual([])
  })
})
