import type { Pool } from 'pg'
import { failure } from '../errors/failure.ts'
import { createSchemaRegistry } from '../pipelines/registry/schemaRegistry.ts'
import type { ReplayContext } from '../pipelines/actions/quarantine.ts'
import { createDecoder, keptSchemaById } from '../schemas/codec.ts'
import { createRegistryClient, type RegistryClient } from '../schemas/registry/client.ts'
import { readPart } from '../service/configuration.ts'
import type { CliWorld } from './world.ts'

const timeout_ms = 10_000

/**
 * The registry that the configuration names.
 *
 * @throws Failure KS-REGISTRY-NOT-SET, KS-REGISTRY-ADDRESS, KS-SERVICE-CONFIGURATION
 */
export function registryClient({ environment }: CliWorld): RegistryClient {
  const { schemaRegistry: { url, username, password } } = readPart(['schemaRegistry'], environment)
  if (url === undefined) throw failure('KS-REGISTRY-NOT-SET', {})
  return createRegistryClient({ url, user: username !== undefined && password !== undefined ? { name: username, password } : undefined, timeout_ms })
}

/** How records are read: by the registry that the configuration names, else by the repository's schemas. */
export async function readingBy({ environment, clock }: CliWorld, pool: Pool): Promise<Pick<ReplayContext, 'decode' | 'schemas'>> {
  const { schemaRegistry: { url, username, password } } = readPart(['schemaRegistry'], environment)
  if (url === undefined) return { decode: createDecoder({ schemaById: keptSchemaById }) }
  const { incoming } = await createSchemaRegistry({ url, username, password, timeout_ms, pool, clock })
  return { decode: createDecoder({ schemaById: (id) => incoming.schemaById(id) }), schemas: incoming }
}
