import type { Pool } from 'pg'
import type { Clock } from '../../base/clock.ts'
import type { Secret } from '../../base/secret.ts'
import { Failure } from '../../errors/failure.ts'
import { createRegistryClient } from '../../schemas/registry/client.ts'
import { RegistryBreaker } from './breaker.ts'
import { IncomingSchemas, type AwaitedSchemas } from './incomingSchemas.ts'
import { KnownSchemas } from './knownSchemas.ts'
import { OutgoingSchemas, type OutgoingIds } from './outgoingSchemas.ts'

/** Which registry, and what the service has for it. */
export interface SchemaRegistryOptions {
  /** Base address of the Confluent-compatible API. */
  readonly url: string
  /** For basic authentication; both or none. */
  readonly username?: string | undefined
  readonly password?: Secret | undefined
  /** A registry that has not answered after so long counts as down. */
  readonly timeout_ms?: number | undefined
  readonly pool: Pool
  readonly clock: Clock
}

/** The schemas of the bus as a registry has them, and as much of them as the ledger remembers. */
export interface SchemaRegistry {
  /** The registry's address. */
  readonly registry: string
  readonly incoming: AwaitedSchemas
  /** Ids of the events that we write. */
  readonly outgoing: OutgoingIds
  /** Ids of the events that a shop or unit without Kafka posts to us. */
  readonly posted: OutgoingIds
  /**
   * Checks that our own schemas are registered; a registry that is down does not matter yet.
   *
   * @throws Failure KS-REGISTRY-NOT-REGISTERED
   */
  check(): Promise<void>
  /** Calls the listener whenever a registry that was down answers again. */
  onUp(listener: () => void): void
}

const usualTimeout_ms = 2000

/**
 * Opens a registry with what the ledger knows of it; it is not asked anything yet.
 *
 * @throws Failure KS-REGISTRY-ADDRESS
 */
export async function createSchemaRegistry({ url, username, password, timeout_ms = usualTimeout_ms, pool, clock }: SchemaRegistryOptions): Promise<SchemaRegistry> {
  const user = username === undefined || password === undefined ? undefined : { name: username, password }
  const client = createRegistryClient({ url, user, timeout_ms })
  const known = new KnownSchemas(client.registry, pool)
  await known.recall()
  const listeners: (() => void)[] = []
  const breaker = new RegistryBreaker(client.registry, pool, clock, () => listeners.forEach((listener) => listener()))
  const outgoing = new OutgoingSchemas('we', client, breaker, known, clock)
  return {
    registry: client.registry,
    incoming: new IncomingSchemas(client, breaker, known, clock),
    outgoing,
    posted: new OutgoingSchemas('others', client, breaker, known, clock),
    async check() {
      try {
        await outgoing.check()
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'KS-REGISTRY-UNAVAILABLE') throw error
      }
    },
    onUp: (listener) => void listeners.push(listener),
  }
}
