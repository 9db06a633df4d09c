import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cxml } from '../../../../mappings/formats/cxml/format.ts'
import { readCxmlRequest } from '../../../../mappings/formats/cxml/reading/message.ts'
import { readOrderRequest } from '../../../../mappings/formats/cxml/reading/orderRequest.ts'
import { readReceiptRequest } from '../../../../mappings/formats/cxml/reading/receiptRequest.ts'
import { readCxmlResponse } from '../../../../mappings/formats/cxml/reading/response.ts'
import { cxmlResponse } from '../../../../mappings/formats/cxml/response.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Order } from '../../../../mappings/model/order.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { exampleReceipt } from './documents.ts'
import { dtdErrors } from './documentTypes.ts'
import { orderRequest } from './orderRequest.ts'

const read = (xml: string): Order => readOrderRequest(readCxmlRequest(Buffer.from(xml)))
const problem = (code: string): unknown => expect.objectContaining({ problem: expect.objectContaining({ code }) })

describe('an OrderRequest', () => {
  standards.test('the one that these tests read is valid', () => expect(dtdErrors(Buffer.from(orderRequest()))).toEqual([]))

  test('is read whole', () => {
    expect(read(orderRequest())).toMatchObject({
      buyersNumber: 'PO-77', sellersNumber: '', origin: 'purchasing', stage: 'placed', issuedAt: '2026-11-02T08:41:29.000Z', issueDate: '2026-11-02', issueTime: '10:41:29+02:00',
      currency: 'EUR', contract: 'C-1', originatorDocument: 'REQ-5', paymentTerms: '14 days net', deliveryTerms: { code: 'DDP' },
      notes: [{ text: 'Soita ennen toimitusta' }],
      buyer: { name: 'Esimerkkikunta', identifiers: [{ id: 'AN-BUYER', scheme: 'NetworkId' }], address: { street: 'Kuntatie 1', city: 'Esimerkki', postCode: '00001', country: 'FI' } },
      seller: { identifiers: [{ id: 'AN-SELLER', scheme: 'NetworkId' }] },
      orderer: { name: 'Maija Mallikas', email: 'maija@example.fi', unit: 'K-12' },
      delivery: { name: 'Koulu', location: { id: 'D-9', scheme: 'buyerLocationID' }, address: { street: 'Koulutie 2' }, contact: { name: 'Vahtimestari', telephone: '+358 40 1234567' }, requestedPeriod: { start: '2026-11-20', end: '2026-11-20' } },
      totals: { lines: Decimal.of('231.00'), tax: Decimal.of('58.91'), payable: Decimal.of('289.91') },
      lines: [
        { id: '1', quantity: Decimal.of('2'), unit: 'EA', price: { net: Decimal.of('99.50') }, netAmount: Decimal.of('199.00'), accountingReference: '4580', vat: { code: 'S', rate: Decimal.of('25.5') }, item: { name: 'Phone A', description: 'Phone, 128 GB', sellersIdentifier: 'PH-1', buyersIdentifier: 'B-7', manufacturersIdentifier: 'MP-1', manufacturer: 'Maker', classifications: [{ code: '43191501', list: 'TST' }] } },
        { id: '2', quantity: Decimal.of('4'), price: { net: Decimal.of('80.00'), baseQuantity: Decimal.of('10') }, netAmount: Decimal.of('32.00'), vat: { code: '' }, note: 'Sininen', item: { name: 'Cable' } },
      ],
    })
  })

  test('its type tells an order from its change and its cancellation, each a document of its own', () => {
    expect(read(orderRequest({ type: 'update', version: '2' }))).toMatchObject({ stage: 'changed', buyersNumber: 'PO-77', documentNumber: 'PO-77/2', changeNumber: '2', previousDocument: 'PO-77' })
    expect(read(orderRequest({ type: 'delete', version: '3' }))).toMatchObject({ stage: 'cancelled', documentNumber: 'PO-77/3' })
    expect(['a@buyer', 'b@buyer'].map((payloadId) => read(orderRequest({ type: 'update', payloadId })).documentNumber)).toEqual(['PO-77/a@buyer', 'PO-77/b@buyer'])
  })

  test.each([
    ['an unknown type', orderRequest({ type: 'perhaps' })],
    ['no orderID', orderRequest().replace('orderID="PO-77"', '')],
    ['a date without zone', orderRequest().replace('10:41:29+02:00', '10:41:29')],
    ['two currencies', orderRequest().replace('<Money currency="EUR">99.50', '<Money currency="SEK">99.50')],
    ['a quantity in words', orderRequest().replace('quantity="2"', 'quantity="two"')],
    ['no Total', orderRequest().replace(/<Total>[^]*?<\/Total>/, '')],
    ['an unknown deploymentMode', orderRequest().replace('deploymentMode="test"', 'deploymentMode="staging"')],
  ])('%s is refused', (_, xml) => expect(() => read(xml)).toThrow(problem('KS-SYSTEM-DOCUMENT-CONTENT')))

  test.each([
    ['declares entities', orderRequest().replace('.dtd">', '.dtd" [<!ENTITY a "b">]>')],
    ['has two types', orderRequest().replace('<cXML ', '<!DOCTYPE cXML SYSTEM "a"><cXML ')],
  ])('a document type that %s is refused', (_, xml) => expect(() => read(xml)).toThrow(problem('KS-SYSTEM-XML-FORBIDDEN')))
})

