import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setStage, type Stage } from '../stage/stage.ts'
import { bill, credit, peppolLane, problemsOf, received } from './bill.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage({ profiles: [peppolLane()] }) })
afterEach(() => stage.stop())

const phones = [{ net: '200.00', rate: '25.5' }, { net: '80.40', rate: '25.5' }] as const

describe('a credit note', () => {
  test('of all of an invoice goes after it, with positive amounts and its number', async () => {
    await stage.take(bill('1', phones), credit('2', '1', phones))
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '2'])
    const note = received(stage).get('2')
    expect(note).toMatchObject({ kind: 'creditNote', typeCode: '381', preceding: [{ number: '1', issueDate: '2026-03-02' }] })
    expect(note?.totals?.payable?.toString()).toBe('351.90')
    expect(note?.lines?.map(({ netAmount }) => netAmount?.toString())).toEqual(['200.00', '80.40'])
  })

  test('of a part has the lines that it credits, and several may follow one another', async () => {
    await stage.take(bill('1', phones))
    await stage.take(credit('2', '1', [phones[1]]), credit('3', '1', [{ net: '50.00', rate: '25.5' }], { version: 3 }))
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '2', '3'])
    expect(received(stage).get('2')?.totals?.payable?.toString()).toBe('100.90')
    expect(received(stage).get('3')?.totals?.payable?.toString()).toBe('62.75')
  })

  test('that came before its invoice waits for it', async () => {
    await stage.take(credit('2', '1', phones))
    expect(await stage.states()).toEqual(['2 waiting'])
    await stage.take(bill('1', phones))
    await stage.dispatch()
    expect(stage.receiver().numbers).toEqual(['1', '2'])
  })
})

describe('a correction', () => {
  test('is a credit note of all and a new invoice under a number of its own', async () => {
    await stage.take(bill('1', phones), credit('2', '1', phones), bill('3', [{ net: '190.00', rate: '25.5' }], { content: { preceding: [{ number: '1', issueDate: '2026-03-02' }] } }))
    await stage.dispatch()
    expect(await stage.states()).toEqual(['1 delivered', '2 delivered', '3 delivered'])
    expect(received(stage).get('3')).toMatchObject({ kind: 'invoice', typeCode: '380', preceding: [{ number: '1' }] })
    expect(received(stage).get('3')?.totals?.payable?.toString()).toBe('238.45')
  })

  test('of a rate that was wrong has the rate of its own day of supply', async () => {
    await stage.take(bill('3', [{ net: '190.00', rate: '24' }], { content: { preceding: [{ number: '1', issueDate: '2026-03-02' }] } }))
    await stage.dispatch()
    expect(await problemsOf(stage, '3')).toEqual(['KS-RULE-VAT-RATE'])
  })

  test('under the same number is none: what has left needs a credit note', async () => {
    await stage.take(bill('1', phones))
    await stage.dispatch()
    await stage.take(bill('1', [{ net: '190.00', rate: '25.5' }], { id: 'again', version: 2, replaces: 'bill 1' }))
    expect(await problemsOf(stage, '1')).toEqual(['KS-CONTRACT-CREDIT-NOTE-NEEDED'])
    expect(stage.receiver().numbers).toEqual(['1'])
  })
})
