import { problem, type Problem } from '../../errors/failure.ts'
import { documentKind as wordsOfKind, joined, listed, nameOf, said, type Words } from '../../errors/words/words.ts'
import type { Release, ToActOn } from '../../ledger/actions/deliveries.ts'

/** What a person wants beside the release itself. */
export interface ReleaseWish {
  /** It may go before the earlier delivery of its story. */
  readonly pastPredecessor: boolean
  /** A new document instead of the same bytes. */
  readonly renderAgain: boolean
  /** A person has checked that it did not arrive. */
  readonly notDelivered: boolean
  /** The receiver is asked first, and gets it only if it says that it has none. */
  readonly ask: boolean
}

/** What judging must know around a delivery. */
export interface ReleaseSurroundings {
  readonly deadline_ms: number
  readonly kind: { readonly id: string; readonly canBeAsked: boolean }
  /** Every delivery of its closed file, itself among them; empty for a document of its own. */
  readonly inFile: readonly ToActOn[]
}

/** What is to be done with a delivery, or why nothing is. */
export type ReleaseVerdict =
  | { readonly do: 'release'; readonly release: Release }
  | { readonly do: 'render again' }
  | { readonly do: 'nothing'; readonly because: Problem }

/**
 * The table of releases.
 *
 * | found                              | becomes                                                                   |
 * |------------------------------------|---------------------------------------------------------------------------|
 * | parked, held; document not made    | planned: made by the profile in force; refused as below where unproven     |
 * | waiting                            | planned: goes without what it waits for                                    |
 * | parked, held; proven not delivered | retrying: the same bytes; or a new delivery that replaces it               |
 * | parked, held, unknown; unproven    | refused, but for «not delivered» (as proven) and «ask» (unknown, asked now) |
 * | rejected                           | only as a new delivery                                                     |
 * | behind another of its story        | stays as it is, and no longer behind it, if that was asked for             |
 */
export function judgeRelease(found: ToActOn, wish: ReleaseWish, around: ReleaseSurroundings): ReleaseVerdict {
  const { id, state } = found
  const document = documentOf(found)
  const refuse = (because: Problem): ReleaseVerdict => ({ do: 'nothing', because })
  if (found.replacedBy !== null) return refuse(problem('KS-ACTION-REPLACED', { id, document, newId: found.replacedBy }))
  if (found.standing === 'contradiction') return refuse(problem('KS-ACTION-CONTRADICTION', { id, document }))
  if (wish.renderAgain) return judgeRenderAgain(found, wish)
  if (stands(state) && found.transmissionId === null) {
    return found.unproven && !wish.notDelivered ? refuse(problem('KS-ACTION-MAY-HAVE-ARRIVED', { id, document, state: nameOf(state) })) : release(found, 'planned', wish, around)
  }
  if (state === 'waiting') return release(found, 'planned', wish, around)
  if (stands(state) || (state === 'unknown' && (wish.notDelivered || wish.ask))) return judgeFrozen(found, wish, around)
  if (found.predecessor !== null && (state === 'planned' || state === 'rendered' || state === 'retrying')) {
    if (wish.pastPredecessor) return release(found, state, wish, around)
    return refuse(problem('KS-ACTION-BEHIND', { id, document, state: nameOf(state), predecessor: found.predecessor }))
  }
  return refuse(problem('KS-ACTION-NOTHING-TO-RELEASE', { id, document, state: nameOf(state) }))
}

/** A delivery's document, for people. */
export function documentOf({ documentKind, documentNumber }: Pick<ToActOn, 'documentKind' | 'documentNumber'>): Words {
  return joined(wordsOfKind(documentKind), ' ', documentNumber)
}

function stands(state: string): boolean {
  return state === 'parked' || state === 'held'
}

function judgeFrozen(found: ToActOn, wish: ReleaseWish, around: ReleaseSurroundings): ReleaseVerdict {
  const { id, state, file } = found
  const document = documentOf(found)
  const ended = around.inFile.filter((each) => !stands(each.state) && each.state !== 'unknown')
  if (file !== null && ended.length > 0) {
    return { do: 'nothing', because: problem('KS-ACTION-FILE-INCOMPLETE', { file, document, ended: listed('and', ended.map(documentOf)) }) }
  }
  if (wish.ask) {
    if (around.kind.canBeAsked) return release(found, 'unknown', wish, around)
    return { do: 'nothing', because: problem('KS-ACTION-CANNOT-ASK', { id, document, lane: found.lane, kind: said(around.kind.id) }) }
  }
  if (found.unproven && !wish.notDelivered) return { do: 'nothing', because: problem('KS-ACTION-MAY-HAVE-ARRIVED', { id, document, state: nameOf(state) }) }
  return release(found, 'retrying', wish, around)
}

const renderable = ['rendered', 'retrying', 'parked', 'held', 'rejected']

function judgeRenderAgain(found: ToActOn, wish: ReleaseWish): ReleaseVerdict {
  const { id, state } = found
  const document = documentOf(found)
  if (found.unproven && !wish.notDelivered && state !== 'rejected') return { do: 'nothing', because: problem('KS-ACTION-MAY-HAVE-ARRIVED', { id, document, state: nameOf(state) }) }
  if (!renderable.includes(state) && !(state === 'unknown' && wish.notDelivered)) return { do: 'nothing', because: problem('KS-ACTION-NOTHING-TO-RELEASE', { id, document, state: nameOf(state) }) }
  if (found.transmissionId === null && state !== 'rendered') return { do: 'nothing', because: problem('KS-ACTION-NOT-MADE', { id, document, state: nameOf(state) }) }
  if (found.file !== null && (state === 'rendered' || state === 'retrying')) return { do: 'nothing', because: problem('KS-ACTION-IN-FILE', { document, file: found.file, state: nameOf(state) }) }
  return { do: 'render again' }
}

function release({ id, state: seen }: ToActOn, state: Release['state'] | 'planned', { pastPredecessor, notDelivered }: ReleaseWish, { deadline_ms }: ReleaseSurroundings): ReleaseVerdict {
  return { do: 'release', release: { id, seen, state, pastPredecessor, notDelivered, deadline_ms } }
}
