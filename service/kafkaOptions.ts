import type { KafkaBusOptions, KafkaSasl } from '../bus/kafka/options.ts'
import type { Secret } from '../base/secret.ts'
import { topics } from '../schemas/topics.ts'
import type { Configuration } from './configuration.ts'
import type { Log } from './log.ts'

type KafkaConfiguration = Configuration['kafka']

/** The Kafka bus that the configuration describes; undefined where it names no brokers. */
export function kafkaOptions(kafka: KafkaConfiguration, log: Pick<Log, 'info' | 'warn'>): KafkaBusOptions | undefined {
  const { brokers, createTopics, partitions, replication, retention_ms, sessionTimeout_ms } = kafka
  if (brokers.length === 0) return undefined
  return {
    brokers, sessionTimeout_ms,
    clientId: 'kuntasilta',
    topics: Object.keys(topics).map((name) => ({ name })),
    ...(createTopics ? { createTopics: { partitions, replication, retention_ms } } : {}),
    ...(kafka.tls ? { tls: { ca: kafka.caFile, certificate: kafka.certificateFile, key: kafka.keyFile } } : {}),
    sasl: saslOf(kafka),
    log: (level, message, { code, error }) => log[level](message, { ...(typeof code === 'string' ? { code } : {}), ...(typeof error === 'string' ? { reason: error } : {}) }),
  }
}

/** The configuration was checked: what a mechanism needs is there. */
function saslOf({ sasl, username, password, oauthUrl, oauthClientId, oauthClientSecret, oauthScope }: KafkaConfiguration): KafkaSasl | undefined {
  if (sasl === undefined) return undefined
  if (sasl !== 'oauthbearer') return { mechanism: sasl, username: username as string, password: password as Secret }
  return { mechanism: sasl, tokenUrl: oauthUrl as string, clientId: oauthClientId as string, clientSecret: oauthClientSecret as Secret, scope: oauthScope }
}