standards.test('the published order is read', () => {
  const order = readOrderRequest(readCxmlRequest(readFileSync(join(standardsFolder, 'cxml/samples/OrderRequest.xml'))))
  expect(order).toMatchObject({ buyersNumber: 'DO1234', stage: 'placed', totals: { lines: Decimal.of('85.00') }, delivery: { name: 'Acme', contact: { name: 'Joe Smith' } }, supportingDocuments: [{ id: 'delivery-note.pdf' }] })
  expect(Decimal.sum(order.lines.map(({ netAmount }) => netAmount)).toString()).toBe('85.00')
})

describe('a ReceiptRequest', () => {
  const round = (receipt: typeof exampleReceipt) => readReceiptRequest(readCxmlRequest(cxml.render({ kind: 'receipt', receipt }, exampleContext)))

  test.each(['received', 'returned'] as const)('that we write comes back as it was: %s', (stage) => {
    expect(round({ ...exampleReceipt, stage })).toEqual([{ ...exampleReceipt, stage, recordedAt: '2026-11-05T10:00:00.000Z' }])
  })

  const negative = (of: string) => Buffer.from(Buffer.from(cxml.render({ kind: 'receipt', receipt: exampleReceipt }, exampleContext)).toString().replace(/(<ReceiptItem [^>]*quantity=")([^"]*)(" type=")received"/, of))

  test.each([['"received"', '$1-$2$3received"'], ['no type', '$1-$2"']])('with a quantity below zero and %s takes back what was received', (_, of) => {
    const [first] = exampleReceipt.lines
    expect(readReceiptRequest(readCxmlRequest(negative(of)))).toMatchObject([{ stage: 'reversed', number: 'GR-7001', lines: [{ quantity: first?.quantity }] }])
  })

  test('with a quantity below zero of what was returned says how much went back', () => {
    const [first] = exampleReceipt.lines
    expect(readReceiptRequest(readCxmlRequest(negative('$1-$2$3returned"'))).find(({ stage }) => stage === 'returned')?.lines).toMatchObject([{ quantity: first?.quantity }])
  })

  test('that deletes reverses the receipt that it names', () => {
    const deleting = Buffer.from(cxml.render({ kind: 'receipt', receipt: exampleReceipt }, exampleContext)).toString().replace('operation="new"', 'operation="delete"')
    expect(readReceiptRequest(readCxmlRequest(Buffer.from(deleting)))).toMatchObject([{ stage: 'reversed', number: 'GR-7001/reversed', previousReceipt: 'GR-7001' }])
  })

  test('that corrects comes back with the receipt that it takes back a part of', () => {
    const part = { ...exampleReceipt, number: 'GR-7002', stage: 'reversed' as const, previousReceipt: 'GR-7001', lines: [{ ...exampleReceipt.lines[0]!, quantity: Decimal.of('1') }] }
    expect(round(part)).toEqual([{ ...part, recordedAt: '2026-11-05T10:00:00.000Z' }])
  })
})

describe('a Response', () => {
  const at = '2026-11-02T08:00:00.000Z'

  test('has its code and its words', () => {
    expect(readCxmlResponse(cxmlResponse('a', at, { code: 406, text: 'Not Acceptable', explanation: 'no such line' }))).toMatchObject({ code: 406, text: 'Not Acceptable: no such line' })
  })

  test.each(['<cXML payloadID="a" timestamp="b"><Response/></cXML>', '<cXML payloadID="a" timestamp="b"><Response><Status code="OK" text=""/></Response></cXML>', '<html/>'])('%s is none', (xml) => {
    expect(() => readCxmlResponse(Buffer.from(xml))).toThrow(problem('KS-SYSTEM-DOCUMENT-CONTENT'))
  })
})
