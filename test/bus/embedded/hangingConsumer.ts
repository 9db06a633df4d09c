import pg from 'pg'
import { createEmbeddedBus } from '../../../bus/embedded/bus.ts'

/** A consumer in a process of its own that never ends its first batch; says so, and waits to be killed. */
const [url, group, topic, partitions] = process.argv.slice(2) as [string, string, string, string]
const bus = await createEmbeddedBus(new pg.Pool({ connectionString: url }), { topics: [{ name: topic, partitions: Number(partitions) }] })
await bus.subscribe({
  group,
  topics: [topic],
  batchSize: 10,
  handle() {
    process.stdout.write('in a batch\n')
    return new Promise(() => undefined)
  },
  onError: (error) => process.stderr.write(`${String(error)}\n`),
})
