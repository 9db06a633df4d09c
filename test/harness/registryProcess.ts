import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { registryProgram } from './registryArchive.ts'

/** A running Apicurio Registry that keeps everything in memory. */
export interface RegistryProcess {
  /** Base address of its Confluent-compatible API. */
  readonly url: string
  /** Ends it at once. */
  stop(): Promise<void>
}

/** Ends the registry also when the process that wanted it is killed: its end closes the pipe that `cat` reads. */
const watched = '"$@" & exec >&-; cat > /dev/null; kill -9 $!'
const mostLog = 4_000

/** Starts a registry of its own on a loopback port. */
export async function startRegistryProcess(port: number): Promise<RegistryProcess> {
  const java = ['java', '-Xmx512m', '-XX:TieredStopAtLevel=1', '-Dquarkus.http.host=127.0.0.1', `-Dquarkus.http.port=${port}`, '-jar', registryProgram()]
  const shell = spawn('sh', ['-c', watched, 'sh', ...java], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(shell, 'exit')
  await new Promise<void>((resolve, reject) => {
    let log = ''
    shell.stdout.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-mostLog)
      if (log.includes('Listening on:')) resolve()
    })
    shell.stdout.once('close', () => reject(new Error(`Apicurio Registry ended: ${log}`)))
  })
  return {
    url: `http://127.0.0.1:${port}/apis/ccompat/v7`,
    async stop() {
      shell.stdin.end()
      await exited
    },
  }
}
