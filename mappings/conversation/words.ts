import { problem } from '../../errors/failure.ts'
import { Decimal } from '../model/decimal.ts'
import type { Answer, Conversation, Heard, Version } from './heard.ts'
import { away, delivered, expected, isPositive, quantitiesIn, withConfirmed, withOrdered } from './quantities.ts'
import type { OrderedLine, Said, SaidLine, Side } from './said.ts'
import { about, accepted, ended, refused, repeated, text } from './verdicts.ts'

/**
 * The order, or a change of it. Nothing is taken off a line that has left and not come back. A seller who takes over the buyer's order, or says the buyer's change once
 * more, says by that only that it has arrived.
 */
export function ordered(before: Conversation, said: Said<'placed' | 'changed'>): Heard {
  const last = before.versions.at(-1)
  const answersTheBuyer = said.by === 'shop' && last?.by === 'municipality' && before.words === 'open' && before.answers.shop === undefined && (said.is === 'placed' || sameLines(last.lines, said.lines))
  if (before.words === 'rejected' || before.words === 'cancelled') return ended(before, said)
  if (said.is === 'placed' && last !== undefined && !answersTheBuyer) return refused(before, 'contradicted', problem('KS-ORDER-PLACED-TWICE', about(said)))
  const wanted = quantitiesIn(said.lines)
  const crossed = [...before.lines.values()].find((stand) => away(stand).compare(wanted.get(stand.line) ?? Decimal.zero) > 0 && stand.terms !== undefined)
  if (crossed !== undefined) {
    return refused(before, 'too late', problem('KS-ORDER-CROSSED', { ...about(said), line: crossed.line, asked: text(wanted.get(crossed.line)), delivered: text(away(crossed)) }))
  }
  const lines = withOrdered(before.lines, said.lines)
  const after = { ...before, lines, currency: said.currency, contract: said.contract }
  if (answersTheBuyer) return accepted({ ...after, versions: [...before.versions.slice(0, -1), { ...last, lines: said.lines }], answers: { ...before.answers, shop: { is: 'received', lines: [] } } })
  return accepted({ ...after, words: 'open', versions: [...before.versions, versionOf(said, said.lines, before)], answers: {} })
}

/** Nothing is cancelled that has left. */
export function cancelled(before: Conversation, said: Said<'cancelled'>): Heard {
  if (before.words === 'cancelled') return repeated(before)
  const left = [...before.lines.values()].find((stand) => isPositive(delivered(stand)))
  if (left !== undefined) return refused(before, 'too late', problem('KS-ORDER-CANCELLED-LATE', { ...about(said), line: left.line, delivered: text(delivered(left)) }))
  return accepted({ ...before, words: 'cancelled', lines: withOrdered(before.lines, []), versions: [...before.versions, versionOf(said, [], before)], answers: {} })
}

/**
 * An answer speaks of one version; only that of the version in force counts. What never came into force may be rejected once more. The municipality
 * counts versions of its own, which an answer does not know; its system may take an order after all that it had refused.
 */
export function answered(before: Conversation, said: Said<'confirmed' | 'rejected'>): Heard {
  if (said.answers !== null && before.refused.has(said.answers)) return said.is === 'rejected' ? repeated(before) : refused(before, 'superseded', problem('KS-ORDER-SUPERSEDED', about(said)))
  const last = before.versions.at(-1)
  const spoken = before.versions.find(({ document }) => document === said.answers) ?? before.versions.findLast(({ by, version, at_ms }) => at_ms <= said.at_ms && (by === 'municipality' || version <= said.version))
  if (spoken !== last) return refused(before, 'superseded', problem('KS-ORDER-SUPERSEDED', about(said)))
  const earlier = answerOf(before, said.by)
  const takesItsRefusalBack = said.is === 'confirmed' && said.by === 'municipality' && earlier?.is === 'rejected'
  if (before.words === 'rejected' && !takesItsRefusalBack) return said.is === 'rejected' ? repeated(before) : ended(before, said)
  if (said.is === 'rejected' && earlier === undefined && last?.by !== said.by && (last?.before.words === 'open' || last?.before.words === 'confirmed')) return accepted(without(last, before))
  if (before.words === 'cancelled') return ended(before, said)
  const answer: Answer = { is: said.is, lines: said.is === 'confirmed' ? said.lines : [] }
  if (earlier !== undefined && sameAnswer(earlier, answer)) return repeated(before)
  if (said.is === 'rejected' && (earlier !== undefined || [...before.lines.values()].some((stand) => isPositive(delivered(stand))))) return secondAnswer(before, said)
  if (said.is === 'rejected') return accepted({ ...before, words: 'rejected', answers: { ...before.answers, [said.by]: answer } })
  const lines = said.by === 'shop' ? withConfirmed(before.lines, said.lines) : before.lines
  if ([...lines.values()].some((stand) => stand.terms !== undefined && delivered(stand).compare(expected(stand)) > 0)) return secondAnswer(before, said)
  return accepted({ ...before, words: 'confirmed', lines, answers: { ...before.answers, [said.by]: answer } })
}

/** What a side decided of the version in force; that it has arrived decides nothing. */
function answerOf({ answers }: Conversation, by: Side): Answer | undefined {
  return answers[by]?.is === 'received' ? undefined : answers[by]
}

/** The order as it was before a change or cancellation that the other side refused. */
function without({ before }: Version, now: Conversation): Conversation {
  const { answers } = before
  const versions = now.versions.slice(0, -1)
  const lines = withOrdered(now.lines, versions.at(-1)?.lines ?? [])
  return { ...now, ...before, versions, lines: answers.shop?.is === 'confirmed' ? withConfirmed(lines, answers.shop.lines) : lines }
}

function secondAnswer(before: Conversation, said: Said): Heard {
  return refused(before, 'contradicted', problem('KS-ORDER-SECOND-ANSWER', about(said)))
}

function sameAnswer(one: Answer, other: Answer): boolean {
  return one.is === other.is && sameQuantities(one.lines, other.lines)
}

function sameLines(one: readonly OrderedLine[], other: readonly OrderedLine[]): boolean {
  return sameQuantities(one, other) && sameQuantities(one.map(priced), other.map(priced)) && one.every((each) => !isOtherArticle(each, other.find(({ line }) => line === each.line)))
}

/** Whether two lines name articles of the seller that differ. */
function isOtherArticle({ sellersItem }: OrderedLine, other: OrderedLine | undefined): boolean {
  return sellersItem !== null && other !== undefined && other.sellersItem !== null && other.sellersItem !== sellersItem
}

/** What a line costs, in place of how much it is. */
function priced({ line, unit, amount }: OrderedLine): SaidLine {
  return { line, unit, quantity: amount }
}

function sameQuantities(one: readonly SaidLine[], other: readonly SaidLine[]): boolean {
  const [mine, theirs] = [quantitiesIn(one), quantitiesIn(other)]
  return mine.size === theirs.size && [...mine].every(([line, quantity]) => theirs.get(line)?.equals(quantity) === true)
}

function versionOf({ is, by, at_ms, version, document }: Said<Version['is']>, lines: readonly OrderedLine[], { words, answers, currency, contract }: Conversation): Version {
  return { is, by, at_ms, version, document, lines, before: { words, answers, currency, contract } }
}
