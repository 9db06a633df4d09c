import { randomBytes } from 'node:crypto'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { restingPort } from '../../../simulator/restingPort.ts'
import { repositoryRoot } from '../repositoryRoot.ts'
import { imageOf, serviceImage } from './images.ts'
import { ownProject } from './projects.ts'
import { run } from './run.ts'

const healthLimit_ms = 180_000
const lineLimit_ms = 90_000

/** docker-compose.yml as a composition of a test's own: own images, secrets, ports, volumes. */
export class Composition {
  /** The database's password, which nothing but two files may show. */
  readonly password = randomBytes(18).toString('hex')
  readonly #secrets = mkdtempSync(join(tmpdir(), 'ks-secrets-'))
  readonly #command: readonly string[]
  #environment: Readonly<Record<string, string>> = {}

  private constructor(command: readonly string[]) {
    this.#command = command
  }

  /** Makes what the composition needs, and starts nothing yet. */
  static async prepare(settings: Readonly<Record<string, string>>): Promise<Composition> {
    const composition = new Composition(composeCommand())
    const { password } = composition
    composition.#write({ 'database-password': password, 'database-url': `postgres://kuntasilta:${password}@postgres/kuntasilta`, receivers: '' })
    composition.#environment = {
      KAFKA_IMAGE: await imageOf('kafka'), POSTGRES_IMAGE: await imageOf('postgres'), REGISTRY_IMAGE: await imageOf('registry'),
      KUNTASILTA_IMAGE: await serviceImage(),
      HTTP_PORT: String(await restingPort()), OPS_PORT: String(await restingPort()),
      SECRETS_FOLDER: composition.#secrets, ...settings,
    }
    return composition
  }

  /** Runs the compose command in the repository, with the simulator's profile. */
  async compose(...parameters: string[]): Promise<string> {
    const [program = '', ...first] = this.#command
    return run(program, [...first, '--file', join(repositoryRoot, 'docker-compose.yml'), '--project-name', ownProject, '--profile', 'simulator', ...parameters], this.#environment)
  }

  /** The container of a service, started or ended. */
  async container(service: string): Promise<string> {
    return (await run('docker', ['ps', '--all', '--quiet', '--filter', `label=com.docker.compose.project=${ownProject}`, '--filter', `label=com.docker.compose.service=${service}`])).trim()
  }

  /** What the engine says of a service's container, by a Go template. */
  async inspect(service: string, template: string): Promise<string> {
    return (await run('docker', ['inspect', '--format', template, await this.container(service)])).trim()
  }

  /** Runs a program in a service's container. */
  async execute(service: string, ...command: string[]): Promise<string> {
    return run('docker', ['exec', await this.container(service), ...command])
  }

  /** Runs a program in a service's container until one of its lines is wanted, and gives that line; else fails with what all services wrote. */
  async lineOf(service: string, command: readonly string[], wanted: (line: string) => boolean): Promise<string> {
    const child = spawn('docker', ['exec', await this.container(service), ...command], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    try {
      return await new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`no line of ${command[0]} was wanted in ${lineLimit_ms} ms:\n${said.slice(-4_000)}`)), lineLimit_ms).unref()
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => {
            said += text
            const found = said.split('\n').slice(0, -1).find(wanted)
            if (found !== undefined) resolve(found)
          })
        }
        child.once('close', (code) => reject(new Error(`${command[0]} ended with ${code}, and no line of it was wanted:\n${said.slice(-4_000)}`)))
      })
    } catch (cause) {
      throw new Error(`${(cause as Error).message}\n${await this.#said()}`, { cause })
    } finally {
      child.kill()
    }
  }

  /** Resolves when the service's own health check says so; else fails with what the container wrote. */
  async healthy(service: string): Promise<void> {
    const until = performance.now() + healthLimit_ms
    let health = ''
    while (performance.now() < until) {
      health = await this.inspect(service, '{{.State.Status}} {{.State.Health.Status}}')
      if (health === 'running healthy') return
      await pause(250)
    }
    throw new Error(`${service} is ${health}:\n${(await this.compose('logs', '--no-color', '--tail', '40', service)).slice(-6_000)}`)
  }

  /** Removes containers, volumes, network and secrets. */
  async remove(): Promise<void> {
    await this.compose('down', '--volumes', '--timeout', '2')
    rmSync(this.#secrets, { recursive: true })
  }

  /** What the services wrote last, our own at the end: whoever shows a failure may cut its beginning. */
  async #said(): Promise<string> {
    const logs = await Promise.all(['registry', 'kafka', 'simulator', 'trial'].map((service) => this.compose('logs', '--no-color', '--tail', '60', service)))
    return logs.map((log) => log.slice(-5_000)).join('\n')
  }

  /** Readable for the users in the containers; the folder is closed to others on this machine. */
  #write(secrets: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(secrets)) writeFileSync(join(this.#secrets, name), text, { mode: 0o644 })
  }
}

/** Debian's docker-compose, or the plugin of the docker command. */
function composeCommand(): readonly string[] {
  const commands = [['docker', 'compose'], ['docker-compose']] as const
  const found = commands.find(([program, ...first]) => spawnSync(program, [...first, 'version']).status === 0)
  if (found === undefined) throw new Error('there is neither "docker compose" nor docker-compose (Debian package docker-compose)')
  return found
}
