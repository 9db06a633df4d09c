import { systemClock } from '../base/clock.ts'
import { failure } from '../errors/failure.ts'
import { phrase } from '../errors/words/words.ts'
import { openLedgerDatabase } from '../ledger/connect.ts'
import { migrate } from '../ledger/migrate.ts'
import type { OutgoingIds } from '../pipelines/registry/outgoingSchemas.ts'
import { keptSchemaById, schemaIdOf } from '../schemas/codec.ts'
import { readPart } from '../service/configuration.ts'
import { createLog } from '../service/log.ts'
import { openBus } from '../service/openBus.ts'
import { openRegistry } from '../service/openRegistry.ts'
import { readCustomers } from './shop/customers.ts'
import { planMonth } from './shop/planMonth.ts'
import { publishSteadily } from './shop/publishSteadily.ts'

/** What the shop of the simulator publishes, and for whom. */
export interface ShopPlay {
  readonly seed: number
  readonly orders: number
  readonly perSecond: number
  /** Municipalities that buy; the shop has the nine examples as customers. */
  readonly municipalities: readonly string[]
  readonly signal: AbortSignal
  print(line: string): void
}

/**
 * Publishes a month of the shop on the bus that the configuration names, Kafka or the embedded one of its ledger, beside the
 * service that reads it. Started before the service, it makes the ledger, and its events wait there.
 *
 * @throws Failure KS-START-OPTION where none of the municipalities is a customer; KS-SERVICE-CONFIGURATION, KS-BUS-PARTITIONS, KS-REGISTRY-NOT-REGISTERED,
 * and those of opening the ledger
 */
export async function playShop({ seed, orders, perSecond, municipalities, signal, print }: ShopPlay): Promise<void> {
  const customers = readCustomers().filter(({ id }) => municipalities.includes(id))
  if (customers.length === 0) throw failure('KS-START-OPTION', { option: 'orders', value: String(orders), allowed: phrase('it only with profiles of the nine example municipalities: the shop has no other customers') })
  const configuration = readPart(['database', 'embeddedBus', 'kafka', 'schemaRegistry'], process.env)
  const { database: { url, folder } } = configuration
  const { records } = planMonth({ seed, orders, customers })
  const database = await openLedgerDatabase({ databaseUrl: url?.reveal() ?? '', folder, role: 'guest', application: 'kuntasilta simulator', connections: 2 })
  try {
    await migrate(database.pool)
    const bus = await openBus(configuration, database.pool, createLog('warn'))
    const registry = await openRegistry(configuration, database.pool)
    await Promise.all([registry?.posted.lookUp(), registry?.outgoing.lookUp()])
    print(`The shop publishes ${records.length} records on the service's bus; the ledger is in ${database.where}.`)
    let published = 0
    const onPublished = (out: Readonly<typeof records>): void => {
      published += out.length
      for (const { at, headers } of out) print(`${at} ${headers['ce_type']} ${headers['ce_subject']}`)
    }
    await publishSteadily(bus, registry === undefined ? records : records.map((record) => ({ ...record, value: framed(record.value, record.topic.startsWith('shop.') ? registry.posted : registry.outgoing) })), { perSecond, clock: systemClock, signal, onPublished })
    print(`The shop has published ${published} of ${records.length} records.`)
    await bus.close()
  } finally {
    await database.close()
  }
}

/** What is unreadable on purpose names no schema, and goes as it is. Receipts that units book are events of the municipality. */
function framed(value: Buffer, ids: OutgoingIds): Buffer {
  const id = schemaIdOf(value)
  return id === undefined || keptSchemaById(id) === undefined ? value : ids.framed(value)
}
