import { test } from 'vitest'
import { peppolT110 } from '../../../../../mappings/formats/peppol-ordering/formats/orderAgreement.ts'
import { withZeroQuantities } from '../../../../../mappings/formats/peppol-ordering/withZeroQuantities.ts'
import { everyTermOrder } from '../../../../harness/documents/examples.ts'
import { expectGolden } from '../../../../harness/golden.ts'
import { exampleContext } from '../../../../harness/renderContext.ts'

test('a changed order with every term', () => {
  expectGolden(import.meta.dirname, 'order-agreement.xml', peppolT110.render({ kind: 'order', order: everyTermOrder }, exampleContext))
})

test('its cancellation by zero quantities', () => {
  const order = { ...withZeroQuantities(everyTermOrder), stage: 'cancelled' as const, documentNumber: 'KV-1001-3', previousDocument: 'KV-1001-2' }
  expectGolden(import.meta.dirname, 'cancellation.xml', peppolT110.render({ kind: 'order', order }, exampleContext))
})
