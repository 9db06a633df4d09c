import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'

/** What a server says of itself in `postmaster.pid`, which lies in its data folder while it runs (or after it was killed). */
export interface Postmaster {
  readonly pid: number
  /** The folder of its Unix socket; empty while it is still starting. */
  readonly socketFolder: string
  /** Whether it has begun to shut down; it says so before it ends the first connection. */
  readonly stopping: boolean
}

/**
 * Reads who serves a data folder, alive or not.
 *
 * @returns undefined when nobody does and nobody was killed doing it
 * @throws Failure KS-LEDGER-FOLDER when this user may not look
 */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, socketFolder: lines[4] ?? '', stopping: lines[7]?.trim() === 'stopping' } : undefined
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw failure('KS-LEDGER-FOLDER', { folder: data, reason: said((cause as Error).message) }, cause)
  }
}

/**
 * Whether a process id from `postmaster.pid` still is the server of that folder. After a restart of a machine or container
 * the same number often belongs to another process, and PostgreSQL would then refuse to start.
 */
export function serves(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EACCES'
  }
}

/**
 * Removes what a killed server left behind: its socket's folder, and its pid file where another process has its number now
 * (PostgreSQL itself takes over any other stale pid file, and more safely).
 */
export function clearAfter(postmaster: Postmaster, data: string): void {
  removeSocketFolder(postmaster.socketFolder)
  if (isAlive(postmaster.pid) && readPostmaster(data)?.pid === postmaster.pid) rmSync(join(data, 'postmaster.pid'), { force: true })
}

/** Whether a process exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** How the name of a socket folder of ours begins. */
export const socketFolderPrefix = 'kuntasilta-socket-'

/** Removes a socket folder of ours, and nothing else. */
export function removeSocketFolder(path: string): void {
  if (/^\/(run|tmp)\/kuntasilta-socket-[A-Za-z0-9]+$/.test(path)) rmSync(path, { recursive: true, force: true })
}
