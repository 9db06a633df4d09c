import type { Pool } from 'pg'
import { daysAfter } from '../../../base/calendar.ts'
import { helsinkiInstant_ms } from '../../../base/helsinki.ts'
import type { MatchSettings } from '../../../connectors/profile/schema.ts'
import { located } from '../../../errors/failure.ts'
import { documentKind } from '../../../errors/words/words.ts'
import { findStoriesByNumber, readOrderEntries, type KeptEntry } from '../../../ledger/conversations.ts'
import { findLetGo } from '../../../ledger/matches.ts'
import type { ToRender, Unrendered } from '../../../ledger/rendering.ts'
import { saidIn } from '../../../mappings/conversation/fromEvent.ts'
import { orderBefore } from '../../../mappings/matching/before.ts'
import type { Matched, OrderToMatch } from '../../../mappings/matching/matched.ts'
import { matchInvoice } from '../../../mappings/matching/matchInvoice.ts'
import type { MatchRules, Tolerance } from '../../../mappings/matching/rules.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import type { DecodedEvent } from '../../../schemas/codec.ts'
import { awaited } from '../../intake/plan.ts'
import type { MatchMade } from '../context.ts'
import { matchTelling } from './matchTelling.ts'
import type { PreparedFlow } from './preparedFlow.ts'

/** What an invoice is compared with: what was said of its orders, by the number by which it names them. */
export interface ToCompare {
  readonly entries: ReadonlyMap<string, readonly KeptEntry[]>
  readonly stories: readonly string[]
  /** How often anything was said of these stories, or taken over by another event. */
  readonly heard: number
  /** A person has let it go although it was held. */
  readonly letGo: boolean
}

/** An invoice whose flow compares it. */
interface Comparing {
  readonly claimed: ToRender
  readonly event: DecodedEvent
}

/** Looks up what was said of the orders of these invoices, all at once. What is said between counting and reading is compared once more. */
export async function ordersToCompare(invoices: readonly Comparing[], pool: Pool): Promise<ReadonlyMap<string, ToCompare>> {
  if (invoices.length === 0) return new Map()
  const named = invoices.flatMap(({ claimed: { id, municipality }, event }) => saidIn(event, 0).map(({ of: { sellersNumber, buyersNumber } }) => ({ id, municipality, sellersNumber, buyersNumber })))
  const found = await findStoriesByNumber(pool, named)
  const entries = Map.groupBy(await readOrderEntries(pool, found), ({ municipality, story }) => `${municipality}\n${story}`)
  const letGo = await findLetGo(pool, invoices.map(({ claimed: { id } }) => id))
  return new Map(invoices.map(({ claimed: { id, municipality } }) => {
    const own = found.filter((each) => each.id === id)
    const stories = new Map(own.map(({ story, heard }) => [story, heard]))
    return [id, {
      entries: new Map(own.map(({ sellersNumber, buyersNumber, story }) => [sellersNumber ?? buyersNumber ?? '', entries.get(`${municipality}\n${story}`) ?? []])),
      stories: [...stories.keys()], heard: [...stories.values()].reduce((sum, heard) => sum + heard, 0), letGo: letGo.has(id),
    }]
  }))
}

/** How an invoice matched, and what it waits for where it is held. */
export interface MatchFound {
  readonly match: MatchMade
  readonly held: Pick<Unrendered, 'waitsFor' | 'due_ms'> | undefined
}

/** Compares an invoice with its orders and receipts by the flow's settings. */
export function compareInvoice(claimed: ToRender, { flow, profile }: PreparedFlow, settings: MatchSettings, invoice: Invoice, event: DecodedEvent, { entries, stories, heard, letGo }: ToCompare, now_ms: number): MatchFound {
  const orders = ordersBefore(entries, invoice.number)
  const matched = matchInvoice(invoice, (number) => orders.get(number), rulesOf(settings))
  const until_ms = letGo || flow.mode === 'shadow' ? undefined : holdsUntil_ms(matched, invoice, settings)
  const isHeld = until_ms !== undefined && now_ms < until_ms
  const outcome = isHeld ? 'held' : matched.differences.length === 0 ? 'matches' : 'differs'
  const { unreceived, differences, ...found } = matched
  const at = { kind: documentKind('invoice'), number: invoice.number }
  const row = { ...found, differences: differences.map((each) => located(each, at)), deliveryId: claimed.id, outcome, stories, heard, heldUntil_ms: isHeld ? until_ms : null } as const
  return {
    match: { row, telling: outcome === 'matches' || flow.role === 'copy' ? undefined : matchTelling(claimed, profile.profile, event, row, now_ms) },
    held: isHeld ? { waitsFor: awaited.receipt(claimed.municipality, unreceived[0] ?? ''), due_ms: until_ms } : undefined,
  }
}

/** What the invoice's orders were before it, by the numbers by which it names them: one that it names in two ways is one. */
function ordersBefore(entries: ToCompare['entries'], invoice: string): ReadonlyMap<string, OrderToMatch> {
  const byStory = new Map<string, OrderToMatch>()
  return new Map([...entries].flatMap(([number, said]) => {
    const [first] = said
    if (first === undefined) return []
    const order = byStory.get(first.story) ?? orderBefore(number, said, invoice)
    byStory.set(first.story, order)
    return [[number, order]]
  }))
}

/** Until when an invoice is held of which not all was received; one without a due date is not. */
function holdsUntil_ms({ unreceived }: Matched, { dueDate }: Invoice, { holdUntil }: MatchSettings): number | undefined {
  if (holdUntil === undefined || dueDate === undefined || unreceived.length === 0) return undefined
  return helsinkiInstant_ms(daysAfter(dueDate, -holdUntil.daysBeforeDue), holdUntil.at)
}

function rulesOf({ quantity, price, lineAmount, total, freight, fees, rounding, closeShort }: MatchSettings): MatchRules {
  return {
    quantity: toleranceOf(quantity), price: toleranceOf(price), lineAmount: toleranceOf(lineAmount), total: toleranceOf(total),
    freight: { ...freight, most: Decimal.of(freight.most) }, fees: { ...fees, most: Decimal.of(fees.most) },
    rounding: Decimal.of(rounding), closeShortPercent: Decimal.of(closeShort),
  }
}

function toleranceOf({ percent, amount }: MatchSettings['quantity']): Tolerance {
  return { ...(percent === undefined ? {} : { percent: Decimal.of(percent) }), ...(amount === undefined ? {} : { amount: Decimal.of(amount) }) }
}
