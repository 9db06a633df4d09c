import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import { fingerprintOf } from '../../connectors/channels/sftp/hostKeys.ts'
import { newKeyPair } from '../../simulator/receivers/sftp/keyPair.ts'
import { restingPort } from '../../simulator/restingPort.ts'
import { requirement } from './requirement.ts'

const program = '/usr/sbin/sshd'

/** Whether this machine has an OpenSSH server that lets the test's own user in (it never lets a locked account in). */
export const openSsh = await requirement('OpenSSH server', async () => {
  if (!existsSync(program)) return `there is no ${program} (Debian package openssh-server)`
  try {
    const sshd = await startSshd()
    const refused = await refusalOf(sshd)
    await sshd.stop()
    return refused
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
})

/** A running OpenSSH server on a loopback port that lets the test's own user in with one key. */
export interface Sshd {
  readonly port: number
  readonly username: string
  /** OpenSSH format. */
  readonly privateKey: string
  /** `SHA256:…` */
  readonly hostKey: string
  stop(): Promise<void>
}

/** How a server is short of something: it lets nobody write, or has room for no byte (a limit on the size of files, since a full disk needs rights to mount one). */
export type ShortOf = 'rights' | 'room'

/** Starts an OpenSSH server of our own, with fresh keys. It sees this machine's files with the test user's rights. */
export async function startSshd(shortOf?: ShortOf): Promise<Sshd> {
  const folder = await mkdtemp(join(tmpdir(), 'ks-sshd-'))
  const host = newKeyPair()
  const user = newKeyPair()
  await writeFile(join(folder, 'host'), host.private, { mode: 0o600 })
  await writeFile(join(folder, 'authorized'), user.public)
  await chmod(folder, 0o755)
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
  const port = await restingPort()
  const options = [
    `ListenAddress=127.0.0.1`,
    `AuthorizedKeysFile=${join(folder, 'authorized')}`,
    `Subsystem=sftp internal-sftp${shortOf === 'rights' ? ' -R' : ''}`,
    'UsePAM=no',
    'StrictModes=no',
    'PasswordAuthentication=no',
    'PermitRootLogin=yes',
    'PidFile=none',
    'MaxStartups=100',
  ]
  const limited = shortOf === 'room' ? ['trap "" XFSZ; ulimit -f 0; exec "$0" "$@"'] : ['exec "$0" "$@"']
  const server = spawn('/bin/sh', ['-c', ...limited, program, '-D', '-e', '-f', '/dev/null', '-h', join(folder, 'host'), '-p', String(port), ...options.flatMap((option) => ['-o', option])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let log = ''
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4_000)
      if (log.includes('Server listening')) resolve()
    })
    void exited.then(() => reject(new Error(`sshd ended: ${log}`)))
  })
  const parsed = ssh2.utils.parseKey(host.public)
  if (parsed instanceof Error) throw parsed
  return {
    port,
    username: userInfo().username,
    privateKey: user.private,
    hostKey: fingerprintOf(parsed.getPublicSSH()),
    async stop() {
      server.kill()
      await exited
      await rm(folder, { recursive: true })
    },
  }
}

/** Why the server does not let us in; undefined where it does. */
async function refusalOf({ port, username, privateKey }: Sshd): Promise<string | undefined> {
  const client = new ssh2.Client()
  try {
    return await new Promise((resolve) => {
      client.once('ready', () => resolve(undefined))
      client.once('error', (error) => resolve(`it does not let ${username} in: ${error.message}`))
      client.connect({ host: '127.0.0.1', port, username, privateKey })
    })
  } finally {
    client.destroy()
  }
}
