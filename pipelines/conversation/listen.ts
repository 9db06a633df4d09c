import { problem, type Problem } from '../../errors/failure.ts'
import { closeAlarms, openAlarm } from '../../ledger/alarms.ts'
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
  /** Those of which nothing is in dispute. */
  readonly settled: readonly OrderStory[]
  readonly disputes: readonly Dispute[]
}

/** What the caller knows beside what was said. */
export interface Hearing {
  /** Says of a story that no earlier version of it is missing. */
  readonly isComplete?: (story: string) => boolean
  /** Events of ours whose documents were rejected at the systems that they came from. */
  readonly answered?: ReadonlySet<string>
}

/**
 * Keeps what was said of orders, judges it and tells what is in dispute to both, at the end of the caller's transaction: the shop by an
 * event, the municipality by an alarm where no answer told it, which closes when nothing is in dispute any more. Gives the orders of which
 * something new was said.
 */
export async function listen(on: Connection, entries: readonly OrderEntry[], profiles: Profiles, now_ms: number, { isComplete, answered = new Set() }: Hearing = {}): Promise<readonly OrderStory[]> {
  if (entries.length === 0) return []
  const { stories, settled, disputes } = await keepAndJudge(on, entries, now_ms, isComplete)
  if (settled.length > 0) await closeAlarms(on, 'KS-ORDER-DISPUTE', settled.map(alarmSubject), now_ms)
  await tell(on, disputes, profiles, answered, now_ms)
  return stories
}

/**
 * Keeps what was said of orders and judges it together with all that was said before. Nothing else is locked after it in the same
 * transaction. A story of which `isComplete` says that an earlier version is missing is judged when that comes.
 */
export async function keepAndJudge(on: Connection, entries: readonly OrderEntry[], now_ms: number, isComplete: (story: string) => boolean = () => true): Promise<Listened> {
  const [charging, others] = [entries.filter(({ story }) => story === null), entries.filter(({ story }) => story !== null)]
  const stories = [...new Map([...await saveOrderEntries(on, others, now_ms), ...await saveOrderEntries(on, charging, now_ms)].map((each) => [keyOf(each), each])).values()]
  await adoptOrderEntries(on, others.flatMap(({ municipality, story, sellersNumber, buyersNumber }) => (story === null ? [] : [{ municipality, story, sellersNumber, buyersNumber }])))
  const complete = stories.filter(({ story }) => isComplete(story))
  if (complete.length === 0) return { stories, settled: [], disputes: [] }
  await lockConversations(on, complete)
  return { stories, ...await judge(on, complete) }
}

async function judge(on: Connection, stories: readonly OrderStory[]): Promise<Omit<Listened, 'stories'>> {
  const all = Map.groupBy(await readOrderEntries(on, stories), keyOf)
  const judged = [...all.values()].flatMap((entries) => {
    const { conversation, judged } = judgeAll(entries)
    return conversation.words === 'none' ? [] : judged
  })
  const news = judged.filter(({ said, verdict }) => said.verdict !== verdict.is || said.why?.code !== verdict.why?.code)
  if (news.length > 0) await saveOrderVerdicts(on, news.map(({ said: { source, eventId, place }, verdict }) => ({ source, eventId, place, verdict })))
  const disputed = new Set(judged.flatMap(({ said, verdict }) => (verdict.why === undefined ? [] : [keyOf(said)])))
  return {
    settled: stories.filter((story) => !disputed.has(keyOf(story))),
    disputes: news.flatMap(({ said, verdict: { is, why } }) => (why === undefined ? [] : [{ said, is, why }])),
  }
}

function keyOf({ municipality, story }: OrderStory): string {
  return `${municipality}\n${story}`
}

function alarmSubject({ municipality, story }: OrderStory): string {
  return `order/${municipality}/${story}`
}

async function tell(on: Connection, disputes: readonly Dispute[], profiles: Profiles, answered: ReadonlySet<string>, now_ms: number): Promise<void> {
  for (const { said, why } of disputes) {
    if (answered.has(said.eventId)) continue
    const { municipality, story, sellersNumber, buyersNumber } = said
    const order = sellersNumber ?? buyersNumber ?? story
    await openAlarm(on, alarmSubject(said), { ...problem('KS-ORDER-DISPUTE', { order, municipality }), also: [why] }, now_ms)
  }
  if (disputes.length === 0) return
  await appendOutbox(on, disputes.map((each) => disputeTelling(each, profiles.byMunicipality(each.said.municipality)?.profile, now_ms)), now_ms)
}
