import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { FileChannel } from './fileChannel.ts'
import type { FileStore, Folders } from './fileStore.ts'
import { findFile } from './look.ts'
import { putFile } from './putFile.ts'
import { listWaiting, putAside, readWaiting, removeWaiting } from './waitingFiles.ts'

/** Gives a store for the time of one piece of work; fails with KS-CHANNEL-… where there is none. */
export type UseStore = <T>(signal: AbortSignal, work: (store: FileStore) => Promise<T>) => Promise<T>

/** A file channel over a store and its folders. */
export function channelOver(place: string, folders: Folders, use: UseStore, close: () => Promise<void>): FileChannel {
  const pickUp = (): string => {
    if (folders.pickUp !== undefined) return folders.pickUp
    throw failure('KS-CHANNEL-SETTING', { setting: 'pickUp', reason: phrase('the profile names no folder to pick up from') })
  }
  return {
    place,
    seesArchive: folders.archive !== undefined,
    put: (file, signal, mayLeave) => putFile(place, folders, file, (work) => use(signal, work), signal, mayLeave),
    find: (file, signal) => use(signal, (store) => findFile(store, folders, file)),
    list: (signal) => use(signal, (store) => listWaiting(store, pickUp())),
    read: (file, limit_bytes, signal) => use(signal, (store) => readWaiting(store, pickUp(), file, limit_bytes)),
    remove: (file, signal) => use(signal, (store) => folders.processed === undefined ? removeWaiting(store, pickUp(), file) : putAside(store, pickUp(), folders.processed, file)),
    close,
  }
}
