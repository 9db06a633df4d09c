import { expect, test } from 'vitest'
import { readConfiguration } from '../../service/configuration.ts'
import { kafkaOptions } from '../../service/kafkaOptions.ts'

const log = { info: () => undefined, warn: () => undefined }

/** With no broker at all it looked for Kafka, and a service that nothing was set for took nothing in. */
test('a configuration without brokers asks for no Kafka', () => {
  expect(kafkaOptions(readConfiguration({}).kafka, log)).toBeUndefined()
})

test('a configuration with brokers names them', () => {
  expect(kafkaOptions(readConfiguration({ KAFKA_BROKERS: 'one:9092, other:9092' }).kafka, log)?.brokers).toEqual(['one:9092', 'other:9092'])
})
