import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { repositoryRoot } from './repositoryRoot.ts'
import { requirement } from './requirement.ts'

/** The environment of a shop's developer: without the Node.js that this repository brings along. */
export const machineEnvironment: Readonly<Record<string, string | undefined>> = {
  PATH: (process.env['PATH'] ?? '').split(':').filter((entry) => !entry.startsWith(repositoryRoot)).join(':'),
  HOME: process.env['HOME'],
  CI: 'true',
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
}

/** Runs a program as a shop's developer would, and answers what it printed; rejects if it fails. */
export async function onMachine(cwd: string, program: string, parameters: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(program, parameters, { cwd, env: { ...machineEnvironment, ...more }, timeout: 180_000 })
  return stdout
}

/** A Node.js of the machine's own, 20 or newer and not the pinned one, with an npm that reaches its registry. */
export const machineNode = await requirement("the machine's own Node.js with npm", async () => {
  try {
    const version = (await onMachine('/', 'node', ['--version'])).trim()
    if (version === process.version) return `only the pinned ${version} is there`
    if (Number(/^v(\d+)/.exec(version)?.[1]) < 20) return `it is ${version}`
    await onMachine('/', 'npm', ['view', 'avsc@5.7.9', 'version'])
    return undefined
  } catch (cause) {
    return (cause as Error).message.trim().split('\n').at(-1)
  }
})
