import { problem } from '../../errors/failure.ts'
import { Decimal } from '../model/decimal.ts'
import type { Conversation, Heard } from './heard.ts'
import { isPositive, kept, quantitiesIn, withCounted, type Counted, type Lines, type LineStand } from './quantities.ts'
import { nameOfReceipt, receiptMeant, receiptsOf } from './receipts.ts'
import type { Said, SaidLine } from './said.ts'
import { about, accepted, ended, refused, text } from './verdicts.ts'

/** Goods that left or came, and invoices, are there whatever was agreed: they are counted, and said to be wrong where they are. What is in another unit than the order's adds to no sum. */
export function added(before: Conversation, said: Said<'shipped' | 'received' | 'invoiced'>): Heard {
  const wrong = belowZero(before, said)
  if (wrong !== undefined) return wrong
  const counted = said.lines.filter((line) => !isOtherUnit(before, line))
  const after = { ...before, lines: withCounted(before.lines, said.is, counted) }
  if (before.words === 'rejected' || before.words === 'cancelled') return { ...ended(before, said), conversation: after }
  const other = otherUnit(before, said, said.lines)
  if (other !== undefined) return { ...other, conversation: after }
  if (said.is === 'invoiced') return accepted(after)
  const rest = said.is === 'shipped' ? leftToShip : leftToReceive
  const over = overdrawn(after.lines, said.lines, rest)
  return over === undefined ? accepted(after) : refused(after, 'contradicted', problem('KS-ORDER-MORE-THAN-ORDERED', { ...about(said), line: over.line, ordered: text(over.ordered), sum: text(over[said.is]) }))
}

/** A reversal takes back what is left of one receipt; one that names none, a correction, takes back what was received of its lines. */
export function reversed(before: Conversation, said: Said<'reversed'>): Heard {
  if (said.receipt === '' && said.lines.length > 0) return takenBack(before, said, said.lines, 'reversed', kept)
  const receipt = receiptMeant(before, said)
  if (receipt === undefined) return refused(before, 'contradicted', problem('KS-ORDER-NO-RECEIPT', { ...about(said), receipt: nameOfReceipt(said) }))
  const lines = said.lines.length === 0 ? receipt.lines.filter((line) => isPositive(line.quantity) && !isOtherUnit(before, line)) : said.lines
  const heard = takenBack(before, said, lines, 'reversed', kept)
  if (heard.verdict.is !== 'accepted') return heard
  const [taken, had] = [quantitiesIn(lines), quantitiesIn(receipt.lines)]
  const over = [...taken].find(([line, quantity]) => quantity.compare(had.get(line) ?? Decimal.zero) > 0)
  if (over !== undefined) return tooMuch(before, said, over[0], had.get(over[0]) ?? Decimal.zero)
  const left = [...had].map(([line, quantity]) => ({ line, unit: receipt.lines.find((each) => each.line === line)?.unit ?? '', quantity: quantity.minus(taken.get(line) ?? Decimal.zero) }))
  return { ...heard, conversation: { ...heard.conversation, documents: heard.conversation.documents.with(receiptsOf(said), { ...receipt, lines: left }) } }
}

/** What takes back more than is there is not counted: it speaks of something else than it says. */
export function takenBack(before: Conversation, said: Said, lines: readonly SaidLine[], what: Counted, rest: (stand: LineStand) => Decimal): Heard {
  const wrong = belowZero(before, said) ?? otherUnit(before, said, lines)
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

/** Invoices and credit notes may correct a line by a negative one; of goods there is never less than nothing. */
function belowZero(before: Conversation, said: Said): Heard | undefined {
  const line = said.is === 'invoiced' || said.is === 'credited' || !('lines' in said) ? undefined : said.lines.find(({ quantity }) => quantity.isNegative)
  return line && refused(before, 'contradicted', problem('KS-ORDER-BELOW-ZERO', { ...about(said), line: line.line, quantity: text(line.quantity) }))
}

function otherUnit(before: Conversation, said: Said, lines: readonly SaidLine[]): Heard | undefined {
  const other = lines.find((line) => isOtherUnit(before, line))
  return other && refused(before, 'contradicted', problem('KS-ORDER-OTHER-UNIT', { ...about(said), line: other.line, unit: other.unit, ordered: before.lines.get(other.line)?.unit ?? '' }))
}

function isOtherUnit({ lines }: Conversation, { line, unit }: SaidLine): boolean {
  return line !== '' && unit !== '' && (lines.get(line)?.unit ?? unit) !== unit
}

/** Goods that were returned may be sent once more. */
function leftToShip({ ordered, shipped, returned: back }: LineStand): Decimal {
  return ordered.minus(shipped).plus(back)
}

function leftToReceive(stand: LineStand): Decimal {
  return stand.ordered.minus(kept(stand))
}
