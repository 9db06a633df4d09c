import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ManualClock } from '../../base/clock.ts'
import { derivedId, sha256 } from '../../base/hash.ts'
import type { InboundMessage, OutgoingTransmission, SystemConnection } from '../../connectors/ports.ts'
import { systemKind } from '../../connectors/systems/registry.ts'
import type { SystemKindId } from '../../connectors/systems/settings.ts'
import type { SupportingDocument } from '../../mappings/model/invoice.ts'
import type { CanonicalDocument } from '../../mappings/formats/format.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import type { Receiver, SimulatedSystem } from '../../simulator/receivers/receiver.ts'
import { startReceivers } from '../../simulator/receivers/startReceivers.ts'
import { exampleInvoice } from '../mappings/formats/finvoice-3.0/exampleInvoice.ts'
import { testReferences } from './references.ts'
import { exampleContext } from './renderContext.ts'
import { startTcpProxy, type TcpProxy } from './tcpProxy.ts'
import { startWebhookDesk } from './webhookDesk.ts'

/** A kind of system with a simulated receiver on the other side. */
export interface PlayedSystem {
  readonly clock: ManualClock
  readonly receiver: Receiver
  readonly connection: SystemConnection
  /** Another connection to it, as after a restart of ours, that waits up to twenty seconds. */
  readonly patient: SystemConnection
  /** What lies between us, where it was asked for. */
  readonly wire?: TcpProxy
  /** The folders of a receiver of files. */
  readonly box: string
  /** Why webhooks were not let in. */
  readonly turnedAway: readonly unknown[]
  /** Everything that has reached us by now: what lies there to be fetched, and the webhooks that were let in. */
  heard(): Promise<readonly InboundMessage[]>
  /** A document in JSON that the receiver acted on, by the name it keeps it under. */
  effect(file: string): Promise<unknown>
  stop(): Promise<void>
}

/** How a kind is set up to be played. */
export interface PlayedKind {
  readonly system: Omit<SimulatedSystem, 'municipality' | 'system'>
  /** As in a profile; references lead to the receiver's settings (`env:URL`). */
  readonly settings: (timeout_ms: number) => unknown
  /** What references lead to beside the receiver's settings. */
  readonly beside?: () => Readonly<Record<string, string>>
}

/** How a play differs from the usual one. */
export interface PlayOptions {
  /** Of one call of ours. Default 5,000. */
  readonly timeout_ms?: number
  /** Settings of the receiver that we have otherwise than it has. */
  readonly changed?: Readonly<Record<string, string>>
  /** Whether a wire that can be meddled with lies between us. */
  readonly wired?: true
}

/** Starts the receiver, checks the settings by the kind's schema, and opens the connection. */
export async function playSystem({ system, settings, beside = () => ({}) }: PlayedKind, { timeout_ms = 5_000, changed = {}, wired }: PlayOptions = {}): Promise<PlayedSystem> {
  const root = await mkdtemp(join(tmpdir(), 'ks-play-'))
  const clock = new ManualClock(Date.parse('2026-11-02T08:00:00Z'))
  const desk = await startWebhookDesk()
  const receivers = await startReceivers({ root, clock, seed: 7, webhookBase: desk.url, systems: [{ ...system, municipality: 'nokia', system: 'played' }] })
  const receiver = receivers.of('nokia', 'played')
  const kind = systemKind(system.kind as SystemKindId)
  const direct = { ...receiver.settings, ...beside(), ...changed }
  const wire = wired === undefined ? undefined : await startTcpProxy(portIn(direct))
  const values = wire === undefined ? direct : through(wire, direct)
  const connect = (patience_ms: number): SystemConnection => kind.open(kind.settings.parse(settings(patience_ms)), { clock, references: testReferences(values), allowLoopback: true })
  const [connection, patient] = [connect(timeout_ms), connect(20_000)]
  desk.open(connection)
  return {
    clock,
    receiver,
    connection,
    patient,
    ...(wire === undefined ? {} : { wire }),
    box: join(root, 'nokia', 'box', 'played'),
    turnedAway: desk.turnedAway,
    async heard() {
      await receiver.process()
      // Files are handed over at the second look that finds them unchanged.
      await patient.collect?.(new AbortController().signal)
      return [...desk.letIn, ...((await patient.collect?.(new AbortController().signal)) ?? [])]
    },
    effect: async (file) => JSON.parse(await readFile(join(root, 'nokia', 'received', 'played', file), 'utf8')) as unknown,
    async stop() {
      await connection.close()
      await patient.close()
      await wire?.stop()
      await receivers.stop()
      await desk.stop()
      await rm(root, { recursive: true })
    },
  }
}

/** The port at which a receiver, or the server before its folders, is reached. */
function portIn({ URL: url, SSH_PORT, PORT }: Readonly<Record<string, string>>): number {
  return Number(url === undefined ? (SSH_PORT ?? PORT) : new URL(url).port)
}

/** The same settings, by way of a wire. */
function through(wire: TcpProxy, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const port = String(portIn(values))
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === port ? String(wire.port) : value.replace(`127.0.0.1:${port}`, `127.0.0.1:${wire.port}`)]))
}

/** An invoice of this number in a format, ready to be sent. */
export function invoiceTransmission(format: string, number: string, changes: { readonly id?: string; readonly note?: string; readonly attached?: SupportingDocument['embedded'] } = {}): OutgoingTransmission {
  const id = changes.id ?? derivedId('test delivery', format, number)
  const { render, mediaType, fileExtension } = documentFormat(format)
  const invoice = {
    ...exampleInvoice, number,
    ...(changes.note === undefined ? {} : { notes: [{ text: changes.note }] }),
    ...(changes.attached === undefined ? {} : { supportingDocuments: [{ id: '1', embedded: changes.attached }] }),
  }
  return transmissionOf(id, `${number}.${fileExtension}`, mediaType, render({ kind: 'invoice', invoice }, { ...exampleContext, deliveryId: id }), number)
}

/** Another document of this number in a format, ready to be sent. */
export function documentTransmission(format: string, document: CanonicalDocument, number: string, id = derivedId('test delivery', format, number)): OutgoingTransmission {
  const { render, mediaType, fileExtension } = documentFormat(format)
  return { ...transmissionOf(id, `${number}.${fileExtension}`, mediaType, render(document, { ...exampleContext, deliveryId: id }), number), documentKind: document.kind }
}

/** A transmission of these bytes. */
export function transmissionOf(id: string, name: string, mediaType: string, bytes: Uint8Array, documentNumber: string): OutgoingTransmission {
  return {
    id, name, mediaType, bytes, documentNumber,
    deliveryIds: [id],
    sha256: sha256(bytes),
    documentKind: 'invoice',
    placeInStory: 1,
    environment: 'test',
    timestamp: exampleContext.timestamp,
    earlierAttempts: 0,
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  }
}
