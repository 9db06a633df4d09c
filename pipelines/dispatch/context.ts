import type { Pool } from 'pg'
import type { Clock } from '../../base/clock.ts'
import type { LoadedProfile } from '../../connectors/profile/load.ts'
import type { ProfileSystem } from '../../connectors/profile/schema.ts'
import type { Grade, SystemConnection, SystemKind } from '../../connectors/ports.ts'
import type { DocumentKind, FileFormat } from '../../mappings/formats/format.ts'
import type { MatchRow } from '../../ledger/matches.ts'
import type { OutboxRow } from '../../ledger/outbox.ts'
import type { RenderedDocument, RenderedSegment, ToRender, Unrendered } from '../../ledger/rendering.ts'
import type { ToSend, Telling } from '../../ledger/sending.ts'
import type { Observer } from '../observer.ts'
import type { Wakes } from '../wake.ts'
import type { Accounts } from './accounts.ts'
import type { LaneShare } from './laneShare.ts'

/** What comparing an invoice with its orders and receipts came to, and what the shop is told of it. */
export interface MatchMade {
  readonly row: MatchRow
  readonly telling: OutboxRow | undefined
}

/** What becomes of a delivery when its document is made, and how it matched where its flow compares invoices. */
export type Composed = { readonly match?: MatchMade } & (
  | { readonly made: 'document'; readonly document: RenderedDocument }
  | { readonly made: 'segment'; readonly segment: RenderedSegment }
  | { readonly made: 'nothing'; readonly because: Unrendered }
)

/** Makes a claimed delivery's document: maps, checks, renders. Never rejects for bad input. */
export type Compose = (claimed: ToRender, now_ms: number) => Promise<Composed> | Composed

/** Prepares a batch of claimed deliveries, so that what they share is looked up once. */
export type ComposeBatch = (claimed: readonly ToRender[]) => Promise<Compose>

/** A system as its municipality's profile in force has it. */
export interface CurrentSystem {
  readonly profile: LoadedProfile
  readonly system: ProfileSystem
  readonly kind: Pick<SystemKind<never>, 'id' | 'recognisesRepeats' | 'canBeAsked' | 'tellsWhenAsked' | 'sends'>
  /** The highest grade that it can give to such a document; `none` where silence is success. */
  highestGradeOf(document: DocumentKind): Grade | 'none'
  readonly connection: SystemConnection
}

/** The open connections of all systems, by municipality and name; reopened when a profile changes. */
export interface Systems {
  /** Undefined where the profile no longer has it. Throws a Failure where its settings cannot be used. */
  current(municipality: string, system: string): CurrentSystem | undefined
}

/** What the shop is told when a delivery was delivered. */
export type TellDelivered = (sent: ToSend, system: CurrentSystem, delivered_ms: number) => Promise<readonly Telling[]>

/** Limits of dispatch. */
export interface DispatchLimits {
  /** Most documents claimed at once. */
  readonly batchSize: number
  /** How long a claim holds, by the database's clock; longer than any send may take. */
  readonly lease_ms: number
  /** Longest time for one send. */
  readonly send_ms: number
}

/** What every lane needs of the service. */
export interface DispatchContext {
  readonly pool: Pool
  readonly clock: Clock
  readonly wakes: Wakes
  readonly observer: Observer
  readonly systems: Systems
  readonly accounts: Accounts
  readonly share: LaneShare
  readonly compose: ComposeBatch
  readonly fileFormat: (municipality: string, system: string) => FileFormat | undefined
  readonly tellDelivered: TellDelivered
  /** Told of a result that came too late: somebody else had taken the transmission over. */
  readonly onLateResult: (lane: string, sent: ToSend) => void
  readonly limits: DispatchLimits
}
