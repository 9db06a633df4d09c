import type { Problem } from '../../errors/failure.ts'
import type { Profile } from './schema.ts'

/** A profile with its tables and layouts, all checked. */
export interface LoadedProfile {
  readonly profile: Profile
  /** SHA-256 over the names and bytes of all files of its folder, hexadecimal. */
  readonly version: string
  /** Its folder. */
  readonly folder: string
  /** Texts of the files that its flows name (accounting tables, layouts), by their names in the folder. */
  readonly files: ReadonlyMap<string, string>
}

/** What a folder of profiles holds. */
export interface Loading {
  /** Faultless profiles, in order of their ids. */
  readonly profiles: readonly LoadedProfile[]
  /** One clear error (KS-PROFILE-…) for each fault. */
  readonly problems: readonly Problem[]
}
