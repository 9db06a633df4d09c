/** What a path leads to. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'other'
  readonly size: number
  /** In whole seconds since the Unix epoch. */
  readonly changedAt_s: number
}

/**
 * The few file operations that a file channel is made of; one driver for this machine's folders, one for SFTP. What fails
 * is a Failure: KS-CHANNEL-FOLDER, -FORBIDDEN, -DISK-FULL, -WRITE, -READ, and KS-CHANNEL-CUT or -TIMEOUT where it is not
 * known whether the operation was done.
 */
export interface FileStore {
  /** Host or folder, for messages. */
  readonly place: string
  /** Undefined where there is nothing. */
  entryAt(path: string): Promise<Entry | undefined>
  /** At most `limit_bytes` from the start. */
  read(path: string, limit_bytes: number): Promise<Uint8Array>
  /** Makes or overwrites a file; its bytes are on the disk when it resolves, as far as the server can promise that. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Gives a file another name in one step. */
  rename(from: string, to: string): Promise<void>
  /** Removes a file; one that is gone is no error. */
  remove(path: string): Promise<void>
  /** The names in a folder and what they are. */
  list(folder: string): Promise<readonly { readonly name: string; readonly entry: Entry }[]>
}

/** The folders of a file channel. */
export interface Folders {
  readonly put: string
  readonly pickUp?: string
  readonly archive?: string
  /** Where what was picked up is moved; without it, it is removed. */
  readonly processed?: string
}
