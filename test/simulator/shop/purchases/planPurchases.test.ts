import { expect, test } from 'vitest'
import { loadProfiles } from '../../../../connectors/profile/load.ts'
import { purchaseOrderIn } from '../../../../connectors/systems/shared/messages/peppolOrder.ts'
import { purchaseOrderMessage } from '../../../../simulator/receivers/access-point/purchaseOrder.ts'
import { Site } from '../../../../simulator/receivers/site.ts'
import { readCustomers } from '../../../../simulator/shop/customers.ts'
import { planMonth } from '../../../../simulator/shop/planMonth.ts'
import { purchasingOf } from '../../../../simulator/shop/purchases/purchasing.ts'
import { makeWorld } from '../../receivers/world.ts'

const purchasing = new Map([['nokia', [{ system: 'peppol', receivedBy: 'unit' }]], ['lempaala', [{ system: 'purchasing', receivedBy: 'system' }]], ['ylojarvi', [{ system: 'peppol', receivedBy: 'unit' }]]] as const)
const { purchases, receipts, book } = planMonth({ seed: 5, orders: 9, purchasing })
const system = { municipality: 'nokia', system: 'peppol', kind: 'peppol-access-point', channel: 'http' } as const
const of = <Thing extends { readonly municipality: string }>(municipality: string, things: readonly Thing[]): readonly Thing[] => things.filter((thing) => thing.municipality === municipality)

test('who orders in a system of its own is what the profiles say', async () => {
  const { profiles } = await loadProfiles()
  const ways = purchasingOf(profiles.map(({ profile }) => profile))
  expect(ways.get('nokia')).toEqual([{ system: 'peppol', receivedBy: 'unit' }])
  expect(ways.get('kangasala')).toEqual([{ system: 'purchasing', receivedBy: 'system' }])
  expect(ways.get('lempaala')).toEqual([{ system: 'purchasing', receivedBy: 'system' }, { system: 'ordering', receivedBy: 'unit' }])
  expect(readCustomers().filter(({ id }) => ways.has(id)).map(({ purchases: what }) => what)).not.toContain('none')
})

test('Ylöjärvi orders four times; Nokia also changes, cancels, and changes too late; nobody else has a system for it', () => {
  const numbers = (municipality: string): readonly string[] => of(municipality, purchases).map(({ order: { number, stage } }) => `${number} ${stage}`)
  expect(numbers('ylojarvi')).toEqual(['YLO945101 new', 'YLO945102 new', 'YLO945103 new', 'YLO945104 new'])
  expect(numbers('nokia')).toEqual([
    'NOK945201 new', 'NOK945202 new', 'NOK945203 new', 'NOK945204 new', 'NOK945205 new', 'NOK945205 update', 'NOK945206 new', 'NOK945206 delete', 'NOK945207 new', 'NOK945207 update',
  ])
  expect(numbers('pirkkala')).toEqual([])
})

test('each document has one booked answer: what is far too much is refused, and so is a change of what has left', () => {
  const answers = of('nokia', book.notices).filter(({ kind }) => kind === 'orderResponse')
  const byOrder = Object.groupBy(answers, ({ order }) => order ?? '')
  expect(Object.fromEntries(Object.entries(byOrder).map(([order, list = []]) => [order, list.map(({ code }) => code)]))).toEqual({
    NOK945201: ['AP'], NOK945202: ['RE'], NOK945203: ['CA'], NOK945204: ['AP'], NOK945205: ['AP', 'AP'], NOK945206: ['AP', 'AP'], NOK945207: ['AP', 'RE'],
  })
  expect(new Set(answers.map(({ number }) => number)).size).toBe(answers.length)
})

test('what stands is despatched, received and invoiced as it was ordered in the end, in two parts where it is much', () => {
  const ordered = (number: string): readonly string[] => of('nokia', purchases).findLast(({ order }) => order.number === number)?.order.lines.map(({ quantity }) => quantity) ?? []
  const sums = (kind: 'invoice' | 'creditNote', sequence: number): readonly string[] =>
    of('nokia', book.documents).filter((document) => document.kind === kind && Number(document.number.slice(4)) % 50_000 === sequence).map(({ lines }) => lines.map(({ quantity }) => quantity).join('+'))
  expect(sums('invoice', 45_201)).toEqual(ordered('NOK945201'))
  expect(sums('invoice', 45_202)).toEqual([])
  expect(sums('invoice', 45_203)).toEqual(ordered('NOK945203').slice(0, 1))
  expect(sums('invoice', 45_204)).toHaveLength(2)
  expect(sums('creditNote', 45_204)).toEqual(['1'])
  expect(sums('invoice', 45_205)).toEqual(ordered('NOK945205'))
  expect(sums('invoice', 45_206)).toEqual([])
  expect(of('nokia', book.notices).filter(({ kind, origin }) => kind === 'despatchAdvice' && origin === 'purchasing')).toHaveLength(6)
  expect(of('nokia', book.documents).every(({ match }) => match === undefined || match === 'matches')).toBe(true)
})

test('receipts are noted where the system tells of them, and else come from a unit', () => {
  expect(of('nokia', receipts)).toEqual([])
  const stages = of('lempaala', receipts).map(({ receipt: { order, stage, previous, lines } }) => ({ order, stage, names: previous !== undefined, lines: lines.length > 0 }))
  expect(stages).toContainEqual({ order: 'LEM945304', stage: 'returned', names: true, lines: true })
  expect(stages).toContainEqual({ order: 'LEM945301', stage: 'reversed', names: true, lines: true })
})

test.each(of('nokia', purchases))('$order.number $order.stage is written as a purchase order that breaks no rule, with its lines', ({ order }) => {
  const read = purchaseOrderIn(Buffer.from(purchaseOrderMessage(new Site(makeWorld(), system), order).xml))
  expect(read).toMatchObject({ kind: 'purchaseOrder', broken: [], order: { buyersNumber: order.number, stage: { new: 'placed', update: 'changed', delete: 'cancelled' }[order.stage] } })
  if (order.stage !== 'delete') expect(JSON.parse(JSON.stringify(read))).toMatchObject({ order: { lines: order.lines.map(({ name, quantity }) => ({ quantity, item: { name } })) } })
})
