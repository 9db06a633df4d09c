import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import type { ReceivingFlow } from '../../../connectors/profile/schema.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { calendarDay, phrase } from '../../../errors/words/words.ts'
import type { InboundState, KnownStory } from '../../../ledger/inboundDocuments.ts'
import type { OrderingDocument } from '../../../mappings/formats/inboundDocument.ts'
import { judgeOrder } from '../../../mappings/range/judgeOrder.ts'
import type { Spending } from '../../../mappings/range/limits.ts'
import { unknownLines } from '../../../mappings/to-events/namedLines.ts'
import type { OrderContent } from '../../../schemas/generated/events.ts'
import { orderingRules } from '../../ordering/spending.ts'
import type { Identity } from './identify.ts'
import { idsOf, isBuyerOf } from './parties.ts'
import { receivingFlow } from './receivingFlow.ts'
import { unknownSupplier } from './sellerNamed.ts'

/** What a document is in the light of the profile and of those before it. */
export interface Verdict {
  readonly state: InboundState
  readonly problem: Problem | null
  /** Name of the flow that brought it. */
  readonly flow: string | null
}

/** What judging a document must know. */
export interface Around {
  readonly profile: LoadedProfile
  readonly system: string
  /** What the document said that was taken under the same number, as a hash. */
  readonly taken: string | undefined
  readonly order: KnownStory | undefined
  /** The order that is not known came, and was declined. */
  readonly orderDeclined: boolean
  /** What either side said of it last. */
  readonly asItWas: OrderContent | undefined
  readonly story: string
  readonly spending: Spending
}

/**
 * Judges a document of a system. First come the flow and its dates, then sameness: equal content under the same number is
 * recorded and does nothing, other content is a contradiction. What is wrong with the document itself declines it. What belongs to an order that is not
 * known waits for it, but for changes of one that was declined: those are declined too, and its cancellation has nothing to cancel. A shadow goes through
 * all of it, and nothing comes of it.
 */
export function judgeDocument(document: OrderingDocument, identity: Identity, around: Around): Verdict {
  const about = { what: identity.what, document: shown(identity.number), lane: `${around.profile.profile.municipality}/${around.system}` }
  const { flow, why } = receivingFlow(around.profile.profile, around.system, document, identity.day, about)
  if (flow === undefined || why !== undefined) return { state: flow === undefined ? 'declined' : 'not taken', problem: why ?? null, flow: flow?.name ?? null }
  const verdict = { ...judge(document, identity, flow, around, about), flow: flow.name }
  return flow.mode === 'take' || verdict.state === 'repeated' ? verdict : shadow(verdict, around)
}

type About = { readonly what: Identity['what']; readonly document: string; readonly lane: string }

function judge(document: OrderingDocument, { numbered, contentHash, stage, buyersOrder, sellersOrder, day }: Identity, flow: ReceivingFlow, around: Around, about: About): Omit<Verdict, 'flow'> {
  const declined = (first: Problem, also: readonly Problem[] = []): Omit<Verdict, 'flow'> => ({ state: 'declined', problem: also.length === 0 ? first : { ...first, also } })
  if (!numbered) return declined(problem('KS-INBOUND-NUMBER', about))
  if (document.isTest && around.profile.profile.systems[around.system]?.environment === 'production') return declined(problem('KS-INBOUND-TEST', about))
  if (around.taken === contentHash) return { state: 'repeated', problem: null }
  if (around.taken !== undefined) return { state: 'contradiction', problem: problem('KS-INBOUND-NUMBER-TAKEN', about) }
  if (document.broken.length > 0) return declined(problem('KS-INBOUND-RULES', { ...about, count: document.broken.length }), document.broken)
  const taking = document.kind === 'receipt' ? document.receipt.lines.find(({ quantity }) => quantity.isNegative) : undefined
  if (taking !== undefined) return declined(problem('KS-ORDER-BELOW-ZERO', { what: about.what, document: about.document, side: phrase('the municipality'), line: taking.orderLine, quantity: taking.quantity.toString() }))
  const awaitsOrder: Omit<Verdict, 'flow'> = { state: 'unmatched', problem: problem('KS-INBOUND-ORDER-UNKNOWN', { ...about, order: shown(buyersOrder ?? sellersOrder ?? '') }) }
  if (document.kind === 'receipt') return around.order === undefined ? awaitsOrder : { state: 'taken', problem: null }
  const { order } = document
  if (!isBuyerOf(around.profile.profile, order.buyer)) return declined(problem('KS-INBOUND-BUYER', { ...about, buyer: shown([order.buyer.name, ...idsOf(order.buyer)].join(' ')) }))
  const unknown = unknownSupplier(document, flow, day, around.profile)
  if (unknown !== undefined) return declined(problem('KS-INBOUND-SUPPLIER', { ...about, supplier: shown(unknown.number), table: unknown.table, day: calendarDay(day) }))
  if (stage === 'placed' && around.order?.bought === true) return { state: 'not taken', problem: problem('KS-INBOUND-OURS', { ...about, order: around.order.sellersOrder ?? '' }) }
  if (stage !== 'placed' && around.order === undefined) {
    if (!around.orderDeclined) return awaitsOrder
    const over = problem('KS-INBOUND-ORDER-DECLINED', { ...about, order: shown(buyersOrder ?? '') })
    return stage === 'cancelled' ? { state: 'not taken', problem: over } : declined(over)
  }
  const lines = order.scope === 'named lines' ? unknownLines(order, around.asItWas) : []
  if (lines.length > 0) return declined(problem('KS-INBOUND-LINE-UNKNOWN', { ...about, order: shown(buyersOrder ?? sellersOrder ?? ''), lines: shown(lines.join(', ')) }))
  const [first, ...also] = judgeOrder(order, around.story, day, orderingRules(around.profile), around.spending)
  return first === undefined ? { state: 'taken', problem: null } : declined(first, also)
}

function shadow({ problem: why, flow }: Verdict, { profile }: Around): Verdict {
  const first = problem('KS-PROFILE-SHADOW', { municipality: profile.profile.municipality, flow: flow ?? '' })
  return { state: 'not taken', problem: why === null ? first : { ...first, also: [why] }, flow }
}

/** A number as errors show it. */
function shown(text: string): string {
  return text.slice(0, 200)
}
