import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const version = '2.6.13.Final'
const folder = join(homedir(), '.cache/kuntasilta', `apicurio-registry-${version}`)

/** Why no schema registry can be started here, if so: Java or Maven missing, or Maven unable to fetch it. */
export function missingForRegistry(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'no java on the PATH'
  if (existsSync(folder)) return undefined
  if (spawnSync('mvn', ['-version']).status !== 0) return 'no mvn on the PATH to fetch Apicurio Registry with'
  return fetchRegistry()
}

/** The program's archive; the libraries lie beside it. */
export function registryProgram(): string {
  const runner = readdirSync(folder).find((name) => name.endsWith('-runner.jar'))
  if (runner === undefined) throw new Error(`${folder} holds no Apicurio Registry: remove it, so that it is fetched again`)
  return join(folder, runner)
}

/** Fetches and unpacks once into the cache, so that a broken attempt leaves nothing half done. Answers why it could not. */
function fetchRegistry(): string | undefined {
  mkdirSync(dirname(folder), { recursive: true })
  const work = mkdtempSync(`${folder}-`)
  try {
    const maven = spawnSync('mvn', ['-B', '-q', 'dependency:copy', `-Dartifact=io.apicurio:apicurio-registry-app:${version}:tar.gz:all`, `-DoutputDirectory=${work}`], { cwd: work, encoding: 'utf8' })
    if (maven.status !== 0) return `mvn could not fetch Apicurio Registry: ${maven.stdout.slice(0, 300)}`
    const archive = join(work, `apicurio-registry-app-${version}-all.tar.gz`)
    const unpacked = join(work, 'unpacked')
    mkdirSync(unpacked)
    const tar = spawnSync('tar', ['-xzf', archive, '-C', unpacked], { encoding: 'utf8' })
    if (tar.status !== 0) return `tar could not unpack Apicurio Registry: ${tar.stderr.slice(0, 300)}`
    if (!existsSync(folder)) renameSync(unpacked, folder)
    return undefined
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
