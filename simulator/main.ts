import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../base/clock.ts'
import { loadProfiles } from '../connectors/profile/load.ts'
import { codeAndText, lastWords } from '../errors/failure.ts'
import { environmentFile, environmentFor } from './environment.ts'
import { injectionOf, refuseUnknownSystems } from './failOption.ts'
import { readSimulatorOptions } from './options.ts'
import { playShop } from './playShop.ts'
import type { Receiver, Receivers } from './receivers/receiver.ts'
import { startReceivers } from './receivers/startReceivers.ts'
import { simulatedSystems } from './simulatedSystems.ts'

const pace_ms = 1_000

/** Starts the receivers of a folder of profiles, and the shop where orders are asked for, and runs them by the machine's clock until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const options = readSimulatorOptions(process.argv.slice(2))
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())

  const { profiles, problems } = await loadProfiles(options.profiles)
  for (const problem of problems) process.stderr.write(`${codeAndText(problem)}\n`)
  if (profiles.length === 0) {
    process.exitCode = 1
    return
  }
  // What an earlier run wrote leads nowhere; the file says that the receivers are there.
  rmSync(options.environment, { force: true })
  const played = profiles.map(({ profile }) => profile)
  refuseUnknownSystems(options.failures, played)
  const receivers = await startReceivers({
    root: options.folder,
    clock: systemClock,
    seed: options.seed,
    systems: simulatedSystems(profiles),
    ...(options.webhooks !== undefined && { webhookBase: options.webhooks }),
  })
  for (const asked of options.failures) receivers.of(asked.municipality, asked.system).inject(injectionOf(asked, systemClock.now_ms()))
  mkdirSync(dirname(options.environment), { recursive: true })
  writeFileSync(options.environment, environmentFile(environmentFor(played, receivers)), { mode: 0o600 })
  for (const receiver of receivers.all) process.stdout.write(`${describe(receiver)}\n`)
  process.stdout.write(`Documents: ${options.folder}\nEnvironment for the service (node --env-file): ${options.environment}\nWebhooks: ${options.webhooks ?? 'none, give --webhooks'}\nReady; stop with Ctrl-C.\n`)

  const { seed, orders, perSecond } = options
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  try {
    await Promise.all([
      actUntilStopped(receivers, stopping.signal),
      orders !== undefined && playShop({ seed, orders, perSecond, municipalities: played.map(({ municipality }) => municipality), signal: stopping.signal, print }),
    ])
  } finally {
    stopping.abort()
    await receivers.stop()
  }
}

async function actUntilStopped(receivers: Receivers, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await receivers.process()
    await pause(pace_ms, undefined, { signal }).catch(() => undefined)
  }
}

function describe({ system: { municipality, system, kind }, settings }: Receiver): string {
  const { URL: url, HOST: host, PORT: port, USER: user, FOLDER: folder } = settings
  const address = url ?? (host === undefined ? folder : `sftp://${user}@${host}:${port}${folder}`)
  return `${`${municipality}/${system}`.padEnd(24)} ${kind.padEnd(22)} ${address}`
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exitCode = 1
}
