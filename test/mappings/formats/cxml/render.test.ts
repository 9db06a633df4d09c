import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Secret } from '../../../../base/secret.ts'
import { relatedMediaType } from '../../../../mappings/formats/cxml/catalogueUpload.ts'
import { cxml } from '../../../../mappings/formats/cxml/format.ts'
import { withSharedSecret } from '../../../../mappings/formats/cxml/frame.ts'
import { readCxmlRequest, withoutSharedSecret } from '../../../../mappings/formats/cxml/reading/message.ts'
import { cxmlResponse } from '../../../../mappings/formats/cxml/response.ts'
import type { CanonicalDocument, RenderContext } from '../../../../mappings/formats/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Receipt } from '../../../../mappings/model/receipt.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { exampleCatalogue, exampleDespatch, exampleReceipt, exampleResponse } from './documents.ts'
import { dtdErrors } from './documentTypes.ts'

const context: RenderContext = { ...exampleContext, sender: { id: 'AN-SELLER' }, receiver: { id: '123456789', scheme: 'DUNS' }, inReplyTo: 'order-1@buyer.example' }
const text = (document: CanonicalDocument, changes: Partial<RenderContext> = {}): string => Buffer.from(cxml.render(document, { ...context, ...changes })).toString('utf8')
const secret = new Secret('se<s&me')

/** One line of a price for ten, and one whose order line nobody knows. */
const pricedReceipt: Receipt = {
  ...exampleReceipt, currency: 'SEK',
  lines: [...exampleReceipt.lines.map((line) => ({ ...line, quantity: Decimal.of('25'), serialNumbers: [], price: { net: Decimal.of('99.50'), baseQuantity: Decimal.of('10') } })), { ...exampleReceipt.lines[0]!, id: '2', orderLine: '2' }],
}
const documents: readonly (readonly [string, CanonicalDocument])[] = [
  ['accepted with changes', { kind: 'orderResponse', orderResponse: exampleResponse }],
  ['accepted', { kind: 'orderResponse', orderResponse: { ...exampleResponse, code: 'AP', notes: [], lines: [] } }],
  ['rejected, the seller having no number of it', { kind: 'orderResponse', orderResponse: (({ sellersOrder: _, ...response }) => ({ ...response, code: 'RE', notes: [], lines: [] }))(exampleResponse) }],
  ['a despatch', { kind: 'despatchAdvice', despatchAdvice: exampleDespatch }],
  ['a despatch of two orders with notes', { kind: 'despatchAdvice', despatchAdvice: { ...exampleDespatch, notes: [{ text: 'Ovella' }], lines: [...exampleDespatch.lines, { ...exampleDespatch.lines[0]!, id: 'b', order: 'PO-78', note: 'x' }] } }],
  ['a receipt', { kind: 'receipt', receipt: exampleReceipt }],
  ['a receipt with the prices of its order', { kind: 'receipt', receipt: pricedReceipt }],
  ['a return', { kind: 'receipt', receipt: { ...exampleReceipt, stage: 'returned', note: 'rikki' } }],
  ['a reversal', { kind: 'receipt', receipt: { ...exampleReceipt, number: 'GR-7002', stage: 'reversed', previousReceipt: 'GR-7001' } }],
]

