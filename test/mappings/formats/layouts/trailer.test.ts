import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import type { FixedLayout } from '../../../../mappings/formats/layouts/schema/fixed.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import { purchaseOrder, receipt } from '../../../harness/purchaseOrder.ts'
import { municipalLayout, written } from './municipalLayouts.ts'
import { thrown } from './thrown.ts'

const order = { kind: 'order', order: purchaseOrder('4500000001') } as const
const another = { kind: 'order', order: purchaseOrder('4500000002') } as const
const received = { kind: 'receipt', receipt: receipt('GR-1') } as const
const more = { kind: 'receipt', receipt: receipt('GR-2', { lines: [{ ...received.receipt.lines[0]!, quantity: Decimal.of('2.5') }] }) } as const

/** The file with another last digit in the field of its trailer. */
function tampered(bytes: Uint8Array, layout: FixedLayout, name: string): Buffer {
  const rows = Buffer.from(bytes).toString('latin1').split('\r\n')
  const row = rows.at(-2) ?? ''
  const { from, length } = layout.records.trailer!.fields.find((field) => field.name === name)!
  const field = row.slice(from - 1, from - 1 + length).replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
  return Buffer.from([...rows.slice(0, -2), row.slice(0, from - 1) + field + row.slice(from - 1 + length), ''].join('\r\n'), 'latin1')
}

describe.each([
  ['orivesi/orders', [order, another], ['documents', 'lines', 'records', 'net', 'payable']],
  ['hameenkyro/orders', [order, another], ['documents', 'lines', 'records', 'net', 'payable']],
  ['orivesi/receipts', [received, more], ['documents', 'lines', 'records', 'quantity']],
  ['hameenkyro/receipts', [received, more], ['documents', 'lines', 'records', 'quantity']],
] as const)('a file of %s', (name, documents, fields) => {
  const layout = municipalLayout(name) as FixedLayout
  const bytes = written(layout, documents)

  test('is read as it was written', () => expect(readDocuments(layout, bytes)).toHaveLength(2))

  test.each(fields)('whose trailer has another %s is refused as a whole', (field) => {
    const error = thrown(() => readDocuments(layout, tampered(bytes, layout, field)))
    expect(error?.code).toBe('KS-SYSTEM-LAYOUT-TRAILER')
    expect(error?.message).toContain(field)
  })

  test('that lost a line is refused', () => {
    const rows = Buffer.from(bytes).toString('latin1').split('\r\n')
    const line = rows.findIndex((row) => row.startsWith('20'))
    expect(thrown(() => readDocuments(layout, Buffer.from(rows.filter((_, at) => at !== line).join('\r\n'), 'latin1')))?.code).toBe('KS-SYSTEM-LAYOUT-TRAILER')
  })
})
