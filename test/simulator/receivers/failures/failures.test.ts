import { expect, test } from 'vitest'
import { ManualClock } from '../../../../base/clock.ts'
import { Failures } from '../../../../simulator/receivers/failures/failures.ts'

const from = '2026-11-05T08:10:00.000Z'
const until = '2026-11-05T08:20:00.000Z'
const at = (time: string): number => Date.parse(`2026-11-05T${time}:00.000Z`)

test('a window holds from its first moment to before its last', () => {
  const clock = new ManualClock(at('08:09'))
  const failures = new Failures(clock)
  failures.add({ failure: 'slow', delay_ms: 5, from, until })
  const seen = ['08:09', '08:10', '08:19', '08:20'].map((time) => {
    clock.moveTo(at(time))
    return failures.find('slow')?.delay_ms
  })
  expect(seen).toStrictEqual([undefined, 5, 5, undefined])
})

test('documents are named by id, number, file, or what stands in a file; nothing named is every document', () => {
  const failures = new Failures(new ManualClock(0))
  const end = failures.add({ failure: 'no-answer', documents: ['1001'] })
  const subjects = [{ id: '1001' }, { number: '1001' }, { file: '1001' }, { text: 'row 1001 row' }]
  expect(subjects.map((subject) => failures.find('no-answer', subject) !== undefined)).toStrictEqual([true, true, true, true])
  expect(failures.find('no-answer', { id: '2', number: '10011', file: 'x', text: 'nothing' })).toBeUndefined()
  expect(failures.find('no-answer')).toBeUndefined()
  expect(failures.find('slow', { id: '1001' })).toBeUndefined()
  end()
  expect(failures.find('no-answer', { id: '1001' })).toBeUndefined()
  failures.add({ failure: 'no-answer' })
  expect(failures.find('no-answer', { id: 'any' })).toBeDefined()
})

test('tells of every change when the clock gets there, until it is closed', async () => {
  const clock = new ManualClock(at('08:00'))
  const failures = new Failures(clock)
  const states: boolean[] = []
  failures.watch(() => states.push(failures.refusesConnections))
  failures.add({ failure: 'down', how: 'refuses connections', from, until })
  expect(failures.nextChange_ms).toBe(Date.parse(from))
  clock.moveTo(Date.parse(from))
  await Promise.resolve().then(() => undefined)
  expect(failures.nextChange_ms).toBe(Date.parse(until))
  failures.close()
  clock.moveTo(Date.parse(until))
  await Promise.resolve().then(() => undefined)
  expect(states).toStrictEqual([false, true])
  expect(failures.nextChange_ms).toBeUndefined()
})
