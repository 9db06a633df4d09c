import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { repositoryRoot } from './repositoryRoot.ts'

const left = new Set(['node_modules', 'var', 'coverage', '.git'])

/** Every file of the repository as it lies on disk, as paths relative to its root with forward slashes. */
export function repositoryFiles(folder: string = repositoryRoot): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return repositoryFiles(path)
    return entry.isFile() ? [relative(repositoryRoot, path).replaceAll('\\', '/')] : []
  })
}

/** A file of the repository as text. */
export function repositoryText(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8')
}
