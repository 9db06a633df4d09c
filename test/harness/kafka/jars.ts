import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { requirement } from '../requirement.ts'

const version = '4.1.1'

/** Where the jars lie, from one run to the next. */
export const jarsFolder = join(homedir(), '.cache', 'kuntasilta', `kafka-${version}`)

/** Whether this machine can run Apache Kafka, or was told of one that runs (KAFKA_BROKERS). */
export const kafka = await requirement('Apache Kafka', () => (process.env['KAFKA_BROKERS'] ? undefined : missingForBroker()))

/** Whether this machine can run a Kafka broker of a test's own. */
export const ownKafka = await requirement('Apache Kafka of its own', missingForBroker)

function missingForBroker(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'there is no java'
  if (existsSync(jarsFolder) || spawnSync('mvn', ['-v']).status === 0) return undefined
  return `there is no mvn, and ${jarsFolder} does not hold the jars yet`
}

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>kuntasilta.test</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${version}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`

/** The class path of Apache Kafka; its jars are fetched the first time. */
export async function kafkaClassPath(): Promise<string> {
  if (!existsSync(jarsFolder)) await fetchJars()
  return join(jarsFolder, '*')
}

async function fetchJars(): Promise<void> {
  await mkdir(dirname(jarsFolder), { recursive: true })
  const folder = await mkdtemp(`${jarsFolder}-fetching-`)
  try {
    await writeFile(join(folder, 'pom.xml'), project)
    await promisify(execFile)('mvn', ['-q', '-B', '-f', join(folder, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'lib')}`])
    await rename(join(folder, 'lib'), jarsFolder)
  } catch (error) {
    // Another test process may have been quicker.
    if (!existsSync(jarsFolder)) throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
