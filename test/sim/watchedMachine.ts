import { expect } from 'vitest'
import { hear, stateOf, toldOf } from '../../mappings/conversation/conversation.ts'
import { silence, type Conversation } from '../../mappings/conversation/heard.ts'
import { inOrder, judgeAll } from '../../mappings/conversation/inOrder.ts'
import { away, charged, isPositive, kept, quantitiesIn, unbalanced, type Counted, type LineStand } from '../../mappings/conversation/quantities.ts'
import type { Said } from '../../mappings/conversation/said.ts'
import { moves, orderStates, type OrderState } from '../../mappings/conversation/states.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { Random } from '../../simulator/shop/random.ts'

/** The state machine, watched while it hears conversations: never an illegal state, quantities balance, and what came first makes no difference. */
export class WatchedMachine {
  readonly #verdicts = new Map<string, number>()
  readonly #reached = new Set<OrderState>()
  /** What was decided of the municipality's changes to fewer pieces of a line of which some had left. */
  readonly #crossed = new Map<string, number>()

  /** Hears what is left of a conversation once some of it is lost, and again with some of it repeated and all of it shuffled. */
  hearWithLosses(which: string, whole: readonly Said[], random: Random): void {
    const arrived = whole.filter((_, place) => place === 0 || !random.chance(10))
    const repeated = [...arrived, ...arrived.filter(({ is }) => is !== 'placed' && random.chance(20))]
    this.#check(which, arrived, random.shuffled(repeated))
  }

  /** Whether the conversations led everywhere, and to each verdict so many times. */
  sawEverything(which: string, times = 50): void {
    expect([...this.#reached].sort(), which).toEqual(orderStates.filter((state) => state !== 'none').sort())
    expect([...this.#verdicts.keys()].sort(), which).toEqual(['accepted', 'contradicted', 'repeated', 'superseded', 'too late'])
    expect(Math.min(...this.#verdicts.values()), JSON.stringify([...this.#verdicts])).toBeGreaterThanOrEqual(times)
    expect(Math.min(...['accepted', 'too late'].map((verdict) => this.#crossed.get(verdict) ?? 0)), JSON.stringify([...this.#crossed])).toBeGreaterThanOrEqual(times)
  }

  /** A change to fewer pieces is accepted as far as no more have left, and told apart from one that comes too late. */
  #watchCrossing(what: string, verdict: string, before: Conversation, after: Conversation): void {
    this.#crossed.set(verdict, (this.#crossed.get(verdict) ?? 0) + 1)
    if (verdict !== 'accepted') return
    for (const stand of after.lines.values()) if (before.lines.get(stand.line)?.terms !== undefined) expect(away(stand).compare(stand.ordered), what).toBeLessThanOrEqual(0)
  }

  #check(which: string, arrived: readonly Said[], shuffled: readonly Said[]): void {
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
      this.#verdicts.set(heard.verdict.is, (this.#verdicts.get(heard.verdict.is) ?? 0) + 1)
      this.#reached.add(state)
      if (isCrossing(conversation, each)) this.#watchCrossing(what, heard.verdict.is, conversation, heard.conversation)
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

/** What comes of what was said: the state, and the quantities by line. */
export function outcomeOf(all: readonly Said[]): string {
  const { conversation } = judgeAll(all)
  const lines = [...conversation.lines.values()].map((stand) => [stand.line, ...quantities.map((what) => `${what} ${stand[what].trimmed()}`)].join(' '))
  return [stateOf(conversation), ...lines.sort()].join('; ')
}

const quantities = ['ordered', 'shipped', 'received', 'reversed', 'returned', 'invoiced', 'credited'] as const

/** Quantities by line, whatever the order. */
function picture(lines: ReadonlyMap<string, LineStand>): string {
  return JSON.stringify([...lines.values()].sort((one, other) => (one.line < other.line ? -1 : 1)))
}
