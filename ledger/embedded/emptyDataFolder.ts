import { rmSync } from 'node:fs'
import { openEmbedded } from './openEmbedded.ts'
import { preparePlace } from './place.ts'
import { readPostmaster, serves } from './postmaster.ts'

/**
 * Empties a data folder for a new beginning; stops the server first that a killed process may have left there.
 *
 * @throws Failure KS-LEDGER-IN-USE where a service uses it, and nothing is removed
 */
export async function emptyDataFolder(folder: string, application: string): Promise<void> {
  const { data } = preparePlace(folder)
  const running = readPostmaster(data)
  if (running !== undefined && serves(running.pid, data)) await (await openEmbedded({ folder, role: 'service', application })).stop()
  rmSync(folder, { recursive: true, force: true })
}
