import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOrderEntries } from '../../ledger/conversations.ts'
import { appendOutbox } from '../../ledger/outbox.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { stateOf } from '../../mappings/conversation/conversation.ts'
import { saidIn } from '../../mappings/conversation/fromEvent.ts'
import type { Conversation } from '../../mappings/conversation/heard.ts'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'
import { unbalanced } from '../../mappings/conversation/quantities.ts'
import { listen } from '../../pipelines/conversation/listen.ts'
import { ourEntries } from '../../pipelines/conversation/ourEntries.ts'
import { expirePass } from '../../pipelines/dispatch/expire.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { randomConversation } from '../harness/conversations.ts'
import { accessPoint, documents, flow, oneLane } from '../pipelines/stage/profiles.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'
import { eventsOf, type SpokenEvent } from './conversationEvents.ts'

const seed = 1
const conversations = 24
const source = 'urn:shop'

let stage: Stage
const orders = 'esimerkki/peppol'
beforeAll(async () => {
  stage = await setStage({ profiles: [{
    ...oneLane(), systems: { operator: documents(), peppol: accessPoint() },
    flows: [
      flow('invoices', 'operator', { match: { holdUntil: { daysBeforeDue: 5, at: '12:00' } } }),
      flow('orders', 'peppol', { documents: ['order'], format: 'peppol-t110', cancelledOrders: 'zero quantities' }),
    ],
  }] })
})
afterAll(() => stage.stop())

test(`${conversations} random conversations of seed ${seed} through intake, ledger and dispatch, shuffled and with repeats: the ledger knows of each order what was said, and no document is out of order`, async () => {
  const random = randomOf(seed, 'pipelines')
  const spoken = Array.from({ length: conversations }, (_, index) => eventsOf(randomConversation(randomOf(seed, 'conversation', index + 1), random.integer(4, 14), 1), index + 1, source))
  const heard = spoken.map((events) => events.filter(({ by }) => by === 'shop' || !random.chance(10)))
  const arriving = random.shuffled([...heard.flat(), ...heard.flat().filter(() => random.chance(15))])
  while (arriving.length > 0) {
    await arrive(arriving.splice(0, random.integer(1, 25)))
    if (random.chance(40)) await dispatch()
  }
  for (let turn = 0; turn < 5; turn += 1) {
    await expirePass(stage.context)
    await dispatch()
  }
  for (const [index, events] of heard.entries()) {
    const which = `seed ${seed}, conversation ${index + 1}`
    const known = judgeAll(await readOrderEntries(stage.database.pool, [{ municipality: 'esimerkki', story: `order ${index + 1}` }])).conversation
    const expected = judgeAll(events.flatMap(({ record }) => saidIn(stage.decode(record.value!), Date.parse(record.headers['ce_time']!)).map(({ said }) => said))).conversation
    const versions = new Map(await versionsOf(`order ${index + 1}`))
    expect(picture(known), which).toEqual(picture(expected))
    expect(unbalanced(known.lines), which).toEqual([])
    const sent = stage.receiver(orders).numbers.flatMap((number) => versions.get(number) ?? [])
    expect(sent, which).toEqual(sent.toSorted((one, other) => one - other))
    expect(new Set(sent).size, which).toBe(sent.length)
  }
  expect(stage.receiver(orders).numbers.filter((number) => number.startsWith('T-')).length, `of seed ${seed}`).toBeGreaterThan(conversations / 2)
  const held = await stage.rows<{ unreceived: boolean }>(`select exists (select from jsonb_array_elements(differences) d where d ->> 'code' = 'KS-MATCH-RECEIVED') as unreceived from matches where outcome = 'held'`)
  expect(held.length, `of seed ${seed}`).toBeGreaterThan(0)
  expect(held.every(({ unreceived }) => unreceived)).toBe(true)
  const { length: disputes } = await stage.rows(`select from outbox where type like '%OrderDisputed'`)
  expect(disputes, `of seed ${seed}`).toBeGreaterThan(0)
})

async function dispatch(): Promise<void> {
  await stage.dispatch()
  await stage.dispatch(orders)
}

/** The shop's as one batch of the bus, the municipality's as they go into the outbox. */
async function arrive(events: readonly SpokenEvent[]): Promise<void> {
  await stage.take(...events.flatMap(({ by, record }) => (by === 'shop' ? [record] : [])))
  const rows = events.flatMap(({ id, type, by, record }) => (by === 'shop' ? [] : [{ eventId: uuidOf(id), topic: record.topic ?? '', story: String(record.key), type, headers: record.headers as Record<string, string>, value: record.value! }]))
  await inTransaction(stage.database.pool, async (client) => {
    await appendOutbox(client, rows, stage.clock.now_ms())
    await listen(client, rows.flatMap((row) => ourEntries(row, () => 'esimerkki', stage.clock.now_ms())), stage.profiles, stage.clock.now_ms())
  })
}

/** The order documents of a story, each with its place there. */
async function versionsOf(story: string): Promise<readonly (readonly [number: string, version: number])[]> {
  const rows = await stage.rows<{ document_number: string; story_version: number }>(`select document_number, story_version from events where story = $1 and document_kind = 'order'`, [story])
  return rows.map((row) => [row.document_number, row.story_version])
}

/** The outbox wants one; equal events have equal ones. */
function uuidOf(id: string): string {
  const [number = '0', place = '0'] = id.split('/')
  return `00000000-0000-4000-8000-${number.padStart(6, '0')}${place.padStart(6, '0')}`
}

function picture(conversation: Conversation): unknown {
  const lines = [...conversation.lines.values()].map(({ terms: _, ...stand }) => Object.entries(stand).map(([name, value]) => `${name} ${typeof value === 'object' ? value.trimmed().toString() : value}`).join(', '))
  return { state: stateOf(conversation), lines: lines.sort() }
}
