import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../base/clock.ts'
import type { Bus } from '../../bus/port.ts'
import { ProfileStore } from '../../connectors/profile/store.ts'
import { startIntake } from '../../pipelines/intake/intake.ts'
import { Wakes } from '../../pipelines/wake.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { invoiceRecords } from '../endToEnd/events.ts'
import { openHouse, type House } from '../house/house.ts'
import { writeProfile } from '../house/profile.ts'
import { openTopic } from '../house/topic.ts'

const sizes: Readonly<Record<Effort, number>> = { full: 50_000, quick: 500 }
const batchSize = 500

/** Events a second from the topic into the ledger: decoded, compared, planned, written, committed. */
async function takenInPerSecond({ pool }: House, bus: Bus, profiles: ProfileStore, events: number): Promise<number> {
  const failures: unknown[] = []
  let seen = 0
  const begun_ms = performance.now()
  const intake = await startIntake({
    bus, pool, profiles, clock: systemClock, wakes: new Wakes(), group: 'intake', batchSize,
    decode: createDecoder({ schemaById: keptSchemaById }),
    onTakenIn: (_, taken) => { seen += taken.events },
    onError: (error) => failures.push(error),
  })
  await intake.caughtUp()
  const took_ms = performance.now() - begun_ms
  await intake.stop()
  if (seen !== events) throw new AggregateError(failures, `${seen} of ${events} events were taken in.`)
  return events / took_ms * 1000
}

/** The yardstick: the same consumer, which looks at nothing and writes nothing. */
async function readPerSecond(bus: Bus, events: number): Promise<number> {
  let seen = 0
  const begun_ms = performance.now()
  const reading = await bus.subscribe({
    group: 'reading', topics: ['shop.invoices'], batchSize,
    handle: ({ records }) => {
      seen += records.length
      return Promise.resolve()
    },
    onError: (error) => { throw error },
  })
  await reading.caughtUp()
  const took_ms = performance.now() - begun_ms
  await reading.stop()
  if (seen !== events) throw new Error(`${seen} of ${events} events were read.`)
  return events / took_ms * 1000
}

/** From Kafka into the ledger, and no further. Both figures include joining the group. */
export const intakeBench: Bench = {
  name: 'intake',
  async *run(effort) {
    const events = sizes[effort]
    const [topic, house] = [await openTopic(), await openHouse()]
    const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-bench-'))
    try {
      writeProfile(folder)
      const profiles = new ProfileStore(folder)
      await profiles.reload()
      await topic.publish(invoiceRecords(0, events))
      const yardstick = await readPerSecond(topic.bus, events)
      yield result('intake, 10 lines', 'events/s', await takenInPerSecond(house, topic.bus, profiles, events), yardstick)
    } finally {
      rmSync(folder, { recursive: true, force: true })
      await house.close()
      await topic.close()
    }
  },
}
