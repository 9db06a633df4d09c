import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../repositoryRoot.ts'
import { imageParts, partsVersion, type ImageName } from './parts.ts'
import { run } from './run.ts'

const recipes = join(import.meta.dirname, 'images')
const suite = 'bookworm'
const packages = ['openjdk-17-jre-headless', 'postgresql-client', 'libatomic1']

/**
 * The image of a part: the one that `KAFKA_IMAGE`, `POSTGRES_IMAGE`, `REGISTRY_IMAGE` or `NODE_IMAGE` names, else one that is
 * built here from Debian, Maven's and npm's packages and stays in the engine for the next run.
 */
export async function imageOf(name: ImageName): Promise<string> {
  return process.env[`${name.toUpperCase()}_IMAGE`] || builtImage(name)
}

/** Builds the image of the service from this working copy. */
export async function serviceImage(): Promise<string> {
  const image = 'kuntasilta-test/kuntasilta'
  await run('docker', ['build', '--network', 'host', '--build-arg', `NODE_IMAGE=${await imageOf('node')}`, '--tag', image, repositoryRoot], { DOCKER_BUILDKIT: '0' })
  return image
}

async function builtImage(name: ImageName): Promise<string> {
  const base = await debianImage()
  const recipe = join(recipes, name)
  const image = `kuntasilta-test/${name}:${hashOf([base, partsVersion(name), ...readdirSync(recipe).map((file) => readFileSync(join(recipe, file), 'utf8'))])}`
  if (await isThere(image)) return image
  const context = mkdtempSync(join(tmpdir(), `ks-image-${name}-`))
  try {
    cpSync(recipe, context, { recursive: true })
    const settings = await imageParts[name](context)
    const parameters = Object.entries({ BASE: base, ...settings }).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`])
    await run('docker', ['build', ...parameters, '--tag', image, context], { DOCKER_BUILDKIT: '0' })
    return image
  } finally {
    rmSync(context, { recursive: true, force: true })
  }
}

/** Debian with what all parts need. */
async function debianImage(): Promise<string> {
  const image = `kuntasilta-test/debian:${hashOf([suite, ...packages])}`
  if (await isThere(image)) return image
  const folder = mkdtempSync(join(tmpdir(), 'ks-debian-'))
  try {
    const archive = join(folder, 'debian.tar')
    await run('mmdebstrap', ['--variant=minbase', `--include=${packages.join(',')}`, suite, archive])
    await run('docker', ['import', archive, image])
    return image
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function isThere(image: string): Promise<boolean> {
  return run('docker', ['image', 'inspect', image]).then(() => true, () => false)
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)
}
