import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder, readMigrations } from '../../ledger/migrate.ts'
import { quickFolder } from '../harness/quickFolder.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

/** The version that is replaced by this one: the last commit of the main line that has none but our migrations, and not the newest. */
export interface PreviousVersion {
  readonly commit: string
  /** The migration that it does not know. */
  readonly lacks: string
}

/** Finds it in the history; in words why it cannot be had here. */
export function findPreviousVersion(): PreviousVersion | string {
  const ours = readMigrations(migrationsFolder).map(({ file }) => file)
  const lacks = ours.at(-1) ?? ''
  const commit = commitWithin(new Set(ours.slice(0, -1)))
  return commit === undefined ? `this copy of the repository has no history back to the version before ${lacks}` : { commit, lacks }
}

function commitWithin(migrations: ReadonlySet<string>): string | undefined {
  try {
    const changes = lines('log', '--first-parent', '--format=%P', 'HEAD', '--', 'ledger/migrations').map((parents) => parents.split(' ')[0] ?? '')
    return ['HEAD', ...changes].filter((commit) => commit !== '').find((commit) => lines('ls-tree', '--name-only', `${commit}:ledger/migrations`).every((file) => !file.endsWith('.sql') || migrations.has(file)))
  } catch {
    return undefined
  }
}

/** Lays the version out, as it was, in a folder of its own, with this repository's packages. */
export function layOut({ commit }: PreviousVersion): string {
  const folder = mkdtempSync(join(quickFolder(), 'kuntasilta-previous-'))
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit) })
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function lines(...args: readonly string[]): readonly string[] {
  return git(...args).toString('utf8').split('\n').filter((line) => line !== '')
}

function git(...args: readonly string[]): Buffer {
  return execFileSync('git', args, { cwd: repositoryRoot, maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] })
}
