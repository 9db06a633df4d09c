import { findDocuments, findEvents, findVersions, type DocumentKey, type KnownDocument } from '../../ledger/events.ts'
import { findOrders } from '../../ledger/orders.ts'
import { findQuarantinedStories } from '../../ledger/quarantine.ts'
import type { Connection } from '../../ledger/query.ts'
import type { Incoming } from './incoming.ts'
import type { Surroundings } from './plan.ts'

/** What the ledger knows around a batch of events; events of the batch are added as they are taken in. */
export interface Known extends Surroundings {
  readonly events: Awaited<ReturnType<typeof findEvents>>
  readonly documents: readonly KnownDocument[]
  /** Notes an event of this very batch. */
  add(incoming: Incoming): void
}

/** Looks up everything that judging and planning the batch needs. */
export async function lookAround(on: Connection, batch: readonly Incoming[], quarantinedHere: readonly string[]): Promise<Known> {
  const stories = [...new Set(batch.map((each) => each.event.value.story))]
  const events = await findEvents(on, batch)
  const documents = await findDocuments(on, batch.map((each) => each.subject.document).filter((each): each is NonNullable<typeof each> => each !== undefined) satisfies DocumentKey[])
  const predecessors = batch.filter((each) => each.event.value.storyVersion > 1).map((each) => ({ story: each.event.value.story, version: each.event.value.storyVersion - 1 }))
  const versions = new Set((await findVersions(on, predecessors)).map(({ story, version }) => `${version} ${story}`))
  const orders = new Set((await findOrders(on, namedOrders(batch))).map((order) => `${order.municipality} ${order.sellersNumber}`))
  const quarantined = new Set([...await findQuarantinedStories(on, stories), ...quarantinedHere])
  return {
    events,
    documents,
    hasVersion: (story, version) => versions.has(`${version} ${story}`),
    hasOrder: (municipality, sellersNumber) => orders.has(`${municipality} ${sellersNumber}`),
    inQuarantine: (story) => quarantined.has(story),
    add({ event, profile, subject }) {
      versions.add(`${event.value.storyVersion} ${event.value.story}`)
      if (profile !== undefined && subject.order !== undefined) orders.add(`${profile.profile.municipality} ${subject.order.sellersNumber}`)
    },
  }
}

function namedOrders(batch: readonly Incoming[]): readonly { readonly municipality: string; readonly sellersNumber: string }[] {
  return batch.flatMap(({ profile, subject }) =>
    profile === undefined || subject.ordersNumber === undefined ? [] : [{ municipality: profile.profile.municipality, sellersNumber: subject.ordersNumber }])
}
