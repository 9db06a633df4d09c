import type { Language } from '../../errors/language.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { say } from '../../errors/words/say.ts'
import { calendarDay, numeral, phrase } from '../../errors/words/words.ts'
import type { KeptEntry, OrderStory } from '../../ledger/conversations.ts'
import type { ShownMatch } from '../../ledger/matches.ts'
import type { ShownPayment } from '../../ledger/reading/payments.ts'
import type { RefusedDocument } from '../../ledger/reading/refusedDocuments.ts'
import type { ShownAcknowledgement, ShownDelivery } from '../../ledger/reading/showing.ts'
import { stateOf } from '../../mappings/conversation/conversation.ts'
import { amongOf, type Conversation } from '../../mappings/conversation/heard.ts'
import type { Judged } from '../../mappings/conversation/inOrder.ts'
import type { LineStand } from '../../mappings/conversation/quantities.ts'
import { nameOf } from '../../mappings/conversation/verdicts.ts'
import type { Decimal } from '../../mappings/model/decimal.ts'
import { matchedLines } from './matchedLines.ts'
import { indent, table } from './table.ts'
import { documentName, named, reason, time } from './words.ts'

/** All that the ledger knows of an order. */
export interface OrderStoryTold extends OrderStory {
  readonly conversation: Conversation
  readonly judged: readonly Judged<KeptEntry>[]
  readonly deliveries: readonly Omit<ShownDelivery, 'event'>[]
  readonly acknowledgements: readonly ShownAcknowledgement[]
  readonly matches: readonly ShownMatch[]
  readonly payments: readonly ShownPayment[]
  /** What the municipality's systems said of it that became no part of it. */
  readonly refused: readonly RefusedDocument[]
}

/** The order's story for machines. */
export function orderJson(told: OrderStoryTold): unknown {
  const { municipality, story, conversation, judged, deliveries, acknowledgements, matches, payments, refused } = told
  return {
    municipality, story, ...numbersOf(told), state: stateOf(conversation), currency: conversation.currency, contract: conversation.contract,
    lines: [...conversation.lines.values()].map(({ terms, ...stand }) => ({ ...stand, item: terms?.item ?? null, sellersItem: terms?.sellersItem ?? null })),
    said: judged.map(({ said: { verdict: _, why: __, municipality: ___, story: ____, ...said }, verdict }) => ({ ...said, verdict: verdict.is, why: verdict.why ?? null })),
    deliveries, acknowledgements, matches, payments, refused,
  }
}

/** The order's story for people. */
export function orderLines(told: OrderStoryTold, language: Language): readonly string[] {
  const { municipality, story, conversation, judged, deliveries, acknowledgements, matches, payments, refused } = told
  const word = (text: PlainPhrase): string => say(phrase(text), language)
  const { sellersNumber, buyersNumber } = numbersOf(told)
  const numbers = [
    ...(sellersNumber === null ? [] : [say(phrase("the seller's number {number}", { number: sellersNumber }), language)]),
    ...(buyersNumber === null ? [] : [say(phrase("the buyer's number {number}", { number: buyersNumber }), language)]),
  ]
  return [
    `${word('order')} ${story}, ${municipality}: ${word(stateOf(conversation))}`,
    ...numbers.map((each) => `  ${each}`),
    ...lineTable([...conversation.lines.values()], conversation.currency, language),
    ...part(word('what was said'), judged.flatMap((each) => saidLines(each, language))),
    ...part(word('documents sent'), deliveries.map((each) => `${time(each.createdAt_ms)}  ${documentName(each, language)}, ${each.municipality}/${each.system}: ${named(each.grade ?? each.state, language)}`)),
    ...part(word('invoices beside the order'), matches.flatMap((each) => matchedLines(invoiceOf(each, deliveries, language), each, language))),
    ...part(word('what differs on invoices'), matches.flatMap(({ differences }) => differences.map((each) => reason(each, language)))),
    ...part(word('what was paid'), payments.map((each) => `${time(each.receivedAt_ms)}  ${documentName(each, language)}: ${say({ number: each.amount }, language)} ${each.currency}, ${say(calendarDay(each.paidOn), language)}, ${each.municipality}/${each.system}: ${named(each.state, language)} (inbound/${each.inboundNo})`)),
    ...refusedLines(refused, language),
    ...part(word('answers that came back'), acknowledgements.map((each) => `${time(each.recordedAt_ms)}  ${named(each.grade, language)} (${named(each.effect, language)})${each.text === null ? '' : `: "${each.text}"`}`)),
  ]
}

