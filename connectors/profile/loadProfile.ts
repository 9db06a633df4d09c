import { join } from 'node:path'
import { sha256 } from '../../base/hash.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { checkProfile } from './check.ts'
import { layoutFileOf, where, type Subject } from './checks/subject.ts'
import { checkFields } from './reading/fields.ts'
import { limits } from './reading/limits.ts'
import { readTextFile } from './reading/textFile.ts'
import { problemOf, readYaml, type FieldPath } from './reading/yamlText.ts'
import { profileSchema, type Profile } from './schema.ts'

/** A profile with its tables and layouts, all checked. */
export interface LoadedProfile {
  readonly profile: Profile
  /** SHA-256 over the names and texts of profile.yaml and every file that it names, hexadecimal. */
  readonly version: string
  /** Its folder. */
  readonly folder: string
  /** Texts of the files that its flows name (accounting tables, layouts), by their names in the folder. */
  readonly files: ReadonlyMap<string, string>
}

/** A loaded profile, or why there is none. */
export type ProfileLoading = { readonly profile: LoadedProfile; readonly problems?: never } | { readonly profile?: never; readonly problems: readonly Problem[] }

/** Reads and checks the profile of one folder; `name` is the folder's own name. */
export async function loadProfile(folder: string, name: string): Promise<ProfileLoading> {
  try {
    const text = await readTextFile(join(folder, 'profile.yaml'), `${name}/profile.yaml`, limits.profileSize)
    const yaml = readYaml(text, `${name}/profile.yaml`)
    const checked = checkFields(profileSchema, yaml)
    if (checked.problems !== undefined) return { problems: checked.problems }
    return await loadFiles({ profile: checked.value, yaml }, text, folder, name)
  } catch (error) {
    return { problems: [problemOf(error)] }
  }
}

async function loadFiles(subject: Subject, text: string, folder: string, name: string): Promise<ProfileLoading> {
  const { profile } = subject
  const problems = [...checkProfile(subject)]
  if (profile.municipality !== name) problems.push(problem('KS-PROFILE-FOLDER-NAME', { file: where(subject, ['municipality']).file, municipality: profile.municipality, folder: name }))
  const files = new Map<string, string>()
  for (const { file, path, most } of namedFiles(profile)) {
    if (files.has(file)) continue
    try {
      files.set(file, await readTextFile(join(folder, file), `${name}/${file}`, most))
    } catch (error) {
      const found = problemOf(error)
      problems.push(found.parameters['reason'] === 'ENOENT' ? problem('KS-PROFILE-FILE-MISSING', { ...where(subject, path), missing: file }) : found)
    }
  }
  if (problems.length > 0) return { problems: problems.slice(0, limits.problems) }
  return { profile: { profile, version: versionOf(text, files), folder, files } }
}

function namedFiles(profile: Profile): readonly { readonly file: string; readonly path: FieldPath; readonly most: number }[] {
  return profile.flows.flatMap(({ accounting, format }, index) => {
    const layout = layoutFileOf(format)
    return [
      ...(accounting === undefined ? [] : [{ file: accounting, path: ['flows', index, 'accounting'], most: limits.tableSize }]),
      ...(layout === undefined ? [] : [{ file: layout, path: ['flows', index, 'format'], most: limits.layoutSize }]),
    ]
  })
}

function versionOf(text: string, files: ReadonlyMap<string, string>): string {
  const parts = [['profile.yaml', text] as const, ...[...files].sort(([one], [other]) => (one < other ? -1 : 1))]
  return sha256(parts.map(([file, content]) => `${file} ${sha256(content)}\n`).join(''))
}
