import type { PartyKey } from '../../schemas/generated/events.ts'

/** Where an event of ours belongs, and where what it tells came from. */
export interface Place {
  readonly story: string
  readonly storyVersion: number
  /** Municipality code, three digits. */
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  readonly buyer: Partial<PartyKey>
  readonly seller: Partial<PartyKey>
  /** The id that the channel gave to what came in. */
  readonly inboundId: string
}