standards.describe('judged by the official document types', () => {
  test.each(documents)('%s is valid, as it lies in the ledger and as it leaves', (_, document) => {
    const bytes = cxml.render(document, context)
    expect(dtdErrors(bytes)).toEqual([])
    expect(dtdErrors(withSharedSecret(bytes, secret, '1'))).toEqual([])
  })

  test.each([['a full catalogue', exampleCatalogue], ['an update', { ...exampleCatalogue, action: 'Update' }], ['a deletion', { ...exampleCatalogue, action: 'Delete' }]] as const)('both parts of %s are valid', (_, catalogue) => {
    const [request, index, end] = partsOf(withSharedSecret(cxml.render({ kind: 'catalogue', catalogue }, context), secret, '1'))
    expect(end).toBeUndefined()
    expect(dtdErrors(Buffer.from(request ?? ''))).toEqual([])
    expect(dtdErrors(Buffer.from(index ?? ''))).toEqual([])
  })

  test('a receipt has the amounts of its order, and zero where that is not known', () => {
    const said = Buffer.from(cxml.render({ kind: 'receipt', receipt: pricedReceipt }, context)).toString()
    expect([...said.matchAll(/<Money currency="SEK">([^<]*)</g)].map(([, amount]) => amount)).toEqual(['99.50', '248.75', '0.00', '0.00', '248.75'])
    expect(said).toContain('<PriceBasisQuantity quantity="10" conversionFactor="1">')
  })

  test('our answers are valid', () => {
    expect(dtdErrors(cxmlResponse('a@kuntasilta', '2026-11-02T08:00:00.000Z', { code: 200, text: 'OK' }))).toEqual([])
    expect(dtdErrors(cxmlResponse('a@kuntasilta', '2026-11-02T08:00:00.000Z', { code: 401, text: 'Unauthorized', explanation: 'x < y' }))).toEqual([])
  })

  test('a document that breaks its type is found, so that the judgement means something', () => {
    const broken = text({ kind: 'receipt', receipt: exampleReceipt }).replace(/<Total>[^]*<\/Total>/, '')
    expect(dtdErrors(Buffer.from(broken)).join()).toContain('ReceiptRequest')
    expect(dtdErrors(readFileSync(join(standardsFolder, 'cxml/samples/ShipNoticeRequest.xml')))).toEqual([])
  })
})

describe('what is written', () => {
  test('who sends to whom, whether it is a test, and an id that a repeat has too', () => {
    const message = readCxmlRequest(cxml.render({ kind: 'receipt', receipt: exampleReceipt }, context))
    expect(message).toMatchObject({
      payloadId: `${exampleContext.deliveryId}@kuntasilta`, environment: 'test', name: 'ReceiptRequest',
      from: { id: 'AN-SELLER', scheme: 'NetworkId' }, to: { id: '123456789', scheme: 'DUNS' }, sender: { id: 'AN-SELLER', scheme: 'NetworkId' },
    })
    expect(message.sharedSecret).toBeUndefined()
    expect(readCxmlRequest(cxml.render({ kind: 'receipt', receipt: exampleReceipt }, { ...context, environment: 'production' })).environment).toBe('production')
  })

  test('the secret is put in where the sender stands, and can be taken out again', () => {
    const bytes = cxml.render({ kind: 'orderResponse', orderResponse: exampleResponse }, context)
    const leaving = withSharedSecret(bytes, secret, '1')
    expect(readCxmlRequest(leaving).sharedSecret).toBe('se<s&me')
    expect(Buffer.from(withoutSharedSecret(leaving))).toEqual(Buffer.from(bytes))
  })

  test('a confirmation says of each line what becomes of it, and names the order and the message that brought it', () => {
    const written = text({ kind: 'orderResponse', orderResponse: exampleResponse })
    expect(written).toContain('<ConfirmationHeader confirmID="R-5001" type="except" noticeDate="2026-11-02T08:15:00.000Z">')
    expect(written).toContain('<OrderReference orderID="PO-77">\n        <DocumentReference payloadID="order-1@buyer.example"/>')
    expect(written).toMatch(/<ConfirmationItem quantity="5" lineNumber="2">[^]*<ConfirmationStatus quantity="3" type="detail" deliveryDate="2026-11-10T10:00:00.000Z">[^]*<Money currency="EUR">99.50<\/Money>[^]*<ConfirmationStatus quantity="1" type="backordered">[^]*<ConfirmationStatus quantity="1" type="reject">[^]*lineNumber="3">/)
    expect(written).toMatch(/<ConfirmationItem quantity="3" lineNumber="3">\s*<UnitOfMeasure>EA<\/UnitOfMeasure>\s*<ConfirmationStatus quantity="3" type="reject">/)
    expect(written).toMatch(/<ConfirmationStatus quantity="2" type="detail">[^]*<ItemIn quantity="2" lineNumber="4">[^]*<SupplierPartID>PH-2<[^]*<Money currency="EUR">120<[^]*Phone B/)
    expect(written).toMatch(/<ConfirmationItem quantity="6" lineNumber="5">[^]*<ConfirmationStatus quantity="4" type="accept">[^]*<ConfirmationStatus quantity="2" type="reject">/)
  })

  test('an order that is accepted as it is says of each line when it comes', () => {
    const accepted = { ...exampleResponse, code: 'AP', lines: [], promisedDelivery: { start: '2026-11-12' } }
    const written = text({ kind: 'orderResponse', orderResponse: accepted })
    expect(written).toContain('type="accept" noticeDate')
    expect([...written.matchAll(/<ConfirmationStatus quantity="(\d)" type="accept" deliveryDate="2026-11-12T10:00:00.000Z">/g)].map(([, quantity]) => quantity)).toEqual(['2', '5', '3', '2', '6'])
    const { answered: _, ...unknown } = accepted
    expect(() => text({ kind: 'orderResponse', orderResponse: unknown })).toThrow(expect.objectContaining({ code: 'KS-MAP-NOT-CARRIED' }))
    expect(text({ kind: 'orderResponse', orderResponse: { ...unknown, promisedDelivery: undefined } as never })).not.toContain('ConfirmationItem')
  })

  test('a ship notice names a service and who has it on the way, also where no carrier is known', () => {
    const { shipment: _, ...without } = exampleDespatch
    expect(text({ kind: 'despatchAdvice', despatchAdvice: without })).toMatch(/<ServiceLevel xml:lang="fi">[^]*<CarrierIdentifier domain="companyName">Seller Oy<[^]*<ShipmentIdentifier>D-6001</)
  })

  test('a correction takes back pieces and names the receipt', () => {
    const written = text({ kind: 'receipt', receipt: { ...exampleReceipt, number: 'GR-7002', stage: 'reversed', previousReceipt: 'GR-7001' } })
    expect(written).toMatch(/receiptID="GR-7002"[^]*operation="new"[^]*<Extrinsic name="reversedReceiptID">GR-7001<[^]*<ReceiptItem receiptLineNumber="1" quantity="-2" type="received">/)
  })

  test('a catalogue says in its first line where its parts end', () => {
    const bytes = cxml.render({ kind: 'catalogue', catalogue: exampleCatalogue }, context)
    expect(relatedMediaType(bytes)).toBe(`multipart/related; boundary="kuntasilta-${exampleContext.deliveryId}"; type="text/xml"`)
    expect(relatedMediaType(cxml.render({ kind: 'receipt', receipt: exampleReceipt }, context))).toBeUndefined()
  })
})

