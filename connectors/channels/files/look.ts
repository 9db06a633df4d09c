import { Failure, failure } from '../../../errors/failure.ts'
import type { FileOfOurs, Place } from './fileChannel.ts'
import { checkOurName, partNames } from './fileNames.ts'
import type { Entry, FileStore, Folders } from './fileStore.ts'

/** Something that lies under a name of ours. */
export interface Found {
  readonly path: string
  readonly entry: Entry
}

/**
 * What lies under a name: first where we put it, then where the receiver moves it, so that a file that is moved between
 * the two looks is seen. A missing folder is an error: in it nothing can be found, and that would prove nothing.
 */
export async function look(store: FileStore, folders: Folders, name: string): Promise<{ readonly target: Found | undefined; readonly archive: Found | undefined }> {
  const at = async (folder: string): Promise<Found | undefined> => {
    const path = `${folder}/${name}`
    const [entry, holder] = await Promise.all([store.entryAt(path), store.entryAt(folder)])
    if (holder?.kind !== 'folder') throw failure('KS-CHANNEL-FOLDER', { place: store.place, folder })
    return entry === undefined ? undefined : { path, entry }
  }
  const target = await at(folders.put)
  return { target, archive: folders.archive === undefined ? undefined : await at(folders.archive) }
}

/** Whether what lies there is these bytes; where we may not read it, the size decides. */
export async function isSame(store: FileStore, found: Found, bytes: Uint8Array): Promise<boolean> {
  if (found.entry.kind !== 'file' || found.entry.size !== bytes.byteLength) return false
  try {
    return Buffer.compare(await store.read(found.path, bytes.byteLength), bytes) === 0
  } catch (error) {
    if (error instanceof Failure && error.code === 'KS-CHANNEL-FORBIDDEN') return true
    throw error
  }
}

/** Where a file of ours is. Throws KS-CHANNEL-…. */
export async function findFile(store: FileStore, folders: Folders, file: FileOfOurs): Promise<Place> {
  checkOurName(file.name)
  const { target, archive } = await look(store, folders, file.name)
  if (target !== undefined && (await isSame(store, target, file.bytes))) return 'target'
  if (archive !== undefined && (await isSame(store, archive, file.bytes))) return 'archive'
  const parts = await Promise.all(partNames(file.name).map((name) => store.entryAt(`${folders.put}/${name}`)))
  return parts.some((part) => part !== undefined) ? 'part' : 'nowhere'
}
