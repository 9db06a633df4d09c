import { problem, type Problem } from '../../errors/failure.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { phrase, type Words } from '../../errors/words/words.ts'
import { Decimal } from '../model/decimal.ts'
import { charged, delivered, expected, kept, quantitiesIn, withConfirmed, withCounted, withOrdered, type Counted, type Lines, type LineStand } from './quantities.ts'
import { sides, type Said, type SaidKind, type SaidLine, type Side } from './said.ts'
import type { OrderState } from './states.ts'

/** What was decided of something that was said. */
export interface Verdict {
  readonly is: 'accepted' | 'repeated' | 'superseded' | 'too late' | 'contradicted'
  /** Why, in words for both sides, where it was not simply accepted or repeated. */
  readonly why?: Problem
}

/** An answer that one side gave to the version in force. */
interface Answer {
  readonly is: 'confirmed' | 'rejected'
  readonly lines: readonly SaidLine[]
}

/** All that was said of one order so far, and where that leaves it. */
export interface Conversation {
  /** What words alone have led to; what was delivered comes on top. */
  readonly words: 'none' | 'open' | 'confirmed' | 'rejected' | 'cancelled'
  readonly lines: Lines
  readonly currency: string
  /** BT-12 of the order. */
  readonly contract: string | null
  /** Versions of the order, cancellation included, in the order in which they came into force. */
  readonly versions: readonly Pick<Said, 'by' | 'at_ms' | 'version'>[]
  /** Each side's answer to the version in force. */
  readonly answers: Readonly<Partial<Record<Side, Answer>>>
  /** Documents that were heard, by side, kind and number; of receipts what is left of them. */
  readonly documents: ReadonlyMap<string, readonly SaidLine[]>
}

/** What an order is before anything was said of it. */
export const silence: Conversation = { words: 'none', lines: new Map(), currency: '', contract: null, versions: [], answers: {}, documents: new Map() }

type Heard = { readonly conversation: Conversation; readonly verdict: Verdict }

/** Hears what is said next and decides what it does; `states.md` has the table. */
export function hear(conversation: Conversation, said: Said): Heard {
  if (conversation.words === 'none' && said.is !== 'placed') return refused(conversation, 'contradicted', problem('KS-ORDER-UNKNOWN', { ...about(said) }))
  if (conversation.documents.has(documentOf(said))) return repeated(conversation)
  const heard = decide(conversation, said)
  return heard.conversation === conversation ? heard : { ...heard, conversation: { ...heard.conversation, documents: remembered(heard.conversation, said) } }
}

function decide(conversation: Conversation, said: Said): Heard {
  switch (said.is) {
    case 'placed':
    case 'changed':
      return ordered(conversation, said)
    case 'cancelled':
      return cancelled(conversation, said)
    case 'confirmed':
    case 'rejected':
      return answered(conversation, said)
    case 'shipped':
    case 'received':
    case 'invoiced':
      return added(conversation, said)
    case 'reversed':
      return reversed(conversation, said)
    case 'returned':
      return takenBack(conversation, said, said.lines, 'returned', kept)
    case 'credited':
      return takenBack(conversation, said, said.lines, 'credited', charged)
  }
}

/** The state that what was said and delivered has led to. */
export function stateOf({ words, lines }: Conversation): OrderState {
  const stands = [...lines.values()].filter(({ line }) => line !== '')
  if (!stands.some((stand) => isPositive(delivered(stand)))) return words
  if (stands.some((stand) => delivered(stand).compare(expected(stand)) < 0)) return 'in delivery'
  const open = stands.some((stand) => kept(stand).compare(expected(stand)) < 0 || charged(stand).compare(expected(stand)) < 0)
  return open || !stands.some((stand) => isPositive(expected(stand))) ? 'delivered' : 'completed'
}

/** Who is to be told of something that was said: the other side of what was accepted, both of what is in dispute. */
export function toldOf({ is }: Verdict, by: Side): readonly Side[] {
  return is === 'repeated' ? [] : is === 'accepted' ? sides.filter((side) => side !== by) : sides
}

