import type { Problem } from '../../errors/failure.ts'
import { Documents } from './documents.ts'
import type { Lines } from './quantities.ts'
import type { NumberSeries, OrderedLine, Said, SaidLine, Side } from './said.ts'

/** What was decided of something that was said. */
export interface Verdict {
  readonly is: 'accepted' | 'repeated' | 'superseded' | 'too late' | 'contradicted'
  /** Why, in words for both sides, where it was not simply accepted or repeated. */
  readonly why?: Problem
}

/** An answer that one side gave to the version in force. */
export interface Answer {
  /** `received`: no more than that it has arrived. */
  readonly is: 'received' | 'confirmed' | 'rejected'
  readonly lines: readonly SaidLine[]
}

/** The order, a change or its cancellation, as it came into force. */
export interface Version extends Pick<Said, 'by' | 'at_ms' | 'version' | 'document'> {
  readonly is: 'placed' | 'changed' | 'cancelled'
  readonly lines: readonly OrderedLine[]
  /** What held before it, and holds again where it is refused. */
  readonly before: Pick<Conversation, 'words' | 'answers' | 'currency' | 'contract'>
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
  readonly versions: readonly Version[]
  /** Each side's answer to the version in force. */
  readonly answers: Readonly<Partial<Record<Side, Answer>>>
  /** Numbers of changes and cancellations that did not come into force. */
  readonly refused: ReadonlySet<string>
  /** Documents that were heard; of receipts what is left of them. */
  readonly documents: Documents
}

/** What an order is before anything was said of it. */
export const silence: Conversation = { words: 'none', lines: new Map(), currency: '', contract: null, versions: [], answers: {}, refused: new Set(), documents: Documents.none }

/** An order after something was said, and what was decided of that. */
export type Heard = { readonly conversation: Conversation; readonly verdict: Verdict }

/** How a document is remembered, or the part of one that names its order in another way. */
export function documentOf({ by, is, document, part }: Pick<Said, 'by' | 'is' | 'document'> & Pick<Said<'invoiced'>, 'part'>): string {
  return part === undefined ? `${by} ${is} ${document}` : `${by} ${is} ${document}\n${part}`
}

const unsaid: NumberSeries = { system: '', company: '', year: '' }

/** Among which numbers a document's own is. */
export function amongOf(said: Said | Pick<Said<'received'>, 'among'>): NumberSeries {
  return ('among' in said ? said.among : undefined) ?? unsaid
}
