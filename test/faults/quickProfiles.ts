import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { exampleProfiles, loadProfiles } from '../../connectors/profile/load.ts'

interface Editable { systems: Record<string, { kind: string; lane?: object; files?: object; pollEvery?: string; onUnknown?: string }> }

/** Kinds that can neither be asked nor recognise repeats; the simulated ones take the same bytes once. */
const blind = new Set(['sap-idoc', 'operator-zip'])

/**
 * The example profiles with short times, in a folder of their own: what failed is tried again at once, breakers close at
 * once, answers are looked for every second, and a file is closed with two documents or at the next quarter of an hour. What may have arrived at a
 * receiver that cannot be asked is sent again.
 */
export async function quickProfiles(folder: string): Promise<string> {
  cpSync(exampleProfiles, folder, { recursive: true })
  for (const { profile: { municipality } } of (await loadProfiles(folder)).profiles) {
    const path = join(folder, municipality, 'profile.yaml')
    const profile = parse(readFileSync(path, 'utf8')) as Editable
    for (const system of Object.values(profile.systems)) {
      system.pollEvery = 'PT1S'
      if (blind.has(system.kind)) system.onUnknown = 'send again'
      system.lane = { ...system.lane, retry: { delays: ['PT0.2S'] }, breaker: { failures: 5, open: 'PT0.2S', longestOpen: 'PT0.5S' } }
      if (system.files !== undefined) system.files = { cut: ['03:00'], most: 1 }
    }
    writeFileSync(path, stringify(profile))
  }
  return folder
}