function ordered(before: Conversation, said: Said<'placed' | 'changed'>): Heard {
  const last = before.versions.at(-1)
  const answersTheBuyer = said.by === 'shop' && last?.by === 'municipality' && before.words === 'open'
  if (before.words === 'rejected' || before.words === 'cancelled') return ended(before, said)
  if (said.is === 'placed' && last !== undefined && !answersTheBuyer) return refused(before, 'contradicted', problem('KS-ORDER-PLACED-TWICE', about(said)))
  const wanted = quantitiesIn(said.lines)
  const crossed = [...before.lines.values()].find((stand) => delivered(stand).compare(wanted.get(stand.line) ?? Decimal.zero) > 0 && stand.terms !== undefined)
  if (crossed !== undefined) {
    return refused(before, 'too late', problem('KS-ORDER-CROSSED', { ...about(said), line: crossed.line, asked: text(wanted.get(crossed.line)), delivered: text(delivered(crossed)) }))
  }
  const lines = withOrdered(before.lines, said.lines)
  return accepted({
    ...before, words: answersTheBuyer ? 'confirmed' : 'open', lines: answersTheBuyer ? withConfirmed(lines, []) : lines, currency: said.currency, contract: said.contract,
    versions: [...before.versions, versionOf(said)], answers: answersTheBuyer ? { shop: { is: 'confirmed', lines: [] } } : {},
  })
}

function cancelled(before: Conversation, said: Said): Heard {
  if (before.words === 'cancelled') return repeated(before)
  const left = [...before.lines.values()].find((stand) => isPositive(delivered(stand)))
  if (left !== undefined) return refused(before, 'too late', problem('KS-ORDER-CANCELLED-LATE', { ...about(said), line: left.line, delivered: text(delivered(left)) }))
  return accepted({ ...before, words: 'cancelled', lines: withOrdered(before.lines, []), versions: [...before.versions, versionOf(said)], answers: {} })
}

function answered(before: Conversation, said: Said<'confirmed' | 'rejected'>): Heard {
  const spoken = before.versions.findLast(({ version, at_ms }) => version <= said.version && at_ms <= said.at_ms)
  if (spoken !== before.versions.at(-1)) return refused(before, 'superseded', problem('KS-ORDER-SUPERSEDED', about(said)))
  if (before.words === 'cancelled') return ended(before, said)
  const answer: Answer = { is: said.is, lines: said.is === 'confirmed' ? said.lines : [] }
  const earlier = before.answers[said.by]
  if (before.words === 'rejected') return said.is === 'rejected' ? repeated(before) : ended(before, said)
  if (earlier !== undefined && sameAnswer(earlier, answer)) return repeated(before)
  if (said.is === 'rejected' && (earlier !== undefined || [...before.lines.values()].some((stand) => isPositive(delivered(stand))))) return secondAnswer(before, said)
  if (said.is === 'rejected') return accepted({ ...before, words: 'rejected', answers: { ...before.answers, [said.by]: answer } })
  const lines = said.by === 'shop' ? withConfirmed(before.lines, said.lines) : before.lines
  if ([...lines.values()].some((stand) => stand.terms !== undefined && delivered(stand).compare(expected(stand)) > 0)) return secondAnswer(before, said)
  return accepted({ ...before, words: 'confirmed', lines, answers: { ...before.answers, [said.by]: answer } })
}

function secondAnswer(before: Conversation, said: Said): Heard {
  return refused(before, 'contradicted', problem('KS-ORDER-SECOND-ANSWER', about(said)))
}

function sameAnswer(one: Answer, other: Answer): boolean {
  const [mine, theirs] = [quantitiesIn(one.lines), quantitiesIn(other.lines)]
  return one.is === other.is && mine.size === theirs.size && [...mine].every(([line, quantity]) => theirs.get(line)?.equals(quantity) === true)
}

/** Goods that left or came, and invoices, are there whatever was agreed: they are counted, and said to be wrong where they are. */
function added(before: Conversation, said: Said<'shipped' | 'received' | 'invoiced'>): Heard {
  const wrong = otherUnit(before, said, said.lines)
  if (wrong !== undefined) return wrong
  const after = { ...before, lines: withCounted(before.lines, said.is, said.lines) }
  if (before.words === 'rejected' || before.words === 'cancelled') return { ...ended(before, said), conversation: after }
  if (said.is === 'invoiced') return accepted(after)
  const rest = said.is === 'shipped' ? leftToShip : leftToReceive
  const over = overdrawn(after.lines, said.lines, rest)
  return over === undefined ? accepted(after) : refused(after, 'contradicted', problem('KS-ORDER-MORE-THAN-ORDERED', { ...about(said), line: over.line, ordered: text(over.ordered), sum: text(over[said.is]) }))
}

