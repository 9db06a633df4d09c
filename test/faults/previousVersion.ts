import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { quickFolder } from '../harness/quickFolder.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

/** Newest migration of the version that is tried. */
const newest = '002-bus.sql'

/** Why it cannot be had here; undefined where it can. */
export function whyNoPreviousVersion(): string | undefined {
  return findCommit() === undefined ? `this copy of the repository has no history back to the version of ${newest}` : undefined
}

/** The last commit whose newest migration is that one: the one before a commit that changed the migrations. */
function findCommit(): string | undefined {
  const lines = (...args: readonly string[]): readonly string[] => git(...args).toString('utf8').split('\n').filter((line) => line !== '')
  try {
    return lines('log', '--format=%P', 'HEAD', '--', 'ledger/migrations')
      .flatMap((parents) => parents.split(' ').filter((parent) => parent !== ''))
      .find((parent) => lines('ls-tree', '--name-only', `${parent}:ledger/migrations`).at(-1) === newest)
  } catch {
    return undefined
  }
}

/**
 * The previous version in a folder of its own, with this repository's packages. Only the check of the ledger's version is
 * today's: the one of that time refused every newer ledger.
 */
export function previousVersion(): string {
  const commit = findCommit()
  if (commit === undefined) throw new Error(whyNoPreviousVersion())
  const folder = mkdtempSync(join(quickFolder(), 'kuntasilta-previous-'))
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit) })
  copyFileSync(join(repositoryRoot, 'ledger/migrate.ts'), join(folder, 'ledger/migrate.ts'))
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function git(...args: readonly string[]): Buffer {
  return execFileSync('git', args, { cwd: repositoryRoot, maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] })
}
