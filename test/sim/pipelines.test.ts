import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOrderEntries } from '../../ledger/conversations.ts'
import { recordInbound } from '../../ledger/inbound.ts'
import { stateOf } from '../../mappings/conversation/conversation.ts'
import { saidIn } from '../../mappings/conversation/fromEvent.ts'
import type { Conversation } from '../../mappings/conversation/heard.ts'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'
import { unbalanced } from '../../mappings/conversation/quantities.ts'
import { expirePass } from '../../pipelines/dispatch/expire.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { readReceived } from '../../simulator/judge/readReceived.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { randomConversation } from '../harness/conversations.ts'
import { accessPoint, buyers, documents, flow, oneLane, receivingFlow } from '../pipelines/stage/profiles.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'
import type { OutgoingRecord } from '../../bus/port.ts'
import { shopEvents, spokenOrder } from './conversationEvents.ts'
import { SpeakingReceiver } from './speakingReceiver.ts'
import type { Written } from './tongues/tongue.ts'
import { tonguesOfTheLedger } from './tongues/tongues.ts'
import { utterancesOf, type Utterance } from './utterances.ts'

const seed = 1
const conversations = 100
const source = 'urn:shop'
const orders = 'esimerkki/peppol'
/** Whom the layouts of SAP's orders name, where an IDoc itself names nobody. */
const buyerOfIdocs = '0211675-2'

const speaking = new SpeakingReceiver({ highestGrade: 'accepted' })
let stage: Stage
beforeAll(async () => {
  const peppol = (name: string, kind: string, format: string, more: object = {}) => flow(name, 'peppol', { documents: [kind], format, ...more })
  stage = await setStage({
    receivers: { [orders]: speaking },
    profiles: [{
      ...oneLane(), systems: { operator: documents(), peppol: accessPoint() },
      flows: [
        flow('invoices', 'operator', { match: { holdUntil: { daysBeforeDue: 5, at: '12:00' } } }),
        peppol('orders', 'order', 'peppol-t110', { cancelledOrders: 'zero quantities' }),
        peppol('responses', 'orderResponse', 'peppol-order-response', { process: 'advanced ordering' }),
        peppol('despatches', 'despatchAdvice', 'peppol-despatch-advice'),
      ],
      receives: [receivingFlow('purchase-orders', 'peppol')],
      more: { buyer: { businessIds: [buyers.esimerkki, buyerOfIdocs] } },
    }],
  })
  stage.receiver(orders).behave = ({ documentNumber }, nth) => (nth > 1 ? 'takes' : randomOf(seed, 'send', documentNumber).weighted(['takes', 'silent', 'lost'] as const, (each) => (each === 'takes' ? 8 : 1)))
})
afterAll(() => stage.stop())

/**
 * The shop's records go through intake, the messages of the municipality's systems, in the formats of one municipality each, through the inbox, where their kinds read
 * them; the ledger hears both, its read model is judged, and orders, answers and despatch advices are rendered, sent to a receiver in this process that takes them, loses them or loses
 * its answer, and read back. `inBytes.test.ts` has 2,000 conversations in bytes without a ledger.
 */
