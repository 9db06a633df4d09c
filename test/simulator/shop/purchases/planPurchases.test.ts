import { expect, test } from 'vitest'
import { purchaseOrderIn } from '../../../../connectors/systems/shared/messages/peppolOrder.ts'
import { purchaseOrderMessage } from '../../../../simulator/receivers/access-point/purchaseOrder.ts'
import { planMonth } from '../../../../simulator/shop/planMonth.ts'

const { purchases, book } = planMonth({ seed: 5, orders: 9 })
const system = { municipality: 'nokia', system: 'peppol', kind: 'peppol-access-point', channel: 'http' } as const

test('Tampere orders twice, Nokia also changes and cancels; each document has one booked answer, and what is far too much is refused', () => {
  expect(purchases.map(({ municipality, order }) => `${municipality} ${order.number} ${order.stage}`)).toEqual([
    'tampere 4500900001 new', 'tampere 4500900002 new',
    'nokia NOK900001 new', 'nokia NOK900002 new', 'nokia NOK900003 new', 'nokia NOK900003 update', 'nokia NOK900004 new', 'nokia NOK900004 delete',
  ])
  const answers = book.notices.filter(({ kind }) => kind === 'orderResponse')
  expect(answers.map(({ order, code }) => `${order} ${code}`)).toEqual([
    '4500900001 AP', '4500900002 RE', 'NOK900001 AP', 'NOK900002 RE', 'NOK900003 AP', 'NOK900003 AP', 'NOK900004 AP', 'NOK900004 AP',
  ])
  expect(new Set(answers.map(({ number }) => number)).size).toBe(answers.length)
})

test.each(purchases)('$order.number $order.stage is written as a purchase order that breaks no rule, with its lines', ({ order }) => {
  const read = purchaseOrderIn(Buffer.from(purchaseOrderMessage(system, order).xml))
  expect(read).toMatchObject({ kind: 'purchaseOrder', broken: [], order: { buyersNumber: order.number, stage: { new: 'placed', update: 'changed', delete: 'cancelled' }[order.stage] } })
  if (order.stage !== 'delete') expect(JSON.parse(JSON.stringify(read))).toMatchObject({ order: { lines: order.lines.map(({ name, quantity }) => ({ quantity, item: { name } })) } })
})
