import { accessSync, chownSync, closeSync, constants, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { serverEnvironment } from './cluster.ts'
import type { Place } from './place.ts'
import { socketFolderPrefix } from './postmaster.ts'

/** A server process that was just started, and may still be starting. */
export interface StartedServer {
  readonly pid: number | undefined
  /** Resolves when the process has ended, or could not be started at all. */
  readonly ended: Promise<void>
  /** What it said last, for an error. */
  readonly lastWords: () => string
  /** Tells it to stop, and waits until it has ended. */
  stop(): Promise<void>
}

const kept_bytes = 5_000_000
const told_characters = 2_000

/**
 * Starts `postgres` on the data of a place: durable (fsync stays on), reachable only through a Unix socket in a short folder
 * of its own that only the server's user and root can enter. The process leads a session of its own, so that Ctrl-C at a
 * terminal reaches us and not the server.
 */
export function startServer(place: Place): StartedServer {
  const socketFolder = makeSocketFolder(place)
  const logStart = rotateLog(place.log)
  const log = openSync(place.log, 'a')
  const settings = { listen_addresses: '', shared_buffers: '64MB', unix_socket_permissions: '0700', timezone: 'UTC', log_timezone: 'UTC', cluster_name: 'kuntasilta' }
  const child = spawn(
    join(place.program, 'bin/postgres'),
    ['-D', place.dataArgument, '-k', socketFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...place.user, cwd: place.data, env: serverEnvironment, detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.unref()
  let refusal: string | undefined
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (cause) => {
      refusal = cause.message
      resolve()
    })
  })
  void ended.then(() => rmSync(socketFolder, { recursive: true, force: true }))
  const lastWords = (): string => refusal ?? readFileSync(place.log, 'utf8').slice(logStart).slice(-told_characters).trim()
  return {
    pid: child.pid, ended, lastWords,
    stop() {
      child.kill('SIGINT')
      return ended
    },
  }
}

/** Unix socket paths end at 107 bytes (103 on macOS); a service may see a /tmp of its own, so root's go to /run. */
function makeSocketFolder(place: Place): string {
  const parent = process.getuid?.() === 0 && isWritable('/run') ? '/run' : '/tmp'
  removeEmptySocketFolders(parent)
  const folder = mkdtempSync(join(parent, socketFolderPrefix))
  if (place.user) chownSync(folder, place.user.uid, place.user.gid)
  return folder
}

const starting_ms = 600_000

/** A server that ends after the process that started it leaves an empty folder; a young one may wait for its socket. */
function removeEmptySocketFolders(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(socketFolderPrefix)) continue
    try {
      const folder = join(parent, name)
      if (Date.now() - statSync(folder).mtimeMs > starting_ms) rmdirSync(folder)
    } catch {
      // In use, of another user, or just removed by another process: not ours to remove.
    }
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Keeps one older log; answers where in the log the coming start begins. */
function rotateLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < kept_bytes) return size
  renameSync(log, `${log}.1`)
  return 0
}
