import type { Pool } from 'pg'
import type { Profiles } from '../profiles.ts'

/** What a person's actions need. */
export interface ActionContext {
  readonly pool: Pool
  readonly profiles: Profiles
}