test(`${conversations} random conversations of seed ${seed} through intake, inbox, ledger and dispatch, shuffled, with losses and repeats: the ledger knows of each order what was said, and no document is out of order`, async () => {
  const random = randomOf(seed, 'pipelines')
  const spoken = Array.from({ length: conversations }, (_, index) => {
    const conversation = randomConversation(randomOf(seed, 'conversation', index + 1), random.integer(4, 14), 1)
    const about = spokenOrder(conversation, index + 1)
    const tongue = random.pick(tonguesOfTheLedger())
    const messages = utterancesOf(conversation, about).flatMap((utterance): readonly SpokenMessage[] => {
      const written = tongue.utter(utterance)
      return written === undefined || (!isFirst(utterance) && random.chance(10)) ? [] : [{ id: `message ${utterance.id}`, utterance, written }]
    })
    return { about, events: shopEvents(conversation, about, source), messages }
  })
  const arriving = random.shuffled<Arrival>(spoken.flatMap(({ events, messages }) => [...events, ...messages]).flatMap((each) => (random.chance(15) ? [each, again(each)] : [each])))
  while (arriving.length > 0) {
    await arrive(arriving.splice(0, random.integer(1, 150)))
    if (random.chance(40)) await dispatch()
  }
  for (let turn = 0; turn < 5; turn += 1) {
    await expirePass(stage.context)
    await hear()
    await dispatch()
  }
  for (const { about: { story, number }, events } of spoken) {
    const which = `seed ${seed}, conversation ${number}`
    const known = judgeAll(await readOrderEntries(stage.database.pool, [{ municipality: 'esimerkki', story }])).conversation
    const published = [...events.map(({ value, headers }) => ({ value: value!, headers })), ...await toldIn(story)]
    const expected = judgeAll(published.flatMap(({ value, headers }) => saidIn(stage.decode(value), Date.parse(headers['ce_time']!)).map(({ said }) => said))).conversation
    expect(picture(known), which).toEqual(picture(expected))
    expect(unbalanced(known.lines), which).toEqual([])
    const versions = new Map(await versionsOf(story))
    const sent = stage.receiver(orders).numbers.flatMap((each) => versions.get(each) ?? [])
    expect(sent, which).toEqual(sent.toSorted((one, other) => one - other))
    expect(new Set(sent).size, which).toBe(sent.length)
  }
  for (const { bytes, documentKind, documentNumber } of speaking.effects) expect(numberIn(bytes)).toBe(documentKind === 'order' ? documentNumber.replace(versionOfOrder, '') : documentNumber)
  await everythingHasComeToRest(spoken.flatMap(({ messages }) => messages))
}, 300_000)

/** What follows the order's number in that of a document that changes or cancels it. */
const versionOfOrder = /(?<=^T-\d+)-\d+$/

/** The number of a document as the simulator's reader finds it, of an order the seller's. */
function numberIn(bytes: Uint8Array): string | undefined {
  const { documents, notices } = readReceived(bytes, [])
  return [...documents, ...notices][0]?.number
}

/** A message of a system of the municipality's, in bytes. */
interface SpokenMessage {
  readonly id: string
  readonly utterance: Utterance
  readonly written: Written
}

/** A record of the shop's on the bus, or a message in the inbox of the system. */
type Arrival = OutgoingRecord | SpokenMessage

function isMessage(arrival: Arrival): arrival is SpokenMessage {
  return 'id' in arrival
}

/** The order of a system of the municipality's: without it there is nothing to speak of. */
function isFirst(utterance: Utterance): boolean {
  return utterance.is === 'order' && utterance.placed.stage === 'new'
}

/** A record comes again as it is; a message under another id of the channel, as when its sender did not hear that it arrived. */
function again(arrival: Arrival): Arrival {
  return isMessage(arrival) ? { ...arrival, id: `${arrival.id} again` } : arrival
}

/** The shop's as one batch of the bus, the municipality's as one of the inbox. */
async function arrive(arrivals: readonly Arrival[]): Promise<void> {
  await stage.take(...arrivals.flatMap((each) => (isMessage(each) ? [] : [each])))
  const messages = arrivals.filter(isMessage)
  for (const { id, written } of messages) speaking.hears(id, written)
  await recordInbound(stage.database.pool, 'esimerkki', 'peppol', messages.map(({ id, written }) => ({ ...written.received, channelId: id })), stage.clock.now_ms())
  await hear()
}

/** Applies what lies in the inbox. */
async function hear(): Promise<void> {
  do await applyInboundPass(stage.context)
  while ((await stage.rows(`select from inbound where state = 'received' limit 1`)).length > 0)
}

