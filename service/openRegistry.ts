import type { Pool } from 'pg'
import { systemClock } from '../base/clock.ts'
import { createSchemaRegistry, type SchemaRegistry } from '../pipelines/registry/schemaRegistry.ts'
import type { Configuration } from './configuration.ts'

/** The schema registry that the configuration names; undefined where it names none, and the repository's schemas count. */
export async function openRegistry({ schemaRegistry: { url, username, password } }: Pick<Configuration, 'schemaRegistry'>, pool: Pool): Promise<SchemaRegistry | undefined> {
  return url === undefined ? undefined : createSchemaRegistry({ url, username, password, pool, clock: systemClock })
}
