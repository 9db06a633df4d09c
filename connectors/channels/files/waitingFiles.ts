import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { WaitingFile } from './fileChannel.ts'
import { isFileName, isPart, printable } from './fileNames.ts'
import type { FileStore } from './fileStore.ts'

/** The files of a folder that are not visibly being written, in the order in which they were: by time, then by name; and the names that we do not touch, made printable. */
export async function listWaiting(store: FileStore, folder: string): Promise<{ files: WaitingFile[]; refused: string[] }> {
  const files: WaitingFile[] = []
  const refused: string[] = []
  for (const { name, entry } of await store.list(folder)) {
    if (entry.kind !== 'file' || isPart(name) || /^\.[^/]*$/.test(name)) continue
    if (isFileName(name)) files.push({ name, size: entry.size, changedAt_s: entry.changedAt_s })
    else refused.push(printable(name))
  }
  files.sort((a, b) => a.changedAt_s - b.changedAt_s || (a.name < b.name ? -1 : 1))
  return { files, refused }
}

/** A waiting file's bytes. Throws KS-CHANNEL-FILE-SIZE, and KS-CHANNEL-READ where it is no longer as it was listed. */
export async function readWaiting(store: FileStore, folder: string, file: WaitingFile, limit_bytes: number): Promise<Uint8Array> {
  if (file.size > limit_bytes) throw failure('KS-CHANNEL-FILE-SIZE', { name: file.name, size: file.size, limit: limit_bytes })
  const path = pathOf(store, folder, file)
  const bytes = await store.read(path, file.size + 1)
  if (bytes.byteLength === file.size && isAsListed(file, await store.entryAt(path))) return bytes
  throw failure('KS-CHANNEL-READ', { place: store.place, path, reason: phrase('it changed while it was being read') })
}

/** Removes a waiting file that is still as it was listed. */
export async function removeWaiting(store: FileStore, folder: string, file: WaitingFile): Promise<void> {
  const path = pathOf(store, folder, file)
  if (isAsListed(file, await store.entryAt(path))) await store.remove(path)
}

/** Moves a waiting file that is still as it was listed aside; where its name is taken there, its time goes before it. */
export async function putAside(store: FileStore, folder: string, aside: string, file: WaitingFile): Promise<void> {
  const path = pathOf(store, folder, file)
  if (!isAsListed(file, await store.entryAt(path))) return
  const usual = `${aside}/${file.name}`
  await store.rename(path, (await store.entryAt(usual)) === undefined ? usual : `${aside}/${file.changedAt_s}-${file.name}`)
}

function pathOf(store: FileStore, folder: string, { name }: WaitingFile): string {
  if (!isFileName(name)) throw failure('KS-CHANNEL-READ', { place: store.place, path: printable(name), reason: phrase('it is not a file name that we use') })
  return `${folder}/${name}`
}

function isAsListed(file: WaitingFile, entry: { readonly size: number; readonly changedAt_s: number } | undefined): boolean {
  return entry?.size === file.size && entry.changedAt_s === file.changedAt_s
}
