import { posix } from 'node:path'
import { repositoryText } from './sourceFiles.ts'

/** One import of a file. */
export interface Import {
  /** The file that imports. */
  readonly from: string
  /** A path relative to the repository's root, or the name of a package or built-in module. */
  readonly to: string
  /** Whether only types are taken over, which leaves nothing at run time. */
  readonly typeOnly: boolean
}

const statement = /^(?:import|export)(\s+type)?\s(?:[^'"]*?\sfrom\s*)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Reads the imports of a TypeScript file of the repository: static, re-exporting and dynamic ones. */
export function importsOf(file: string, text: string = repositoryText(file)): Import[] {
  return [
    ...[...text.matchAll(statement)].map(([, type, name]) => ({ from: file, to: resolve(file, name ?? ''), typeOnly: type !== undefined })),
    ...[...text.matchAll(dynamic)].map(([, name]) => ({ from: file, to: resolve(file, name ?? ''), typeOnly: false })),
  ]
}

function resolve(file: string, name: string): string {
  if (name.startsWith('#model/')) return name.replace('#model/', 'mappings/model/')
  return name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), name)) : name
}
