import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureProgram } from '../../../ledger/embedded/program.ts'
import { installedBinaries } from '../../../ledger/embedded/platform.ts'
import { apicurioVersion, apicurioArchive, kafkaJars, kafkaVersion } from './maven.ts'
import { run } from './run.ts'

/** The parts that have an image of their own. */
export type ImageName = 'kafka' | 'postgres' | 'registry' | 'node'

/** What tells one build of an image from the next, besides its recipe. */
export function partsVersion(name: ImageName): string {
  return { kafka: kafkaVersion, registry: apicurioVersion, postgres: installedBinaries().version, node: process.version }[name]
}

/** Puts what an image's recipe takes from Maven, npm and this machine into the build's folder; gives the build's arguments. */
export const imageParts: Readonly<Record<ImageName, (context: string) => Promise<Readonly<Record<string, string>>>>> = {
  async kafka(context) {
    cpSync(await kafkaJars(), join(context, 'jars'), { recursive: true })
    return {}
  },
  async registry(context) {
    cpSync(await apicurioArchive(), join(context, 'apicurio-registry-app.tar.gz'))
    return { VERSION: apicurioVersion }
  },
  async postgres(context) {
    const home = mkdtempSync(join(context, 'home-'))
    cpSync(ensureProgram(home), join(context, 'program'), { recursive: true, verbatimSymlinks: true })
    rmSync(home, { recursive: true })
    return {}
  },
  async node(context) {
    cpSync(process.execPath, join(context, 'node'))
    chmodSync(join(context, 'node'), 0o755)
    cpSync(await npmFolder(), join(context, 'npm'), { recursive: true })
    cpSync(process.env['NODE_EXTRA_CA_CERTS'] ?? '/etc/ssl/certs/ca-certificates.crt', join(context, 'authorities.crt'))
    return { PACKAGE_REGISTRY: (await run('npm', ['config', 'get', 'registry'])).trim() }
  },
}

/** The npm that this machine has: plain JavaScript. */
async function npmFolder(): Promise<string> {
  const main = process.env['npm_execpath']
  return main === undefined ? join((await run('npm', ['root', '--global'])).trim(), 'npm') : dirname(dirname(main))
}
