import type { ConnectionContext } from '../ports.ts'
import type { FileChannel } from './files/fileChannel.ts'
import { openFolderChannel } from './folder/folderChannel.ts'
import type { FileChannelSettings } from './settings.ts'
import { openSftpChannel } from './sftp/sftpChannel.ts'

/** Opens the channel that a profile names for files. Throws KS-CHANNEL-SETTING. */
export function openFileChannel(settings: FileChannelSettings, context: ConnectionContext): FileChannel {
  return settings.kind === 'sftp' ? openSftpChannel(settings, context) : openFolderChannel(settings, context)
}
