import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentFormat } from '../../../../mappings/formats/registry.ts'
import { catalogueFromEvent } from '../../../../mappings/from-events/catalogueFromEvent.ts'
import { despatchAdviceFromEvent } from '../../../../mappings/from-events/despatchAdviceFromEvent.ts'
import { orderResponseFromEvent } from '../../../../mappings/from-events/orderResponseFromEvent.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { businessKey, readDocument } from '../../../../simulator/receivers/reading/document.ts'
import { readFramed } from '../../../../simulator/receivers/reading/soapFrame.ts'
import { Unreadable } from '../../../../simulator/receivers/reading/xml.ts'
import { completed } from '../../../../schemas/codec.ts'
import { wholeCatalogue, wholeConfirmation, wholeDespatch } from '../../../harness/goods.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { exampleCreditNote, exampleInvoice } from '../../../mappings/formats/finvoice-3.0/exampleInvoice.ts'
import { finvoice, framed, ubl } from '../samples.ts'

test('understands a Finvoice in its own encoding', () => {
  expect(readDocument(finvoice('1001', 'INV02'))).toStrictEqual({
    syntax: 'Finvoice',
    kind: 'creditNote',
    number: '1001',
    issued: '2026-11-05',
    seller: { id: '2362180-3', name: 'Tiera Oy', endpoint: '003723621803' },
    buyer: { id: '0205717-4', name: 'Hämeenkyrö', endpoint: '003702057174' },
  })
})

test('understands TEAPPSXML as it leaves us', () => {
  const render = (invoice: Invoice): Uint8Array => documentFormat('teappsxml-3.0').render({ kind: invoice.kind, invoice }, exampleContext)
  expect(readDocument(render(exampleCreditNote))).toStrictEqual({
    syntax: 'TEAPPSXML',
    kind: 'creditNote',
    number: '20260018',
    issued: '2026-11-02',
    seller: { id: '2362180-3', name: 'Esimerkkimyyjä Oy', endpoint: '003707375462' },
    buyer: { id: '0205717-4', name: 'Esimerkkikunta', endpoint: '003726174164' },
    acknowledgeAs: exampleContext.deliveryId,
  })
  expect(readDocument(render(exampleInvoice)).kind).toBe('invoice')
  expect(() => readDocument(Buffer.from('<INVOICE_CENTER/>'))).toThrow(Unreadable)
})

test('understands what answers an order, what was sent and what may be ordered', () => {
  const [despatch, response, catalogue] = [
    documentFormat('peppol-despatch-advice').render({ kind: 'despatchAdvice', despatchAdvice: despatchAdviceFromEvent(completed('fi.kuntasilta.shop.OrderShipped', wholeDespatch())) }, exampleContext),
    documentFormat('peppol-order-response').render({ kind: 'orderResponse', orderResponse: orderResponseFromEvent(completed('fi.kuntasilta.shop.OrderConfirmed', wholeConfirmation()), 'ordering', {}) }, exampleContext),
    documentFormat('peppol-catalogue').render({ kind: 'catalogue', catalogue: catalogueFromEvent(completed('fi.kuntasilta.shop.CataloguePublished', wholeCatalogue()), { identifiers: [], name: 'Kunta' }) }, exampleContext),
  ].map(readDocument)
  expect(despatch).toMatchObject({ kind: 'despatchAdvice', number: 'L-900', issued: '2026-02-26', seller: { name: 'Verkkokauppa Oy' }, buyer: { name: 'Esimerkkikunta' } })
  expect(response).toMatchObject({ kind: 'orderResponse', number: 'V-900', buyer: { name: 'Esimerkkikunta', endpoint: exampleContext.receiver.id } })
  expect(catalogue).toMatchObject({ kind: 'catalogue', number: 'K-2026-10', seller: { id: '2362180-3', endpoint: exampleContext.sender.id }, buyer: { name: 'Kunta' } })
})

test('understands UBL, and tells kinds apart', () => {
  expect(readDocument(ubl('1001', 'CreditNote'))).toMatchObject({ syntax: 'UBL', kind: 'creditNote', number: '1001', buyer: { endpoint: '003702116752' } })
  expect(readDocument(ubl('a', 'OrderResponse'))).toMatchObject({ kind: 'order', seller: { id: '2362180-3' } })
  expect(new Set([ubl('1'), ubl('1', 'CreditNote'), ubl('2')].map((bytes) => businessKey(readDocument(bytes)))).size).toBe(3)
  expect(businessKey(readDocument(ubl('1')))).toBe(businessKey(readDocument(finvoice('1'))))
})

test('separates a frame from its invoice', () => {
  const { frame, document } = readFramed(framed('m-1', '1001'))
  expect(frame).toStrictEqual({
    messageId: 'm-1',
    timestamp: '2026-11-05T08:00:00Z',
    sender: '003723621803',
    senderOperator: '003721291126',
    receiver: '003701577119',
    receiverOperator: 'OKOYFIHH',
  })
  expect(Buffer.from(document).equals(finvoice('1001'))).toBe(true)
  expect(() => readFramed(finvoice('1001'))).toThrow(Unreadable)
})

test.each([
  ['an unknown root', Buffer.from('<Order/>')],
  ['no number', Buffer.from(finvoice('1001').toString('latin1').replace(/<InvoiceNumber>.*<\/InvoiceNumber>/, ''))],
  ['bytes outside the encoding', Buffer.concat([ubl('1').subarray(0, -20), Buffer.from([0xff])])],
])('refuses %s', (_what, bytes) => {
  expect(() => readDocument(bytes)).toThrow(Unreadable)
})

const folders = { 'finvoice/examples/3.0': 'Finvoice', 'en16931-examples': 'UBL', 'peppol/examples/billing': 'UBL' }
standards.describe('official examples', () => {
  for (const [folder, syntax] of Object.entries(folders)) {
    test(`understands those of ${folder}`, () => {
      const names = readdirSync(join(standardsFolder, folder)).filter((name) => /\.xml$/i.test(name))
      const read = names.map((name) => readFileSync(join(standardsFolder, folder, name))).filter((bytes) => /<(\w+:)?(Finvoice|Invoice|CreditNote)[\s>]/.test(bytes.toString('latin1')))
      const documents = read.filter((bytes) => syntax === 'Finvoice' || /EndpointID/.test(bytes.toString())).map(readDocument)
      expect(documents.length).toBeGreaterThan(5)
      expect(new Set(documents.map((document) => document.syntax))).toStrictEqual(new Set([syntax]))
      for (const { number, issued, seller } of documents) {
        expect(number).not.toBe('')
        expect(issued).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(seller.name).not.toBe('')
      }
    })
  }
})
