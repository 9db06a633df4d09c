import type { ZodType } from 'zod'
import type { Clock } from '../base/clock.ts'
import type { Secret } from '../base/secret.ts'
import type { Problem } from '../errors/failure.ts'
import type { DocumentKind } from '../mappings/formats/format.ts'
import type { InboundFormat, InboundPart } from '../mappings/formats/inboundDocument.ts'
import type { Instant } from '../base/dates.ts'

/** What is sent in one go: one document, or a file that holds several. Its bytes are frozen. */
export interface OutgoingTransmission {
  /** For a single document the delivery's id; the receiver sees it as our message id and idempotency key. */
  readonly id: string
  readonly deliveryIds: readonly string[]
  /** File name, without folders. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Hexadecimal. */
  readonly sha256: string
  readonly documentKind: DocumentKind
  /** Puts the documents of a story in the story's order: the version of the event, or of the one whose place it takes. 0 of a file of several documents. */
  readonly placeInStory: number
  /** The number of its document; of a file, its sequence. */
  readonly documentNumber: string
  readonly environment: 'production' | 'test'
  /** Frozen at rendering; part of messages that carry a time stamp. */
  readonly timestamp: Instant
  /** Attempts made before this one. */
  readonly earlierAttempts: number
  /** W3C trace context to hand on, where there is one. */
  readonly traceparent?: string
}

/** What the receiver said, kept as evidence; at most some kB. */
export interface Answer {
  /** HTTP status, or the channel's own code. */
  readonly status?: string
  readonly body?: string
}

/**
 * How an attempt ended, typed by what is proven.
 * - `delivered`: the receiver has it. `receipt` is the receiver's own id.
 * - `refused`: the receiver looked at it and will not take it; repeating is useless.
 * - `failed`: proven not taken, this transmission may succeed later.
 * - `unavailable`: proven not taken, the receiver as a whole cannot take anything now.
 * - `duplicate`: the receiver says that it holds this id or number; dispatch decides what that means.
 * - `unknown`: it may or may not have arrived.
 */
export type SendOutcome =
  | { readonly outcome: 'delivered'; readonly receipt?: string; readonly answer?: Answer }
  | { readonly outcome: 'refused' | 'failed' | 'duplicate' | 'unknown'; readonly problem: Problem; readonly answer?: Answer }
  | { readonly outcome: 'unavailable'; readonly problem: Problem; readonly retryAfter_ms?: number; readonly answer?: Answer }

/** What a receiver answers when it is asked about a transmission. */
export type AskOutcome =
  | { readonly outcome: 'taken'; readonly receipt?: string; readonly acknowledgements: readonly Acknowledgement[]; readonly answer?: Answer }
  | { readonly outcome: 'not taken'; readonly answer?: Answer }
  | { readonly outcome: 'unavailable'; readonly problem: Problem; readonly answer?: Answer }

/** Grades of acknowledgement, lowest first; `rejected` and `disputed` stand beside them. */
export const grades = ['transported', 'technically accepted', 'accepted', 'booked', 'payment initiated'] as const
export type Grade = (typeof grades)[number]

/** What came back about one delivery. */
export interface Acknowledgement {
  /** How it names the delivery. */
  readonly about:
    | { readonly by: 'delivery id'; readonly id: string }
    /** The number of 16 digits that its id has (`numberOfId`). */
    | { readonly by: 'delivery number'; readonly number: string }
    /** Without `kind`, a document of any kind has that number. */
    | { readonly by: 'document number'; readonly kind?: DocumentKind; readonly number: string }
    | { readonly by: 'file name'; readonly name: string }
  readonly grade: Grade | 'disputed' | 'rejected'
  /** Of a rejection by who carries or reads the document, and not by who decides of its business. */
  readonly technical?: true
  /** When the receiver decided, by its own word. */
  readonly at?: Instant
  /** Codes of the receiver's format (UNCL4343, OPStatusReason, Finvoiceack …). */
  readonly reasonCodes: readonly string[]
  /** What the sender is asked to do (OPStatusAction); absent where the format cannot ask. */
  readonly requestedActions?: readonly string[]
  readonly text?: string
  /** Of an order: the buyer's own number of it (BT-13), where the answer gives it. */
  readonly buyersOrder?: string
}