function reversed(before: Conversation, said: Said<'reversed'>): Heard {
  const receipt = before.documents.get(receiptOf(said))
  if (receipt === undefined) return refused(before, 'contradicted', problem('KS-ORDER-NO-RECEIPT', { ...about(said), receipt: said.receipt }))
  const lines = said.lines.length === 0 ? receipt.filter(({ quantity }) => isPositive(quantity)) : said.lines
  const heard = takenBack(before, said, lines, 'reversed', kept)
  if (heard.verdict.is !== 'accepted') return heard
  const [taken, had] = [quantitiesIn(lines), quantitiesIn(receipt)]
  const over = [...taken].find(([line, quantity]) => quantity.compare(had.get(line) ?? Decimal.zero) > 0)
  if (over !== undefined) return tooMuch(before, said, over[0], had.get(over[0]) ?? Decimal.zero)
  const left = receipt.map((each) => ({ ...each, quantity: (had.get(each.line) ?? Decimal.zero).minus(taken.get(each.line) ?? Decimal.zero) }))
  return { ...heard, conversation: { ...heard.conversation, documents: new Map(heard.conversation.documents).set(receiptOf(said), left) } }
}

/** What takes back more than is there is not counted: it speaks of something else than it says. */
function takenBack(before: Conversation, said: Said, lines: readonly SaidLine[], what: Counted, rest: (stand: LineStand) => Decimal): Heard {
  const wrong = otherUnit(before, said, lines)
  if (wrong !== undefined) return wrong
  const after = withCounted(before.lines, what, lines)
  const over = overdrawn(after, lines, rest)
  if (over !== undefined) return tooMuch(before, said, over.line, before.lines.has(over.line) ? rest(before.lines.get(over.line)!) : Decimal.zero)
  return accepted({ ...before, lines: after })
}

function tooMuch(before: Conversation, said: Said, line: string, there: Decimal): Heard {
  return refused(before, 'contradicted', problem('KS-ORDER-MORE-THAN-THERE', { ...about(said), line, there: text(there) }))
}

/** The first of the named lines of which nothing is left, and less. What belongs to no line is not counted by quantity. */
function overdrawn(lines: Lines, named: readonly SaidLine[], rest: (stand: LineStand) => Decimal): LineStand | undefined {
  return named.flatMap(({ line }) => lines.get(line) ?? []).find((stand) => stand.line !== '' && rest(stand).isNegative)
}

function otherUnit(before: Conversation, said: Said, lines: readonly SaidLine[]): Heard | undefined {
  const other = lines.find(({ line, unit }) => line !== '' && unit !== '' && (before.lines.get(line)?.unit ?? unit) !== unit)
  return other && refused(before, 'contradicted', problem('KS-ORDER-OTHER-UNIT', { ...about(said), line: other.line, unit: other.unit, ordered: before.lines.get(other.line)?.unit ?? '' }))
}

/** Goods that were returned may be sent once more. */
function leftToShip({ ordered, shipped, returned: back }: LineStand): Decimal {
  return ordered.minus(shipped).plus(back)
}

function leftToReceive(stand: LineStand): Decimal {
  return stand.ordered.minus(kept(stand))
}

function accepted(conversation: Conversation): Heard {
  return { conversation, verdict: { is: 'accepted' } }
}

function repeated(conversation: Conversation): Heard {
  return { conversation, verdict: { is: 'repeated' } }
}

function refused(conversation: Conversation, is: Verdict['is'], why: Problem): Heard {
  return { conversation, verdict: { is, why } }
}

function ended(conversation: Conversation, said: Said): Heard {
  return refused(conversation, 'contradicted', problem('KS-ORDER-ENDED', { ...about(said), holds: phrase(conversation.words === 'rejected' ? 'rejected' : 'cancelled') }))
}

const names = {
  placed: 'order', changed: 'order change', cancelled: 'order cancellation', confirmed: 'order confirmation', rejected: 'order rejection',
  shipped: 'despatch advice', received: 'goods receipt', reversed: 'reversal of a goods receipt', returned: 'return of goods',
  invoiced: 'invoice', credited: 'credit note',
} as const satisfies Readonly<Record<SaidKind, PlainPhrase>>

/** What a document that says something of an order is called. */
export function nameOf(is: SaidKind): Words {
  return { phrase: names[is] }
}

function about({ is, document, by }: Said) {
  return { what: nameOf(is), document, side: phrase(by === 'shop' ? 'the shop' : 'the municipality') }
}

function documentOf({ by, is, document }: Pick<Said, 'by' | 'is' | 'document'>): string {
  return `${by} ${is} ${document}`
}

function receiptOf({ by, receipt }: Said<'reversed'>): string {
  return documentOf({ by, is: 'received', document: receipt })
}

function remembered({ documents }: Conversation, said: Said): Conversation['documents'] {
  return new Map(documents).set(documentOf(said), 'lines' in said ? said.lines : [])
}

function versionOf({ by, at_ms, version }: Said): Conversation['versions'][number] {
  return { by, at_ms, version }
}

function isPositive(value: Decimal): boolean {
  return !value.isZero && !value.isNegative
}

function text(value: Decimal | undefined): string {
  return (value ?? Decimal.zero).trimmed().toString()
}
