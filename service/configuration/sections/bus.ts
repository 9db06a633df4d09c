import { address, anyOf, keyFile, list, pemFile, secret, text, whole, yesNo } from '../setting.ts'

/** The event bus, and where its schemas come from. */
export const bus = {
  embeddedBus: {
    partitions: whole('KUNTASILTA_PARTITIONS', 1, 64, 4, "Partitions of each of the embedded bus's topics, when they are made."),
  },
  kafka: {
    brokers: list('KAFKA_BROKERS', 'Brokers to begin with, as `host:port`. Without them the service uses the bus that it brings along, a log in its PostgreSQL.'),
    tls: yesNo('KAFKA_TLS', 'no', 'Whether brokers are spoken to over TLS.'),
    caFile: pemFile('KAFKA_CA_FILE', "Certificate authorities that brokers' certificates are trusted by, instead of Node's own."),
    certificateFile: pemFile('KAFKA_CERTIFICATE_FILE', 'Our own certificate, where brokers ask for one.'),
    keyFile: keyFile('KAFKA_KEY_FILE', 'The key that belongs to it.'),
    sasl: anyOf('KAFKA_SASL', ['plain', 'scram-sha-256', 'scram-sha-512', 'oauthbearer'], 'How we prove to brokers who we are.'),
    username: text('KAFKA_USERNAME', 'User, for `plain` and `scram`.'),
    password: secret('KAFKA_PASSWORD', 'Its password.'),
    oauthUrl: address('KAFKA_OAUTH_URL', 'Where tokens are fetched (client credentials), for `oauthbearer`.'),
    oauthClientId: text('KAFKA_OAUTH_CLIENT_ID', 'Our id there.'),
    oauthClientSecret: secret('KAFKA_OAUTH_CLIENT_SECRET', 'Our secret there.'),
    oauthScope: text('KAFKA_OAUTH_SCOPE', 'What the token is to be good for.'),
    createTopics: yesNo('KAFKA_CREATE_TOPICS', 'no', 'Whether topics that are missing are made at the start. Otherwise they are only checked.'),
    partitions: whole('KAFKA_PARTITIONS', 1, 1_000, 4, 'Partitions of a topic that is made.'),
    replication: whole('KAFKA_REPLICATION', 1, 15, 3, 'Replicas of a topic that is made.'),
    retention_ms: whole('KAFKA_RETENTION_MS', 60_000, 315_360_000_000, 2_592_000_000, 'How long a topic that is made keeps its records, in milliseconds. 30 days if not set.'),
    sessionTimeout_ms: whole('KAFKA_SESSION_TIMEOUT_MS', 1_000, 600_000, 30_000, 'After so long without a sign of life the group gives our partitions to others, in milliseconds.'),
  },
  schemaRegistry: {
    url: address('SCHEMA_REGISTRY_URL', "Base address of a schema registry that speaks Confluent's API. Without it the schemas of the repository are used."),
    username: text('SCHEMA_REGISTRY_USERNAME', 'User there, where it asks for one.'),
    password: secret('SCHEMA_REGISTRY_PASSWORD', 'Its password.'),
  },
}
