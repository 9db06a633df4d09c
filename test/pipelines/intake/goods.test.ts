import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleProfiles, type LoadedProfile } from '../../../connectors/profile/load.ts'
import { loadProfile } from '../../../connectors/profile/loadProfile.ts'
import type { DocumentKind } from '../../../mappings/formats/format.ts'
import { readIncoming, type Incoming } from '../../../pipelines/intake/incoming.ts'
import { planEvent, type Surroundings } from '../../../pipelines/intake/plan.ts'
import { createDecoder, keptSchemaById } from '../../../schemas/codec.ts'
import type { EventDraft, EventType } from '../../../schemas/generated/events.ts'
import { writeRecord } from '../../../schemas/record.ts'
import { orderShipped } from '../../harness/events.ts'

const decode = createDecoder({ schemaById: keptSchemaById })
const buyer = { businessId: '0205717-4' }
const seller = { businessId: '2362180-3' }
let participants: readonly LoadedProfile[]

/** Nokia's and Tampere's profiles with a flow for each kind of document to each of two systems. */
beforeAll(async () => {
  const loaded = await Promise.all(['nokia', 'tampere'].map(async (name) => (await loadProfile(join(exampleProfiles, name), name)).profile!))
  const kinds: readonly DocumentKind[] = ['orderResponse', 'despatchAdvice', 'receipt', 'catalogue', 'devices']
  participants = loaded.map((each) => {
    const systems = Object.fromEntries(['purchasing', 'finance'].map((name) => [name, Object.values(each.profile.systems)[0]!]))
    const flows = kinds.flatMap((kind) => ['purchasing', 'finance'].map((system) => ({ ...each.profile.flows[0]!, name: `${kind}-${system}`, documents: [kind], system })))
    return { ...each, profile: { ...each.profile, systems, flows } }
  })
})

function incoming<T extends EventType>(type: T, value: EventDraft<T>): Incoming {
  const record = writeRecord(type, value, { id: 'e-1', source: 'urn:test', time: '2026-03-02T08:00:00.000Z' })
  const profiles = { byBuyerId: (id: string) => participants.find(({ profile }) => profile.buyer.businessIds.includes(id)), byMunicipality: () => undefined, all: () => participants }
  const read = readIncoming({ ...record, partition: 0, offset: 0n, timestamp_ms: 0, key: Buffer.from(record.key) }, decode, profiles)
  if ('problem' in read) throw new Error(read.problem.code)
  return read
}

const nothingKnown: Surroundings = { missingVersion: () => undefined, hasOrder: () => true, hasPurchaseOrder: () => true, hasBuyersNumber: () => true, inQuarantine: () => false, originOf: () => undefined, purchaseOrderOf: () => undefined, declined: () => undefined }

function planned(event: Incoming, around: Partial<Surroundings> = {}): readonly string[] {
  return planEvent(event, { participants, contradiction: undefined, takesOver: undefined, around: { ...nothingKnown, ...around }, now_ms: 0 })
    .map(({ municipality, system, documentKind, documentNumber, state }) => `${municipality}/${system} ${documentKind} ${documentNumber} ${state}`)
}

const confirmed = 'fi.kuntasilta.shop.OrderConfirmed'
const answer = { story: 'order-T-1', storyVersion: 2, buyer, seller, sellersOrder: 'T-1', number: 'V-1' }

describe('an answer of the shop', () => {
  test.each([
    ['goes to the systems that wait for it where the order came from purchasing', 'purchasing', ['nokia/purchasing orderResponse V-1 planned', 'nokia/finance orderResponse V-1 planned']],
    ['goes to them too where no order was ever placed in the shop', undefined, ['nokia/purchasing orderResponse V-1 planned', 'nokia/finance orderResponse V-1 planned']],
    ['goes nowhere where the order was made in the shop', 'shop', []],
    ['goes nowhere where nobody said where the order was made', 'other', []],
  ])('%s', (_, origin, expected) => {
    expect(planned(incoming(confirmed, answer), { originOf: () => origin })).toEqual(expected)
  })

  test('without a number has the order\'s, with its place in the story', () => {
    expect(planned(incoming('fi.kuntasilta.shop.OrderRejected', { ...answer, number: '' }))[0]).toBe('nokia/purchasing orderResponse T-1-2 planned')
  })

  test('waits for its order as the story has it', () => {
    expect(planned(incoming(confirmed, answer), { missingVersion: () => 1 })).toEqual(['nokia/purchasing orderResponse V-1 waiting', 'nokia/finance orderResponse V-1 waiting'])
  })
})

test('a despatch becomes an advice and, where it has devices, rows of the register', () => {
  const shipped = orderShipped()
  const without = shipped.despatch?.lines?.map((line) => ({ ...line, devices: [] })) ?? []
  const both = (lines: typeof without): readonly string[] => planned(incoming('fi.kuntasilta.shop.OrderShipped', { ...shipped, buyer, despatch: { ...shipped.despatch, lines } }))
  expect(both(shipped.despatch?.lines as typeof without)).toEqual(['purchasing despatchAdvice', 'finance despatchAdvice', 'purchasing devices', 'finance devices'].map((each) => `nokia/${each} L-900 planned`))
  expect(both(without)).toEqual(['nokia/purchasing despatchAdvice L-900 planned', 'nokia/finance despatchAdvice L-900 planned'])
})

test('a catalogue goes to every participant', () => {
  expect(planned(incoming('fi.kuntasilta.shop.CataloguePublished', { story: 'catalogue-1', seller, number: 'L-1' }))).toEqual(
    ['nokia/purchasing', 'nokia/finance', 'tampere/purchasing', 'tampere/finance'].map((lane) => `${lane} catalogue L-1 planned`))
})

describe('a receipt', () => {
  const receipt = { story: 'order-T-1', buyer, seller, documentNumber: '5000001', sellersOrder: 'T-1' }

  test.each(['fi.kuntasilta.municipal.GoodsReceived', 'fi.kuntasilta.municipal.GoodsReceiptReversed', 'fi.kuntasilta.municipal.GoodsReturned'] as const)('of %s does not go back to where it came from', (type) => {
    expect(planned(incoming(type, { ...receipt, system: 'purchasing' }))).toEqual(['nokia/finance receipt 5000001 planned'])
  })

  test('waits for its order where the flow says so', () => {
    const event = incoming('fi.kuntasilta.municipal.GoodsReceived', { ...receipt, system: 'purchasing' })
    const waiting: Incoming = { ...event, profile: { ...event.profile!, profile: { ...event.profile!.profile, flows: event.profile!.profile.flows.map((flow) => ({ ...flow, waitsForOrder: 'P1D' })) } } }
    expect(planned(waiting, { hasOrder: () => false })).toEqual(['nokia/finance receipt 5000001 waiting'])
  })

  test('is one of its system: two systems may give the same number', () => {
    const [one, other] = ['purchasing', 'unit'].map((system) => incoming('fi.kuntasilta.municipal.GoodsReceived', { ...receipt, system }).subject.document)
    expect(one).toEqual({ documentKind: 'receipt', documentNumber: '5000001', seller: '0205717-4 purchasing' })
    expect(other?.seller).toBe('0205717-4 unit')
  })
})
