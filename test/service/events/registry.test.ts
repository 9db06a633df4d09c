import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BusRecord } from '../../../bus/port.ts'
import { createSchemaRegistry, type SchemaRegistry } from '../../../pipelines/registry/schemaRegistry.ts'
import { createDecoder, schemaIdOf } from '../../../schemas/codec.ts'
import type { EventType } from '../../../schemas/generated/events.ts'
import { createRegistryClient } from '../../../schemas/registry/client.ts'
import { registerContract } from '../../../schemas/registry/registerContract.ts'
import { intakeTopics, topics } from '../../../schemas/topics.ts'
import { OwnRegistry, ownSchemaRegistry } from '../../harness/registry.ts'
import { setStage, type Stage } from '../../pipelines/stage/stage.ts'
import { openPostOffice, type PostOffice } from './postOffice.ts'

ownSchemaRegistry.describe('events that are posted to a service with a schema registry', () => {
  let registry: OwnRegistry
  let stage: Stage
  let schemas: SchemaRegistry
  let office: PostOffice

  beforeAll(async () => {
    registry = await OwnRegistry.prepare()
    await registry.start()
    await registerContract(createRegistryClient({ url: registry.url, timeout_ms: 30_000 }), { dryRun: false })
  }, 120_000)
  beforeEach(async () => {
    stage = await setStage()
    schemas = await createSchemaRegistry({ url: registry.url, timeout_ms: 30_000, pool: stage.database.pool, clock: stage.clock })
    office = await openPostOffice(stage, {}, { outgoing: schemas.posted })
  })
  afterEach(async () => {
    await office.close()
    await stage.stop()
  })
  afterAll(() => registry.stop())

  async function onBus(): Promise<readonly BusRecord[]> {
    const found: BusRecord[] = []
    const reading = await stage.bus.subscribe({ group: 'reader', topics: intakeTopics, batchSize: 100, handle: async ({ records }) => void found.push(...records), onError: (error) => { throw error } })
    await reading.caughtUp()
    await reading.stop()
    return found
  }

  test('lie on their topics under its ids, whoever may publish there', async () => {
    const types = intakeTopics.flatMap((topic) => topics[topic].map((name) => `fi.kuntasilta.${topic.split('.')[0]}.${name}` as EventType))
    const posted = types.map((type) => ({ specversion: '1.0', id: type, source: 'urn:shop', type, time: '2026-03-02T08:00:00.000Z', data: dataOf(type) }))
    expect(await office.post(posted)).toMatchObject({ status: 202, accepted: types.length, errors: [] })
    const records = await onBus()
    await schemas.incoming.fetch(records.flatMap(({ value }) => (value === null ? [] : schemaIdOf(value) ?? [])))
    const decode = createDecoder({ schemaById: (id) => schemas.incoming.schemaById(id) })
    expect(records.map(({ headers, value }) => [headers['ce_type'], decode(value!).type]).toSorted()).toEqual(types.map((type) => [type, type]).toSorted())
  }, 60_000)

  /** The least that the intake takes such an event for. */
  function dataOf(type: EventType): object {
    const parties = { story: `story of ${type}`, storyVersion: 1, buyer: { businessId: '0204819-8' }, seller: { businessId: '2362180-3' } }
    const name = type.split('.').at(-1)!
    if (name.startsWith('Goods')) return { ...parties, documentNumber: 'GR-1', sellersOrder: 'T-1', system: 'units' }
    if (name.startsWith('Device')) return { ...parties, device: { serialNumber: 'S-1', despatch: 'L-1' } }
    if (name === 'OrderShipped') return { ...parties, despatch: { number: 'L-1', sellersOrder: 'T-1' } }
    if (name === 'InvoiceIssued') return { ...parties, invoice: { number: '1' } }
    if (name === 'CreditNoteIssued') return { ...parties, creditNote: { number: '2' } }
    if (name === 'CataloguePublished') return { story: parties.story, seller: parties.seller, number: 'C-1' }
    return name === 'OrderConfirmed' || name === 'OrderRejected' ? { ...parties, sellersOrder: 'T-1' } : { ...parties, order: { sellersNumber: 'T-1' } }
  }
})
