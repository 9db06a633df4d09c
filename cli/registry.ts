import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Pool } from 'pg'
import { Secret } from '../base/secret.ts'
import { failure } from '../errors/failure.ts'
import { createSchemaRegistry } from '../pipelines/registry/schemaRegistry.ts'
import type { ReplayContext } from '../pipelines/actions/quarantine.ts'
import { createDecoder, keptSchemaById } from '../schemas/codec.ts'
import { createRegistryClient, type RegistryClient } from '../schemas/registry/client.ts'
import type { CliWorld } from './world.ts'

const timeout_ms = 10_000

/**
 * The registry that the environment names.
 *
 * @throws Failure KS-REGISTRY-NOT-SET, KS-REGISTRY-ADDRESS
 */
export function registryClient(world: CliWorld): RegistryClient {
  const url = world.environment['SCHEMA_REGISTRY_URL']
  if (!url) throw failure('KS-REGISTRY-NOT-SET', {})
  const { username, password } = registryUser(world)
  return createRegistryClient({ url, user: username && password ? { name: username, password } : undefined, timeout_ms })
}

/** How records are read: by the registry that the environment names, else by the repository's schemas. */
export async function readingBy(world: CliWorld, pool: Pool): Promise<Pick<ReplayContext, 'decode' | 'schemas'>> {
  const url = world.environment['SCHEMA_REGISTRY_URL']
  if (!url) return { decode: createDecoder({ schemaById: keptSchemaById }) }
  const { incoming } = await createSchemaRegistry({ url, ...registryUser(world), timeout_ms, pool, clock: world.clock })
  return { decode: createDecoder({ schemaById: (id) => incoming.schemaById(id) }), schemas: incoming }
}

function registryUser({ environment, folder }: CliWorld): { readonly username: string | undefined; readonly password: Secret | undefined } {
  const file = environment['SCHEMA_REGISTRY_PASSWORD_FILE']
  const password = file ? readFileSync(resolve(folder, file), 'utf8').trimEnd() : environment['SCHEMA_REGISTRY_PASSWORD']
  return { username: environment['SCHEMA_REGISTRY_USERNAME'] || undefined, password: password ? new Secret(password) : undefined }
}
