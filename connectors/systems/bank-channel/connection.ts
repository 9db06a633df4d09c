import { apart } from '../../../mappings/formats/finvoice-3.0/apart.ts'
import type { FileChannel, FileOfOurs } from '../../channels/files/fileChannel.ts'
import { PickUp } from '../../channels/files/pickUp.ts'
import { openFileChannel } from '../../channels/openFileChannel.ts'
import type { ConnectionContext, OutgoingTransmission, SendOutcome, SystemConnection } from '../../ports.ts'
import { askForFile, sendFile } from '../shared/fileOutcomes.ts'
import { interpretFinvoiceack } from '../shared/messages/finvoiceack.ts'
import type { BankChannelSettings } from './settings.ts'

const refusals = { wanted: (name: string) => name.toLowerCase().endsWith('.ack.xml'), mediaType: 'application/xml', limit_bytes: 1024 * 1024 }

/** Opens the connection to a bank's file box. Throws KS-CHANNEL-SETTING. */
export function openBankChannel(settings: BankChannelSettings, context: ConnectionContext): SystemConnection {
  const channel = openFileChannel(settings.channel, context)
  const pickUp = new PickUp(channel, refusals)
  return {
    send: (transmission, signal, mayLeave) => send(channel, filesOf(transmission), signal, mayLeave),
    ask: (transmission, signal) => askForFile(channel, filesOf(transmission).invoice, signal),
    collect: (signal) => pickUp.collect(signal),
    interpret: ({ bytes }) => interpretFinvoiceack(bytes),
    close: () => channel.close(),
  }
}

/** As long as the largest version that an event can have. */
const place_digits = 10

interface Files {
  readonly invoice: FileOfOurs
  /** Present where something is attached. */
  readonly attachments?: FileOfOurs
}

/**
 * The files are called after the message id, which the bank repeats in its answer. Before it stands the place in the story: a
 * bank that finds several files takes them by name, and an invoice must come before its credit notes; and before it all, of a test, that it is one.
 * Attachments are a file of their own.
 */
function filesOf({ id, placeInStory, bytes, environment }: OutgoingTransmission): Files {
  const { invoice, attachments } = apart(bytes)
  const name = `${environment === 'test' ? 'test-' : ''}${String(placeInStory).padStart(place_digits, '0')}-${id}`
  const file = { name: `${name}.xml`, bytes: invoice }
  return attachments === undefined ? { invoice: file } : { invoice: file, attachments: { name: `${name}-attachments.xml`, bytes: attachments } }
}

/** The attachments first: an invoice never lies there without them, and where it lies, both have arrived. */
async function send(channel: FileChannel, { invoice, attachments }: Files, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
  if (attachments !== undefined) {
    const first = await sendFile(channel, attachments, signal, mayLeave)
    if (first.outcome !== 'delivered') return first
  }
  return sendFile(channel, invoice, signal, mayLeave)
}
