import { setTimeout as pause } from 'node:timers/promises'
import { failure } from '../../errors/failure.ts'
import { phrase, said } from '../../errors/words/words.ts'
import { ensureCluster, ledgerName } from './cluster.ts'
import { endOnSignal } from './endOnSignal.ts'
import { preparePlace, type Place } from './place.ts'
import { clearAfter, type Postmaster, readPostmaster, removeSocketFolder, serves } from './postmaster.ts'
import { Presence } from './presence.ts'
import { startServer, type StartedServer } from './startServer.ts'

/** How a process uses the folder: one service at a time, and any number of guests (command line, tests). */
export type EmbeddedRole = 'service' | 'guest'

/** What opening the embedded server needs. */
export interface EmbeddedOptions {
  /** The data folder; the server keeps to `postgresql/` below it. */
  readonly folder: string
  readonly role: EmbeddedRole
  /** Shown to a second service and in the server's list of connections. */
  readonly application?: string
  /** Called once if the server goes away while it is in use. */
  readonly onLost?: () => void
}

/** An embedded server in use by this process. */
export interface EmbeddedServer {
  /** The ledger's database, for `pg` and `psql`. */
  readonly url: string
  /** The folder of the Unix socket; `pg` takes it as `host`. */
  readonly socketFolder: string
  readonly folder: string
  readonly pid: number
  /** Whether this process started the server (rather than joining a running one). */
  readonly started: boolean
  /** Ends the use; the last user stops the server, and holds the presence lock until it has stopped. Close pools before. */
  stop(): Promise<void>
  /** Ends the use and leaves the server running. */
  leave(): Promise<void>
}

const patience_ms = 120_000
const recheck_ms = 10
const lastPatience_ms = 5_000

/**
 * Opens the embedded PostgreSQL of a data folder: joins the server that runs there, or starts (and where needed makes) it.
 * After a `kill -9` of the service the server it left behind is joined; one that was killed too is recovered. A signal that nobody listens to stops
 * the server, where this process is its last user, before it ends the process.
 *
 * @throws Failure KS-LEDGER-IN-USE for a second service, KS-LEDGER-START when the server does not come up, and the failures
 * of a folder or machine that cannot have one
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const application = `${options.application ?? `kuntasilta ${options.role}`} (process ${process.pid})`
  const place = preparePlace(options.folder)
  const joined = await joinOrStart(place, application)
  if (options.role === 'service') await becomeService(joined, place)
  return inUse(joined, place, options)
}

interface Joined {
  readonly presence: Presence
  readonly pid: number
  readonly socketFolder: string
  readonly started: boolean
}

async function joinOrStart(place: Place, application: string): Promise<Joined> {
  await ensureCluster(place)
  let own: StartedServer | undefined
  const interrupt = (): void => void own?.stop()
  const forget = endOnSignal(() => own?.stop())
  process.once('exit', interrupt)
  try {
    return await untilJoined(place, application, () => (own = startServer(place)))
  } finally {
    forget()
    process.removeListener('exit', interrupt)
  }
}

async function untilJoined(place: Place, application: string, start: () => StartedServer): Promise<Joined> {
  const deadline = performance.now() + patience_ms
  let own: StartedServer | undefined
  let ended = false
  while (performance.now() < deadline) {
    const running = readPostmaster(place.data)
    if (running !== undefined && serves(running.pid, place.data)) {
      const presence = await tryEnter(running, place, application)
      if (presence) return { ...running, presence, started: running.pid === own?.pid }
    } else if (own === undefined) {
      if (running !== undefined) clearAfter(running, place.data)
      own = start()
      ended = false
      void own.ended.then(() => {
        ended = true
      })
    } else if (ended) {
      const reason = own.lastWords()
      if (!mayTryAgain(reason)) throw failure('KS-LEDGER-START', { folder: place.folder, reason: said(reason), log: place.log })
      own = undefined
    }
    await pause(recheck_ms)
  }
  throw failure('KS-LEDGER-START', { folder: place.folder, reason: phrase('it did not answer within {seconds} s', { seconds: patience_ms / 1000 }), log: place.log })
}

/** Another process was faster, or the children of a killed server have not ended yet. */
function mayTryAgain(lastWords: string): boolean {
  return /lock file "postmaster\.pid" already exists|pre-existing shared memory block|received (fast|smart|immediate) shutdown/.test(lastWords)
}

/**
 * A server that is starting, recovering or stopping refuses, and one that began to stop while we waited for its last user is
 * none either; anything else is an error.
 */
async function tryEnter(running: Postmaster, place: Place, application: string): Promise<Presence | undefined> {
  if (running.socketFolder === '') return undefined
  try {
    const presence = await Presence.enter(running.socketFolder, application)
    const now = readPostmaster(place.data)
    if (now?.pid === running.pid && !now.stopping) return presence
    await presence.end()
    return undefined
  } catch (cause) {
    const { code, message } = cause as Error & { code?: string }
    const passing = ['57P01', '57P02', '57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code ?? '') || /Connection terminated|not queryable/.test(message)
    if (passing) return undefined
    if (code === 'EACCES') throw failure('KS-LEDGER-FOLDER', { folder: place.folder, reason: said(message) }, cause)
    throw cause
  }
}

const handOver_ms = 2_000

/** The lock of a service that was just killed is free as soon as the server has noticed: a moment's patience. */
async function becomeService(joined: Joined, place: Place): Promise<void> {
  const deadline = performance.now() + handOver_ms
  for (;;) {
    const holder = await joined.presence.becomeService()
    if (holder === undefined) return
    if (performance.now() > deadline) {
      await joined.presence.end()
      throw failure('KS-LEDGER-IN-USE', { folder: place.folder, holder })
    }
    await pause(recheck_ms)
  }
}

function inUse(joined: Joined, place: Place, options: EmbeddedOptions): EmbeddedServer {
  const { presence, pid, socketFolder, started } = joined
  const stillRuns = (): boolean => readPostmaster(place.data)?.pid === pid && serves(pid, place.data)
  const interrupt = (): void => {
    if (stillRuns()) process.kill(pid, 'SIGINT')
  }
  /** Without giving way to anything else: the process is about to end, and nobody shall see the server go. */
  const stopNow = (): void => {
    interrupt()
    const deadline = performance.now() + lastPatience_ms
    while (stillRuns() && performance.now() < deadline) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, recheck_ms)
    if (!stillRuns()) removeSocketFolder(socketFolder)
  }
  const forget = endOnSignal(async () => {
    if (await presence.leaveAndAskWhetherAlone()) stopNow()
  })
  if (options.role === 'service') process.once('exit', stopNow)
  if (options.onLost) presence.onLost(options.onLost)
  const leave = async (): Promise<void> => {
    forget()
    process.removeListener('exit', stopNow)
    await presence.end()
  }
  return {
    url: `postgresql://${ledgerName}@localhost/${ledgerName}?host=${encodeURIComponent(socketFolder)}`,
    socketFolder,
    folder: options.folder,
    pid,
    started,
    leave,
    async stop() {
      const alone = await presence.leaveAndAskWhetherAlone()
      if (!alone) return leave()
      interrupt()
      while (stillRuns()) await pause(recheck_ms)
      removeSocketFolder(socketFolder)
      await leave()
    },
  }
}
