import type { OutgoingTransmission } from '../../../connectors/ports.ts'
import type { InboundFormat } from '../../../mappings/formats/inboundDocument.ts'
import type { Injection } from '../../../simulator/receivers/failures/injection.ts'
import type { Receiver } from '../../../simulator/receivers/receiver.ts'
import type { PlayedKind } from '../../harness/playedSystem.ts'
import type { ShortOf } from '../../harness/sshd.ts'

/** How a kind answers of its own accord. */
export interface SuiteAnswers {
  /** What makes it answer, where it is silent otherwise. */
  readonly to?: Injection
  /** How long after it took a document its answer comes. */
  readonly after_ms: number
  /** Of a kind that gives no answers: has it send a document of its own about the document of this number. */
  readonly ownDocument?: (receiver: Receiver, number: string) => void
}

/** A setting of the receiver by which one of the two is known to the other, wrong. */
export interface WrongSecret {
  /** As the receiver names it, such as `CLIENT_SECRET`. */
  readonly setting: string
  readonly value: string
  /** The problem that says so. */
  readonly code: string
}

/** A kind of system, and how to make something to send to it. */
export interface SuiteKind extends PlayedKind {
  readonly transmission: (number: string, changes?: { readonly id?: string; readonly note?: string }) => OutgoingTransmission
  /** How it answers of its own accord; left out for a kind that never does. */
  readonly answers?: SuiteAnswers
  /** The formats of the profile's own by which its documents are read. Default none. */
  readonly formats?: readonly InboundFormat[]
  /** Whether it says more than that it has a document as soon as it has it. */
  readonly acknowledgesAtOnce?: true
  /** What may be wrong so that one does not trust the other; left out for a folder. */
  readonly wrongSecret?: WrongSecret
  /** The problem of a number that is held under another id, where it is none of its own. */
  readonly whenHeld?: { readonly code: string }
  /** How many files leave before the document's own. Default 0. */
  readonly filesBefore?: number
  /** What leads to a server before the same folders that is short of something; present where there is one. */
  readonly shortOf?: (what: ShortOf) => Readonly<Record<string, string>>
}

/** What a kind can, from its declaration and these settings. */
export interface SuiteTraits {
  readonly channel: 'http' | 'sftp' | 'folder'
  readonly canBeAsked: boolean
  readonly recognisesById: boolean
}