describe('what cXML cannot say stops the document', () => {
  test.each<readonly [string, CanonicalDocument, string]>([
    ['an order that is taken in and no more', { kind: 'orderResponse', orderResponse: { ...exampleResponse, code: 'AB' } }, 'KS-MAP-CODE'],
    ['an added line', { kind: 'orderResponse', orderResponse: { ...exampleResponse, lines: [{ ...exampleResponse.lines[0]!, status: '1' }] } }, 'KS-MAP-CODE'],
    ['a line that is not numbered', { kind: 'orderResponse', orderResponse: { ...exampleResponse, lines: [{ ...exampleResponse.lines[0]!, orderLine: 'A' }] } }, 'KS-MAP-CODE'],
    ['a despatch of an order without the buyer’s number', { kind: 'despatchAdvice', despatchAdvice: { ...exampleDespatch, buyersOrders: [] } }, 'KS-MAP-MISSING'],
    ['more than was ordered', { kind: 'orderResponse', orderResponse: { ...exampleResponse, lines: [{ ...exampleResponse.lines[0]!, status: '3', quantity: Decimal.of('9') }] } }, 'KS-MAP-NOT-CARRIED'],
    ['a reversal without lines', { kind: 'receipt', receipt: { ...exampleReceipt, stage: 'reversed', previousReceipt: 'GR-1', lines: [] } }, 'KS-MAP-MISSING'],
    ['a reversal of nothing', { kind: 'receipt', receipt: { ...exampleReceipt, stage: 'reversed' } }, 'KS-MAP-MISSING'],
    ['an article without a price', { kind: 'catalogue', catalogue: { ...exampleCatalogue, lines: [{ ...exampleCatalogue.lines[0]!, prices: [] }] } }, 'KS-MAP-MISSING'],
    ['devices', { kind: 'devices', devices: [] }, 'KS-MAP-KIND'],
  ])('%s', (_, document, code) => {
    expect(() => cxml.render(document, context)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code }) }))
  })
})

/** The documents in a message of parts. */
function partsOf(message: Uint8Array): readonly string[] {
  const boundary = /boundary="([^"]+)"/.exec(relatedMediaType(message) ?? '')?.[1] ?? ''
  return Buffer.from(message).toString('utf8').split(`--${boundary}`).slice(1, -1).map((part) => part.slice(part.indexOf('\r\n\r\n') + 4).trim())
}
