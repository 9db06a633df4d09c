import { columns, query, run, timestamp, type Connection } from './query.ts'

/** A writer's schema, and the id by which a registry knows it. */
export interface RegisteredSchema {
  readonly schemaId: number
  readonly fingerprint: string
  readonly definition: string
}

const queries = {
  remember: query('remember-registered'),
  forget: query('forget-registered'),
  read: query<{ schema_id: number; fingerprint: string; definition: string }>('read-registered'),
}

/** Keeps what a registry said of its ids; what is known stays as it is. */
export async function rememberRegistered(on: Connection, registry: string, schemas: readonly (RegisteredSchema & { readonly name: string })[], at_ms: number): Promise<void> {
  await run(on, queries.remember, [registry, ...columns(schemas, 4, (each) => [each.schemaId, each.fingerprint, each.name, each.definition]), timestamp(at_ms)])
}

/** What a registry ever said of these ids, or of all. */
export async function readRegistered(on: Connection, registry: string, ids?: readonly number[]): Promise<readonly RegisteredSchema[]> {
  return (await run(on, queries.read, [registry, ids ?? null])).map((row) => ({ schemaId: row.schema_id, fingerprint: row.fingerprint, definition: row.definition }))
}

/** Forgets what a registry said of its ids. */
export async function forgetRegistered(on: Connection, registry: string): Promise<void> {
  await run(on, queries.forget, [registry])
}
