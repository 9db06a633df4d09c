import { expect, test } from 'vitest'
import { purchaseOrderIn } from '../../../../connectors/systems/shared/messages/peppolOrder.ts'
import { purchaseOrderMessage } from '../../../../simulator/receivers/access-point/purchaseOrder.ts'
import { readCustomers } from '../../../../simulator/shop/customers.ts'
import { planMonth } from '../../../../simulator/shop/planMonth.ts'

const { purchases, book } = planMonth({ seed: 5, orders: 9 })
const system = { municipality: 'nokia', system: 'peppol', kind: 'peppol-access-point', channel: 'http' } as const

test('each customer orders twice, who sends changes also changes and cancels; each document has one booked answer, and what is far too much is refused', () => {
  const numbersOf = (of: readonly string[]): readonly string[] => of.map((word) => word.replace(/^\D*\d*?9(\d{5})/, '$1'))
  const placed = Map.groupBy(purchases, ({ municipality }) => municipality)
  expect([...placed.keys()]).toEqual(readCustomers().map(({ id }) => id))
  for (const { id, purchases: how } of readCustomers()) {
    const followed = how === 'orders' ? [] : ['00003 new', '00003 update', '00004 new', '00004 delete']
    expect(numbersOf(placed.get(id)?.map(({ order }) => `${order.number} ${order.stage}`) ?? [])).toEqual(['00001 new', '00002 new', ...followed])
    const answers = book.notices.filter(({ kind, municipality }) => kind === 'orderResponse' && municipality === id)
    expect(numbersOf(answers.map(({ order, code }) => `${order} ${code}`))).toEqual(['00001 AP', '00002 RE', ...followed.map((each) => `${each.slice(0, 5)} AP`)])
    expect(new Set(answers.map(({ number }) => number)).size).toBe(answers.length)
  }
})

test.each(purchases)('$order.number $order.stage is written as a purchase order that breaks no rule, with its lines', ({ order }) => {
  const read = purchaseOrderIn(Buffer.from(purchaseOrderMessage(system, order).xml))
  expect(read).toMatchObject({ kind: 'purchaseOrder', broken: [], order: { buyersNumber: order.number, stage: { new: 'placed', update: 'changed', delete: 'cancelled' }[order.stage] } })
  if (order.stage !== 'delete') expect(JSON.parse(JSON.stringify(read))).toMatchObject({ order: { lines: order.lines.map(({ name, quantity }) => ({ quantity, item: { name } })) } })
})
