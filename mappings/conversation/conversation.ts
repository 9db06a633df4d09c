import { problem } from '../../errors/failure.ts'
import { reversed, takenBack, added } from './goods.ts'
import { amongOf, documentOf, type Conversation, type Heard, type Verdict } from './heard.ts'
import { charged, creditedLines, delivered, expected, isPositive, kept, withOrderLines } from './quantities.ts'
import { sides, type Said, type Side } from './said.ts'
import type { OrderState } from './states.ts'
import { about, refused, repeated } from './verdicts.ts'
import { answered, cancelled, ordered } from './words.ts'

/** Hears what is said next and decides what it does; `states.md` has the table. */
export function hear(conversation: Conversation, said: Said): Heard {
  if (conversation.words === 'none' && said.is !== 'placed') return refused(conversation, 'contradicted', problem('KS-ORDER-UNKNOWN', { ...about(said) }))
  if (conversation.documents.has(documentOf(said), amongOf(said))) return repeated(conversation)
  const heard = decide(conversation, said)
  if (heard.conversation !== conversation) return { ...heard, conversation: { ...heard.conversation, documents: remembered(heard.conversation, said) } }
  const isVersion = said.is === 'changed' || said.is === 'cancelled'
  return isVersion && heard.verdict.why !== undefined ? { ...heard, conversation: { ...conversation, refused: new Set(conversation.refused).add(said.document) } } : heard
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
      return added(conversation, said)
    case 'invoiced':
      return added(conversation, { ...said, lines: withOrderLines(said.lines, conversation.lines) })
    case 'reversed':
      return reversed(conversation, said)
    case 'returned':
      return takenBack(conversation, said, said.lines, 'returned', kept)
    case 'credited':
      return takenBack(conversation, said, creditedLines(withOrderLines(said.lines, conversation.lines), conversation.lines), 'credited', charged)
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

function remembered({ documents }: Conversation, said: Said): Conversation['documents'] {
  return documents.with(documentOf(said), { among: amongOf(said), lines: 'lines' in said ? said.lines : [] })
}
