import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { failure } from '../../errors/failure.ts'

/** The user the server runs as, where that is not our own: PostgreSQL refuses root. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

const candidates = ['postgres', '_postgres', 'nobody']

/**
 * The user to give to the server: none for an ordinary user (the server is then ours), for root the owner of the data it
 * finds, else `postgres`, else `nobody`.
 *
 * @param data the server's data folder, which need not exist
 * @throws Failure KS-LEDGER-NO-USER
 */
export function serverUser(data: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  for (const name of candidates) {
    const found = users.find((fields) => fields[0] === name)
    if (found?.[2] !== undefined && found[3] !== undefined) return { uid: unsigned(found[2]), gid: unsigned(found[3]) }
  }
  throw failure('KS-LEDGER-NO-USER', {})
}

/** Whether a user may enter a folder: every folder above it and itself lets them through. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  const above = dirname(folder)
  return above === folder || mayEnter(user, above)
}

/** macOS writes nobody's id as -2. */
function unsigned(id: string): number {
  return Number(id) >>> 0
}
