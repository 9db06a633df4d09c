import { basename, dirname } from 'node:path/posix'
import type { SFTPWrapper, Stats } from 'ssh2'
import { failure, type Failure } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import type { Entry, FileStore } from '../files/fileStore.ts'
import type { SftpConnection } from './connect.ts'
import { askServer, LostConnection, statusOf, status } from './request.ts'
import { readStart, writeWhole } from './transfer.ts'

/** Files behind an SFTP connection. */
export function sftpStore(place: string, connection: SftpConnection): FileStore {
  const { sftp } = connection
  const entryAt = async (path: string): Promise<Entry | undefined> => {
    try {
      return entryOf(await askServer<Stats>(connection, (done) => sftp.lstat(path, done)))
    } catch (error) {
      if (statusOf(error) === status.noSuchFile) return undefined
      throw readFailure(place, path, error)
    }
  }
  return {
    place,
    entryAt,
    read: (path, limit_bytes) => readStart(connection, path, limit_bytes).catch((error: unknown) => Promise.reject(readFailure(place, path, error))),
    async write(path, bytes) {
      try {
        await writeWhole(connection, path, bytes)
      } catch (error) {
        throw await writeFailure(place, connection, path, bytes.byteLength, error)
      }
    },
    async rename(from, to) {
      try {
        await renameInOneStep(connection, from, to)
      } catch (error) {
        throw await writeFailure(place, connection, to, 0, error)
      }
    },
    async remove(path) {
      try {
        await askServer(connection, (done) => sftp.unlink(path, done))
      } catch (error) {
        if (statusOf(error) !== status.noSuchFile) throw readFailure(place, path, error)
      }
    },
    async list(folder) {
      try {
        const files = await askServer<readonly { filename: string; attrs: Stats }[]>(connection, (done) => sftp.readdir(folder, done as Parameters<SFTPWrapper['readdir']>[1]))
        return files.map(({ filename, attrs }) => ({ name: filename, entry: entryOf(attrs) }))
      } catch (error) {
        throw readFailure(place, folder, error)
      }
    },
  }
}

/** POSIX rename where the server has it (OpenSSH's extension); plain SFTP rename, which refuses an existing target, elsewhere. */
async function renameInOneStep(connection: SftpConnection, from: string, to: string): Promise<void> {
  const { sftp } = connection
  try {
    await askServer(connection, (done) => sftp.ext_openssh_rename(from, to, done))
  } catch (error) {
    if (statusOf(error) !== status.unsupported) throw error
    await askServer(connection, (done) => sftp.rename(from, to, done))
  }
}

/** Bits of a mode that say what kind of file it is. */
const typeBits = 0o170_000
const regularFile = 0o100_000
const directory = 0o040_000

function entryOf(attributes: Pick<Stats, 'mode' | 'size' | 'mtime'>): Entry {
  const type = attributes.mode & typeBits
  return { kind: type === regularFile ? 'file' : type === directory ? 'folder' : 'other', size: attributes.size, changedAt_s: attributes.mtime }
}

function readFailure(place: string, path: string, error: unknown): Failure {
  if (error instanceof LostConnection) return failure('KS-CHANNEL-CUT', { host: place, reason: phrase('the connection ended before the server answered') }, error)
  if (statusOf(error) === status.forbidden) return failure('KS-CHANNEL-FORBIDDEN', { place, path }, error)
  if (statusOf(error) === status.noSuchFile) return failure('KS-CHANNEL-FOLDER', { place, folder: path }, error)
  return failure('KS-CHANNEL-READ', { place, path, reason: messageOf(error) }, error)
}

async function writeFailure(place: string, connection: SftpConnection, path: string, size: number, error: unknown): Promise<Failure> {
  const folder = dirname(path)
  if (error instanceof LostConnection) return failure('KS-CHANNEL-CUT', { host: place, reason: phrase('the connection ended before the server answered') }, error)
  if (statusOf(error) === status.forbidden) return failure('KS-CHANNEL-FORBIDDEN', { place, path }, error)
  if (statusOf(error) === status.noSuchFile) return failure('KS-CHANNEL-FOLDER', { place, folder }, error)
  if (await hasNoRoom(connection, folder, size)) return failure('KS-CHANNEL-DISK-FULL', { place, folder, size }, error)
  return failure('KS-CHANNEL-WRITE', { place, file: basename(path), reason: messageOf(error) }, error)
}

/** SFTP has no status of its own for a full disk; OpenSSH's extension tells how much room there is. */
async function hasNoRoom(connection: SftpConnection, folder: string, size: number): Promise<boolean> {
  try {
    const room = await askServer<{ f_frsize: number; f_bavail: number }>(connection, (done) => connection.sftp.ext_openssh_statvfs(folder, done as never))
    return room.f_frsize * room.f_bavail < size
  } catch {
    return false
  }
}

function messageOf(error: unknown): Words {
  return error instanceof Error ? said(error.message.slice(0, 200)) : phrase('unknown reason')
}
