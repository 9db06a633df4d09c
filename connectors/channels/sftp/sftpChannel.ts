import type { ConnectionContext } from '../../ports.ts'
import { channelOver } from '../files/channelOver.ts'
import type { FileChannel } from '../files/fileChannel.ts'
import { openPort } from '../openPort.ts'
import type { SftpSettings } from '../settings.ts'
import { SftpSession } from './session.ts'

/** Opens a file channel to an SFTP box; the connection itself is made when there is work. Throws KS-CHANNEL-SETTING. */
export function openSftpChannel(settings: SftpSettings, { references }: ConnectionContext): FileChannel {
  const folder = (setting: string): string => references.text(setting).replace(/(?<=.)\/+$/, '')
  const { put, pickUp, archive, processed } = settings.folders
  const session = new SftpSession({
    host: references.text(settings.host),
    port: openPort(references, 'port', settings.port),
    username: references.text(settings.username),
    hostKeys: settings.hostKeys.map((key) => references.text(key)),
    timeout_ms: settings.timeout_ms,
    ...(settings.privateKey === undefined ? {} : { privateKey: references.secret(settings.privateKey) }),
    ...(settings.password === undefined ? {} : { password: references.secret(settings.password) }),
  })
  const folders = {
    put: folder(put),
    ...(pickUp === undefined ? {} : { pickUp: folder(pickUp) }),
    ...(archive === undefined ? {} : { archive: folder(archive) }),
    ...(processed === undefined ? {} : { processed: folder(processed) }),
  }
  return channelOver(session.place, folders, (signal, work) => session.use(signal, work), () => session.close())
}
