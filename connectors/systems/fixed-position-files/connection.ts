import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { InboundFormat } from '../../../mappings/formats/inboundDocument.ts'
import { fileNameOf, PickUp } from '../../channels/files/pickUp.ts'
import { openFileChannel } from '../../channels/openFileChannel.ts'
import { pickUpFolderOf } from '../../channels/settings.ts'
import type { ConnectionContext, Interpretation, Received, SystemConnection } from '../../ports.ts'
import { askForFile, sendFile } from '../shared/fileOutcomes.ts'
import type { FixedPositionFilesSettings } from './settings.ts'

const anyFile = { wanted: () => true, mediaType: 'application/octet-stream', limit_bytes: 8 * 1024 * 1024 }

/**
 * Opens the connection to a system that reads files, and perhaps writes some for us; it can be asked only where we see its archive. Throws
 * KS-CHANNEL-SETTING.
 */
export function openFixedPositionFiles(settings: FixedPositionFilesSettings, context: ConnectionContext): SystemConnection {
  const channel = openFileChannel(settings.channel, context)
  const pickUp = new PickUp(channel, anyFile)
  return {
    send: (transmission, signal, mayLeave) => sendFile(channel, transmission, signal, mayLeave),
    interpret,
    ...(pickUpFolderOf(settings.channel) === undefined ? {} : { collect: (signal: AbortSignal) => pickUp.collect(signal) }),
    ...(channel.seesArchive ? { ask: (transmission, signal) => askForFile(channel, transmission, signal) } : {}),
    close: () => channel.close(),
  }
}

/** A file holds documents by the layout whose file names are such; it is never an answer. */
function interpret({ channelId, bytes }: Received, formats: readonly InboundFormat[]): Interpretation {
  const name = fileNameOf(channelId)
  const format = formats.find((one) => one.recognises(name, bytes))
  if (format === undefined) throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('file of documents'), expected: phrase('a name by a layout of a receiving flow'), seen: name.slice(0, 80) })
  return { acknowledgements: [], hints: [], documents: format.read(name, bytes) }
}
