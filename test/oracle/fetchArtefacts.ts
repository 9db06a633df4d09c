import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

/** Where the fetched artefacts lie. */
export const artefactFolder = join(repositoryRoot, 'node_modules/.cache/official-rules')

/** Coordinates of the rules in force (Peppol 2026.5, EN 16931 1.3.16) and of the processor that runs them. */
const artefacts: readonly { coordinates: string; alone: boolean }[] = [
  { coordinates: 'com.helger.phive.rules:phive-rules-peppol:4.3.7', alone: true },
  { coordinates: 'com.helger.phive.rules:phive-rules-en16931:4.3.7', alone: true },
  { coordinates: 'net.sf.saxon:Saxon-HE:12.9', alone: false },
]

/** Why the official rules cannot run here, if they cannot: Java or Maven missing, or Maven unable to fetch. */
export function missingForOracle(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'no java on the PATH'
  if (existsSync(artefactFolder)) return undefined
  if (spawnSync('mvn', ['-version']).status !== 0) return 'no mvn on the PATH to fetch the rule artefacts with'
  return fetchArtefacts()
}

/** The class path of the fetched artefacts. */
export function oracleClassPath(): string {
  return readdirSync(artefactFolder).map((jar) => join(artefactFolder, jar)).join(process.platform === 'win32' ? ';' : ':')
}

/** Fetches once into the cache, so that a broken attempt leaves nothing half done. Answers why it could not. */
function fetchArtefacts(): string | undefined {
  mkdirSync(join(artefactFolder, '..'), { recursive: true })
  const work = mkdtempSync(`${artefactFolder}-`)
  try {
    writeFileSync(join(work, 'pom.xml'), pom())
    const maven = spawnSync('mvn', ['-B', '-q', '-f', join(work, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${join(work, 'jars')}`], { encoding: 'utf8' })
    if (maven.status !== 0) return `mvn could not fetch the rule artefacts: ${maven.stdout.slice(0, 300)}`
    if (!existsSync(artefactFolder)) renameSync(join(work, 'jars'), artefactFolder)
    return undefined
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function pom(): string {
  const dependencies = artefacts.map(({ coordinates, alone }) => {
    const [group, artefact, version] = coordinates.split(':')
    const exclusions = alone ? '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>' : ''
    return `<dependency><groupId>${group}</groupId><artifactId>${artefact}</artifactId><version>${version}</version>${exclusions}</dependency>`
  })
  return `<project><modelVersion>4.0.0</modelVersion><groupId>kuntasilta</groupId><artifactId>official-rules</artifactId><version>1</version><packaging>pom</packaging><dependencies>${dependencies.join('')}</dependencies></project>`
}
