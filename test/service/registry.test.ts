import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { completed, schemaIdOf } from '../../schemas/codec.ts'
import type { EventType } from '../../schemas/generated/events.ts'
import { createRegistryClient, type RegistryClient } from '../../schemas/registry/client.ts'
import { registerContract } from '../../schemas/registry/registerContract.ts'
import { contractSchemas, subjectOf } from '../../schemas/registry/subjects.ts'
import { reframe } from '../../schemas/wireFormat.ts'
import { houseProfile, shopRecord, startHouse, statesOf, type House } from '../cli/house.ts'
import { invoiceContent, invoiceIssued } from '../harness/events.ts'
import { EvolvedSchema } from '../harness/evolvedSchema.ts'
import { OwnRegistry, ownSchemaRegistry } from '../harness/registry.ts'

const invoiceType = 'fi.kuntasilta.shop.InvoiceIssued'
type ShopRecord = ReturnType<typeof shopRecord>

ownSchemaRegistry.describe('a service with a schema registry', () => {
  let registry: OwnRegistry
  let client: RegistryClient
  let house: House | undefined

  /** What the shop writes with once it is ahead of us. */
  const ahead = new EvolvedSchema(invoiceType).adding('InvoiceContent', { name: 'campaign', type: ['null', 'string'], default: null })
  let ids: { readonly now: number; readonly ahead: number }

  /** The registry remembers nothing, and gives the same ids to the same schemas in the same order. */
  const begin = async (): Promise<void> => {
    await registry.start()
    await registerContract(client, { dryRun: false })
    ids = { now: await idOf(invoiceType, currentText(invoiceType)), ahead: await register(invoiceType, ahead.text) }
  }
  const register = async (type: EventType, text: string): Promise<number> => valueOf(await client.register(subjectOf(type), text))
  const idOf = async (type: EventType, text: string): Promise<number> => valueOf(await client.idOf(subjectOf(type), text))

  beforeAll(async () => {
    registry = await OwnRegistry.prepare()
    client = createRegistryClient({ url: registry.url, timeout_ms: 30_000 })
    await registry.start()
  }, 120_000)
  afterEach(async () => {
    await house?.stop()
    house = undefined
  })
  afterAll(() => registry.stop())

  const move = async (): Promise<House> => (house = await startHouse(houseProfile(), { url: registry.url, timeout_ms: 30_000 }))
  const known = (number: string, story: string, version = 1): ShopRecord => invoiceUnder(ids.now, number, story, version)
  const fromAhead = (number: string, story: string, version = 1): ShopRecord => {
    const { value } = completed(invoiceType, draft(number, story, version))
    return { ...invoiceUnder(ids.ahead, number, story, version), value: ahead.write({ ...value, invoice: { ...value.invoice, campaign: 'spring' } }, ids.ahead) }
  }

  test('does not start where its own schemas are missing, and says how to register them', async () => {
    await expect(move()).rejects.toMatchObject({ code: 'KS-REGISTRY-NOT-REGISTERED', message: expect.stringMatching(/municipal\.invoices-fi\.kuntasilta\.municipal\.InvoiceDelivered.*npm run kuntasilta -- schemas register/) })
    await begin()
    await move()
  }, 120_000)

  test('reads by the registry’s ids, and gives them to what it publishes', async () => {
    await begin()
    const { publish, settled, bus } = await move()
    expect(ids.now).not.toBe(11)
    await publish(known('1', 'a'), fromAhead('2', 'b'))
    await settled()
    expect((await statesOf(house!)).toSorted()).toEqual(['1 delivered', '2 delivered'])
    const told = await recordsOf(bus, 'municipal.invoices')
    const id = await idOf('fi.kuntasilta.municipal.InvoiceDelivered', currentText('fi.kuntasilta.municipal.InvoiceDelivered'))
    expect(told.map((value) => schemaIdOf(value))).toEqual([id, id])
    const { rows } = await house!.database.pool.query<{ definition: string }>(`select definition from schemas where definition like '%campaign%'`)
    expect(rows.map(({ definition }) => definition)).toEqual([ahead.text])
  }, 120_000)

  test('that goes down in the middle stops nothing known; others are kept in order and taken in when it is back', async () => {
    await begin()
    const { publish, settled, after, run } = await move()
    await publish(known('1', 'a'))
    await settled()
    await registry.stop()

    await publish(fromAhead('2', 'a', 2), known('3', 'a', 3), known('4', 'b'), fromAhead('5', 'c'))
    await settled()
    expect((await statesOf(house!)).toSorted()).toEqual(['1 delivered', '4 delivered'])
    expect(await undecoded(house!)).toEqual([`a waits for ${ids.ahead}`, 'a waits for null', `c waits for ${ids.ahead}`])
    const { text } = await run('list')
    expect(text).toContain('KS-REGISTRY-UNAVAILABLE: The schema registry does not answer')
    expect(text).not.toContain('quarantine/')

    await house!.restart()
    await publish(known('6', 'd'), known('7', 'a', 4))
    await settled()
    expect((await statesOf(house!)).toSorted()).toEqual(['1 delivered', '4 delivered', '6 delivered'])
    expect(await recordsOf(house!.bus, 'municipal.invoices')).toHaveLength(3)

    await begin()
    await after(2)
    expect((await statesOf(house!)).toSorted()).toEqual(['1 delivered', '2 delivered', '3 delivered', '4 delivered', '5 delivered', '6 delivered', '7 delivered'])
    const sent = await house!.database.pool.query<{ number: string }>(`select d.document_number as number from attempts a join deliveries d using (transmission_id) where d.story = 'a' order by a.ctid`)
    expect(sent.rows.map(({ number }) => number)).toEqual(['1', '2', '3', '7'])
    expect(await undecoded(house!)).toEqual([])
    expect(await recordsOf(house!.bus, 'kuntasilta.quarantine')).toEqual([])
    expect((await run('list')).lines.at(-1)).toBe('Nothing.')
    expect(house!.receiver.counts.effects).toBe(7)
  }, 120_000)

  test('that says it has no such schema puts the record into quarantine, and its story waits', async () => {
    await begin()
    const { publish, settled, after, run, act } = await move()
    await registry.stop()
    await publish(invoiceUnder(77_777, '1', 'a', 1), known('2', 'a', 2))
    await settled()
    expect(await undecoded(house!)).toEqual(['a waits for 77777', `a waits for ${ids.now}`])
    expect((await act('replay', 'quarantine', '1')).faults).toContain('quarantine/1 stays: KS-CONTRACT-SCHEMA-AWAITED')
    await begin()
    await after(2)
    expect(await undecoded(house!)).toEqual([])
    expect(await statesOf(house!)).toEqual(['2 waiting'])
    expect((await run('list', '--state', 'quarantine')).text).toContain('KS-CONTRACT-UNKNOWN-SCHEMA')
    expect(await recordsOf(house!.bus, 'kuntasilta.quarantine')).toHaveLength(1)
    await act('dismiss', 'quarantine', '1')
    await settled()
    expect(await statesOf(house!)).toEqual(['2 waiting'])
  }, 120_000)

  test('that is down at the start holds up what needs it, and nothing else', async () => {
    await begin()
    const stray = { ...known('9', 'z'), value: Buffer.from('not Avro') }
    await registry.stop()
    const { publish, settled, after } = await move()
    await publish(known('1', 'a'), stray)
    await settled()
    expect(await undecoded(house!)).toEqual([`a waits for ${ids.now}`])
    expect(await recordsOf(house!.bus, 'kuntasilta.quarantine')).toEqual([])
    await begin()
    await after(2)
    expect(await statesOf(house!)).toEqual(['1 delivered'])
    expect(await recordsOf(house!.bus, 'kuntasilta.quarantine')).toHaveLength(1)
    expect(await recordsOf(house!.bus, 'municipal.invoices')).toHaveLength(1)
  }, 120_000)

  test('that was set up anew, with other ids, is asked again from the next start', async () => {
    await begin()
    const before = ids
    const { publish, settled, restart } = await move()
    await publish(known('1', 'a'))
    await settled()
    await registry.stop()
    await registry.start()
    for (const { type, text } of contractSchemas.toReversed()) await register(type, text)
    ids = { ...ids, now: await idOf(invoiceType, currentText(invoiceType)) }
    expect(ids.now).not.toBe(before.now)
    await restart()
    await publish(known('2', 'b'))
    await settled()
    expect(await statesOf(house!)).toEqual(['1 delivered', '2 delivered'])
    const replay = await house!.act('replay', 'ledger')
    expect(replay).toMatchObject({ faults: '', text: expect.stringContaining('2 events looked at: 0 deliveries planned') })
  }, 120_000)
})

