import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../ledger/embedded/openEmbedded.ts'
import { isAlive } from '../../ledger/embedded/postmaster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of this run's embedded server; the first test file that needs a database starts it. */
    databaseFolder: string
  }
}

const prefix = 'kuntasilta-test-'

/** Memory where the machine has plenty of it: a test database need not survive the machine, and is made in half the time. */
const parent = hasRoomInMemory() ? '/dev/shm' : tmpdir()

/** Gives the run one folder for its embedded server, and afterwards stops the server and removes the folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  const folder = join(parent, `${prefix}${process.pid}`)
  mkdirSync(folder)
  project.provide('databaseFolder', folder)
  return () => removeServer(folder)
}

/** Runs that were killed leave their server behind. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue
    await removeServer(join(parent, name))
  }
}

async function removeServer(folder: string): Promise<void> {
  if (existsSync(join(folder, 'postgresql'))) await (await openEmbedded({ folder, role: 'guest' })).stop()
  rmSync(folder, { recursive: true, force: true })
}

function hasRoomInMemory(): boolean {
  try {
    accessSync('/dev/shm', constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 4_000_000_000
  } catch {
    return false
  }
}
