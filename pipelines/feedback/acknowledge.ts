import { grades, type Acknowledgement, type Grade } from '../../connectors/ports.ts'

/** How a delivery stands when an acknowledgement comes. */
export interface Standing {
  readonly state: string
  readonly grade: string | null
}

/** What an acknowledgement does. */
export type Effect =
  | { readonly effect: 'moved'; readonly state: 'acknowledged' | 'rejected'; readonly grade: Acknowledgement['grade']; readonly rests: boolean }
  /** `repeated`: said before; `late`: something higher was said already; `contradiction`: cannot be true together. */
  | { readonly effect: 'repeated' | 'late' | 'contradiction' }

const rank = (grade: string | null): number => grades.indexOf(grade as Grade)
const [accepted, booked] = [rank('accepted'), rank('booked')]

/**
 * The table of late, doubled and contradictory acknowledgements.
 *
 * | said \ standing        | not acknowledged | acknowledged lower | same     | acknowledged higher | disputed | rejected      |
 * |------------------------|------------------|--------------------|----------|---------------------|----------|---------------|
 * | a grade                | moved            | moved              | repeated | late                | moved if accepted or higher, else late | moved if accepted or higher; «transported» late; else contradiction |
 * | disputed               | moved            | moved              | –        | moved, but for «payment initiated»: contradiction | repeated | repeated      |
 * | rejected               | moved            | moved below «booked», else contradiction | – | –  | moved    | repeated      |
 * | rejected technically   | moved            | moved below «accepted», else contradiction | – | – | contradiction | repeated |
 *
 * A receiver may change its mind until it has booked the document, and may accept or book what it refused after it was corrected there. Who has accepted
 * or disputed a document has it: whoever carries or reads documents cannot have refused it, and no technical word brings back what was refused.
 * Rows of payment files that pay all of an invoice count as «payment initiated» (`payments/paidDeliveries.ts`); of what is paid the shop hears once.
 * An acknowledgement may come before our own attempt is saved: it proves that the document arrived.
 */
export function effectOf({ grade: said, technical }: Pick<Acknowledgement, 'grade' | 'technical'>, standing: Standing, highest: Grade | 'none'): Effect {
  if (said === 'rejected') return rejection(standing, technical === true)
  if (said === 'disputed') return dispute(standing)
  if (standing.state === 'rejected' && rank(said) < accepted) return { effect: said === 'transported' ? 'late' : 'contradiction' }
  if (standing.grade === said) return { effect: 'repeated' }
  if (standing.grade === 'disputed' ? rank(said) < accepted : rank(standing.grade) > rank(said)) return { effect: 'late' }
  return { effect: 'moved', state: 'acknowledged', grade: said, rests: highest !== 'none' && rank(said) >= rank(highest) }
}

function rejection({ state, grade }: Standing, technical: boolean): Effect {
  if (state === 'rejected') return { effect: 'repeated' }
  if (rank(grade) >= (technical ? accepted : booked) || (technical && grade === 'disputed')) return { effect: 'contradiction' }
  return { effect: 'moved', state: 'rejected', grade: 'rejected', rests: true }
}

function dispute({ state, grade }: Standing): Effect {
  if (state === 'rejected' || grade === 'disputed') return { effect: 'repeated' }
  if (grade === 'payment initiated') return { effect: 'contradiction' }
  return { effect: 'moved', state: 'acknowledged', grade: 'disputed', rests: false }
}
