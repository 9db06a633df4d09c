import { afterEach, expect, test } from 'vitest'
import { fileFlow, files, oneLane } from '../stage/profiles.ts'
import { creditNote, invoice } from '../stage/records.ts'
import type { Behaviour } from '../stage/receiver.ts'
import { StageReceiver } from '../stage/receiver.ts'
import { sendPass, freshMemory } from '../../../pipelines/dispatch/sendLane.ts'
import { lane, notStopping, setStage, type Stage } from '../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const open = async (more: object = {}): Promise<void> => {
  stage = await setStage({
    profiles: [oneLane(files(more), [fileFlow('postings', 'operator')])],
    receivers: { [lane]: new StageReceiver({ sends: 'files', recognisesRepeats: 'no', highestGrade: 'none', tellsWhenAsked: 'none' }) },
  })
}
const at = (instant: string): void => stage.clock.moveTo(Date.parse(instant))
const cut = '2026-03-02T16:00:00Z'
const text = (bytes: Uint8Array): readonly string[] => Buffer.from(bytes).toString('latin1').split('\r\n').slice(0, -1)
const sequences = (): Promise<readonly object[]> => stage.rows('select sequence::int as sequence, name from transmissions order by sequence')

test('documents wait for the cut of the profile and go together in one file', async () => {
  await open()
  await stage.take(invoice('1'), invoice('2', { lines: 2 }))
  const { due_ms } = await stage.dispatch()
  expect(new Date(due_ms!)).toEqual(new Date(cut))
  expect(await stage.states()).toEqual(['1 rendered', '2 rendered'])
  at(cut)
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered'])
  const [file] = stage.receiver().effects
  expect(file).toMatchObject({ name: '605_56_202603021800_000001.dat', documentNumber: '1', environment: 'production' })
  expect(file!.deliveryIds).toHaveLength(2)
})

test('header and trailer say what is in it: time, number, documents, lines, records and sums', async () => {
  await open()
  await stage.take(invoice('1'), invoice('2', { lines: 2 }), creditNote('3', '9', { version: 1 }))
  await stage.dispatch()
  at(cut)
  await stage.dispatch()
  const lines = text(stage.receiver().effects[0]!.bytes)
  expect(lines.map((line) => line.slice(0, 2))).toEqual(['00', '10', '20', '10', '20', '20', '10', '20', '90'])
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([471]))
  expect(lines[0]!.slice(8, 32)).toBe('20260302180000000001PROD')
  const trailer = lines.at(-1)!
  expect([trailer.slice(2, 8), trailer.slice(8, 14), trailer.slice(14, 20), trailer.slice(20, 27)]).toEqual(['000001', '000003', '000004', '0000009'])
  const net = lines.filter((line) => line.startsWith('20')).reduce((sum, line) => sum + Number(line.slice(70, 85)), 0)
  expect(Number(trailer.slice(27, 44))).toBe(net)
})

test('a full file is closed before its cut', async () => {
  await open({ files: { cut: ['18:00'], most: 3 } })
  await stage.take(...['1', '2', '3', '4'].map((number) => invoice(number)))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered', '3 delivered', '4 rendered'])
  at(cut)
  await stage.dispatch()
  expect(await sequences()).toMatchObject([{ sequence: 1 }, { sequence: 2 }])
})

test('what comes after the cut goes with the next one', async () => {
  await open()
  await stage.take(invoice('1'))
  await stage.dispatch()
  at(cut)
  await stage.take(invoice('2'))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered', '2 rendered'])
  at('2026-03-03T16:00:00Z')
  await stage.dispatch()
  expect(await sequences()).toEqual([{ sequence: 1, name: '605_56_202603021800_000001.dat' }, { sequence: 2, name: '605_56_202603031800_000002.dat' }])
})

