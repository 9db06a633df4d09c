import { expect, test } from 'vitest'
import { peppolT110 } from '../../../../../mappings/formats/peppol-ordering/formats/orderAgreement.ts'
import type { Order } from '../../../../../mappings/model/order.ts'
import { everyTermInvoice, everyTermOrder } from '../../../../harness/documents/examples.ts'
import { expectFailure } from '../../../../harness/failures.ts'
import { exampleContext } from '../../../../harness/renderContext.ts'

const rendered = (order: Order): string => Buffer.from(peppolT110.render({ kind: 'order', order }, exampleContext)).toString('utf8')

test('a first agreement has the seller\'s number and names NA as the previous one', () => {
  const { documentNumber: _1, previousDocument: _2, ...first } = everyTermOrder
  const text = rendered({ ...first, stage: 'placed' })
  expect(text).toContain('<cbc:ID>KV-1001</cbc:ID>')
  expect(text).toMatch(/<cac:OrderReference>\s*<cbc:ID>NA<\/cbc:ID>/)
})

test('a cancelled order with quantities is refused', () => {
  expectFailure('KS-MAP-T110-CANCELLED', { number: 'KV-1001' }, () => rendered({ ...everyTermOrder, stage: 'cancelled' }))
})

test('an invoice is no order', () => {
  expectFailure('KS-MAP-KIND', { kind: 'invoice', format: 'peppol-t110' }, () => peppolT110.render({ kind: 'invoice', invoice: everyTermInvoice }, exampleContext))
})
