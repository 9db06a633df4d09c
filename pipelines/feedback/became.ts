import type { InboundPart } from '../../mappings/formats/inboundDocument.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import type { AppliedInbound } from '../../ledger/inbound.ts'
import type { Said } from './applyAcknowledgements.ts'
import type { Message } from './understand.ts'

/** So many reasons are kept with a message; the rest is in its bytes. */
const mostReasons = 50

/**
 * What became of a message that was applied: unreadable where it or a part of it is, else unmatched where none of its answers is of anything that was
 * sent. `unmatched` are the answers of its lane that are not; `wrong` is what is wrong with its documents.
 */
export function becameOf({ lane, row: { inboundNo }, means, why }: Message, unmatched: readonly Said[], wrong: readonly Problem[]): AppliedInbound {
  if (means === undefined) return { inboundNo, state: 'unreadable', problem: why ?? null }
  const unread = means.documents.flatMap(unreadIn)
  if (unread.length > 0) {
    const parts = problem('KS-INBOUND-PARTLY-UNREADABLE', { lane, inbound: inboundNo, count: unread.length, all: means.documents.length })
    return { inboundNo, state: 'unreadable', problem: { ...parts, also: [...unread, ...wrong].flatMap(withAlso).slice(0, mostReasons) } }
  }
  const lost = unmatched.filter((each) => each.inboundNo === inboundNo)
  if (lost.length > 0) {
    const about = lost.map(({ said }) => Object.values(said.about).slice(1).join(' ')).join(', ')
    return { inboundNo, state: lost.length === means.acknowledgements.length ? 'unmatched' : 'applied', problem: problem('KS-SYSTEM-UNMATCHED', { inbound: inboundNo, lane, about }) }
  }
  const [first, ...also] = wrong
  return { inboundNo, state: 'applied', problem: first === undefined || also.length === 0 ? first ?? null : { ...first, also: [...first.also ?? [], ...also] } }
}

function unreadIn(part: InboundPart): readonly Problem[] {
  return part.kind === 'unreadable' ? [part.problem] : []
}

function withAlso({ also = [], ...first }: Problem): readonly Problem[] {
  return [first, ...also]
}
