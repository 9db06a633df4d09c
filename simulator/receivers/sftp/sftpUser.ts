/** What an account of the SFTP server belongs to: a box of folders, and a receiver that watches it. */
export interface SftpUser {
  readonly name: string
  /** The real folder that the account sees as `/`. */
  readonly home: string
  /** Whether the receiver is away now: then nobody gets in, and who is in is thrown out. */
  away(): boolean
  /**
   * A file stands under its final name (path as the account sees it), written whole.
   *
   * @returns whether the request that put it there gets its answer
   */
  placed(path: string): Promise<boolean>
}
