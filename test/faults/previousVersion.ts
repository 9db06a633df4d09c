import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { quickFolder } from '../harness/quickFolder.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

/** The last version whose newest migration is 002. */
const commit = '8f2064f27c'

/** Why it cannot be had here; undefined where it can. */
export function whyNoPreviousVersion(): string | undefined {
  try {
    git('cat-file', '-e', `${commit}^{commit}`)
    return undefined
  } catch {
    return `this copy of the repository has no history back to commit ${commit}`
  }
}

/**
 * The previous version in a folder of its own, with this repository's packages. Only the check of the ledger's version is
 * today's: the one of that time refused every newer ledger.
 */
export function previousVersion(): string {
  const folder = mkdtempSync(join(quickFolder(), 'kuntasilta-previous-'))
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit) })
  copyFileSync(join(repositoryRoot, 'ledger/migrate.ts'), join(folder, 'ledger/migrate.ts'))
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function git(...args: readonly string[]): Buffer {
  return execFileSync('git', args, { cwd: repositoryRoot, maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] })
}
