import type { ConnectionOptions } from 'node:tls'
import { Kafka, logLevel, type LogEntry, type RetryOptions, type SASLOptions } from 'kafkajs'
import './codecs/register.ts'
import './internals/idleQueue.ts'
import './internals/unreadableBatches.ts'
import { oauthToken } from './oauthToken.ts'
import type { KafkaLog, KafkaSasl, KafkaSettings, KafkaTls } from './options.ts'
import type { Sockets } from './sockets.ts'

/** What kafkajs tries again by itself, for two or three seconds; then it is our turn. */
export const retry = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 } satisfies RetryOptions

/** A Kafka client on these sockets. Nothing is connected yet. `retries` counts for each call, and for connecting. */
export function createClient({ brokers, clientId, tls, sasl, log }: KafkaSettings, sockets: Sockets, retries = retry.retries): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    authenticationTimeout: 10_000,
    requestTimeout: 30_000,
    retry: { ...retry, retries },
    socketFactory: sockets.factory,
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => pass(entry, log),
    ...(tls && { ssl: tlsOptions(tls) }),
    ...(sasl && { sasl: saslOptions(sasl) }),
  })
}

/** What kafkajs calls an error is mostly something that it then tries again; what it cannot mend comes to us as an exception. */
function pass({ level, namespace, log: { message, timestamp: _, logger: __, stack: ___, ...details } }: LogEntry, log: KafkaLog): void {
  if (message.startsWith('Limiting retries for the idempotent producer')) return
  log(level === logLevel.ERROR ? 'warn' : 'info', message, { namespace, ...details })
}

function tlsOptions({ ca, certificate, key }: KafkaTls): ConnectionOptions {
  return { ...(ca !== undefined && { ca }), ...(certificate !== undefined && { cert: certificate }), ...(key && { key: key.reveal() }) }
}

function saslOptions(sasl: KafkaSasl): SASLOptions {
  if (sasl.mechanism === 'oauthbearer') return { mechanism: 'oauthbearer', oauthBearerProvider: () => oauthToken(sasl) }
  return { mechanism: sasl.mechanism, username: sasl.username, password: sasl.password.reveal() } as SASLOptions
}
