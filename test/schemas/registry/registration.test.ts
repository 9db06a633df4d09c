import { afterAll, beforeAll, expect, test } from 'vitest'
import { completed, createDecoder, encodeEvent } from '../../../schemas/codec.ts'
import type { EventType } from '../../../schemas/generated/events.ts'
import { createRegistryClient, type RegistryClient } from '../../../schemas/registry/client.ts'
import { registerContract } from '../../../schemas/registry/registerContract.ts'
import { contractSchemas, subjectOf } from '../../../schemas/registry/subjects.ts'
import { orderPlaced, invoiceIssued } from '../../harness/events.ts'
import { EvolvedSchema } from '../../harness/evolvedSchema.ts'
import { OwnRegistry, ownSchemaRegistry } from '../../harness/registry.ts'

const invoiceType = 'fi.kuntasilta.shop.InvoiceIssued'
const orderType = 'fi.kuntasilta.shop.OrderPlaced'

ownSchemaRegistry.describe('a real registry', () => {
  let registry: OwnRegistry
  let client: RegistryClient
  beforeAll(async () => {
    registry = await OwnRegistry.prepare()
    await registry.start()
    client = createRegistryClient({ url: registry.url, timeout_ms: 30_000 })
  }, 120_000)
  afterAll(() => registry.stop())

  /** Registers what the shop writes with, and gives its id. */
  const registerAs = async (type: EventType, schema: EvolvedSchema): Promise<number> => {
    const answer = await client.register(subjectOf(type), schema.text)
    if (answer.is !== 'known') throw new Error(JSON.stringify(answer))
    return answer.value
  }
  /** Reads a record as the service does: by the schema that the registry has under its id. */
  const read = async (record: Buffer, id: number) => {
    const answer = await client.schemaById(id)
    return createDecoder({ schemaById: () => (answer.is === 'known' ? answer.value : undefined) })(record)
  }

  test('is told by a dry run what it lacks, gets it once, and then lacks nothing', async () => {
    const dry = await registerContract(client, { dryRun: true })
    expect(new Set(dry.schemas.map(({ found }) => found))).toEqual(new Set(['missing']))
    expect(dry.levels.map(({ subject }) => subject)).toContain('shop.invoices-fi.kuntasilta.shop.InvoiceIssued')
    expect(await client.idOf(subjectOf(invoiceType), contractSchemas.find(({ type }) => type === invoiceType)!.text)).toEqual({ is: 'unknown' })

    const { schemas } = await registerContract(client, { dryRun: false })
    expect(schemas).toHaveLength(contractSchemas.length)
    expect(schemas.every(({ id }) => id !== undefined)).toBe(true)
    expect(await client.compatibility(subjectOf(invoiceType))).toEqual({ is: 'known', value: 'FULL_TRANSITIVE' })

    const again = await registerContract(client, { dryRun: false })
    expect(again.levels).toEqual([])
    expect(again.schemas.map(({ found, id }) => ({ found, id }))).toEqual(schemas.map(({ id }) => ({ found: 'registered', id })))
  }, 120_000)

  test('refuses a schema that breaks readers, with its reason, and changes nothing', async () => {
    const subject = subjectOf(invoiceType)
    const text = new EvolvedSchema(invoiceType).adding('InvoiceIssued', { name: 'must', type: 'string' }).text
    expect(await client.register(subject, text)).toMatchObject({ is: 'refused', reason: { said: expect.stringMatching(/ncompatible/) } })
    for (const dryRun of [true, false]) {
      const { schemas: [report] } = await registerContract(client, { dryRun }, [{ type: invoiceType, subject, version: 2, keptId: 0, text }])
      expect(report).toMatchObject({ found: 'refused', id: undefined, because: { code: 'KS-REGISTRY-REFUSED', parameters: { subject, version: 2, reason: { said: expect.stringMatching(/must|ncompatible/) } } } })
    }
    expect(await client.idOf(subject, text)).toEqual({ is: 'unknown' })
  }, 60_000)

  test('lets us read a shop that is ahead of us: a field that we do not know, a symbol that we do not know', async () => {
    const ahead = new EvolvedSchema(orderType)
      .adding('OrderContent', { name: 'giftWrap', type: ['null', 'string'], default: null })
      .withSymbol('Acquisition', 'rental')
    const id = await registerAs(orderType, ahead)
    const { value } = completed(orderType, orderPlaced())
    const lines = value.order!.lines.map((line) => ({ ...line, acquisition: 'rental' }))
    const event = await read(ahead.write({ ...value, order: { ...value.order, giftWrap: 'blue', lines } }, id), id)
    expect(event.value).toEqual({ ...value, order: { ...value.order, lines: value.order!.lines.map((line) => ({ ...line, acquisition: 'other' })) } })
  }, 60_000)

  test('lets us read a shop that is behind us: what it does not know has its default', async () => {
    const behind = new EvolvedSchema(invoiceType).removing('InvoiceContent', 'buyerReference').removing('InvoiceIssued', 'storyVersion')
    const id = await registerAs(invoiceType, behind)
    const { value } = completed(invoiceType, invoiceIssued(2))
    expect(value).toMatchObject({ storyVersion: 1, invoice: { buyerReference: 'KIRJASTO-77' } })
    const event = await read(behind.write({ ...value, storyVersion: 5 }, id), id)
    expect(event.value).toEqual({ ...value, storyVersion: 1, invoice: { ...value.invoice, buyerReference: null } })
  }, 60_000)

  test('lets a shop that is behind us read what we write, and one that is ahead of us too', async () => {
    const type = 'fi.kuntasilta.municipal.InvoiceDelivered'
    const written = encodeEvent(type, { story: 'invoice-10001', invoice: '10001', format: 'finvoice-3.0' })
    const older = new EvolvedSchema(type).removing('InvoiceDelivered', 'format')
    const newer = new EvolvedSchema(type).adding('InvoiceDelivered', { name: 'seenBy', type: 'string', default: 'nobody' })
    for (const schema of [older, newer]) await registerAs(type, schema)
    expect(older.read(written)).toMatchObject({ story: 'invoice-10001', invoice: '10001' })
    expect(older.read(written)).not.toHaveProperty('format')
    expect(newer.read(written)).toMatchObject({ story: 'invoice-10001', format: 'finvoice-3.0', seenBy: 'nobody' })
  }, 60_000)
})
