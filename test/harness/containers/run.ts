import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const most_bytes = 16 * 1024 * 1024

/** Runs a program to its end and gives what it printed. Throws with what it printed where it ends with anything but 0. */
export async function run(program: string, parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, [...parameters], { env: { ...process.env, ...environment }, maxBuffer: most_bytes })
    return stdout
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${parameters.join(' ')} failed:\n${`${stdout}${stderr}`.slice(-4_000)}`, { cause })
  }
}
