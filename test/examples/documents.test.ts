import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmbeddedBus } from '../../bus/embedded/bus.ts'
import type { Bus } from '../../bus/port.ts'
import { readJsonEvent } from '../../schemas/json/cloudEvent.ts'
import { Findings } from '../../schemas/json/findings.ts'
import { writeRecord } from '../../schemas/record.ts'
import { topics } from '../../schemas/topics.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { openHouse, type House } from './house.ts'

/** The example's file; its values are those of JSON, so that they can be posted as well. */
interface Documents {
  orderPlaced(orderNumber: string, now: Date): object
  invoiceIssued(invoiceNumber: string, orderNumber: string, now: Date): object
}

const now = new Date('2026-03-02T08:00:00.000Z')
let database: TestDatabase
let bus: Bus
let house: House

beforeEach(async () => {
  database = await createTestDatabase()
  bus = await createEmbeddedBus(database.pool, { topics: Object.keys(topics).map((name) => ({ name, partitions: 2 })) })
  house = await openHouse(bus, database.pool, now.getTime())
})

afterEach(async () => {
  await house.stop()
  await bus.close()
  await database.drop()
})

test('the documents of the example are accepted by the municipality, order and invoice', async () => {
  const { orderPlaced, invoiceIssued } = (await import(pathToFileURL(join(repositoryRoot, 'examples/storefront/documents.js')).href)) as Documents
  const events = [['OrderPlaced', orderPlaced('E-1', now)], ['InvoiceIssued', invoiceIssued('1', 'E-1', now)]] as const
  await bus.publish(events.map(([name, data]) => {
    const findings = new Findings(10)
    const event = readJsonEvent({ specversion: '1.0', id: name, source: 'urn:shop', type: `fi.kuntasilta.shop.${name}`, time: now.toISOString(), data }, '$', findings)
    expect(findings.listed).toEqual([])
    return { ...writeRecord(event!.envelope.type, event!.value, event!.envelope), timestamp_ms: now.getTime() }
  }))
  await house.untilAllAnswered()
  expect((await database.pool.query('select document_number, problem from deliveries where problem is not null')).rows).toEqual([])
  // An order is acknowledged once or twice, by how soon its receiver is asked.
  const { rows } = await database.pool.query<{ told: string }>(`select distinct regexp_replace(type, '.*[.]', '') || ' ' || story as told from outbox`)
  expect(rows.map(({ told }) => told).sort()).toEqual(['InvoiceAcknowledged invoice-1', 'InvoiceDelivered invoice-1', 'OrderAcknowledged order-E-1'])
  expect(house.errors).toEqual([])
}, 60_000)
