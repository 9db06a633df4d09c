import type { Pool } from 'pg'
import type { Clock } from '../../base/clock.ts'
import type { Bus } from '../../bus/port.ts'
import type { Systems } from '../dispatch/context.ts'
import type { Observer } from '../observer.ts'
import type { Profiles } from '../profiles.ts'
import type { OutgoingIds } from '../registry/outgoingSchemas.ts'
import type { Wakes } from '../wake.ts'
import type { Hints } from './hints.ts'

/** What feedback needs of the service. */
export interface FeedbackContext {
  readonly pool: Pool
  readonly clock: Clock
  readonly wakes: Wakes
  readonly observer: Observer
  readonly systems: Systems
  readonly profiles: Profiles
  readonly bus: Bus
  readonly hints: Hints
  /** Where a registry has our schemas. */
  readonly outgoing?: OutgoingIds | undefined
}
