import { describe, expect, test } from 'vitest'
import { zip } from '../../../mappings/formats/zip/zip.ts'
import { parseLayout } from '../../../simulator/judge/layouts/layout.ts'
import { readReceived } from '../../../simulator/judge/readReceived.ts'
import { Unreadable, type ReceivedContent } from '../../../simulator/judge/received.ts'
import { municipalText } from '../../mappings/formats/layouts/municipalLayouts.ts'

const plain = (content: ReceivedContent): unknown => JSON.parse(JSON.stringify(content))
const read = (text: string, ...layouts: readonly string[]): unknown => plain(readReceived(Buffer.from(text, 'latin1'), layouts.map((name) => parseLayout(municipalText(name)))))

describe('the judge reads documents of the ordering loop as their receivers do', () => {
  const head = 'Tila;Myyjän tilausnumero;Ostajan tilausnumero;Asiakirja;Päivä;Valuutta;Ostaja;Myyjä;Viite;Toimituspaikka;Lisät;Vähennykset;Maksettava;Rivi;Tuote;Nimi;Määrä;Yksikkö;Hinta;Hintamäärä;Rivisumma;Alv-kanta;Alv-luokka;Ympäristö\r\n'
  const row = (stage: string, line: string): string => `${stage};T1;;T1;07.10.2026;EUR;0150783-1;2362180-3;OPE;"Koulu; iso";;;400,96;${line};A;Näyttö;12,0000;KPL;12,4200;;149,04;25,50;S;TESTI\r\n`

  test('separated values: two rows of one order, and a change of it as another document', () => {
    expect(read(head + row('Uusi', '1') + row('Uusi', '2') + row('Muutos', '1'), 'lempaala/orders')).toMatchObject({
      documents: [
        { kind: 'order', number: 'T1', currency: 'EUR', payable: '400.96', lines: [{ id: '1', name: 'Näyttö', quantity: '12.0000', net: '149.04', vatRate: '25.50' }, { id: '2' }] },
        { kind: 'order', number: 'T1', lines: [{ id: '1' }] },
      ],
    })
  })

  test('another header row is not read, nor is a code that the layout does not know', () => {
    expect(() => read(head.replace('Rivi;', 'Linja;') + row('Uusi', '1'), 'lempaala/orders')).toThrow(Unreadable)
    expect(() => read(head + row('Outo', '1'), 'lempaala/orders')).toThrow('unknown code Outo')
  })

  const idoc = (basicType: string, messageType: string, content: string): string => `<${basicType}><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><MESTYP>${messageType}</MESTYP></EDI_DC40>${content}</IDOC></${basicType}>`

  test('IDocs, by the layout of their type', () => {
    const answer = idoc('ORDERS05', 'ORDRSP', '<E1EDK01><ACTION>003</ACTION><BELNR>V-1</BELNR></E1EDK01><E1EDK03><IDDAT>012</IDDAT><DATUM>20261006</DATUM></E1EDK03><E1EDK02><QUALF>002</QUALF><BELNR>T1</BELNR></E1EDK02><E1EDK02><QUALF>001</QUALF><BELNR>45</BELNR></E1EDK02>')
    const despatch = idoc('DELVRY07', 'DESADV', '<E1EDL20><LIFEX>L-1</LIFEX><E1EDL24><POSNR>1</POSNR><LFIMG>3.000</LFIMG><E1EDL41><QUALI>001</QUALI><BSTNR>45</BSTNR></E1EDL41><E1TXTH9><E1TXTP9><TDLINE>Phone</TDLINE></E1TXTP9></E1TXTH9></E1EDL24></E1EDL20>')
    const layouts = ['tampere/order-responses', 'tampere/despatches']
    expect(read(answer, ...layouts)).toMatchObject({ notices: [{ kind: 'orderResponse', number: 'V-1', day: '2026-10-06', order: '45', code: 'RE' }] })
    expect(read(despatch, ...layouts)).toMatchObject({ notices: [{ kind: 'despatchAdvice', number: 'L-1', order: '45', lines: [{ id: '1', name: 'Phone', quantity: '3.000' }] }] })
    expect(() => read(idoc('ORDERS05', 'ORDERS', ''), ...layouts)).toThrow('ORDERS05 is not known')
  })

  test('a purchase order of SAP: charges are no lines, and deleted items count nothing', () => {
    const item = (number: string, more: object) => ({ PurchaseOrderItem: number, PurchaseOrderItemText: 'Phone', OrderQuantity: '2.000', PurchaseOrderQuantityUnit: 'PC', NetPriceAmount: '874.50', NetPriceQuantity: '1000', GoodsReceiptIsExpected: true, ...more })
    const order = {
      PurchaseOrder: '45', CorrespncExternalReference: 'T1', PurchaseOrderDate: '2026-10-05', DocumentCurrency: 'EUR',
      _PurchaseOrderItem: [item('1', {}), item('2', { PurchasingDocumentDeletionCode: 'L' }), item('9001', { OrderQuantity: '1', NetPriceAmount: '14.90', NetPriceQuantity: '1', PurchaseOrderQuantityUnit: 'AU', GoodsReceiptIsExpected: false })],
    }
    expect(read(JSON.stringify(order))).toMatchObject({ documents: [{ number: 'T1', ownNumber: '45', placedOn: '2026-10-05', lineTotal: '1.75', taxExclusive: '16.65', lines: [{ id: '1', quantity: '2.000', net: '1.75' }, { id: '2', quantity: '0', net: '0' }] }] })
  })

  test('goods movements of SAP: one that SAP made to reverse another names that', () => {
    const movement = (own: string, text: string, item: object) => JSON.stringify({ MaterialDocument: own, MaterialDocumentHeaderText: text, PostingDate: '/Date(1793577600000)/', to_MaterialDocumentItem: { results: [{ PurchaseOrder: '45', QuantityInEntryUnit: '2', ...item }] } })
    expect(read(movement('50', 'R-1', { GoodsMovementType: '101' }))).toMatchObject({ notices: [{ kind: 'receipt', number: 'R-1', ownNumber: '50', day: '2026-11-02', order: '45', stage: 'received', lines: [{ quantity: '2' }] }] })
    expect(read(movement('51', '', { GoodsMovementType: '102', ReversedMaterialDocument: '50' }))).toMatchObject({ notices: [{ number: '51', stage: 'reversed', reverses: '50' }] })
  })

  test('a receipt of a purchase-to-pay system: what was taken back is negative there', () => {
    const receipt = (quantity: number, more: object = {}) => JSON.stringify([{ externalCode: 'R-1', orderExternalCode: 'T1', receiveDate: '2026-10-05T00:00:00Z', lineReceivings: [{ receivedQuantity: quantity, ...more }], referenceGRDocumentExternalCode: 'R-0' }])
    expect(read(receipt(2))).toMatchObject({ notices: [{ number: 'R-1', day: '2026-10-05', order: 'T1', stage: 'received', lines: [{ quantity: '2' }] }] })
    expect(read(receipt(-2))).toMatchObject({ notices: [{ stage: 'reversed', reverses: 'R-0', lines: [{ quantity: '2' }] }] })
    expect(read(receipt(-2, { notifyFault: true }))).toMatchObject({ notices: [{ stage: 'returned' }] })
  })

  test('an order for a purchase-to-pay system: amounts are those of its lines', () => {
    const order = [{ extOrderNumber: 'T1', purchaseCurrency: 'EUR', lines: [{ extOrderLineNumber: '1', supplierProductName: 'Phone', quantity: 3, unitPrice: 10.25 }, { extOrderLineNumber: '2', supplierProductName: 'Case', quantity: 1, unitPrice: 5 }] }]
    expect(read(JSON.stringify(order))).toMatchObject({ documents: [{ kind: 'order', number: 'T1', currency: 'EUR', lineTotal: '35.75', lines: [{ id: '1', name: 'Phone', quantity: '3', net: '30.75' }, { id: '2', net: '5.00' }] }] })
  })

  test('cXML: confirmations and ship notices', () => {
    const cxml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.063/Fulfill.dtd">\n<cXML><Header/><Request>${body}</Request></cXML>`
    expect(read(cxml('<ConfirmationRequest><ConfirmationHeader confirmID="V-1" type="reject" noticeDate="2026-10-05T23:30:00Z"/><OrderReference orderID="PO-1"/></ConfirmationRequest>'))).toMatchObject({ notices: [{ kind: 'orderResponse', number: 'V-1', day: '2026-10-06', order: 'PO-1', code: 'RE' }] })
    expect(read(cxml('<ShipNoticeRequest><ShipNoticeHeader shipmentID="L-1" noticeDate="2026-10-05T12:00:00+03:00"/><ShipNoticePortion><OrderReference orderID="PO-1"/><ShipNoticeItem quantity="3" lineNumber="7"/></ShipNoticePortion></ShipNoticeRequest>')))
      .toMatchObject({ notices: [{ kind: 'despatchAdvice', number: 'L-1', day: '2026-10-05', order: 'PO-1', lines: [{ id: '1', quantity: '3' }] }] })
    expect(() => read(cxml('<ProfileRequest/>'))).toThrow('ProfileRequest is not known')
  })

  test('an archive with other than one XML file is not read', () => {
    const content = Buffer.from('<Finvoice/>')
    const archive = zip([{ name: 'a.xml', content }, { name: 'b.xml', content }], '2026-10-01T00:00:00.000Z')
    expect(() => readReceived(archive, [])).toThrow('the archive holds 2 XML files')
    expect(() => readReceived(Buffer.from('PK, and nothing more'), [])).toThrow(Unreadable)
  })
})
