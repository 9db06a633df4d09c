import { expect, test } from 'vitest'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { peppolBis3 } from '../../../../mappings/formats/peppol-bis-3/format.ts'
import { everyTermInvoice, everyTermOrder } from '../../../harness/documents/examples.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { expectFailure } from '../../../harness/failures.ts'

const rendered = (invoice: Invoice): string =>
  Buffer.from(peppolBis3.render({ kind: invoice.kind, invoice }, exampleContext)).toString('utf8')

test('a sales order alone gets the order number NA', () => {
  const { purchaseOrder: _, ...rest } = everyTermInvoice
  expect(rendered(rest)).toMatch(/<cac:OrderReference>\s*<cbc:ID>NA<\/cbc:ID>\s*<cbc:SalesOrderID>KV-1001</)
})

test.each([
  [{ purchaseOrder: '4500012345', salesOrder: 'T-1' }, '4500012345', 'ON'],
  [{ salesOrder: 'T-1' }, 'T-1', 'VN'],
])('the order of a line %o is the object that it is about', (own, id, scheme) => {
  const lines = everyTermInvoice.lines.map(({ object: _, ...line }) => ({ ...line, ...own }))
  expect(rendered({ ...everyTermInvoice, lines })).toMatch(new RegExp(`<cac:DocumentReference>\\s*<cbc:ID schemeID="${scheme}">${id}</cbc:ID>\\s*<cbc:DocumentTypeCode>130<`))
})

test('a line with an object and an order of its own is refused, because there is one place for both', () => {
  const lines = everyTermInvoice.lines.map((line) => ({ ...line, object: { id: 'A', scheme: 'AAA' }, purchaseOrder: '1' }))
  expectFailure('KS-MAP-NOT-CARRIED', { format: 'peppol-bis-3' }, () => rendered({ ...everyTermInvoice, lines }))
})

test.each(['0037', '0212', '0213', '0215'])('the electronic address scheme %s is no longer taken', (scheme) => {
  const buyer = { ...everyTermInvoice.buyer, endpoint: { id: '003707375462', scheme } }
  expectFailure('KS-MAP-PEPPOL-ENDPOINT', { party: 'Esimerkkikunta', scheme }, () => rendered({ ...everyTermInvoice, buyer }))
})

test('a party without an electronic address has the delivery\'s, an OVT with the scheme 0216', () => {
  const { endpoint: _, ...buyer } = everyTermInvoice.buyer
  const context = { ...exampleContext, receiver: { id: '003726174164' } }
  const text = Buffer.from(peppolBis3.render({ kind: 'invoice', invoice: { ...everyTermInvoice, buyer } }, context)).toString('utf8')
  expect(text).toContain('<cbc:EndpointID schemeID="0216">003726174164</cbc:EndpointID>')
})

test('a second identifier of the buyer is refused, not dropped', () => {
  const buyer = { ...everyTermInvoice.buyer, identifiers: [{ id: 'A' }, { id: 'B' }] }
  expectFailure('KS-MAP-TOO-MANY', { term: 'BT-46', count: 2, limit: 1 }, () => rendered({ ...everyTermInvoice, buyer }))
})

test.each(['49', '59'])('means of payment %s name the mandate, and with several accounts are refused', (meansCode) => {
  const accounts = ['FI2112345600000785', 'FI5810171000000122'].map((account) => ({ account }))
  const by = (count: number): Invoice => ({ ...everyTermInvoice, payment: { meansCode, creditTransfers: accounts.slice(0, count), directDebit: { mandate: 'M-1', creditor: 'FI12ZZZ12345' } } })
  for (const count of [0, 1]) {
    const means = rendered(by(count)).match(/<cac:PaymentMeans>[^]*?<\/cac:PaymentMeans>/g) ?? []
    expect(means).toHaveLength(1)
    expect(means[0]).toMatch(/<cac:PaymentMandate>\s*<cbc:ID>M-1</)
  }
  expectFailure('KS-MAP-TOO-MANY', { term: 'BT-84', count: 2, limit: 1, format: 'peppol-bis-3' }, () => rendered(by(2)))
})

test('an amount with parts of a cent is refused, not rounded', () => {
  const totals = { ...everyTermInvoice.totals, payable: Decimal.of('2000.005') }
  expectFailure('KS-MAP-AMOUNT-DECIMALS', { amount: '2000.005' }, () => rendered({ ...everyTermInvoice, totals }))
})

test('a note that reads as an unknown subject code is refused', () => {
  expectFailure('KS-MAP-NOTE-SUBJECT', { subject: 'x9y' }, () => rendered({ ...everyTermInvoice, notes: [{ text: 'tilaus #x9y# ok' }] }))
})

test('the due date of a credit note without payment instructions is kept', () => {
  const { payment: _, ...rest } = everyTermInvoice
  const text = rendered({ ...rest, kind: 'creditNote', typeCode: '381' })
  expect(text).toMatch(/<cbc:PaymentMeansCode>1<\/cbc:PaymentMeansCode>\s*<cbc:PaymentDueDate>2026-12-02</)
})

test('an order is no invoice', () => {
  expectFailure('KS-MAP-KIND', { kind: 'order' }, () => peppolBis3.render({ kind: 'order', order: everyTermOrder }, exampleContext))
})
