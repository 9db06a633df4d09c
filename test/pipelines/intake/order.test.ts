import { afterEach, beforeEach, expect, test } from 'vitest'
import { creditNote, invoice } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
beforeEach(async () => { stage = await setStage() })
afterEach(() => stage.stop())

/** `number behind number` of every unfinished delivery, oldest first. */
const chain = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`
  select d.document_number || ' behind ' || coalesce(p.document_number || ' ' || p.state, 'nobody') as line
  from deliveries d left join deliveries p on p.id = d.predecessor where d.ended_at is null order by d.delivery_no`)).map(({ line }) => line)

const credits = (...numbers: readonly number[]) => numbers.map((number) => creditNote(String(number), '1', { version: number }))

test('deliveries of a story stand one behind the other, within a batch and across batches', async () => {
  await stage.take(invoice('1'), ...credits(2))
  await stage.take(...credits(3, 4), invoice('9'))
  expect(await chain()).toEqual(['1 behind nobody', '2 behind 1 planned', '3 behind 2 planned', '4 behind 3 planned', '9 behind nobody'])
})

test('one that comes when all before it are done stands behind nobody', async () => {
  await stage.take(invoice('1'))
  await stage.dispatch()
  await stage.take(...credits(2))
  expect((await chain()).at(-1)).toBe('2 behind nobody')
})

test('one that comes late goes to its place, and the next one to come stands at the end', async () => {
  await stage.take(...credits(2))
  await stage.take(...credits(3))
  await stage.take(invoice('1'))
  await stage.take(...credits(4))
  expect(await chain()).toEqual(['2 behind 1 planned', '3 behind 2 planned', '1 behind nobody', '4 behind 3 planned'])
})

test('a takeover takes the place of what it replaces: in the ledger, in the same batch, and of a takeover', async () => {
  await stage.take(invoice('1'), ...credits(2, 3))
  await stage.take(creditNote('2', '1', { id: 'again', note: 'again', replaces: 'event of 2 v2' }))
  expect(await chain()).toEqual(['1 behind nobody', '3 behind 2 planned', '2 behind 1 planned'])
  await stage.take(
    creditNote('2', '1', { id: 'third', note: 'third', replaces: 'again' }), ...credits(4),
    creditNote('4', '1', { version: 4, id: 'other', note: 'other', replaces: 'event of 4 v4' }), ...credits(5),
  )
  expect(await chain()).toEqual(['1 behind nobody', '3 behind 2 planned', '2 behind 1 planned', '4 behind 3 planned', '5 behind 4 planned'])
})

test('a takeover of what was given up stands at its place, not in front of what is on its way', async () => {
  await stage.take(invoice('1'), ...credits(2, 3))
  const { giveUp } = await import('../../../pipelines/actions/giveUp.ts')
  const [{ id } = { id: '' }] = await stage.rows<{ id: string }>(`select id from deliveries where document_number = '2'`)
  await giveUp([id], { who: 'Testaaja', why: 'test', at_ms: 0 }, stage.context)
  await stage.take(creditNote('2', '1', { id: 'again', note: 'again', replaces: 'event of 2 v2' }))
  expect(await chain()).toEqual(['1 behind nobody', '3 behind 2 planned', '2 behind 1 planned'])
})

test('who stands behind one that is delivered moves up, and behind one that is parked does not', async () => {
  stage.receiver().behave = ({ documentNumber }) => (documentNumber === '2' ? 'refuses' : 'takes')
  await stage.take(invoice('1'), ...credits(2, 3))
  await stage.dispatch()
  expect(await chain()).toEqual(['1 behind nobody', '2 behind nobody', '3 behind 2 parked'])
})
