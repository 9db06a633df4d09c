import { expect, test } from 'vitest'
import { readMarkedDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import type { CsvLayout } from '../../../../mappings/formats/layouts/schema/csv.ts'
import { paymentFile } from '../../../../simulator/receivers/files/paymentFile.ts'
import { municipalLayout } from '../../../mappings/formats/layouts/municipalLayouts.ts'

const layout = municipalLayout('hameenkyro/payments', true) as CsvLayout
const payment = { number: 'M-1', seller: '2362180-3', amount: '100.50', paidOn: '2026-10-20', at: '2026-10-20T06:00:00.000Z' } as const
const context = { environment: 'test', sequence: 3, cutAt: '2026-10-20T06:00:00.000Z' } as const

test('a file of payments is called and says what the example of the profile says', () => {
  const { name, bytes } = paymentFile(layout, [{ ...payment, invoice: '261000001' }, { ...payment, number: 'M-2', reference: '2610000028' }], context)
  expect(name).toBe('maksut_000003_20261020.csv')
  expect(JSON.parse(JSON.stringify(readMarkedDocuments(layout, bytes)))).toMatchObject([
    { isTest: true, content: { kind: 'payment', payment: { number: 'M-1', invoice: '261000001', seller: '2362180-3', amount: '100.50', currency: 'EUR', paidOn: '2026-10-20' } } },
    { isTest: true, content: { kind: 'payment', payment: { number: 'M-2', reference: '2610000028' } } },
  ])
  const [real] = readMarkedDocuments(layout, paymentFile(layout, [{ ...payment, invoice: '261000001' }], { ...context, environment: 'production' }).bytes)
  expect(real?.isTest).toBe(false)
})
