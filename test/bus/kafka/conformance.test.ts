import { kafka } from '../../harness/kafka/kafka.ts'
import { busSuite } from '../../suites/bus/busSuite.ts'
import { openKafkaDriver } from './kafkaDriver.ts'

kafka.describe('the Kafka driver', () => busSuite(openKafkaDriver, { transactions: false }))
