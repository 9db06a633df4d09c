import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SystemConnection } from '../../connectors/ports.ts'
import { bankChannel } from '../../connectors/systems/bank-channel/kind.ts'
import { readReceived } from '../../simulator/judge/readReceived.ts'
import { readStore } from '../../simulator/judge/store.ts'
import type { Receivers } from '../../simulator/receivers/receiver.ts'
import { startReceivers } from '../../simulator/receivers/startReceivers.ts'
import { testReferences } from '../harness/references.ts'
import { documents, flow, oneLane } from '../pipelines/stage/profiles.ts'
import { creditNote, invoice } from '../pipelines/stage/records.ts'
import { never, setStage, type Stage } from '../pipelines/stage/stage.ts'

const [municipality, system] = ['esimerkki', 'bank']
const bankBox = documents({ kind: 'bank-channel', settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED', pickUp: 'env:NOT_CALLED', archive: 'env:NOT_CALLED' } } })

let stage: Stage
let root: string
let banks: Receivers
let connection: SystemConnection
beforeEach(async () => {
  stage = await setStage({ profiles: [oneLane(bankBox, [flow('invoices', 'operator', { format: 'finvoice-3.0-soap' })])] })
  root = await mkdtemp(join(tmpdir(), 'ks-bank-'))
  banks = await startReceivers({ root, clock: stage.clock, seed: 1, systems: [{ municipality, system, kind: 'bank-channel', channel: 'folder' }] })
  const channel = { kind: 'folder', path: 'env:FOLDER', pickUp: 'env:PICK_UP_FOLDER', archive: 'env:ARCHIVE_FOLDER' }
  const { settings } = banks.of(municipality, system)
  connection = bankChannel.open(bankChannel.settings.parse({ channel }), { clock: stage.clock, references: testReferences(settings) })
})
afterEach(async () => {
  await connection.close()
  await banks.stop()
  await rm(root, { recursive: true })
  await stage.stop()
})

/** Numbers of the documents that the bank acted on, in its order. */
const actedOn = (): readonly string[] => readStore(root, municipality, system).effects.flatMap(({ bytes }) => readReceived(bytes, []).documents.map(({ number }) => number))

/** Files were called after their message ids alone, which are in no order: a credit note was taken before the invoice that was put before it. */
test('a bank that finds all files at once and takes them by name acts on each story in its order', async () => {
  stage.receiver().behave = async (transmission) => ((await connection.send(transmission, never)).outcome === 'delivered' ? 'takes' : 'fails')
  const stories = Array.from({ length: 12 }, (_, index) => 100 + index)
  const numbers = (story: number): readonly string[] => [`${story}`, `${story}-a`, `${story}-b`]
  await stage.take(...stories.flatMap((story) => [invoice(`${story}`), creditNote(`${story}-a`, `${story}`), creditNote(`${story}-b`, `${story}`, { version: 3 })]))
  await stage.dispatch()
  await banks.process()
  expect(actedOn()).toHaveLength(36)
  for (const story of stories) expect(actedOn().filter((number) => number.startsWith(`${story}`))).toEqual(numbers(story))
})

test('a corrected invoice has the place of the one that it replaces, before a credit note that had come meanwhile', async () => {
  stage.receiver().behave = async (transmission) => {
    if (stage.receiver().arrivals.length === 1) return 'refuses'
    return (await connection.send(transmission, never)).outcome === 'delivered' ? 'takes' : 'fails'
  }
  await stage.take(invoice('1'), creditNote('2', '1'))
  await stage.dispatch()
  await stage.take(invoice('1', { version: 3, note: 'corrected', replaces: 'event of 1 v1' }))
  await stage.dispatch()
  await banks.process()
  expect(stage.receiver().numbers).toEqual(['1', '2'])
  expect(actedOn()).toEqual(['1', '2'])
})
