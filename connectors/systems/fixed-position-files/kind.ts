import type { SystemKind } from '../../ports.ts'
import { openFixedPositionFiles } from './connection.ts'
import { fixedPositionFilesSettingsSchema, type FixedPositionFilesSettings } from './settings.ts'

/** A finance system or device register that reads files with fixed positions (docs/systems/fixed-position-files.md). */
export const fixedPositionFiles: SystemKind<FixedPositionFilesSettings> = {
  id: 'fixed-position-files',
  recognisesRepeats: 'no',
  canBeAsked: true,
  tellsWhenAsked: 'none',
  sends: 'files',
  settings: fixedPositionFilesSettingsSchema,
  highestGrade: () => 'none',
  open: openFixedPositionFiles,
}
