import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.ts'

export const kafkaVersion = '4.1.1'
/** The newest that runs on Java 17, which is what Debian 12 has. */
export const apicurioVersion = '3.0.9'

const cache = join(homedir(), '.cache/kuntasilta')

/** The folder of Apache Kafka's jars, with its command-line tools. */
export function kafkaJars(): Promise<string> {
  return fetched(`kafka-with-tools-${kafkaVersion}`, async (folder, target) => {
    writeFileSync(join(folder, 'pom.xml'), kafkaProject)
    await run('mvn', ['-q', '-B', '-f', join(folder, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${target}`])
  })
}

/** The archive of Apicurio Registry. */
export async function apicurioArchive(): Promise<string> {
  const folder = await fetched(`apicurio-registry-${apicurioVersion}`, async (_, target) => {
    await run('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=io.apicurio:apicurio-registry-app:${apicurioVersion}:tar.gz:all`, `-DoutputDirectory=${target}`])
  })
  return join(folder, `apicurio-registry-app-${apicurioVersion}-all.tar.gz`)
}

/** A folder of the cache, filled the first time. */
async function fetched(name: string, fetch: (folder: string, target: string) => Promise<void>): Promise<string> {
  const kept = join(cache, name)
  if (existsSync(kept)) return kept
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(`${kept}-fetching-`)
  try {
    await fetch(folder, join(folder, 'lib'))
    renameSync(join(folder, 'lib'), kept)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return kept
}

const kafkaProject = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>kuntasilta.test</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${kafkaVersion}</version></dependency>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-tools</artifactId><version>${kafkaVersion}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`
