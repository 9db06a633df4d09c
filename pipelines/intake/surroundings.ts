import { findDocuments, findEvents, findVersions, type DocumentKey, type KnownDocument } from '../../ledger/events.ts'
import { findBuyersNumbers, findOrders } from '../../ledger/orders.ts'
import { findQuarantinedStories } from '../../ledger/quarantine.ts'
import type { Connection } from '../../ledger/query.ts'
import type { Incoming } from './incoming.ts'
import { ourSource } from '../ourSource.ts'
import { shopOrdersAround, type ShopOrders } from '../ordering/shopOrders.ts'
import type { Surroundings } from './plan.ts'

/** What the ledger knows around a batch of events; the batch's own records are added as they are taken in. */
export interface Known extends Surroundings, Pick<ShopOrders, 'counts'> {
  readonly events: Awaited<ReturnType<typeof findEvents>>
  readonly documents: readonly KnownDocument[]
  /** Whether a later version of the story has been taken in. */
  hasLaterVersion(story: string, version: number): boolean
  /** Whether no earlier version of the story is missing. */
  isComplete(story: string): boolean
  /** Notes an event of this very batch. */
  add(incoming: Incoming): void
  /** Notes that a record of this batch goes into quarantine. */
  quarantine(story: string): void
}

/** Looks up everything that judging and planning the batch needs. */
export async function lookAround(on: Connection, batch: readonly Incoming[]): Promise<Known> {
  const stories = [...new Set(batch.map((each) => each.event.value.story))]
  const events = await findEvents(on, batch)
  const documents = await findDocuments(on, batch.map((each) => each.subject.document).filter((each): each is NonNullable<typeof each> => each !== undefined) satisfies DocumentKey[])
  const versions = new Map<string, Set<number>>(stories.map((story) => [story, new Set()]))
  for (const { story, version } of await findVersions(on, stories, ourSource)) versions.get(story)?.add(version)
  const orders = new Map((await findOrders(on, namedOrders(batch))).map((order) => [`${order.municipality} ${order.sellersNumber}`, { numbered: order.buyersNumber !== null, origin: order.facts.origin ?? 'other' }]))
  const purchaseOrders = new Set((await findBuyersNumbers(on, namedPurchaseOrders(batch))).map(({ municipality, buyersNumber }) => `${municipality} ${buyersNumber}`))
  const quarantined = new Set(await findQuarantinedStories(on, stories))
  const { purchaseOrderOf, declined, counts } = await shopOrdersAround(on, batch)
  return {
    events, purchaseOrderOf, declined, counts,
    documents,
    missingVersion: (story, before) => firstMissing(versions.get(story), before),
    hasLaterVersion: (story, version) => [...versions.get(story) ?? []].some((each) => each > version),
    isComplete: (story) => firstMissing(versions.get(story), Math.max(0, ...versions.get(story) ?? [])) === undefined,
    hasOrder: (municipality, sellersNumber) => orders.has(`${municipality} ${sellersNumber}`),
    hasPurchaseOrder: (municipality, buyersNumber) => purchaseOrders.has(`${municipality} ${buyersNumber}`),
    hasBuyersNumber: (municipality, sellersNumber) => orders.get(`${municipality} ${sellersNumber}`)?.numbered === true,
    inQuarantine: (story) => quarantined.has(story),
    originOf: (municipality, sellersNumber) => orders.get(`${municipality} ${sellersNumber}`)?.origin,
    add({ source, event, profile, subject }) {
      if (source !== ourSource) versions.get(event.value.story)?.add(event.value.storyVersion)
      if (profile === undefined || subject.order === undefined) return
      const key = `${profile.profile.municipality} ${subject.order.sellersNumber}`
      if (subject.order.buyersNumber !== null) purchaseOrders.add(`${profile.profile.municipality} ${subject.order.buyersNumber}`)
      orders.set(key, { numbered: orders.get(key)?.numbered === true || subject.order.buyersNumber !== null, origin: subject.order.facts.origin ?? 'other' })
    },
    quarantine: (story) => void quarantined.add(story),
  }
}

function firstMissing(versions: ReadonlySet<number> | undefined, before: number): number | undefined {
  for (let version = 1; version < before; version += 1) if (versions?.has(version) !== true) return version
  return undefined
}

function namedOrders(batch: readonly Incoming[]): readonly { readonly municipality: string; readonly sellersNumber: string }[] {
  return batch.flatMap(({ profile, subject }) =>
    profile === undefined ? [] : [...subject.ofOrders, ...(subject.order === undefined ? [] : [subject.order])].map(({ sellersNumber }) => ({ municipality: profile.profile.municipality, sellersNumber })))
}

function namedPurchaseOrders(batch: readonly Incoming[]): readonly { readonly municipality: string; readonly buyersNumber: string }[] {
  return batch.flatMap(({ profile, subject }) => (profile === undefined ? [] : subject.ofPurchaseOrders.map((buyersNumber) => ({ municipality: profile.profile.municipality, buyersNumber }))))
}
