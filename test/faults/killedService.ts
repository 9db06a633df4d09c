import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

/** The real service as a process of its own, so that it can be killed. */
export class KilledService {
  readonly #child: ChildProcess
  #errors = ''
  readonly #awaited: { readonly text: string; readonly resolve: () => void }[] = []
  readonly running: Promise<void>
  readonly #operations = Promise.withResolvers<string>()

  /** `root` holds the program: this one, or another version of it. */
  constructor(environment: Readonly<Record<string, string>>, root = repositoryRoot) {
    this.#child = spawn(process.execPath, [join(root, 'service/main.ts')], {
      env: { ...process.env, ...environment, KUNTASILTA_LOG: 'info', KUNTASILTA_OPS_PORT: '0' }, stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.running = new Promise((resolve, reject) => {
      this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        this.#errors = (this.#errors + text).slice(-20_000)
        if (text.includes('The service runs.')) resolve()
        const address = /"address":"([^"]+)"[^\n]*Health and metrics can be read/.exec(this.#errors)?.[1]
        if (address !== undefined) this.#operations.resolve(address)
        for (const each of this.#awaited) if (this.#errors.includes(each.text)) each.resolve()
      })
      this.#child.once('exit', (code) => reject(new Error(`the service ended with ${code} before it ran:\n${this.#errors}`)))
    })
    this.running.catch(() => undefined)
  }

  /** Resolves when it has logged this. */
  logged(text: string): Promise<void> {
    if (this.#errors.includes(text)) return Promise.resolve()
    return new Promise((resolve) => this.#awaited.push({ text, resolve }))
  }

  /** What it says of being ready, part by part, and the status that it says so with. */
  async readiness(): Promise<{ readonly status: number; readonly parts: Readonly<Record<string, string>> }> {
    const answer = await fetch(`${await this.#operations.promise}/health/ready`)
    const { parts } = await answer.json() as { readonly parts: Readonly<Record<string, string>> }
    return { status: answer.status, parts }
  }

  /** Stops it in the middle of whatever it does, until it is continued. */
  hold(): void {
    this.#child.kill('SIGSTOP')
  }

  continue(): void {
    this.#child.kill('SIGCONT')
  }

  /** Ends it at once, wherever it is. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }

  /** Asks it to stop; gives its exit code. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode
    const gone = once(this.#child, 'close') as Promise<[number | null]>
    this.#child.kill('SIGTERM')
    return (await gone)[0]
  }

  /** What it wrote last, for the report of a failure. */
  get errors(): string {
    return this.#errors
  }
}
