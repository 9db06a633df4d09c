import { expect, test } from 'vitest'
import { hear, stateOf, toldOf } from '../../mappings/conversation/conversation.ts'
import { silence, type Conversation } from '../../mappings/conversation/heard.ts'
import { inOrder, judgeAll } from '../../mappings/conversation/inOrder.ts'
import { away, charged, isPositive, kept, quantitiesIn, unbalanced, type Counted, type LineStand } from '../../mappings/conversation/quantities.ts'
import type { Said } from '../../mappings/conversation/said.ts'
import { moves, orderStates, type OrderState } from '../../mappings/conversation/states.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import { randomOf } from '../../simulator/shop/random.ts'
import { randomConversation } from '../harness/conversations.ts'

const seed = 1
const conversations = 2000
const verdicts = new Map<string, number>()
const reached = new Set<OrderState>()
/** What was decided of the municipality's changes to fewer pieces of a line of which some had left. */
const crossed = new Map<string, number>()

/** The state machine alone, as pure functions; `pipelines.test.ts` has fewer conversations go through the pipelines, the ledger and the inbox. */
test(`${conversations} random conversations of seed ${seed}, with losses and repeats: never an illegal state, quantities balance, and what came first makes no difference`, () => {
  for (let number = 1; number <= conversations; number += 1) {
    const random = randomOf(seed, 'conversation', number)
    const whole = randomConversation(random, random.integer(3, 25))
    const arrived = whole.filter((_, place) => place === 0 || !random.chance(10))
    const repeated = [...arrived, ...arrived.filter(({ is }) => is !== 'placed' && random.chance(20))]
    check(`seed ${seed}, conversation ${number}`, arrived, random.shuffled(repeated))
  }
  expect([...reached].sort(), `of seed ${seed}`).toEqual(orderStates.filter((state) => state !== 'none').sort())
  expect([...verdicts.keys()].sort()).toEqual(['accepted', 'contradicted', 'repeated', 'superseded', 'too late'])
  expect(Math.min(...verdicts.values()), JSON.stringify([...verdicts])).toBeGreaterThan(50)
  expect(Math.min(...['accepted', 'too late'].map((verdict) => crossed.get(verdict) ?? 0)), JSON.stringify([...crossed])).toBeGreaterThan(50)
})

function check(which: string, arrived: readonly Said[], shuffled: readonly Said[]): void {
  let conversation = silence
  const counted: Said[] = []
  for (const each of inOrder(arrived)) {
    const before = stateOf(conversation)
    const heard = hear(conversation, each)
    const state = stateOf(heard.conversation)
    const what = `${which}: ${before} → ${state} by ${each.is} ${each.document}, ${heard.verdict.is}`
    if (state !== before) expect(moves[before], what).toContain(state)
    expect(unbalanced(heard.conversation.lines), what).toEqual([])
    expect(heard.verdict.why === undefined, what).toBe(heard.verdict.is === 'accepted' || heard.verdict.is === 'repeated')
    expect(toldOf(heard.verdict, each.by).length, what).toBe({ accepted: 1, repeated: 0, superseded: 2, 'too late': 2, contradicted: 2 }[heard.verdict.is])
    if (heard.verdict.is === 'too late' || heard.verdict.is === 'superseded') expect({ ...heard.conversation, refused: conversation.refused }, what).toEqual(conversation)
    verdicts.set(heard.verdict.is, (verdicts.get(heard.verdict.is) ?? 0) + 1)
    reached.add(state)
    if (isCrossing(conversation, each)) {
      crossed.set(heard.verdict.is, (crossed.get(heard.verdict.is) ?? 0) + 1)
      for (const stand of heard.conversation.lines.values()) if (heard.verdict.is === 'accepted' && conversation.lines.get(stand.line)?.terms !== undefined) expect(away(stand).compare(stand.ordered), what).toBeLessThanOrEqual(0)
    }
    if (heard.conversation.documents !== conversation.documents) counted.push(each)
    conversation = heard.conversation
  }
  expect([...conversation.lines.values()].map((stand) => sumsOf(stand)), which).toEqual([...conversation.lines.values()].map((stand) => documentsSum(stand, counted)))
  for (const stand of conversation.lines.values()) {
    expect(kept(stand).plus(stand.returned).plus(stand.reversed).equals(stand.received), which).toBe(true)
    expect(charged(stand).plus(stand.credited).equals(stand.invoiced), which).toBe(true)
  }
  const other = judgeAll(shuffled)
  expect(picture(other.conversation.lines), which).toEqual(picture(conversation.lines))
  expect(stateOf(other.conversation), which).toBe(stateOf(conversation))
}

/** Fewer pieces than were ordered of a line of which some had left. */
function isCrossing({ words, lines }: Conversation, said: Said): boolean {
  if (said.is !== 'changed' || said.by !== 'municipality' || (words !== 'open' && words !== 'confirmed')) return false
  const wanted = quantitiesIn(said.lines)
  return [...lines.values()].some((stand) => isPositive(away(stand)) && (wanted.get(stand.line) ?? Decimal.zero).compare(stand.ordered) < 0)
}

const summed = ['shipped', 'received', 'returned', 'invoiced', 'credited'] as const satisfies readonly Counted[]

function sumsOf(stand: LineStand) {
  return [stand.line, ...summed.map((what) => stand[what].trimmed().toString())]
}

/** The same from the documents that were counted, added up apart from the machine. */
function documentsSum({ line }: LineStand, counted: readonly Said[]) {
  const sum = (what: Counted): string => Decimal.sum(counted.flatMap((each) => (each.is === what ? each.lines.filter((one) => one.line === line).map(({ quantity }) => quantity) : []))).trimmed().toString()
  return [line, ...summed.map(sum)]
}

function picture(lines: ReadonlyMap<string, LineStand>): string {
  return JSON.stringify([...lines.values()].sort((one, other) => (one.line < other.line ? -1 : 1)))
}
