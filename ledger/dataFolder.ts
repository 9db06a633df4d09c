import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** What the choice of the data folder depends on. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** The user's id; 0 is root. */
  readonly uid: number | undefined
  readonly home: string
}

/**
 * The folder of the data that must last: KUNTASILTA_DATA, else the default.
 *
 * @returns an absolute path; the folder may not exist yet
 */
export function dataFolder(of: Surroundings = thisProcess()): string {
  const configured = of.environment['KUNTASILTA_DATA']
  return configured ? resolve(configured) : defaultDataFolder(of)
}

/**
 * Where lasting data goes when nothing is configured: root's below `/var/lib`, an ordinary user's in the place that the
 * system keeps for it (XDG state folder, macOS Application Support). Never a temporary folder.
 */
export function defaultDataFolder(of: Surroundings = thisProcess()): string {
  if (of.uid === 0) return '/var/lib/kuntasilta'
  if (of.platform === 'darwin') return join(of.home, 'Library/Application Support/Kuntasilta')
  const state = of.environment['XDG_STATE_HOME']
  return join(state?.startsWith('/') ? state : join(of.home, '.local/state'), 'kuntasilta')
}

function thisProcess(): Surroundings {
  return { environment: process.env, platform: process.platform, uid: process.getuid?.(), home: homedir() }
}
