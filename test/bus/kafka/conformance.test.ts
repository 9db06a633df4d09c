import { vi } from 'vitest'
import { kafka } from '../../harness/kafka/kafka.ts'
import { busSuite } from '../../suites/bus/busSuite.ts'
import { openKafkaDriver } from './kafkaDriver.ts'

/** A broker and a process of Java are slow to start. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

kafka.describe('the Kafka driver', () => busSuite(openKafkaDriver, { transactions: false }))
