import { problem, type Problem } from '../../errors/failure.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { numeral, phrase, type Words } from '../../errors/words/words.ts'
import { Decimal } from '../model/decimal.ts'
import type { Conversation, Heard, Verdict } from './heard.ts'
import type { Said, SaidKind } from './said.ts'

export function accepted(conversation: Conversation): Heard {
  return { conversation, verdict: { is: 'accepted' } }
}

export function repeated(conversation: Conversation): Heard {
  return { conversation, verdict: { is: 'repeated' } }
}

export function refused(conversation: Conversation, is: Verdict['is'], why: Problem): Heard {
  return { conversation, verdict: { is, why } }
}

/** What is said of an order that was rejected or cancelled before. */
export function ended(conversation: Conversation, said: Said): Heard {
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

/** What every problem says of what was said. */
export function about({ is, document, by }: Said) {
  return { what: nameOf(is), document, side: phrase(by === 'shop' ? 'the shop' : 'the municipality') }
}

/** A quantity as people read it. */
export function text(value: Decimal | undefined): Words {
  return numeral((value ?? Decimal.zero).trimmed())
}
