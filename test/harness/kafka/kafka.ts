import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'

export { kafka, ownKafka } from './jars.ts'

/** The brokers that the run's tests share: those of KAFKA_BROKERS, or one of our own, started when first asked for. */
export async function sharedBrokers(): Promise<readonly string[]> {
  const given = process.env['KAFKA_BROKERS']
  if (given) return given.split(',')
  const answer = await text(connect(inject('kafkaStarter'), '127.0.0.1'))
  if (!/^[\d.]+:\d+$/.test(answer)) throw new Error(answer)
  return [answer]
}
