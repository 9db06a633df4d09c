import { existsSync, fstatSync, lstatSync, mkdirSync, readSync, renameSync, rmdirSync, type Stats, unlinkSync, writeSync } from 'node:fs'
import { join, posix } from 'node:path'
import ssh2, { type Attributes, type SFTPWrapper } from 'ssh2'
import { Handles } from './handles.ts'
import type { SftpUser } from './sftpUser.ts'

const { STATUS_CODE, OPEN_MODE } = ssh2.utils.sftp
const longestRead = 256 * 1024

/** Files whose writing was begun and not ended, by real path; they stay here when the writer goes away. */
export type UnfinishedFiles = Set<string>

/** Serves one SFTP session of an account: version 3 of the protocol, over the real folders of its home. */
export function serveSession(sftp: SFTPWrapper, user: SftpUser, unfinished: UnfinishedFiles, cut: () => void): void {
  const handles = new Handles()
  const real = (path: string): string => join(user.home, posix.normalize(`/${path}`))
  const serve = (id: number, work: () => void): void => {
    if (user.away()) return cut()
    try {
      work()
    } catch (cause) {
      sftp.status(id, statusOf(cause))
    }
  }
  const placed = (id: number, path: string): void => {
    void user.placed(path).then((answers) => answers && sftp.status(id, STATUS_CODE.OK))
  }

  sftp.on('OPEN', (id, path, flags, attributes) =>
    serve(id, () => {
      const how = modeOf(flags)
      const handle = handles.openFile(path, real(path), how, attributes.mode ?? 0o644)
      if (how !== 'r') unfinished.add(real(path))
      sftp.handle(id, handle)
    }),
  )
  sftp.on('WRITE', (id, handle, offset, bytes) =>
    serve(id, () => {
      const file = handles.find(handle)
      if (file?.kind !== 'file') return sftp.status(id, STATUS_CODE.FAILURE)
      writeSync(file.descriptor, bytes, 0, bytes.length, offset)
      sftp.status(id, STATUS_CODE.OK)
    }),
  )
  sftp.on('READ', (id, handle, offset, length) =>
    serve(id, () => {
      const file = handles.find(handle)
      if (file?.kind !== 'file') return sftp.status(id, STATUS_CODE.FAILURE)
      const bytes = Buffer.alloc(Math.min(length, longestRead))
      const read = readSync(file.descriptor, bytes, 0, bytes.length, offset)
      return read === 0 ? sftp.status(id, STATUS_CODE.EOF) : sftp.data(id, bytes.subarray(0, read))
    }),
  )
  sftp.on('CLOSE', (id, handle) =>
    serve(id, () => {
      const closed = handles.find(handle)
      if (closed === undefined) return sftp.status(id, STATUS_CODE.FAILURE)
      handles.close(handle)
      if (closed.kind !== 'file' || !closed.writes) return sftp.status(id, STATUS_CODE.OK)
      unfinished.delete(real(closed.path))
      return placed(id, closed.path)
    }),
  )
  sftp.on('FSTAT', (id, handle) =>
    serve(id, () => {
      const file = handles.find(handle)
      return file?.kind === 'file' ? sftp.attrs(id, attributesOf(fstatSync(file.descriptor))) : sftp.status(id, STATUS_CODE.FAILURE)
    }),
  )
  const tellAttributes = (id: number, path: string): void => serve(id, () => sftp.attrs(id, attributesOf(lstatSync(real(path)))))
  const ignoreAttributes = (id: number): void => serve(id, () => sftp.status(id, STATUS_CODE.OK))
  sftp.on('STAT', tellAttributes)
  sftp.on('LSTAT', tellAttributes)
  sftp.on('SETSTAT', ignoreAttributes)
  sftp.on('FSETSTAT', ignoreAttributes)
  sftp.on('OPENDIR', (id, path) => serve(id, () => sftp.handle(id, handles.openFolder(path, real(path)))))
  sftp.on('READDIR', (id, handle) =>
    serve(id, () => {
      const folder = handles.find(handle)
      if (folder?.kind !== 'folder') return sftp.status(id, STATUS_CODE.FAILURE)
      if (folder.listed) return sftp.status(id, STATUS_CODE.EOF)
      folder.listed = true
      const entries = folder.names.map((name) => ({ name, path: join(real(folder.path), name) })).filter(({ path }) => existsSync(path))
      return sftp.name(id, entries.map(({ name, path }) => ({ filename: name, longname: name, attrs: attributesOf(lstatSync(path)) })))
    }),
  )
  sftp.on('REALPATH', (id, path) => serve(id, () => sftp.name(id, [{ filename: posix.normalize(`/${path}`), longname: path, attrs: {} as Attributes }])))
  sftp.on('RENAME', (id, from, to) =>
    serve(id, () => {
      if (existsSync(real(to))) return sftp.status(id, STATUS_CODE.FAILURE)
      renameSync(real(from), real(to))
      if (unfinished.delete(real(from))) unfinished.add(real(to))
      return placed(id, to)
    }),
  )
  sftp.on('REMOVE', (id, path) =>
    serve(id, () => {
      unlinkSync(real(path))
      unfinished.delete(real(path))
      sftp.status(id, STATUS_CODE.OK)
    }),
  )
  sftp.on('MKDIR', (id, path) => serve(id, () => (mkdirSync(real(path)), sftp.status(id, STATUS_CODE.OK))))
  sftp.on('RMDIR', (id, path) => serve(id, () => (rmdirSync(real(path)), sftp.status(id, STATUS_CODE.OK))))
  sftp.on('close', () => handles.closeAll())
}

function modeOf(flags: number): string {
  if ((flags & OPEN_MODE.WRITE) === 0) return 'r'
  if (flags & OPEN_MODE.EXCL) return 'wx'
  if (flags & OPEN_MODE.APPEND) return 'a'
  return flags & OPEN_MODE.TRUNC ? 'w' : 'r+'
}

function attributesOf({ mode, uid, gid, size, atimeMs, mtimeMs }: Stats): Attributes {
  return { mode, uid, gid, size, atime: Math.floor(atimeMs / 1000), mtime: Math.floor(mtimeMs / 1000) }
}

function statusOf(cause: unknown): number {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return STATUS_CODE.NO_SUCH_FILE
  return code === 'EACCES' || code === 'EPERM' ? STATUS_CODE.PERMISSION_DENIED : STATUS_CODE.FAILURE
}
