import { open, readdir, lstat, rename, rm } from 'node:fs/promises'
import { constants, type Stats } from 'node:fs'
import { dirname, basename } from 'node:path'
import { failure, type Failure } from '../../../errors/failure.ts'
import { said } from '../../../errors/words/words.ts'
import type { Entry, FileStore } from '../files/fileStore.ts'

/** Files of this machine or of a mounted share. */
export function folderStore(place: string): FileStore {
  return {
    place,
    entryAt: async (path) => {
      const stats = await absentIsUndefined(lstat(path), (error) => readFailure(place, path, error))
      return stats === undefined ? undefined : entryOf(stats)
    },
    read: (path, limit_bytes) => readStart(path, limit_bytes).catch((error: unknown) => Promise.reject(readFailure(place, path, error))),
    write: (path, bytes) => writeDurably(path, bytes).catch((error: unknown) => Promise.reject(writeFailure(place, path, bytes.byteLength, error))),
    rename: (from, to) => renameDurably(from, to).catch((error: unknown) => Promise.reject(writeFailure(place, to, 0, error))),
    remove: async (path) => {
      await absentIsUndefined(rm(path), (error) => readFailure(place, path, error))
    },
    list: (folder) => listFolder(folder).catch((error: unknown) => Promise.reject(readFailure(place, folder, error))),
  }
}

async function listFolder(folder: string): Promise<{ name: string; entry: Entry }[]> {
  const found: { name: string; entry: Entry }[] = []
  for (const name of await readdir(folder)) {
    const stats = await absentIsUndefined(lstat(`${folder}/${name}`), (error) => error)
    if (stats !== undefined) found.push({ name, entry: entryOf(stats) })
  }
  return found
}

async function readStart(path: string, limit_bytes: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const buffer = Buffer.alloc(Math.min(limit_bytes, (await file.stat()).size + 1))
    let size = 0
    for (let read = -1; read !== 0 && size < buffer.byteLength; size += read) read = (await file.read(buffer, size, buffer.byteLength - size, size)).bytesRead
    return buffer.subarray(0, size)
  } finally {
    await file.close()
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW, 0o640)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to)
  const folder = await open(dirname(to), constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function entryOf(stats: Stats): Entry {
  return { kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other', size: stats.size, changedAt_s: Math.floor(stats.mtimeMs / 1000) }
}

async function absentIsUndefined<T>(work: Promise<T>, otherwise: (error: unknown) => unknown): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw otherwise(error)
  }
}

function readFailure(place: string, path: string, error: unknown): Failure {
  const code = codeOf(error)
  if (code === 'EACCES' || code === 'EPERM') return failure('KS-CHANNEL-FORBIDDEN', { place, path }, error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('KS-CHANNEL-FOLDER', { place, folder: path }, error)
  return failure('KS-CHANNEL-READ', { place, path, reason: said(code) }, error)
}

function writeFailure(place: string, path: string, size: number, error: unknown): Failure {
  const code = codeOf(error)
  const folder = dirname(path)
  if (code === 'ENOSPC' || code === 'EDQUOT') return failure('KS-CHANNEL-DISK-FULL', { place, folder, size }, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ELOOP') return failure('KS-CHANNEL-FORBIDDEN', { place, path }, error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('KS-CHANNEL-FOLDER', { place, folder }, error)
  return failure('KS-CHANNEL-WRITE', { place, file: basename(path), reason: said(code) }, error)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
