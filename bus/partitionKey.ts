import type { TopicPartition } from './port.ts'

/** A partition as a key of maps. */
export function keyOf({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`
}
