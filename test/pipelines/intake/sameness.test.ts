import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { creditNote, invoice } from '../stage/records.ts'
import type { Behaviour } from '../stage/receiver.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

const standings = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`select event_id || ' ' || standing as line from events order by event_no`)).map(({ line }) => line)
const problemOf = async (number: string): Promise<unknown> =>
  (await stage.rows<{ problem: unknown }>('select problem from deliveries where document_number = $1 order by delivery_no desc limit 1', [number]))[0]?.problem

describe('sameness of the event', () => {
  test('the same event once more is a repeat with one effect, in the same batch and in a later one', async () => {
    expect(await stage.take(invoice('1'), invoice('1'))).toMatchObject({ events: 1, repeats: 1 })
    expect(await stage.take(invoice('1'))).toMatchObject({ events: 0, repeats: 1, lanes: [] })
    expect(await stage.states()).toEqual(['1 planned'])
    expect(await stage.rows('select log_offset::int as at from repeats order by 1')).toEqual([{ at: 1 }, { at: 2 }])
  })
})

describe('sameness of the business', () => {
  test('the same content under a new id is recorded and sends nothing', async () => {
    await stage.take(invoice('1', { id: 'a' }), invoice('1', { id: 'b' }))
    await stage.take(invoice('1', { id: 'c', version: 2 }))
    expect(await standings()).toEqual(['a in force', 'b repeat', 'c repeat'])
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 delivered'])
    await stage.take(invoice('1', { id: 'd' }))
    expect(await stage.states()).toEqual(['1 delivered'])
  })

  test('an invoice and a credit note of one number are two documents', async () => {
    await stage.take(invoice('1'), creditNote('1', '1'))
    expect(await stage.states()).toEqual(['1 planned', '1 planned'])
  })

  test('the same number of another seller is another document', async () => {
    const { invoiceIssued } = await import('../../harness/events.ts')
    const { record } = await import('../stage/records.ts')
    const other = { ...invoiceIssued(), story: 's', buyer: { businessId: '0204819-8' }, seller: { businessId: '0112038-9' } }
    await stage.take(invoice('10001'), record('fi.kuntasilta.shop.InvoiceIssued', other, 'other'))
    expect(await standings()).toEqual(['event of 10001 v1 in force', 'other in force'])
  })

  test('other content that does not say what it replaces is parked, and names the event that holds the number', async () => {
    await stage.take(invoice('1', { id: 'a' }))
    await stage.take(invoice('1', { id: 'b', note: 'changed' }), invoice('1', { id: 'c', note: 'again', replaces: 'somebody else' }))
    expect(await standings()).toEqual(['a in force', 'b contradiction', 'c contradiction'])
    expect(await stage.states()).toEqual(['1 planned', '1 parked', '1 parked'])
    expect(await problemOf('1')).toEqual({ code: 'KS-CONTRACT-NUMBER-TAKEN', parameters: { kind: { phrase: 'invoice' }, number: '1', holder: 'a' } })
    await stage.dispatch()
    expect(stage.receiver().effects).toHaveLength(1)
  })

  test('other content that says so takes over while nothing has left: only the new document is sent', async () => {
    await stage.take(invoice('1', { id: 'a' }))
    await stage.render()
    await stage.take(invoice('1', { id: 'b', note: 'changed', replaces: 'a' }))
    expect(await standings()).toEqual(['a superseded', 'b in force'])
    expect(await stage.states()).toEqual(['1 replaced', '1 planned'])
    await stage.dispatch()
    expect(stage.receiver().effects.map((each) => Buffer.from(each.bytes).includes('changed'))).toEqual([true])
  })

  test('also several times in one batch', async () => {
    await stage.take(invoice('1', { id: 'a' }), invoice('1', { id: 'b', note: 'b', replaces: 'a' }), invoice('1', { id: 'c', note: 'c', replaces: 'b' }))
    expect(await standings()).toEqual(['a superseded', 'b superseded', 'c in force'])
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 replaced', '1 replaced', '1 delivered'])
  })

  test.each([
    ['was taken', 'takes', 'delivered'],
    ['may have arrived', 'lost', 'unknown'],
  ] as const)('after the earlier one %s it parks and asks for a credit note', async (_, behaviour, state) => {
    stage.receiver().behave = () => behaviour
    await stage.take(invoice('1', { id: 'a' }))
    await stage.dispatch()
    await stage.take(invoice('1', { id: 'b', note: 'changed', replaces: 'a' }))
    expect(await stage.states()).toEqual([`1 ${state}`, '1 parked'])
    expect(await problemOf('1')).toEqual({ code: 'KS-CONTRACT-CREDIT-NOTE-NEEDED', parameters: { kind: { phrase: 'invoice' }, number: '1', holder: 'a' } })
    expect(await standings()).toEqual(['a in force', 'b contradiction'])
  })

  test('while the earlier one is on its way it parks too, because it may arrive', async () => {
    let arrived: () => void = () => undefined
    let go: () => void = () => undefined
    const onItsWay = new Promise<void>((resolve) => { arrived = resolve })
    stage.receiver().behave = async (): Promise<Behaviour> => {
      arrived()
      await new Promise<void>((resolve) => { go = resolve })
      return 'fails'
    }
    await stage.take(invoice('1', { id: 'a' }))
    const sending = stage.dispatch()
    await onItsWay
    await stage.take(invoice('1', { id: 'b', note: 'changed', replaces: 'a' }))
    go()
    await sending
    expect(await stage.states()).toEqual(['1 retrying', '1 parked'])
  })

  test('after the receiver refused it proves that nothing was taken, so the new one takes over', async () => {
    stage.receiver().behave = (_, nth) => (stage.receiver().arrivals.length === 1 && nth === 1 ? 'refuses' : 'takes')
    await stage.take(invoice('1', { id: 'a' }))
    await stage.dispatch()
    await stage.take(invoice('1', { id: 'b', note: 'changed', replaces: 'a' }))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 replaced', '1 delivered'])
  })
})
