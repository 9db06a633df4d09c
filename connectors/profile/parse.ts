import { problem, type Problem } from '../../errors/failure.ts'
import { checkProfile } from './check.ts'
import { where, type Subject } from './checks/subject.ts'
import { checkFields } from './reading/fields.ts'
import { limits } from './reading/limits.ts'
import { problemOf } from './reading/problemOf.ts'
import { readYaml } from './reading/yamlText.ts'
import { profileSchema } from './schema.ts'

/** What the text of a profile holds: `subject` where its fields can be read, and everything that is wrong with it. */
export interface ProfileParsing {
  readonly subject?: Subject
  readonly problems: readonly Problem[]
}

/** Checks the text of a profile.yaml alone; `folder` is the name of its folder. Pure; answers problems instead of throwing. */
export function parseProfile(text: string, folder: string): ProfileParsing {
  try {
    const yaml = readYaml(text, `${folder}/profile.yaml`)
    const checked = checkFields(profileSchema, yaml)
    if (checked.problems !== undefined) return { problems: checked.problems }
    const subject = { profile: checked.value, yaml }
    return { subject, problems: [...folderName(subject, folder), ...checkProfile(subject)].slice(0, limits.problems) }
  } catch (error) {
    return { problems: [problemOf(error)] }
  }
}

function folderName(subject: Subject, folder: string): Problem[] {
  const { municipality } = subject.profile
  return municipality === folder ? [] : [problem('KS-PROFILE-FOLDER-NAME', { file: where(subject, ['municipality']).file, municipality, folder })]
}