function invoiceOf({ deliveryId }: ShownMatch, deliveries: OrderStoryTold['deliveries'], language: Language): string {
  const delivery = deliveries.find(({ id }) => id === deliveryId)
  return delivery === undefined ? deliveryId : documentName(delivery, language)
}

/** Both numbers, by the latest that named them. */
export function numbersOf({ judged }: Pick<OrderStoryTold, 'judged'>): { readonly sellersNumber: string | null; readonly buyersNumber: string | null } {
  const latest = (number: 'sellersNumber' | 'buyersNumber'): string | null => judged.findLast(({ said }) => said[number] !== null)?.said[number] ?? null
  return { sellersNumber: latest('sellersNumber'), buyersNumber: latest('buyersNumber') }
}

const quantities = [
  ['quantity ordered', 'ordered'], ['confirmed', 'confirmed'], ['quantity shipped', 'shipped'], ['quantity received', 'received'],
  ['quantity returned', 'returned'], ['quantity invoiced', 'invoiced'], ['quantity credited', 'credited'],
] as const satisfies readonly (readonly [PlainPhrase, keyof LineStand])[]
const amounts = [['amount ordered', 'orderedAmount'], ['amount invoiced', 'invoicedAmount'], ['amount credited', 'creditedAmount']] as const satisfies readonly (readonly [PlainPhrase, keyof LineStand])[]

/** What is received is told without what was reversed. */
function lineTable(stands: readonly LineStand[], currency: string, language: Language): readonly string[] {
  if (stands.length === 0) return []
  const word = (text: PlainPhrase): string => say(phrase(text), language)
  const written = (value: Decimal): string => say(numeral(value), language)
  const head = [word('line of the order'), word('item'), word('unit'), ...quantities.map(([name]) => word(name)), ...amounts.map(([name]) => `${word(name)} ${currency}`)]
  const rows = stands.map((stand) => [
    stand.line === '' ? '–' : stand.line, stand.terms?.item ?? '', stand.unit,
    ...quantities.map(([, what]) => (what === 'received' ? stand.received.minus(stand.reversed) : stand[what])).map((value) => (value === undefined ? '–' : written(value.trimmed()))),
    ...amounts.map(([, what]) => written(stand[what].round(2))),
  ])
  return ['', ...table(head, rows).map((line) => `  ${line}`)]
}

function saidLines({ said, verdict }: Judged<KeptEntry>, language: Language): readonly string[] {
  const who = say(phrase(said.by === 'shop' ? 'the shop' : 'the municipality'), language)
  const quantities = 'lines' in said && said.lines.length > 0 ? `: ${said.lines.map(({ line, quantity, unit }) => `${line === '' ? '–' : line} × ${say(numeral(quantity.trimmed()), language)} ${unit}`).join(', ')}` : ''
  return [
    `${time(said.at_ms)}  ${who}, ${say(nameOf(said.is), language)} ${numberOf(said)}${quantities} (${say(phrase(verdict.is), language)})`,
    ...(verdict.why === undefined ? [] : [`  ${indent(reason(verdict.why, language), 2)}`]),
  ]
}

/** A receipt's number with its year, where that is said: it may come again. */
function numberOf(said: KeptEntry): string {
  const { year } = amongOf(said)
  return year === '' ? said.document : `${said.document}/${year}`
}

/** Documents that name an order of which nothing else is known. */
export function unknownOrderLines(number: string, refused: readonly RefusedDocument[], language: Language): readonly string[] {
  return [`${say(phrase('order'), language)} ${number}: ${say(phrase('no order is known'), language)}`, ...refusedLines(refused, language)]
}

/** Documents that became no part of an order, with the reason. */
function refusedLines(refused: readonly RefusedDocument[], language: Language): readonly string[] {
  return part(say(phrase('documents that were not taken'), language), refused.flatMap(({ receivedAt_ms, municipality, system, stage, number, state, inboundNo, problem }) => [
    `${time(receivedAt_ms)}  ${say(nameOf(stage), language)} ${number}, ${municipality}/${system}: ${named(state, language)} (inbound/${inboundNo})`,
    ...(problem === null ? [] : [`  ${indent(reason(problem, language), 2)}`]),
  ]))
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${indent(line, 2)}`)]
}