function draft(number: string, story: string, storyVersion: number) {
  return { ...invoiceIssued(), story, storyVersion, invoice: { ...invoiceContent(), number } }
}

function invoiceUnder(schemaId: number, number: string, story: string, version: number): ShopRecord {
  const record = shopRecord(invoiceType, draft(number, story, version), `event of ${number}`)
  return { ...record, value: reframe(record.value, schemaId) }
}

function currentText(type: EventType): string {
  return contractSchemas.findLast((each) => each.type === type)!.text
}

function valueOf<Value>(answer: { readonly is: string } & ({ readonly is: 'known'; readonly value: Value } | { readonly is: 'unknown' | 'refused' | 'unavailable' })): Value {
  if (answer.is !== 'known') throw new Error(JSON.stringify(answer))
  return answer.value
}

async function undecoded({ database }: House): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ line: string }>(
    `select story || ' waits for ' || coalesce(awaited_schema::text, 'null') as line from quarantine where state = 'open' and undecoded order by quarantine_no`)
  return rows.map(({ line }) => line)
}

async function recordsOf(bus: House['bus'], topic: string): Promise<readonly Buffer[]> {
  const values: Buffer[] = []
  const subscription = await bus.subscribe({
    group: crypto.randomUUID(), topics: [topic], batchSize: 1000, onError: (error) => { throw error },
    handle: async ({ records }) => { values.push(...records.flatMap(({ value }) => value ?? [])) },
  })
  await subscription.caughtUp()
  await subscription.stop()
  return values
}