/** Something that came in from a system, before it is understood. */
export interface InboundMessage {
  /** The channel's own id of it: webhook id, message id, file name + size + time. */
  readonly channelId: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Removes it at its source; called only after the ledger has it. */
  readonly remove?: () => Promise<void>
}

/** An inbound message as the ledger keeps it. */
export type Received = Pick<InboundMessage, 'channelId' | 'mediaType' | 'bytes'>

/** An HTTP request that a receiver made to us. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Raw, as signed. */
  readonly body: Uint8Array
}

/** What became of a webhook at our door. */
export type WebhookAnswer = { readonly taken: Pick<InboundMessage, 'channelId'> } | { readonly problem: Problem }

/**
 * What an inbound message means: answers to what we sent, and documents that the system sends of its own accord. A `hint` says only that
 * asking about these deliveries is worth while.
 */
export interface Interpretation {
  readonly acknowledgements: readonly Acknowledgement[]
  readonly hints: readonly { readonly deliveryId: string }[]
  /** In the order in which they stand there. */
  readonly documents: readonly InboundPart[]
}

/** An open connection to one system of one municipality. Calls may run at the same time. */
export interface SystemConnection {
  /**
   * Sends. `mayLeave` is asked when nothing is left to do but to send: a token is there, the connection stands, a file is written aside. Where
   * it says no, the attempt ends as `failed`. Default: nobody minds.
   */
  send(transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome>
  /** Present where the kind can be asked. */
  ask?(transmission: OutgoingTransmission, signal: AbortSignal): Promise<AskOutcome>
  /** Present where answers must be fetched: everything that lies there now, complete ones only. */
  collect?(signal: AbortSignal): Promise<readonly InboundMessage[]>
  /** Present where the receiver calls us: verifies the request; throws a Failure when it is not genuine. */
  acceptWebhook?(request: WebhookRequest): InboundMessage
  /** Present where the receiver wants more than a status from us: what it is told of its webhook once the ledger has it, or why it was turned away. */
  answerWebhook?(webhook: WebhookAnswer): { readonly status: number; readonly mediaType: string; readonly bytes: Uint8Array }
  /**
   * Pure: what a stored inbound message says. `formats` are those of the flows that come from this system, where the profile has files that
   * say how they are read. Throws a Failure when it cannot be understood.
   */
  interpret(message: Received, formats: readonly InboundFormat[]): Interpretation
  close(): Promise<void>
}

/** Resolves `env:NAME` and `file:path` references of a profile; other values are themselves. */
export interface References {
  text(reference: string): string
  secret(reference: string): Secret
}

/** What a connection may use of the world. */
export interface ConnectionContext {
  readonly clock: Clock
  readonly references: References
  /** For demo and tests: receivers on this machine's loopback addresses may be called, also without TLS. */
  readonly allowLoopback?: boolean
}

/** A kind of system: formats + channel + how it acknowledges. Settings come from the profile, checked by `settings`. */
export interface SystemKind<Settings> {
  /** As written in profiles. */
  readonly id: string
  readonly recognisesRepeats: 'by delivery id' | 'by document number' | 'no'
  readonly canBeAsked: boolean
  /** Whether several documents go in one file. */
  readonly sends: 'documents' | 'files'
  /** Checks the settings of a profile. */
  readonly settings: ZodType<Settings>
  /** The highest grade that it tells when it is asked; higher ones come by themselves. `none`: asking tells only whether it was taken. */
  readonly tellsWhenAsked: Grade | 'none'
  /** Present where the settings decide of these what it can at best. */
  bySettings?(settings: Settings): Pick<SystemKind<Settings>, 'recognisesRepeats' | 'canBeAsked' | 'tellsWhenAsked'>
  /** The highest grade that it can give to a document of that kind; a delivery rests there. `none`: silence is success after the objection time. */
  highestGrade(settings: Settings, document: DocumentKind): Grade | 'none'
  open(settings: Settings, context: ConnectionContext): SystemConnection
}
