import type { Clock } from '../../base/clock.ts'
import type { Instant } from '../../base/dates.ts'
import type { FileFormat } from '../../mappings/formats/format.ts'
import type { CsvLayout } from '../../mappings/formats/layouts/schema/csv.ts'
import type { Injection } from './failures/injection.ts'
import type { NotedReceipt } from './notedReceipt.ts'
import type { Payment } from './payment.ts'
import type { PlacedOrder } from './placedOrder.ts'

/** The kinds of system that the simulator plays, as profiles name them. */
export const receiverKinds = ['operator-rest', 'operator-zip', 'bank-channel', 'peppol-access-point', 'sap-idoc', 'sap-odata', 'cxml', 'p2p-rest', 'fixed-position-files', 'generic-http', 'generic-drop'] as const
export type ReceiverKind = (typeof receiverKinds)[number]

/** How documents reach a receiver: operators and access points by HTTP, banks and readers of fixed positions by SFTP or a folder. */
export type ReceiverChannel = 'http' | 'sftp' | 'folder'

/** One system of one municipality, as the simulator plays it. */
export interface SimulatedSystem {
  /** The municipality's folder name, such as `nokia`. */
  readonly municipality: string
  /** The system's name in the municipality's profile. */
  readonly system: string
  readonly kind: ReceiverKind
  readonly channel: ReceiverChannel
  /** Whether what it books is real; what it writes says so. Default test. */
  readonly environment?: 'production' | 'test'
  /** False: every arrival is an effect, however often the same bytes come. Default: only files in fixed positions. */
  readonly deduplicates?: boolean
  /** Whether a Peppol receiver is registered for Invoice Responses (T111). Default true. */
  readonly answersInvoices?: boolean
  /** Of a receiver of files: the endings of the files that lie beside a document, its marker and its checksum. */
  readonly beside?: { readonly marker?: string | undefined; readonly checksum?: string | undefined }
  /** Whether the municipality's buyers order in it. */
  readonly isOrderedIn?: boolean
  /** By which layouts a system of files writes the orders of its buyers, what they got, and what was paid. */
  readonly writes?: Readonly<Partial<Record<'order' | 'receipt', FileFormat>>> & { readonly payment?: CsvLayout }
  /** How an operator's webhooks are signed; `none`: it sends no webhook. Default `unsigned`. */
  readonly webhook?: 'none' | 'unsigned' | 'standard-webhooks'
}

/** What every receiver is given of the world. */
export interface ReceiverWorld {
  /** Receivers write below `<root>/<municipality>/`. */
  readonly root: string
  readonly clock: Clock
  readonly seed: number
  /** Our own HTTP address, without a closing slash; hints go to `<webhookBase>/webhooks/<municipality>/<system>`. */
  readonly webhookBase?: string
}

/** Arrivals: documents that came in whole. Effects: those that the receiver acted on. */
export interface ReceiverCounts {
  readonly arrivals: number
  readonly effects: number
}

/** One line of `arrivals.jsonl` and `effects.jsonl`. */
export interface StoreLine {
  /** Simulated time. */
  readonly at: Instant
  /** What the sender called it: transmission id, message id or file name. */
  readonly id: string
  /** File name in `<root>/<municipality>/received/<system>/`; of an arrival without effect, the file of the earlier effect. */
  readonly file: string
  /** Hexadecimal. */
  readonly sha256: string
}

/**
 * A running receiver: a stranger with its own reading of what it is sent, and its own store.
 *
 * On disk, below `<root>/<municipality>/`: `received/<system>/<document>` (one file for each effect) with `arrivals.jsonl`
 * and `effects.jsonl` beside them, and `answers/<system>/` (every well-formed answer it gave of its own accord).
 */
export interface Receiver {
  readonly system: SimulatedSystem
  /**
   * Values for the profile's references, by setting name. HTTP: `URL`, `TOKEN_URL`, `CLIENT_ID`, `CLIENT_SECRET` (and
   * `WEBHOOK_SECRET` where webhooks are signed; of a cXML system `SHARED_SECRET` and `RECEIVED_SECRET` instead). SFTP: `HOST`, `PORT`, `USER`, `PRIVATE_KEY`, `PASSWORD`, `HOST_KEY`.
   * SFTP and folders: `FOLDER`, `ARCHIVE_FOLDER`, and of a bank `PICK_UP_FOLDER`.
   */
  readonly settings: Readonly<Record<string, string>>
  readonly counts: ReceiverCounts
  /** Makes it misbehave; the returned function ends that. */
  inject(injection: Injection): () => void
  /** Present where the municipality's buyers order in this system: the order goes out with the first `process` from its time on. */
  order?(order: PlacedOrder): void
  /** Present where they note in it what they got: the receipt goes out with the first `process` from its time on. */
  receive?(receipt: NotedReceipt): void
  /** Present where it tells what it paid: the payment goes out with the first `process` from its time on. */
  pay?(payment: Payment): void
  /** Does what is due at the clock's time: takes files, moves them to the archive, gives answers. */
  process(): Promise<void>
  /** The simulated time at which it will next have something to do of its own accord. */
  nextDue_ms(): number | undefined
  /** Ends it, and puts the lines of its two lists in order of id, so that equal runs leave equal bytes. */
  stop(): Promise<void>
}

/** All receivers of a run. */
export interface Receivers {
  readonly all: readonly Receiver[]
  /** Values for the profiles' `env:` references, named by `environmentName`. */
  readonly environment: Readonly<Record<string, string>>
  /** @throws RangeError when no such system is simulated */
  of(municipality: string, system: string): Receiver
  process(): Promise<void>
  nextDue_ms(): number | undefined
  stop(): Promise<void>
}

/** What `startReceivers` starts. */
export interface ReceiversOptions extends ReceiverWorld {
  readonly systems: readonly SimulatedSystem[]
}

/**
 * The environment variable that carries one setting of one system: `<MUNICIPALITY>_<SYSTEM>_<SETTING>`, upper case,
 * everything but A–Z and 0–9 as `_`. Profiles refer to it as `env:NOKIA_EINVOICE_URL`.
 */
export function environmentName(municipality: string, system: string, setting: string): string {
  return [municipality, system, setting].map((part) => part.replace(/[^A-Za-z0-9]+/g, '_')).join('_').toUpperCase()
}
