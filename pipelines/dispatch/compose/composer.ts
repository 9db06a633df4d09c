import type { Pool } from 'pg'
import { sha256 } from '../../../base/hash.ts'
import { businessDay } from '../../../base/helsinki.ts'
import { addressOn } from '../../../connectors/profile/schema.ts'
import { Failure, failure, located, problem, type Problem } from '../../../errors/failure.ts'
import { calendarDay, phrase, said } from '../../../errors/words/words.ts'
import type { ToRender, Unrendered } from '../../../ledger/rendering.ts'
import type { CanonicalDocument, FileFormat, RenderContext } from '../../../mappings/formats/format.ts'
import { inStandardBusinessDocument } from '../../../mappings/formats/sbdh/standardBusinessDocument.ts'
import { writeTree } from '../../../mappings/formats/ubl/tree/writeTree.ts'
import { checkTree } from '../../../mappings/rules/checkTree.ts'
import { supplierOf } from '../../../mappings/suppliers/supplierOf.ts'
import { ofDocument } from '../../../mappings/rules/judged.ts'
import { mappingVersion } from '../../../mappings/version.ts'
import { createStoredDecoder, type DecodedEvent } from '../../../schemas/codec.ts'
import { subjectOf } from '../../intake/subject.ts'
import type { Profiles } from '../../profiles.ts'
import type { ComposeBatch, Composed } from '../context.ts'
import { nextCut_ms } from '../laneRules.ts'
import { lookAround, type Around } from './around.ts'
import { canonicalDocument } from './canonical.ts'
import { decodingOnce } from './decodingOnce.ts'
import { compareInvoice, type MatchFound } from './matching.ts'
import { preparedFlow, type PreparedFlow } from './preparedFlow.ts'
import { sellerIn } from './sellerIn.ts'

/** Makes documents of claimed deliveries by the profiles in force. */
export interface Composer {
  readonly compose: ComposeBatch
  /** The layout of the files that a system is sent. */
  fileFormat(municipality: string, system: string): FileFormat | undefined
}

export function createComposer(pool: Pool, profiles: Profiles): Composer {
  const decode = createStoredDecoder()

  return {
    async compose(claimed) {
      const eventOf = decodingOnce(decode)
      const around = await lookAround(claimed, eventOf, decode, pool, profiles)
      return (each, now_ms) => {
        const known = around(each)
        return inContext(each, known, composeOrPark(each, now_ms, profiles, eventOf, known))
      }
    },
    fileFormat(municipality, system) {
      const profile = profiles.byMunicipality(municipality)
      const flow = profile?.profile.flows.find((each) => each.system === system)
      if (profile === undefined || flow === undefined) return undefined
      const { format } = preparedFlow(profile, flow.name)
      return format.of === 'file' ? format.format : undefined
    },
  }
}

function composeOrPark(claimed: ToRender, now_ms: number, profiles: Profiles, eventOf: (claimed: ToRender) => DecodedEvent, around: Around): Composed {
  try {
    return composeOne(claimed, now_ms, profiles, eventOf(claimed), around)
  } catch (error) {
    return parked(claimed, error instanceof Failure ? error.problem : unforeseen(claimed, error))
  }
}

/** A reason for which nothing was made names the document and its orders, wherever it was found. */
function inContext({ documentKind: kind, documentNumber: number }: ToRender, { ofOrders }: Around, made: Composed): Composed {
  if (made.made !== 'nothing' || made.because.problem === null) return made
  const at = ofDocument(kind, number, ofOrders.map(({ buyersNumber }) => buyersNumber), ofOrders.map(({ sellersNumber }) => sellersNumber))
  return { ...made, because: { ...made.because, problem: located(made.because.problem, at) } }
}

/** Whatever goes wrong with one document holds up no other. */
function unforeseen({ documentNumber }: ToRender, error: unknown): Problem {
  return problem('KS-MAP-UNFORESEEN', { document: documentNumber, reason: said(error instanceof Error ? error.message : String(error)) })
}