test('the documents of a story go in one file, in the order of the story', async () => {
  await open()
  stage.receiver().behave = (_, nth) => (nth === 1 ? 'fails' : 'takes')
  await stage.take(invoice('9'), creditNote('2', '9'), creditNote('1', '9', { version: 3 }), invoice('3'))
  await stage.dispatch()
  at(cut)
  await stage.dispatch()
  stage.later(60_000)
  await stage.dispatch()
  expect(await stage.states()).toEqual(['9 delivered', '2 delivered', '1 delivered', '3 delivered'])
  const files = stage.receiver().arrivals
  expect(new Set(files.map(({ name }) => name))).toEqual(new Set(['605_56_202603021800_000001.dat']))
  const numbers = text(files[0]!.bytes).filter((line) => line.startsWith('10')).map((line) => line.slice(2, 22).trim())
  expect(numbers).toEqual(['3', '9', '2', '1'])
})

test('a document that found no room behind its story in a file waits until that file has arrived, and for the next cut', async () => {
  await open({ files: { cut: ['18:00'], most: 2 } })
  stage.receiver().behave = ({ name }, nth) => (name.endsWith('_000001.dat') && nth === 1 ? 'fails' : 'takes')
  await stage.take(invoice('1'), creditNote('2', '1'), creditNote('3', '1', { version: 3 }))
  await stage.render()
  at(cut)
  await stage.dispatch()
  stage.later(60_000)
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered', '3 rendered'])
  at('2026-03-03T16:00:00Z')
  await stage.dispatch()
  expect(await sequences()).toMatchObject([{ sequence: 1 }, { sequence: 2 }])
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered', '3 delivered'])
})

test('numbers have no gaps, though many cut at the same time', async () => {
  await open({ files: { cut: ['18:00'], most: 1 } })
  await stage.take(...Array.from({ length: 12 }, (_, each) => invoice(String(each + 1))))
  await stage.render()
  const hand = async (): Promise<void> => {
    const memory = freshMemory()
    while ((await sendPass(lane, stage.context, memory, notStopping)).again);
  }
  await Promise.all([hand(), hand(), hand(), hand()])
  expect((await sequences()).map((each) => (each as { sequence: number }).sequence)).toEqual(Array.from({ length: 12 }, (_, each) => each + 1))
  expect(stage.receiver().effects.flatMap(({ deliveryIds }) => deliveryIds)).toHaveLength(12)
})

test('numbers have no gaps after a cut that failed', async () => {
  await open()
  await stage.take(invoice('1'))
  await stage.render()
  at(cut)
  const fileFormat = stage.context.fileFormat
  Object.assign(stage.context, { fileFormat: () => ({ ...fileFormat('esimerkki', 'operator')!, assemble: () => { throw new Error('no memory') } }) })
  await expect(stage.send()).rejects.toThrow('no memory')
  expect(await sequences()).toEqual([])
  Object.assign(stage.context, { fileFormat })
  await stage.send()
  expect(await sequences()).toMatchObject([{ sequence: 1 }])
})

test('a file that may have arrived is asked about as a whole, and goes again with the same bytes under the same name', async () => {
  await open()
  const behaviours: readonly Behaviour[] = ['lost', 'fails']
  stage.receiver().behave = (_, nth) => behaviours[nth - 1] ?? 'takes'
  await stage.take(invoice('1'), invoice('2'))
  await stage.dispatch()
  at(cut)
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 unknown', '2 unknown'])
  await stage.take(invoice('3'))
  for (let turn = 0; turn < 3; turn += 1) {
    stage.later(120_000)
    await stage.dispatch()
  }
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered', '3 rendered'])
  expect(stage.receiver().asked.length).toBeGreaterThan(0)
  expect(stage.receiver().arrivals).toHaveLength(3)
  expect(new Set(stage.receiver().arrivals.map(({ name, sha256, bytes }) => `${name} ${sha256} ${Buffer.from(bytes).toString('hex')}`)).size).toBe(1)
  expect(await stage.rows('select count(*)::int as attempts from attempts')).toEqual([{ attempts: 3 }])
})
