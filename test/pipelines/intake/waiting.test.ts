import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expirePass } from '../../../pipelines/dispatch/expire.ts'
import { documents, flow, oneLane } from '../stage/profiles.ts'
import { creditNote, invoice, order, orderChanged } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())
const awaited = async (number: string): Promise<unknown> =>
  (await stage.rows<{ waits_for: string | null }>('select waits_for from deliveries where document_number = $1', [number]))[0]?.waits_for

describe('an earlier version of the story', () => {
  beforeEach(async () => { stage = await setStage() })

  test('is waited for; when it comes, it goes first', async () => {
    await stage.take(creditNote('2', '1'))
    expect(await stage.states()).toEqual(['2 waiting'])
    expect(await awaited('2')).toBe('version 1 of story story 1')
    await stage.dispatch()
    expect((await stage.take(invoice('1'))).lanes).toEqual(['esimerkki/operator'])
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '2'])
  })

  test('is not waited for where it comes in the same batch', async () => {
    await stage.take(invoice('1'), creditNote('2', '1'))
    expect(await stage.states()).toEqual(['1 planned', '2 planned'])
  })

  test('is waited for by all later ones: a gap is a gap, however many come after it', async () => {
    await stage.take(creditNote('3', '1', { version: 3 }))
    await stage.take(creditNote('2', '1', { version: 2 }))
    expect(await stage.states()).toEqual(['3 waiting', '2 waiting'])
    await stage.take(invoice('1'))
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '2', '3'])
  })

  test('is waited for even where the one between calls for no document', async () => {
    await stage.take(orderChanged('1', { version: 2, story: 'story 1' }))
    await stage.take(creditNote('3', '1', { version: 3 }))
    expect(await stage.states()).toEqual(['3 waiting'])
    await stage.take(invoice('1'))
    expect(await stage.states()).toEqual(['3 planned', '1 planned'])
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '3'])
  })

  test('that does not come parks it, with what it waited for, at the very time', async () => {
    await stage.take(creditNote('2', '1'))
    const { due_ms } = await expirePass(stage.context)
    expect(due_ms).toBe(stage.clock.now_ms() + 3 * 86_400_000)
    stage.clock.moveTo(due_ms! - 1)
    await expirePass(stage.context)
    expect(await stage.states()).toEqual(['2 waiting'])
    stage.clock.moveTo(due_ms!)
    await expirePass(stage.context)
    expect(await stage.states()).toEqual(['2 parked'])
  })

  test('that comes after it was parked for that lets it go', async () => {
    await stage.take(creditNote('2', '1'))
    stage.later(3 * 86_400_000)
    await expirePass(stage.context)
    await stage.take(invoice('1'))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['2 delivered', '1 delivered'])
    expect(stage.receiver().numbers).toEqual(['1', '2'])
  })
})

describe('the order that an invoice names', () => {
  beforeEach(async () => { stage = await setStage({ profiles: [oneLane(documents(), [flow('invoices', 'operator', { waitsForOrder: 'P1D' })])] }) })

  test('is waited for as long as the profile says, and wakes it', async () => {
    await stage.take(invoice('1', { order: 'T-1' }))
    expect(await stage.states()).toEqual(['1 waiting'])
    expect(await awaited('1')).toBe('order T-1 of esimerkki')
    expect((await expirePass(stage.context)).due_ms).toBe(stage.clock.now_ms() + 86_400_000)
    expect((await stage.take(order('T-1'))).lanes).toEqual(['esimerkki/operator'])
    expect(await stage.states()).toEqual(['1 planned'])
  })

  test('that is known, or comes before it in the same batch, is not waited for', async () => {
    await stage.take(order('T-1'), invoice('1', { order: 'T-1' }))
    await stage.take(invoice('2', { order: 'T-1' }))
    expect(await stage.states()).toEqual(['1 planned', '2 planned'])
  })

  test('that comes after it in the same batch wakes it', async () => {
    await stage.take(invoice('1', { order: 'T-1' }), order('T-1'))
    expect(await stage.states()).toEqual(['1 planned'])
  })

  test('of another municipality is not meant', async () => {
    await stage.take(invoice('1', { order: 'T-1' }))
    await stage.take(order('T-2'))
    expect(await stage.states()).toEqual(['1 waiting'])
  })

  test('is still waited for when only the version before it has come', async () => {
    await stage.take(invoice('2', { story: 's', version: 2, order: 'T-1' }))
    expect(await awaited('2')).toBe('version 1 of story s')
    await stage.take(invoice('1', { story: 's' }))
    expect(await stage.states()).toEqual(['2 waiting', '1 planned'])
    expect(await awaited('2')).toBe('order T-1 of esimerkki')
    await stage.take(order('T-1'))
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '2'])
  })
})

describe('the dates of a flow', () => {
  beforeEach(async () => {
    stage = await setStage({ profiles: [oneLane(documents(), [flow('invoices', 'operator', { until: '2026-02-28' }), flow('late', 'operator', { role: 'copy', from: '2026-03-02' })])] })
  })

  test('decide by the day of the document: outside them it is not sent, with the reason, and holds nobody up', async () => {
    await stage.take(invoice('1', { story: 's' }), invoice('2', { story: 's', version: 2, content: { issueDate: '2026-02-28' } }))
    expect(await stage.states()).toEqual(['1 not sent', '1 planned', '2 planned', '2 not sent'])
    expect(await stage.rows(`select problem, ended_at is not null as rests from deliveries where document_number = '1' and flow = 'invoices'`)).toEqual([
      { problem: { code: 'KS-PROFILE-OUTSIDE-DATES', parameters: { municipality: 'esimerkki', flow: 'invoices', day: { day: '2026-03-02' }, from: { day: '2025-01-01' }, until: { day: '2026-02-28' } } }, rests: true },
    ])
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '2'])
  })

  test('have both ends inside', async () => {
    await stage.take(invoice('1', { content: { issueDate: '2026-03-01' } }), invoice('2'), invoice('3', { content: { issueDate: '2026-02-28' } }))
    expect(await stage.rows(`select document_number || ' ' || flow as sent from deliveries where state <> 'not sent' order by delivery_no`)).toEqual([{ sent: '2 late' }, { sent: '3 invoices' }])
  })
})

describe('the read model of orders', () => {
  beforeEach(async () => { stage = await setStage() })

  test('follows the versions of the story, in whatever order they come', async () => {
    await stage.take(orderChanged('T-1', { version: 2, content: { buyersNumber: 'second' } }))
    await stage.take(order('T-1', { content: { buyersNumber: 'first' } }))
    expect(await stage.rows('select stage, buyers_number from orders')).toEqual([{ stage: 'changed', buyers_number: 'second' }])
  })

  test('also within one batch', async () => {
    await stage.take(orderChanged('T-1', { version: 2, content: { buyersNumber: 'second' } }), order('T-1', { content: { buyersNumber: 'first' } }))
    expect(await stage.rows('select stage, buyers_number from orders')).toEqual([{ stage: 'changed', buyers_number: 'second' }])
  })
})
