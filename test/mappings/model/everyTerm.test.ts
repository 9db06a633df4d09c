import { describe, expect, test } from 'vitest'
import { invoiceFromEvent, type InvoiceEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import type { AvroRecord } from '../../../schemas/avroSchema.ts'
import { completed } from '../../../schemas/codec.ts'
import { readTermTable, type Origin } from '../../../schemas/contractTables.ts'
import { readerSchemas } from '../../../schemas/repository.ts'
import { sampleOf } from '../../harness/avroSample.ts'
import { invoiceContent } from '../../harness/events.ts'
import { randomFrom } from '../../schemas/randomFrom.ts'

const type = 'fi.kuntasilta.shop.InvoiceIssued'
type Issued = Extract<InvoiceEvent, { readonly type: typeof type }>

/** Terms that no event carries; BT-24 is `specification` of what a reader found, BT-49 the profile's address, BG-2 is BT-23 and BT-24. */
const outsideTheEvent: Readonly<Record<string, Origin>> = { 'BT-4': 'not carried', 'BT-24': 'derived', 'BT-49': 'profile', 'BG-2': 'derived' }

const terms = [...Array.from({ length: 165 }, (_, index) => `BT-${index + 1}`), ...Array.from({ length: 32 }, (_, index) => `BG-${index + 1}`)]
const rows = new Map(readTermTable('en16931').map((row) => [row.term, row]))

const seed = 41
const random = randomFrom(seed)
/** What the shop says, beside what the model makes of it. */
const pairs = Array.from({ length: 150 }, () => {
  const { value } = { value: sampleOf(readerSchemas.get(type) as AvroRecord, random) } as Issued
  const supportingDocuments = value.invoice.supportingDocuments.map((one) => ({ ...one, externalLocation: 'https://files.example.fi/a', sha256: 'a'.repeat(64) }))
  const told = { ...value.invoice, number: 'n', issueDate: '2026-01-01', typeCode: '380', supportingDocuments }
  return { told, made: invoiceFromEvent({ type, value: { ...value, invoice: told } }) }
})

/** Everything that lies at a path of names; lists are walked through. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path))
  if (value === undefined || value === null) return []
  const [name, ...rest] = path
  return name === undefined ? [value] : valuesAt((value as Readonly<Record<string, unknown>>)[name], rest)
}

describe.each(terms)('%s', (term) => {
  const row = rows.get(term)

  test('has its place in the contract', () => {
    expect(row?.from).toBe(outsideTheEvent[term] ?? 'field')
  })

  if (outsideTheEvent[term] === undefined) test('comes into the model under the same names', () => {
    const path = row?.field.split('/').slice(2) ?? []
    const told = pairs.flatMap((pair) => valuesAt(pair.told, path))
    const made = pairs.flatMap((pair) => valuesAt(pair.made, path))
    expect(told.length, `seed ${seed}`).toBeGreaterThan(0)
    expect(made, `seed ${seed}`).toHaveLength(told.length)
    if (term.startsWith('BT')) expect(made, `seed ${seed}`).toEqual(told)
  })
})

test('attributes carry serial numbers and IMEIs, classifications UNSPSC and CPV, the standard identifier a GTIN', () => {
  const item = {
    name: 'Puhelin',
    classifications: [{ code: '43191501', list: 'TST' }, { code: '32250000', list: 'STI' }],
    standardIdentifier: { id: '4006381333931', scheme: '0160' },
    attributes: [{ name: 'Sarjanumero', value: 'SN1' }, { name: 'IMEI', value: '490154203237518' }, { name: 'IMEI', value: '490154203237526' }],
  }
  const [line] = invoiceContent().lines ?? []
  const invoice = invoiceFromEvent(completed(type, { story: 's', invoice: { ...invoiceContent(), lines: [{ ...line, item }] } }))
  expect(invoice.lines[0]?.item).toEqual(item)
})

test('a line of an invoice of several orders names its own, and the day on which it was paid in advance', () => {
  const own = { purchaseOrder: '4500012345', salesOrder: 'T-555', taxPointDate: '2024-08-30' }
  const [line] = invoiceContent().lines ?? []
  const invoice = invoiceFromEvent(completed(type, { story: 's', invoice: { ...invoiceContent(), lines: [{ ...line, ...own }] } }))
  expect(invoice.lines[0]).toMatchObject(own)
})

test('a factor is the payee, with several accounts', () => {
  const payee = { name: 'Rahoitus Oy', identifier: { id: '003709191560', scheme: '0216' }, legalRegistration: { id: '0919156-0', scheme: '0212' } }
  const payment = { meansCode: '30', remittance: 'RF911234567890120', creditTransfers: [{ account: 'FI2112345600000785' }, { account: 'FI1410093000123458' }] }
  expect(invoiceFromEvent(completed(type, { story: 's', invoice: { ...invoiceContent(), payee, payment } }))).toMatchObject({ payee, payment })
})
