import type { InboundFormat } from '../../../mappings/formats/inboundDocument.ts'
import type { FileChannel } from '../../channels/files/fileChannel.ts'
import { fileNameOf, PickUp } from '../../channels/files/pickUp.ts'
import { openFileChannel } from '../../channels/openFileChannel.ts'
import { pickUpFolderOf } from '../../channels/settings.ts'
import type { AskOutcome, ConnectionContext, Interpretation, Received, SendOutcome, SystemConnection } from '../../ports.ts'
import { askForFile, sendFile } from '../shared/fileOutcomes.ts'
import { interpretAny } from '../shared/messages/anyMessage.ts'
import { acknowledgementIn } from './acknowledgement.ts'
import { filesOf, type DroppedFiles } from './files.ts'
import type { GenericDropSettings } from './settings.ts'

const anyFile = { wanted: () => true, mediaType: 'application/octet-stream', limit_bytes: 8 * 1024 * 1024 }

/** Opens the connection to a receiver of files; it can be asked only where we see its archive. Throws KS-CHANNEL-SETTING. */
export function openGenericDrop(settings: GenericDropSettings, context: ConnectionContext): SystemConnection {
  const channel = openFileChannel(settings.channel, context)
  const pickUp = new PickUp(channel, { ...anyFile, checksum: settings.pickUpChecksum })
  return {
    send: (transmission, signal, mayLeave) => send(channel, filesOf(settings, transmission), signal, mayLeave),
    interpret: (message, formats) => interpret(message, formats, settings),
    ...(pickUpFolderOf(settings.channel) === undefined ? {} : { collect: (signal: AbortSignal) => pickUp.collect(signal) }),
    ...(channel.seesArchive ? { ask: (transmission, signal) => ask(channel, filesOf(settings, transmission), signal) } : {}),
    close: () => channel.close(),
  }
}

/** The checksum lies there before its document, the marker after it; what the receiver has taken already gets no marker once more. */
async function send(channel: FileChannel, { checksum, document, marker }: DroppedFiles, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
  if (checksum !== undefined) {
    const first = await sendFile(channel, checksum, signal, mayLeave)
    if (first.outcome !== 'delivered') return first.outcome === 'unknown' ? { ...first, outcome: 'failed' } : first
  }
  const put = await sendFile(channel, document, signal, mayLeave)
  if (put.outcome !== 'delivered' || marker === undefined) return put
  const asked = await askForFile(channel, document, signal)
  if (asked.answer?.status === 'archive') return put
  const last = await sendFile(channel, marker, signal)
  return last.outcome === 'delivered' ? put : last
}

/** A document is taken where the receiver has moved it, or where all that belongs to it lies there. */
async function ask(channel: FileChannel, { document, marker }: DroppedFiles, signal: AbortSignal): Promise<AskOutcome> {
  const asked = await askForFile(channel, document, signal)
  if (marker === undefined || asked.outcome !== 'taken' || asked.answer?.status === 'archive') return asked
  const marked = await askForFile(channel, marker, signal)
  return marked.outcome === 'taken' ? asked : marked
}

/** A file is an acknowledgement by the table of the settings, else what it is anywhere. */
function interpret({ channelId, bytes }: Received, formats: readonly InboundFormat[], settings: GenericDropSettings): Interpretation {
  const name = fileNameOf(channelId)
  const acknowledgement = acknowledgementIn(name, bytes, settings)
  return acknowledgement === undefined ? interpretAny(name, bytes, formats) : { acknowledgements: [acknowledgement], hints: [], documents: [] }
}
