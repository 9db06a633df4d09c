import type { Order } from '../../../mappings/model/order.ts'
import type { Came } from './takeDocuments.ts'

const ranks = { placed: 0, changed: 1, cancelled: 1, received: 2, reversed: 3, returned: 3 } as const

/**
 * Documents of one pass in the order in which they are judged, however their files are called: orders before what changes them, changes of one order by their numbers,
 * or by when they were made, receipts after both and before what takes them back. All else stays as it came.
 */
export function inSequence<Each extends Came>(came: readonly Each[]): readonly Each[] {
  const byRank = Map.groupBy(came, ({ document }) => ranks[document.kind === 'receipt' ? document.receipt.stage : document.order.stage])
  return [...byRank].toSorted(([one], [other]) => one - other).flatMap(([rank, ofRank]) => (rank === ranks.changed ? versionsInOrder(ofRank) : ofRank))
}

function versionsInOrder<Each extends Came>(came: readonly Each[]): readonly Each[] {
  const byOrder = Map.groupBy(came, ({ document }) => (document.kind === 'receipt' ? '' : `${document.order.buyersNumber ?? ''}\n${document.order.sellersNumber}`))
  return [...byOrder.values()].flatMap((ofOne) => ofOne.reduce<readonly Each[]>((sorted, each) => {
    const place = sorted.findIndex((later) => isEarlier(each, later))
    return place === -1 ? [...sorted, each] : sorted.toSpliced(place, 0, each)
  }, []))
}

function isEarlier({ document: one }: Came, { document: other }: Came): boolean {
  if (one.kind === 'receipt' || other.kind === 'receipt') return false
  const [mine, theirs] = [numberOf(one.order), numberOf(other.order)]
  if (mine !== undefined && theirs !== undefined) return mine < theirs
  return one.order.issuedAt !== undefined && other.order.issuedAt !== undefined && Date.parse(one.order.issuedAt) < Date.parse(other.order.issuedAt)
}

function numberOf({ changeNumber = '' }: Order): number | undefined {
  return /^\d{1,9}$/.test(changeNumber) ? Number(changeNumber) : undefined
}
