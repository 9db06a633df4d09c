import { describe, expect, test } from 'vitest'
import { invoiceFromEvent, type InvoiceEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Draft, InvoiceContent } from '../../../schemas/generated/events.ts'
import type { AvroRecord } from '../../../schemas/avroSchema.ts'
import { completed } from '../../../schemas/codec.ts'
import { readerSchemas } from '../../../schemas/repository.ts'
import { sampleOf } from '../../harness/avroSample.ts'
import { creditNoteIssued, invoiceContent, invoiceIssued } from '../../harness/events.ts'
import { codeOf } from '../../schemas/codeOf.ts'
import { randomFrom } from '../../schemas/randomFrom.ts'

const type = 'fi.kuntasilta.shop.InvoiceIssued'
const from = (content: Draft<InvoiceContent>) => invoiceFromEvent(completed(type, { story: 's', invoice: content }))

test('an invoice keeps what the seller wrote', () => {
  const invoice = invoiceFromEvent(completed(type, invoiceIssued(2)))
  expect(invoice).toMatchObject({
    kind: 'invoice',
    number: '10001',
    issueDate: '2026-03-02',
    typeCode: '380',
    purchaseOrder: '4500012345',
    salesOrder: 'T-555',
    buyer: { legalRegistration: { id: '0204819-8', scheme: '0212' }, identifiers: [] },
    payment: { meansCode: '58', creditTransfers: [{ account: 'FI2112345600000785', bic: 'NDEAFIHH' }] },
  })
  expect(invoice.totals.payable.toString()).toBe('502.00')
  expect(invoice.lines.map((line) => [line.id, line.netAmount.toString(), line.price.net.toString(), line.vat.rate?.toString()])).toEqual([
    ['1', '200.00', '100.000000', '25.5000'],
    ['2', '200.00', '100.000000', '25.5000'],
  ])
})

test('a credit note has positive amounts and names the invoice', () => {
  const note = invoiceFromEvent(completed('fi.kuntasilta.shop.CreditNoteIssued', creditNoteIssued()))
  expect(note).toMatchObject({ kind: 'creditNote', typeCode: '381', preceding: [{ number: '10001', issueDate: '2026-03-02' }] })
  expect(note.totals.payable.isNegative).toBe(false)
  expect(note.dueDate).toBeUndefined()
})

test('every value of any event arrives under the same name, and nothing is null', () => {
  const random = randomFrom(11)
  const schema = readerSchemas.get(type) as AvroRecord
  for (let round = 0; round < 100; round += 1) {
    const event = { type, value: sampleOf(schema, random) } as InvoiceEvent & { readonly type: typeof type }
    const content = { ...event.value.invoice, number: 'n', issueDate: '2026-01-01', supportingDocuments: [] }
    const { kind: _1, typeCode: _2, ...terms } = invoiceFromEvent({ type, value: { ...event.value, invoice: content } })
    const { specification: _3, typeCode: _4, ...written } = content
    expect(terms, `round ${round}`).toEqual(withoutNulls(written))
  }
})

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null || value instanceof Decimal || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null).map(([key, inner]) => [key, withoutNulls(inner)]))
}

test.each([
  ['380', type, 'invoice'],
  ['381', 'fi.kuntasilta.shop.CreditNoteIssued', 'creditNote'],
] as const)('the type code is %s where the seller leaves it out', (code, eventType, field) => {
  const content = { number: '1', issueDate: '2026-01-01' }
  expect(invoiceFromEvent(completed(eventType, { story: 's', [field]: content } as never)).typeCode).toBe(code)
})

describe('an invoice is refused', () => {
  const link = { id: 'A', externalLocation: 'https://files.example.fi/a.pdf', sha256: 'a'.repeat(64) }
  test.each<[string, Draft<InvoiceContent>, string]>([
    ['without a number', { issueDate: '2026-01-01' }, 'KS-MAP-EVENT-LACKS'],
    ['without an issue date', { number: '1' }, 'KS-MAP-EVENT-LACKS'],
    ['with a link without a hash', { supportingDocuments: [{ ...link, sha256: null }] }, 'KS-MAP-ATTACHMENT-LINK'],
    ['with a hash that is none', { supportingDocuments: [{ ...link, sha256: 'abc' }] }, 'KS-MAP-ATTACHMENT-LINK'],
    ['with a link that is not https', { supportingDocuments: [{ ...link, externalLocation: 'http://files.example.fi/a.pdf' }] }, 'KS-MAP-ATTACHMENT-LINK'],
    ['with a link that is none', { supportingDocuments: [{ ...link, externalLocation: 'a.pdf' }] }, 'KS-MAP-ATTACHMENT-LINK'],
  ])('%s', (_, content, code) => {
    expect(codeOf(() => from(code === 'KS-MAP-EVENT-LACKS' ? content : { ...invoiceContent(), ...content }))).toBe(code)
  })

  test('but not with a good link or a file', () => {
    const file = { id: 'B', embedded: { fileName: 'b.txt', mimeType: 'text/plain', content: Buffer.from('b') } }
    const invoice = from({ ...invoiceContent(), supportingDocuments: [link, file] })
    expect(invoice.supportingDocuments).toEqual([link, file])
  })
})
