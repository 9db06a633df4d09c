import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

/** The real service as a process of its own, so that it can be killed. */
export class KilledService {
  readonly #child: ChildProcess
  #errors = ''
  readonly running: Promise<void>

  constructor(environment: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, [join(repositoryRoot, 'service/main.ts')], {
      env: { ...process.env, ...environment, KUNTASILTA_LOG: 'info', KUNTASILTA_OPS_PORT: '0' }, stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.running = new Promise((resolve, reject) => {
      this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        this.#errors = (this.#errors + text).slice(-20_000)
        if (text.includes('The service runs.')) resolve()
      })
      this.#child.once('exit', (code) => reject(new Error(`the service ended with ${code} before it ran:\n${this.#errors}`)))
    })
    this.running.catch(() => undefined)
  }

  /** Ends it at once, wherever it is. */
  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }

  /** Asks it to stop; gives its exit code. */
  async stop(): Promise<number | null> {
    const gone = once(this.#child, 'exit') as Promise<[number | null]>
    this.#child.kill('SIGTERM')
    return (await gone)[0]
  }

  /** What it wrote last, for the report of a failure. */
  get errors(): string {
    return this.#errors
  }
}
