import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import { openFileChannel } from '../../channels/openFileChannel.ts'
import type { ConnectionContext, SystemConnection } from '../../ports.ts'
import { askForFile, sendFile } from '../shared/fileOutcomes.ts'
import type { FixedPositionFilesSettings } from './settings.ts'

/** Opens the connection to a reader of fixed-position files; it can be asked only where we see its archive. Throws KS-CHANNEL-SETTING. */
export function openFixedPositionFiles(settings: FixedPositionFilesSettings, context: ConnectionContext): SystemConnection {
  const channel = openFileChannel(settings.channel, context)
  const connection: SystemConnection = {
    send: (transmission, signal, mayLeave) => sendFile(channel, transmission, signal, mayLeave),
    interpret: ({ mediaType }) => {
      throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('reader of fixed-position files'), expected: phrase('no answers at all'), seen: mediaType })
    },
    close: () => channel.close(),
  }
  return channel.seesArchive ? { ...connection, ask: (transmission, signal) => askForFile(channel, transmission, signal) } : connection
}
