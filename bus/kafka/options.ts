import type { Socket, TcpNetConnectOpts } from 'node:net'
import type { Secret } from '../../base/secret.ts'

/** A topic that the bus is to have. */
export interface KafkaTopic {
  readonly name: string
  /** How many partitions it has, or gets when it is made; undefined: as many as it has. */
  readonly partitions?: number | undefined
}

/** How topics are made that are missing; nothing else ever makes one. */
export interface TopicCreation {
  /** For topics that do not say themselves how many they have. */
  readonly partitions: number
  readonly replication: number
  readonly retention_ms: number
}

/** TLS towards the brokers: PEM texts. */
export interface KafkaTls {
  /** Who signs the brokers' certificates; undefined: the authorities that Node knows. */
  readonly ca?: string | undefined
  /** Our own certificate and its key, where brokers ask for one. */
  readonly certificate?: string | undefined
  readonly key?: Secret | undefined
}

/** How we log in to the brokers. */
export type KafkaSasl =
  | { readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; readonly username: string; readonly password: Secret }
  | { readonly mechanism: 'oauthbearer'; readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: Secret; readonly scope?: string | undefined }

/** Told what the Kafka client has to say; what needs a person comes as an error instead. */
export type KafkaLog = (level: 'info' | 'warn', message: string, details: Readonly<Record<string, unknown>>) => void

/** What the Kafka bus needs. */
export interface KafkaBusOptions {
  /** `host:port` of some of the brokers. */
  readonly brokers: readonly string[]
  /** What we call ourselves towards the brokers. */
  readonly clientId: string
  readonly topics: readonly KafkaTopic[]
  /** Make the topics that are missing; undefined: never. */
  readonly createTopics?: TopicCreation | undefined
  readonly tls?: KafkaTls | undefined
  readonly sasl?: KafkaSasl | undefined
  /** A consumer that is silent for longer loses its partitions. Default 30,000. */
  readonly sessionTimeout_ms?: number | undefined
  /** How long a failed batch rests before it comes again, and a lost consumer before it joins again. Default 1,000. */
  readonly retryPause_ms?: number | undefined
  readonly log: KafkaLog
  /** How sockets are opened. Default: `net.connect`. */
  readonly connect?: ((to: TcpNetConnectOpts) => Socket) | undefined
}

/** The options with all that has a default. */
export interface KafkaSettings extends KafkaBusOptions {
  readonly sessionTimeout_ms: number
  readonly retryPause_ms: number
}
