import type { Acknowledgement, AskOutcome, Grade, InboundMessage, Interpretation, OutgoingTransmission, SendOutcome, SystemConnection } from '../../../connectors/ports.ts'
import type { InboundDocument } from '../../../mappings/formats/inboundDocument.ts'
import { Failure, problem } from '../../../errors/failure.ts'
import type { CurrentSystem } from '../../../pipelines/dispatch/context.ts'

/** What a receiver does with a transmission. `silent`: takes it, and its answer is lost. `lost`: it never arrives, nor does an answer. */
export type Behaviour = 'takes' | 'silent' | 'lost' | 'refuses' | 'fails' | 'is down' | 'holds another' | 'breaks'

/** How a kind of receiver is. */
export interface ReceiverTraits {
  readonly recognisesRepeats?: CurrentSystem['kind']['recognisesRepeats']
  readonly canBeAsked?: boolean
  readonly sends?: CurrentSystem['kind']['sends']
  readonly tellsWhenAsked?: CurrentSystem['kind']['tellsWhenAsked']
  readonly highestGrade?: Grade | 'none'
}

/**
 * A receiver in this process, with a store of its own: what it takes it keeps by transmission id, and a repeat has no
 * second effect. It counts what arrives and what has an effect, and asks the test what to do with each transmission.
 */
export class StageReceiver implements SystemConnection {
  readonly kind: CurrentSystem['kind']
  readonly highestGrade: Grade | 'none'
  readonly ask?: (transmission: OutgoingTransmission, signal: AbortSignal) => Promise<AskOutcome>
  readonly collect: () => Promise<readonly InboundMessage[]>
  /** Every call of `send`, in order. */
  readonly arrivals: OutgoingTransmission[] = []
  /** What it acted on, in order. */
  readonly effects: OutgoingTransmission[] = []
  readonly asked: string[] = []
  /** Decides about a transmission; `nth` counts from 1 for each transmission. May wait. */
  behave: (transmission: OutgoingTransmission, nth: number) => Behaviour | Promise<Behaviour> = () => 'takes'
  /** Whether it answers questions now. */
  answersQuestions: boolean | 'breaks' = true
  /** What it says when asked about something that it has taken. */
  knows: (id: string) => readonly Acknowledgement[] = () => []
  /** Documents that messages name: `{ "documents": ["name"] }`. */
  readonly documents = new Map<string, InboundDocument>()
  /** What lies there to be fetched. */
  inbox: InboundMessage[] = []
  retryAfter_ms: number | undefined

  constructor(traits: ReceiverTraits = {}) {
    const { recognisesRepeats = 'by delivery id', canBeAsked = true, sends = 'documents', tellsWhenAsked = 'technically accepted', highestGrade = 'technically accepted' } = traits
    this.kind = { id: 'stage', recognisesRepeats, canBeAsked, sends, tellsWhenAsked }
    this.highestGrade = highestGrade
    if (canBeAsked) this.ask = (transmission) => this.#ask(transmission)
    this.collect = () => Promise.resolve([...this.inbox])
  }

  /** Numbers of the documents that had an effect, in order. */
  get numbers(): readonly string[] {
    return this.effects.map((each) => each.documentNumber)
  }

  async send(transmission: OutgoingTransmission): Promise<SendOutcome> {
    this.arrivals.push(transmission)
    const behaviour = await this.behave(transmission, this.arrivals.filter((each) => each.id === transmission.id).length)
    const { documentNumber: document } = transmission
    switch (behaviour) {
      case 'takes':
        this.#take(transmission)
        return { outcome: 'delivered', receipt: `receipt of ${document}`, answer: { status: '201' } }
      case 'silent':
        this.#take(transmission)
        return { outcome: 'unknown', problem: problem('KS-SYSTEM-TROUBLE', { system: 'stage', status: '504' }) }
      case 'lost':
        return { outcome: 'unknown', problem: problem('KS-SYSTEM-TROUBLE', { system: 'stage', status: '504' }) }
      case 'refuses':
        return { outcome: 'refused', problem: problem('KS-SYSTEM-REFUSED', { system: 'stage', status: '422', document, reason: { said: 'no order' } }), answer: { status: '422', body: 'no order' } }
      case 'fails':
        return { outcome: 'failed', problem: problem('KS-SYSTEM-BUSY', { system: 'stage', status: '409' }) }
      case 'is down':
        return { outcome: 'unavailable', problem: problem('KS-SYSTEM-BUSY', { system: 'stage', status: '503' }), ...(this.retryAfter_ms === undefined ? {} : { retryAfter_ms: this.retryAfter_ms }) }
      case 'holds another':
        return { outcome: 'duplicate', problem: problem('KS-SYSTEM-DUPLICATE', { system: 'stage', status: '409', document }) }
      case 'breaks':
        throw new TypeError('the socket is not a socket')
    }
  }

  #take(transmission: OutgoingTransmission): void {
    if (!this.effects.some((each) => each.id === transmission.id)) this.effects.push(transmission)
  }

  async #ask({ id, documentNumber }: OutgoingTransmission): Promise<AskOutcome> {
    this.asked.push(documentNumber)
    if (this.answersQuestions === 'breaks') throw new TypeError('the socket is not a socket')
    if (!this.answersQuestions) return { outcome: 'unavailable', problem: problem('KS-SYSTEM-BUSY', { system: 'stage', status: '503' }) }
    if (!this.effects.some((each) => each.id === id)) return { outcome: 'not taken' }
    return { outcome: 'taken', receipt: `receipt of ${documentNumber}`, acknowledgements: this.knows(id) }
  }

  /** Messages of the stage are JSON: `{ "acknowledgements": [...], "hints": [...], "documents": [...] }`. */
  interpret({ bytes }: Pick<InboundMessage, 'bytes'>): Interpretation {
    let said: Said
    try {
      said = JSON.parse(Buffer.from(bytes).toString('utf8')) as Said
    } catch {
      throw new Failure(problem('KS-SYSTEM-WEBHOOK', { reason: { said: 'it is no JSON' } }))
    }
    return { acknowledgements: said.acknowledgements ?? [], hints: said.hints ?? [], documents: (said.documents ?? []).flatMap((name) => this.documents.get(name) ?? []) }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}

/** What a message of the stage says; its documents by their names. */
type Said = Partial<Omit<Interpretation, 'documents'>> & { readonly documents?: readonly string[] }

/** A message as `StageReceiver.interpret` reads it. */
export function message(channelId: string, said: Said | string, remove?: () => Promise<void>): InboundMessage {
  return { channelId, mediaType: 'application/json', bytes: Buffer.from(typeof said === 'string' ? said : JSON.stringify(said)), ...(remove === undefined ? {} : { remove }) }
}
