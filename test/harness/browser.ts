import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { requirement } from './requirement.ts'

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const program = [process.env['CHROMIUM'], ...programs].find((path) => path !== undefined && existsSync(path))

/** Whether this machine has a browser of the Chromium kind. */
export const browser = await requirement('a browser', () => (program === undefined ? `there is none of ${programs.join(', ')} (Debian package chromium); set CHROMIUM` : undefined))

/** Starts the browser without a window; close it after the tests. */
export function startBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error('there is no browser on this machine')
  return chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
}
