import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failure, problem, type Problem } from '../../errors/failure.ts'
import { phrase, said } from '../../errors/words/words.ts'
import { clashesAmong } from './clashes.ts'
import { loadProfile, type LoadedProfile } from './loadProfile.ts'
import { limits } from './reading/limits.ts'
import { isSystemError } from './reading/textFile.ts'
import { problemOf } from './reading/problemOf.ts'

/** The nine examples. */
export const exampleProfiles: string = fileURLToPath(new URL('../municipalities', import.meta.url))

/** What a folder of profiles holds. */
export interface Loading {
  /** Faultless profiles, in order of their ids. */
  readonly profiles: readonly LoadedProfile[]
  /** One clear error (KS-PROFILE-…) for each fault. */
  readonly problems: readonly Problem[]
  /** Names of the folders that hold a profile, faulty or not; undefined where the whole folder could not be read. */
  readonly municipalities: readonly string[] | undefined
}

/**
 * Reads and checks every profile below a folder (default: the nine examples). Never throws for what the folder holds:
 * each fault is a problem, and a profile with a fault, or one at fault in a clash with another, is left out.
 */
export async function loadProfiles(folder: string = exampleProfiles): Promise<Loading> {
  const loading = await readProfiles(folder)
  const clashes = clashesAmong(loading.profiles.map(({ profile }) => profile))
  const clashing = new Set(clashes.flatMap(({ atFault }) => atFault))
  return {
    ...loading,
    profiles: loading.profiles.filter(({ profile }) => !clashing.has(profile.municipality)),
    problems: [...loading.problems, ...clashes.map((clash) => clash.problem)],
  }
}

/** The same without comparing the profiles with one another. */
export async function readProfiles(folder: string): Promise<Loading> {
  let names: readonly string[]
  try {
    names = await foldersWithProfile(folder)
  } catch (error) {
    return { profiles: [], problems: [problemOf(error)], municipalities: undefined }
  }
  if (names.length === 0) return { profiles: [], problems: [await noneIn(folder)], municipalities: [] }
  const profiles: LoadedProfile[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const loaded = await loadProfile(join(folder, name), name)
    if (loaded.profile === undefined) problems.push(...loaded.problems)
    else profiles.push(loaded.profile)
  }
  return { profiles, problems, municipalities: names }
}

async function noneIn(folder: string): Promise<Problem> {
  return (await exists(join(folder, 'profile.yaml'))) ? problem('KS-PROFILE-FOLDER-ABOVE', { folder, above: dirname(resolve(folder)) }) : problem('KS-PROFILE-NONE', { folder })
}

async function foldersWithProfile(folder: string): Promise<readonly string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
    if (names.length > limits.municipalities) throw failure('KS-PROFILE-TOO-LARGE', { file: folder, extent: phrase('{count} entries', { count: names.length }), most: limits.municipalities })
    const found = await Promise.all(names.map(async (name) => ((await exists(join(folder, name, 'profile.yaml'))) ? name : undefined)))
    return found.filter((name) => name !== undefined)
  } catch (cause) {
    throw isSystemError(cause) ? failure('KS-PROFILE-FOLDER', { folder, reason: said(cause.code) }, cause) : cause
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (cause) {
    if (isSystemError(cause) && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return false
    return true
  }
}

export { fileFormatOf, type LoadedProfile } from './loadProfile.ts'
