import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { Place } from './place.ts'
import { isAlive } from './postmaster.ts'

/** The role and the database that the embedded server holds for the ledger. */
export const ledgerName = 'kuntasilta'

const options = [
  `--username=${ledgerName}`, '--auth=trust', '--encoding=UTF8', '--no-instructions',
  '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
]

/**
 * Makes the database cluster where there is none. It is made aside and renamed into place, so that a crash leaves no half
 * cluster and of two processes that start at once one wins.
 *
 * @throws Failure KS-LEDGER-START
 */
export async function ensureCluster(place: Place): Promise<void> {
  if (existsSync(place.data)) return
  removeUnfinished(place.data)
  const unfinished = `${place.data}.new-${process.pid}-${randomUUID()}`
  mkdirSync(unfinished, { mode: 0o700 })
  if (place.user) chownSync(unfinished, place.user.uid, place.user.gid)
  try {
    await initialise(place, unfinished)
    renameSync(unfinished, place.data)
    syncFolder(dirname(place.data))
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(place.data)) {
      throw failure('KS-LEDGER-START', { folder: place.folder, reason: said((cause as Error).message), log: place.log }, cause)
    }
  }
}

/** The cluster's standard database becomes the ledger's: a second one would be three hundred more files to make. */
async function initialise(place: Place, cluster: string): Promise<void> {
  const target = place.dataArgument === place.data ? cluster : place.dataArgument
  const surroundings = { ...place.user, cwd: cluster, env: serverEnvironment }
  await promisify(execFile)(join(place.program, 'bin/initdb'), ['-D', target, ...options], surroundings)
  const single = promisify(execFile)(join(place.program, 'bin/postgres'), ['--single', '-D', target, 'template1'], surroundings)
  single.child.stdin?.end(`alter database postgres rename to ${ledgerName};\n`)
  await single
}

/** What the server's processes see of the environment: nothing of ours, so that no PG… variable changes them. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function removeUnfinished(data: string): void {
  const prefix = `${basename(data)}.new-`
  for (const name of readdirSync(dirname(data))) {
    if (name.startsWith(prefix) && !isAlive(parseInt(name.slice(prefix.length), 10))) {
      rmSync(join(dirname(data), name), { recursive: true, force: true })
    }
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