function composeOne(claimed: ToRender, now_ms: number, profiles: Profiles, event: DecodedEvent, around: Around): Composed {
  const { municipality } = claimed
  const profile = profiles.byMunicipality(municipality)
  if (profile === undefined) throw failure('KS-PROFILE-GONE', { municipality })
  const prepared = preparedFlow(profile, claimed.flow)
  if (prepared.flow.system !== claimed.system) throw failure('KS-PROFILE-FLOW-GONE', { municipality, flow: `${claimed.flow} to ${claimed.system}` })
  const subject = subjectOf(event)
  if (subject === undefined) throw failure('KS-CONTRACT-NOT-FROM-SHOP', { type: event.type })
  const day = subject.day ?? businessDay(claimed.eventTime_ms)
  const addresses = addressesOf(prepared, day)
  const checked = canonicalDocument(event, claimed.documentKind, prepared, around, addresses, day)
  if (checked === undefined) throw failure('KS-CONTRACT-NOT-FROM-SHOP', { type: event.type })
  const wrong = together(checked.problems)
  if (wrong !== undefined) return parked(claimed, wrong)
  if (checked.unsent !== undefined) return nothing(claimed, 'not sent', checked.unsent)
  const found = matchOf(claimed, prepared, checked.document, event, around, now_ms)
  if (found?.held !== undefined) return { match: found.match, made: 'nothing', because: { id: claimed.id, state: 'waiting', problem: null, ...found.held } }
  const context: RenderContext = {
    deliveryId: claimed.id,
    timestamp: new Date(claimed.eventTime_ms).toISOString(),
    environment: prepared.flow.environment,
    role: prepared.flow.role,
    texts: prepared.flow.texts,
    ...(around.purchaseOrder?.system === claimed.system ? { inReplyTo: around.purchaseOrder.messageId } : {}),
    ...supplierOn(prepared, claimed.documentNumber, checked.document, day),
    ...(prepared.flow.attachImage === undefined ? {} : { image: prepared.flow.attachImage }),
    ...addresses,
  }
  const made = render(prepared, claimed, context, checked.document, now_ms)
  return {
    ...(found === undefined ? {} : { match: found.match }),
    ...(prepared.flow.mode === 'send' ? made : nothing(claimed, 'not sent', problem('KS-PROFILE-SHADOW', { municipality, flow: claimed.flow }))),
  }
}

function matchOf(claimed: ToRender, prepared: PreparedFlow, document: CanonicalDocument, event: DecodedEvent, { toCompare }: Around, now_ms: number): MatchFound | undefined {
  const { match } = prepared.flow
  if (match === undefined || toCompare === undefined || document.kind !== 'invoice') return undefined
  return compareInvoice(claimed, prepared, match, document.invoice, event, toCompare, now_ms)
}

function supplierOn({ suppliers }: PreparedFlow, number: string, document: CanonicalDocument, day: string): Pick<RenderContext, 'supplier'> {
  const seller = sellerIn(document)
  return suppliers === undefined || seller === undefined ? {} : { supplier: supplierOf(suppliers, seller, number, day) }
}

function addressesOf({ profile, flow, system }: PreparedFlow, day: string): { readonly sender: RenderContext['sender']; readonly receiver: RenderContext['receiver'] } {
  const { municipality } = profile.profile
  const sender = addressOn(flow.sender, day)
  const receiver = addressOn(flow.receiver, day)
  if (sender === undefined || receiver === undefined) throw failure('KS-PROFILE-NO-ADDRESS', { municipality, flow: flow.name, side: phrase(sender === undefined ? 'sender' : 'receiver'), day: calendarDay(day) })
  if (receiver.environment !== flow.environment || system.environment !== flow.environment) {
    throw failure('KS-PROFILE-OTHER-ENVIRONMENT', { municipality, flow: flow.name, document: flow.environment, address: receiver.environment, system: system.environment })
  }
  return { sender: plain(sender), receiver: plain(receiver) }
}

function plain({ environment: _, ...address }: RenderContext['sender'] & { readonly environment: string }): RenderContext['sender'] {
  return address
}

function render({ flow, format, system }: PreparedFlow, claimed: ToRender, context: RenderContext, document: CanonicalDocument, now_ms: number): Composed {
  if (format.of === 'file') {
    const cutAt_ms = system.kind === 'fixed-position-files' ? nextCut_ms(system.files, now_ms) : now_ms
    return { made: 'segment', segment: { id: claimed.id, segment: format.format.renderSegment(document, context), mappingVersion, cutAt_ms } }
  }
  const tree = format.format.tree?.(document, context)
  const refused = tree && together(checkTree(tree))
  if (refused !== undefined) return parked(claimed, refused)
  const plain = tree === undefined ? format.format.render(document, context) : writeTree(tree)
  const bytes = flow.envelope === undefined ? plain : inStandardBusinessDocument(plain, claimed.documentNumber, context)
  const { mediaType, fileExtension } = format.format
  return {
    made: 'document',
    document: {
      id: claimed.id, name: `${fileName(claimed.documentNumber)}.${fileExtension}`, mediaType, sha256: sha256(bytes),
      environment: context.environment, stampedAt_ms: claimed.eventTime_ms, bytes, mappingVersion,
    },
  }
}

function fileName(documentNumber: string): string {
  return documentNumber.replace(/[^A-Za-z0-9._-]/g, '_')
}

/** Several problems as one with what else is wrong beside it; undefined where there is none. */
function together([first, ...also]: readonly Problem[]): Problem | undefined {
  return first === undefined || also.length === 0 ? first : { ...first, also }
}

function parked(claimed: ToRender, why: Problem): Composed {
  return nothing(claimed, 'parked', why)
}

function nothing({ id }: ToRender, state: Unrendered['state'], why: Problem): Composed {
  return { made: 'nothing', because: { id, state, waitsFor: null, problem: why, due_ms: null } }
}
