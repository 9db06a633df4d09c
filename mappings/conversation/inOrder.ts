import { hear } from './conversation.ts'
import { silence, type Conversation, type Verdict } from './heard.ts'
import { sides, type Said, type SaidKind } from './said.ts'

/** Something that was said, with what was decided of it. */
export interface Judged<Each extends Said> {
  readonly said: Each
  readonly verdict: Verdict
}

/** Judges all that was said of an order, in the order in which it was said. */
export function judgeAll<Each extends Said>(all: readonly Each[]): { readonly conversation: Conversation; readonly judged: readonly Judged<Each>[] } {
  let conversation = silence
  const judged = inOrder(all).map((said) => {
    const heard = hear(conversation, said)
    conversation = heard.conversation
    return { said, verdict: heard.verdict }
  })
  return { conversation, judged }
}

/** An order as it stood before something was said of it: before the first that is it, or after all, where nothing is. */
export function conversationBefore(all: readonly Said[], isIt: (said: Said) => boolean): Conversation {
  const sorted = inOrder(all)
  const place = sorted.findIndex(isIt)
  return judgeAll(place === -1 ? sorted : sorted.slice(0, place)).conversation
}

/** What of the same instant comes first: goods before what takes them back, invoices before credit notes. */
const ranks: readonly SaidKind[] = ['placed', 'changed', 'cancelled', 'confirmed', 'rejected', 'shipped', 'received', 'invoiced', 'reversed', 'returned', 'credited']

/** Invoices and credit notes have a story of their own: their versions say nothing of the order's. */
const ownStory: ReadonlySet<SaidKind> = new Set(['invoiced', 'credited'])

/**
 * The order in which it was said, whatever came first: the first placing before all else, then by time, and the shop's by its
 * place in the story, even where its clock went back between two of them. What one side says at the same instant has the order of its versions; those of the
 * municipality count its documents as they came.
 */
export function inOrder<Each extends Said>(all: readonly Each[]): readonly Each[] {
  let latest_ms = Number.NEGATIVE_INFINITY
  const inStory = (said: Said): boolean => said.by === 'shop' && !ownStory.has(said.is)
  const ofShop = all.filter(inStory).toSorted((one, other) => one.version - other.version || byKind(one, other)).map((said) => {
    latest_ms = Math.max(latest_ms, said.at_ms)
    return { said, at_ms: latest_ms }
  })
  const others = all.filter((said) => !inStory(said)).toSorted(byKind).map((said) => ({ said, at_ms: said.at_ms }))
  const sorted = [...ofShop, ...others].toSorted((one, other) => one.at_ms - other.at_ms || (inStory(one.said) && inStory(other.said) ? 0 : byKind(one.said, other.said))).map(({ said }) => said)
  const first = sorted.find(({ is }) => is === 'placed')
  return first === undefined ? sorted : [first, ...sorted.filter((said) => said !== first)]
}

function byKind(one: Said, other: Said): number {
  return ranks.indexOf(one.is) - ranks.indexOf(other.is) || sides.indexOf(one.by) - sides.indexOf(other.by) || one.version - other.version || (one.document < other.document ? -1 : one.document > other.document ? 1 : 0)
}
