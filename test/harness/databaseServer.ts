import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../ledger/embedded/openEmbedded.ts'
import { isAlive } from '../../ledger/embedded/postmaster.ts'
import { quickFolder } from './quickFolder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of this run's embedded server; the first test file that needs a database starts it. */
    databaseFolder: string
  }
}

const prefix = 'kuntasilta-test-'

const parent = quickFolder()

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
