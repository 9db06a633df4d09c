import type { Partition } from './topics.ts'

/** How many consumers read a topic in a group, and which of them, from 0, is meant. */
export interface Place {
  readonly members: number
  readonly place: number
}

/**
 * The partitions that belong to one consumer: every consumer of the group comes to the same division by itself, each
 * partition belongs to exactly one, and their shares differ by at most one for each topic.
 */
export function share(partitions: readonly Partition[], places: ReadonlyMap<number, Place>): readonly Partition[] {
  return partitions.filter(({ partition, topicId }) => {
    const at = places.get(topicId)
    return at !== undefined && at.place >= 0 && (partition + topicId) % at.members === at.place
  })
}
