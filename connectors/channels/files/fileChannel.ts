import type { Problem } from '../../../errors/failure.ts'

/** A complete-looking file in the folder that we pick up from. */
export interface WaitingFile {
  readonly name: string
  readonly size: number
  /** When it was last changed, in whole seconds since the Unix epoch: finer times do not travel over SFTP. */
  readonly changedAt_s: number
}

/**
 * How putting a file ended.
 * - `put`: it lies there under its name, or did already (`earlier`): same size and, where it can be read, same bytes.
 * - `not put`: proven that nothing is visible under its name. `receiver` where the receiver as a whole cannot take files now.
 * - `name taken`: another content lies there under this name.
 * - `unknown`: the connection broke while the file was being given its name.
 */
export type PutResult =
  | { readonly result: 'put'; readonly earlier: boolean }
  | { readonly result: 'not put'; readonly concerns: 'file' | 'receiver'; readonly problem: Problem }
  | { readonly result: 'name taken' | 'unknown'; readonly problem: Problem }

/** Where a file of ours is: under its name, where the receiver keeps what it has taken, half written, or nowhere. */
export type Place = 'target' | 'archive' | 'part' | 'nowhere'

/** What is looked for: a file of ours by name, and by what it holds. */
export interface FileOfOurs {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * A channel that carries files. Names are checked on every call: ours must be fit for a file (KS-CHANNEL-NAME), and
 * those of others that are not never come out of `list`. All but `put` throw a Failure with KS-CHANNEL-….
 */
export interface FileChannel {
  /** Host or folder, for messages. */
  readonly place: string
  /** Whether `find` can see what the receiver has taken. */
  readonly seesArchive: boolean
  /** Puts a whole file: written aside, checked, then renamed, unless `mayLeave` says no before that. Repeating it has no further effect. */
  put(file: FileOfOurs, signal: AbortSignal, mayLeave?: () => boolean): Promise<PutResult>
  /** Where the file is. A file of its name with other content counts as not there. */
  find(file: FileOfOurs, signal: AbortSignal): Promise<Place>
  /** The files that lie ready for us, without those that are visibly being written; `refused` are names that we do not touch. */
  list(signal: AbortSignal): Promise<{ readonly files: readonly WaitingFile[]; readonly refused: readonly string[] }>
  /** The bytes of a waiting file, at most `limit_bytes` (KS-CHANNEL-FILE-SIZE). */
  read(file: WaitingFile, limit_bytes: number, signal: AbortSignal): Promise<Uint8Array>
  /** Removes a waiting file, or moves it aside where there is a folder for that, unless it has been changed since it was listed. One that is gone is removed. */
  remove(file: WaitingFile, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}
