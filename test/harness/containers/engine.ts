import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { requirement } from '../requirement.ts'
import { removeAbandonedProjects } from './projects.ts'

/** Images and layers stay here from one run to the next. */
const folder = join(homedir(), '.cache/kuntasilta/engine')
const startLimit_ms = 60_000
const programs = ['docker', 'dockerd', 'containerd', 'runc', 'iptables']

let ownEngine: ChildProcess | undefined

/** Whether a container engine answers, or one of our own could be started. Whoever asks stops it: `stopEngine` in `afterAll`. */
export const engine = await requirement('a container engine', async () => {
  if (engineAnswers()) return undefined
  if (process.getuid?.() !== 0) return 'none answers, and only root can start one'
  const missing = programs.filter((program) => spawnSync('which', [program], { env: searched() }).status !== 0)
  if (missing.length > 0) return `none answers, and there is no ${missing.join(', no ')} (Debian packages docker.io and iptables)`
  return startEngine()
})

/** Ends the engine that was started for these tests; one that was there before stays. */
export async function stopEngine(): Promise<void> {
  if (ownEngine === undefined || ownEngine.exitCode !== null) return
  const gone = once(ownEngine, 'exit')
  ownEngine.kill('SIGTERM')
  await gone
}

/** Gives the reason where it does not start. */
async function startEngine(): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true })
  const socket = `unix://${join(folder, 'engine.sock')}`
  const log = createWriteStream(join(folder, 'engine.log'))
  await once(log, 'open')
  const started = spawn('dockerd', ['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'run'), '--pidfile', join(folder, 'engine.pid'), '--host', socket], {
    env: searched(), stdio: ['ignore', log, log],
  })
  ownEngine = started
  process.env['DOCKER_HOST'] = socket
  const until = performance.now() + startLimit_ms
  while (started.exitCode === null && performance.now() < until) {
    if (engineAnswers()) {
      await removeAbandonedProjects()
      return undefined
    }
    await pause(100)
  }
  await stopEngine()
  delete process.env['DOCKER_HOST']
  return `dockerd did not start; it says why in ${join(folder, 'engine.log')}`
}

function engineAnswers(): boolean {
  return spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 10_000 }).status === 0
}

/** The environment with the folders in which Debian keeps what only root starts. */
function searched(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` }
}
