import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { purchaseOrderIn } from '../../../../../connectors/systems/shared/messages/peppolOrder.ts'
import type { Order } from '../../../../../mappings/model/order.ts'
import { standards, standardsFolder } from '../../../../harness/standards.ts'

const example = (name: string): string => readFileSync(join(standardsFolder, 'peppol/examples', name), 'utf8')
function orderIn(xml: string): { readonly order: Order; readonly broken: readonly string[] } {
  const document = purchaseOrderIn(Buffer.from(xml))
  if (document?.kind !== 'purchaseOrder') throw new Error('it is no purchase order')
  return { order: document.order, broken: document.broken.map(({ parameters }) => String(parameters['rule'])) }
}

standards.describe('what lies in the inbox', () => {
  test.each([
    ['Order_Example.xml', 'placed', '34', undefined],
    ['OrderChange_Example.xml', 'changed', undefined, undefined],
    ['OrderCancellation_Example.xml', 'cancelled', 'Order-1', 'Cancellation-1'],
  ] as const)('%s is a purchase order, and breaks no rule', (file, stage, buyersNumber, documentNumber) => {
    const { order, broken } = orderIn(example(file))
    expect(broken).toEqual([])
    expect(order).toMatchObject({ stage, origin: 'purchasing', ...(buyersNumber === undefined ? {} : { buyersNumber }), ...(documentNumber === undefined ? {} : { documentNumber }) })
    expect(order.lines.every(({ quantity, item }) => !quantity.isZero && item.name !== '')).toBe(true)
  })

  test('an order that states its hour was made in that hour of Finland; of one that states none no hour is known', () => {
    expect(orderIn(example('Order_Example.xml')).order.issuedAt).toBe('2018-09-01T09:30:00.000Z')
    expect(orderIn(example('OrderCancellation_Example.xml')).order).not.toHaveProperty('issuedAt')
  })

  test('one that breaks rules is read all the same, with what it breaks', () => {
    const { order, broken } = orderIn(example('Order_Example.xml').replace(/<cbc:IssueDate>.*?<\/cbc:IssueDate>/, '').replace(/<cac:OrderLine>[\s\S]*<\/cac:OrderLine>/, ''))
    expect(order).toMatchObject({ buyersNumber: '34', issueDate: '', lines: [] })
    expect(broken.length).toBeGreaterThan(1)
  })

  test('an answer of the network is none', () => {
    expect(purchaseOrderIn(Buffer.from(example('InvoiceResponse_Example.xml')))).toBeUndefined()
  })
})
