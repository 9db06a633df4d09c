import { chmodSync, constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join, relative } from 'node:path'
import { installedBinaries, type InstalledBinaries } from './platform.ts'

/**
 * Puts the server's program into a folder that the server's user can enter, once per version: `node_modules` may lie in
 * a checkout closed to others, and npm leaves out the library links where install scripts are blocked.
 *
 * @param home the folder below which the program goes
 * @returns the folder that holds `bin`, `lib` and `share`
 * @throws Failure KS-LEDGER-PLATFORM or KS-LEDGER-BINARIES
 */
export function ensureProgram(home: string): string {
  const installed = installedBinaries()
  const program = join(home, `program-${installed.version}`)
  if (existsSync(program)) return program
  const unfinished = `${program}.new-${process.pid}-${randomUUID()}`
  copyProgram(installed, unfinished)
  try {
    renameSync(unfinished, program)
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(program)) throw cause
  }
  return program
}

function copyProgram(installed: InstalledBinaries, target: string): void {
  copyFolder(join(installed.packageFolder, 'native'), target)
  const links = JSON.parse(readFileSync(join(installed.packageFolder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const link of links) {
    const at = join(target, relative('native', link.target))
    const to = join(target, relative('native', link.source))
    mkdirSync(dirname(at), { recursive: true })
    if (!existsSync(at)) symlinkSync(relative(dirname(at), to), at)
  }
}

/** Takes over what the server needs at run time (no static libraries, no links: those come from the package's list). */
function copyFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true })
  chmodSync(target, 0o755)
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name)
    const to = join(target, entry.name)
    if (entry.isDirectory()) copyFolder(from, to)
    else if (entry.isFile() && !entry.name.endsWith('.a')) takeFile(from, to, basename(source) === 'bin' ? 0o755 : 0o644)
  }
}

/** A hard link where everyone may already use the file and the file system is the same, else a copy: 60 MB less to write. */
function takeFile(from: string, to: string, mode: number): void {
  if ((statSync(from).mode & mode) === mode && tryLink(from, to)) return
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  chmodSync(to, mode)
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
