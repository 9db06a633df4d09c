import type { Bus, OutgoingRecord } from '../../bus/port.ts'
import { Failure, type Problem } from '../../errors/failure.ts'

/** Most refusals of one call: each may ask the brokers anew, and whoever publishes holds a transaction open meanwhile. */
const mostRefusals = 20

/** What came of publishing: what went and what the bus will never take, by their places in the call. */
export interface Published {
  readonly published: readonly number[]
  readonly refused: readonly { readonly place: number; readonly why: Problem }[]
}

/**
 * Publishes records in order. Where the bus will never take one of them, they go one by one: it stays behind with all that
 * follows it on its topic under the same key, and the rest goes. What comes after many refusals is left for the next call.
 * Whatever else goes wrong is thrown; some may be published then.
 */
export async function publishInOrder(bus: Pick<Bus, 'publish'>, records: readonly OutgoingRecord[]): Promise<Published> {
  if ((await refusal(bus, records)) === undefined) return { published: [...records.keys()], refused: [] }
  const [published, refused, stopped] = [[] as number[], [] as Published['refused'][number][], new Set<string>()]
  for (const [place, record] of records.entries()) {
    const story = `${record.topic} ${record.key}`
    if (stopped.has(story)) continue
    const why = await refusal(bus, [record])
    if (why === undefined) published.push(place)
    else {
      refused.push({ place, why })
      if (refused.length === mostRefusals) break
      stopped.add(story)
    }
  }
  return { published, refused }
}

/** Why the bus will never take these; undefined where it took them. */
async function refusal(bus: Pick<Bus, 'publish'>, records: readonly OutgoingRecord[]): Promise<Problem | undefined> {
  try {
    await bus.publish(records)
    return undefined
  } catch (error) {
    if (error instanceof Failure && error.code === 'KS-BUS-TOO-LARGE') return error.problem
    throw error
  }
}
