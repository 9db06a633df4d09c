import { resolve } from 'node:path'
import type { ConnectionContext } from '../../ports.ts'
import { channelOver } from '../files/channelOver.ts'
import type { FileChannel } from '../files/fileChannel.ts'
import type { FolderSettings } from '../settings.ts'
import { folderStore } from './folderStore.ts'

/** Opens a file channel to folders of this machine or of a mounted share. */
export function openFolderChannel(settings: FolderSettings, { references }: ConnectionContext): FileChannel {
  const at = (setting: string): string => resolve(references.text(setting))
  const put = at(settings.path)
  const folders = {
    put,
    ...(settings.pickUp === undefined ? {} : { pickUp: at(settings.pickUp) }),
    ...(settings.archive === undefined ? {} : { archive: at(settings.archive) }),
    ...(settings.processed === undefined ? {} : { processed: at(settings.processed) }),
  }
  const store = folderStore(put)
  return channelOver(put, folders, (_, work) => work(store), async () => undefined)
}
