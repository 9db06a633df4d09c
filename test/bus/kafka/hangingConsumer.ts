import { createKafkaBus } from '../../../bus/kafka/bus.ts'

/** A consumer in a process of its own that never ends its first batch; says so, and waits to be killed. */
const [brokers, group, topic, partitions] = process.argv.slice(2) as [string, string, string, string]
const bus = await createKafkaBus({
  brokers: brokers.split(','), clientId: 'hanging', topics: [{ name: topic, partitions: Number(partitions) }], sessionTimeout_ms: 1_500, log: () => undefined,
})
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
