import { readOrderEntries, type OrderEntry, type OrderStory } from '../../ledger/conversations.ts'
import type { Connection } from '../../ledger/query.ts'
import type { Verdict } from '../../mappings/conversation/heard.ts'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'

/**
 * What will be decided of what an event says of an order when it is listened to: for a caller that holds the lock of the order's story and must
 * answer before that. Undefined of an order that nobody has placed. `entries` are those that were not listened to yet, the event's own among them.
 */
export async function foresee(on: Connection, { municipality, story }: OrderStory, entries: readonly OrderEntry[], eventId: string): Promise<Verdict | undefined> {
  const kept = await readOrderEntries(on, [{ municipality, story }])
  const unheard = entries.filter((each) => each.municipality === municipality && each.story === story).map(({ said, eventId: of }) => ({ ...said, eventId: of }))
  const { conversation, judged } = judgeAll([...kept, ...unheard])
  return conversation.words === 'none' ? undefined : judged.find(({ said }) => said.eventId === eventId)?.verdict
}
