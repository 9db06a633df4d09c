import { problem, type Problem } from '../../errors/failure.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { adoptOrderEntries, lockConversations, readOrderEntries, saveOrderEntries, saveOrderVerdicts, type KeptEntry, type OrderEntry, type OrderStory } from '../../ledger/conversations.ts'
import { appendOutbox } from '../../ledger/outbox.ts'
import type { Connection } from '../../ledger/query.ts'
import type { Verdict } from '../../mappings/conversation/heard.ts'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'
import type { Profiles } from '../profiles.ts'
import { disputeTelling } from './disputeTelling.ts'

/** What is in dispute now and was not before. */
export interface Dispute {
  readonly said: KeptEntry
  readonly is: Verdict['is']
  readonly why: Problem
}

/** The orders of which something new was said, and what of them is in dispute now. */
export interface Listened {
  readonly stories: readonly OrderStory[]
  readonly disputes: readonly Dispute[]
}

/**
 * Keeps what was said of orders, judges it and tells what is in dispute to both, at the end of the caller's transaction: the shop by an
 * event, the municipality by an alarm. Gives the orders of which something new was said.
 */
export async function listen(on: Connection, entries: readonly OrderEntry[], profiles: Profiles, now_ms: number, isComplete?: (story: string) => boolean): Promise<readonly OrderStory[]> {
  if (entries.length === 0) return []
  const { stories, disputes } = await keepAndJudge(on, entries, now_ms, isComplete)
  await tell(on, disputes, profiles, now_ms)
  return stories
}

/**
 * Keeps what was said of orders and judges it together with all that was said before. Nothing else is locked after it in the same
 * transaction. A story of which `isComplete` says that an earlier version is missing is judged when that comes.
 */
export async function keepAndJudge(on: Connection, entries: readonly OrderEntry[], now_ms: number, isComplete: (story: string) => boolean = () => true): Promise<Listened> {
  const [charging, others] = [entries.filter(({ story }) => story === null), entries.filter(({ story }) => story !== null)]
  const stories = [...new Map([...await saveOrderEntries(on, others, now_ms), ...await saveOrderEntries(on, charging, now_ms)].map((each) => [`${each.municipality}\n${each.story}`, each])).values()]
  await adoptOrderEntries(on, others.flatMap(({ municipality, story, sellersNumber, buyersNumber }) => (story === null ? [] : [{ municipality, story, sellersNumber, buyersNumber }])))
  const complete = stories.filter(({ story }) => isComplete(story))
  if (complete.length === 0) return { stories, disputes: [] }
  await lockConversations(on, complete)
  return { stories, disputes: await judge(on, complete) }
}

async function judge(on: Connection, stories: readonly OrderStory[]): Promise<readonly Dispute[]> {
  const all = Map.groupBy(await readOrderEntries(on, stories), ({ municipality, story }) => `${municipality}\n${story}`)
  const news = [...all.values()].flatMap((entries) => {
    const { conversation, judged } = judgeAll(entries)
    return conversation.words === 'none' ? [] : judged.filter(({ said, verdict }) => said.verdict !== verdict.is || said.why?.code !== verdict.why?.code)
  })
  if (news.length > 0) await saveOrderVerdicts(on, news.map(({ said: { source, eventId, place }, verdict }) => ({ source, eventId, place, verdict })))
  return news.flatMap(({ said, verdict: { is, why } }) => (why === undefined ? [] : [{ said, is, why }]))
}

async function tell(on: Connection, disputes: readonly Dispute[], profiles: Profiles, now_ms: number): Promise<void> {
  for (const { said: { municipality, story, sellersNumber, buyersNumber }, why } of disputes) {
    const order = sellersNumber ?? buyersNumber ?? story
    await openAlarm(on, `order/${order}`, { ...problem('KS-ORDER-DISPUTE', { order, municipality }), also: [why] }, now_ms)
  }
  if (disputes.length === 0) return
  await appendOutbox(on, disputes.map((each) => disputeTelling(each, profiles.byMunicipality(each.said.municipality)?.profile.municipalityCode ?? '', now_ms)), now_ms)
}
