import type { FileOfOurs } from '../../channels/files/fileChannel.ts'
import { PickUp } from '../../channels/files/pickUp.ts'
import { openFileChannel } from '../../channels/openFileChannel.ts'
import type { ConnectionContext, OutgoingTransmission, SystemConnection } from '../../ports.ts'
import { askForFile, sendFile } from '../shared/fileOutcomes.ts'
import { interpretFinvoiceack } from './acknowledgement.ts'
import type { BankChannelSettings } from './settings.ts'

const refusals = { wanted: (name: string) => name.toLowerCase().endsWith('.ack.xml'), mediaType: 'application/xml', limit_bytes: 1024 * 1024 }

/** Opens the connection to a bank's file box. Throws KS-CHANNEL-SETTING. */
export function openBankChannel(settings: BankChannelSettings, context: ConnectionContext): SystemConnection {
  const channel = openFileChannel(settings.channel, context)
  const pickUp = new PickUp(channel, refusals)
  return {
    send: (transmission, signal, mayLeave) => sendFile(channel, fileOf(transmission), signal, mayLeave),
    ask: (transmission, signal) => askForFile(channel, fileOf(transmission), signal),
    collect: (signal) => pickUp.collect(signal),
    interpret: ({ bytes }) => interpretFinvoiceack(bytes),
    close: () => channel.close(),
  }
}

/** As long as the largest version that an event can have. */
const place_digits = 10

/**
 * The file is called after the message id, which the bank repeats in its answer. Before it stands the place in the story: a
 * bank that finds several files takes them by name, and an invoice must come before its credit notes.
 */
function fileOf({ id, placeInStory, bytes }: OutgoingTransmission): FileOfOurs {
  return { name: `${String(placeInStory).padStart(place_digits, '0')}-${id}.xml`, bytes }
}
