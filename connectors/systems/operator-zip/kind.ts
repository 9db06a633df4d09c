import type { SystemKind } from '../../ports.ts'
import { openOperatorZip } from './connection.ts'
import { operatorZipSettingsSchema, type OperatorZipSettings } from './settings.ts'

/** An e-invoice operator that takes ZIP files with a digest (docs/systems/operator-zip.md). */
export const operatorZip: SystemKind<OperatorZipSettings> = {
  id: 'operator-zip',
  recognisesRepeats: 'no',
  canBeAsked: false,
  tellsWhenAsked: 'none',
  sends: 'documents',
  settings: operatorZipSettingsSchema,
  highestGrade: () => 'none',
  open: openOperatorZip,
}