async function dispatch(): Promise<void> {
  await stage.dispatch()
  await stage.dispatch(orders)
  stage.later(60_000)
  await stage.settle(orders)
  await stage.dispatch(orders)
}

/** What came of everything: each message is applied, each receipt, change and cancellation of an order is taken, also one that overtook it, unless it changes lines that the order has not, and of each answer it is known what it was about. */
async function everythingHasComeToRest(messages: readonly SpokenMessage[]): Promise<void> {
  const count = async (from: string): Promise<number> => ((await stage.rows<{ count: number }>(`select count(*)::int from ${from}`))[0]?.count ?? 0)
  const of = `of seed ${seed}`
  expect(await count(`inbound where state in ('received', 'unreadable')`), of).toBe(0)
  expect(await count(`quarantine`), of).toBe(0)
  expect(await count(`(select document_key from inbound_documents where state = 'taken' group by document_key having count(*) > 1) doubled`), of).toBe(0)
  const following = messages.filter(({ utterance }) => utterance.is === 'receipt' || (utterance.is === 'order' && !isFirst(utterance))).map(({ id }) => id)
  const [taken, ofUnknownLines] = [await messagesOf(`state = 'taken'`), await messagesOf(`problem ->> 'code' = 'KS-INBOUND-LINE-UNKNOWN'`)]
  expect(following.filter((id) => !taken.has(id) && !ofUnknownLines.has(id)), of).toEqual([])
  expect(ofUnknownLines.size, of).toBeLessThan(following.length / 20)
  for (const happened of [
    `deliveries where system = 'peppol' and state in ('delivered', 'acknowledged')`, `acknowledgements where effect = 'moved' and grade = 'accepted'`, `acknowledgements where effect = 'unmatched'`,
    `inbound_documents where state = 'repeated'`, `inbound_documents early join inbound_documents placed using (story) where early.stage in ('changed', 'cancelled') and early.state = 'taken' and placed.stage = 'placed' and early.document_no < placed.document_no`, `attempts where outcome = 'unknown'`, `outbox where type like '%OrderDisputed'`,
    `matches where outcome = 'held' and exists (select from jsonb_array_elements(differences) d where d ->> 'code' = 'KS-MATCH-RECEIVED')`,
  ]) expect(await count(happened), `${of}: ${happened}`).toBeGreaterThan(0)
  expect(await count(`matches where outcome = 'held' and not exists (select from jsonb_array_elements(differences) d where d ->> 'code' = 'KS-MATCH-RECEIVED')`), of).toBe(0)
}

/** The messages that brought such documents, each by its first id. */
async function messagesOf(which: string): Promise<ReadonlySet<string>> {
  const rows = await stage.rows<{ channel_id: string }>(`select channel_id from inbound join inbound_documents document using (inbound_no) where document.stage <> 'placed' and document.${which}`)
  return new Set(rows.map((row) => row.channel_id.replace(/ again$/, '')))
}

/** What was told to the shop of an order. */
async function toldIn(story: string): Promise<readonly { readonly value: Buffer; readonly headers: Readonly<Record<string, string>> }[]> {
  return stage.rows('select value, headers from outbox where story = $1', [story])
}

/** The shop's documents of a story that go to the purchasing system, each with its place there. */
async function versionsOf(story: string): Promise<readonly (readonly [number: string, version: number])[]> {
  const rows = await stage.rows<{ document_number: string; story_version: number }>(`select document_number, story_version from events where story = $1 and source = $2 and document_kind in ('order', 'orderResponse', 'despatchAdvice')`, [story, source])
  return rows.map((row) => [row.document_number, row.story_version])
}

function picture(conversation: Conversation): unknown {
  const lines = [...conversation.lines.values()].map(({ terms: _, ...stand }) => Object.entries(stand).map(([name, value]) => `${name} ${typeof value === 'object' ? value.trimmed().toString() : value}`).join(', '))
  return { state: stateOf(conversation), lines: lines.sort() }
}
