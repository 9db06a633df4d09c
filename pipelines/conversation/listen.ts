import { problem } from '../../errors/failure.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { adoptOrderEntries, lockConversations, readOrderEntries, saveOrderEntries, saveOrderVerdicts, type KeptEntry, type OrderEntry, type OrderStory } from '../../ledger/conversations.ts'
import { appendOutbox } from '../../ledger/outbox.ts'
import type { Connection } from '../../ledger/query.ts'
import { judgeAll, type Judged } from '../../mappings/conversation/inOrder.ts'
import type { Profiles } from '../profiles.ts'
import { disputeTelling } from './disputeTelling.ts'

/**
 * Keeps what was said of orders and judges it together with all that was said before, at the end of the caller's transaction: nothing
 * else is locked after it. What is found to be in dispute that was not before is told to both: the shop by an event, the municipality
 * by an alarm. A story of which `isComplete` says that an earlier version is missing is judged when that comes.
 * Gives the stories of which something new was said.
 */
export async function listen(on: Connection, entries: readonly OrderEntry[], profiles: Profiles, now_ms: number, isComplete: (story: string) => boolean = () => true): Promise<readonly OrderStory[]> {
  if (entries.length === 0) return []
  const touched = await saveOrderEntries(on, entries, now_ms)
  const placed = entries.flatMap(({ municipality, story, sellersNumber, buyersNumber, said }) => (said.is === 'placed' && story !== null ? [{ municipality, story, sellersNumber, buyersNumber }] : []))
  if (placed.length > 0) await adoptOrderEntries(on, placed)
  const stories = touched.filter(({ story }) => isComplete(story))
  if (stories.length === 0) return touched
  await lockConversations(on, stories)
  await judge(on, stories, profiles, now_ms)
  return touched
}

async function judge(on: Connection, stories: readonly OrderStory[], profiles: Profiles, now_ms: number): Promise<void> {
  const all = Map.groupBy(await readOrderEntries(on, stories), ({ municipality, story }) => `${municipality}\n${story}`)
  const news = [...all.values()].flatMap((entries) => {
    const { conversation, judged } = judgeAll(entries)
    return conversation.words === 'none' ? [] : judged.filter(({ said, verdict }) => said.verdict !== verdict.is || said.why?.code !== verdict.why?.code)
  })
  if (news.length === 0) return
  await saveOrderVerdicts(on, news.map(({ said: { source, eventId, place }, verdict }) => ({ source, eventId, place, verdict })))
  await tell(on, news, profiles, now_ms)
}

async function tell(on: Connection, news: readonly Judged<KeptEntry>[], profiles: Profiles, now_ms: number): Promise<void> {
  const disputes = news.flatMap(({ said, verdict: { is, why } }) => (why === undefined ? [] : [{ said, is, why }]))
  for (const { said: { municipality, story, sellersNumber, buyersNumber }, why } of disputes) {
    const order = sellersNumber ?? buyersNumber ?? story
    await openAlarm(on, `order/${order}`, { ...problem('KS-ORDER-DISPUTE', { order, municipality }), also: [why] }, now_ms)
  }
  if (disputes.length === 0) return
  await appendOutbox(on, disputes.map(({ said, is, why }) => disputeTelling(said, is, why, profiles.byMunicipality(said.municipality)?.profile.municipalityCode ?? '', now_ms)), now_ms)
}
