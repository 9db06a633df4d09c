import type { SystemKind } from '../../ports.ts'
import { openSapIdoc } from './connection.ts'
import { sapIdocSettingsSchema, type SapIdocSettings } from './settings.ts'

/** SAP over IDoc XML, by HTTP or in files (docs/systems/sap-idoc.md). */
export const sapIdoc: SystemKind<SapIdocSettings> = {
  id: 'sap-idoc',
  recognisesRepeats: 'no',
  canBeAsked: false,
  tellsWhenAsked: 'none',
  sends: 'documents',
  settings: sapIdocSettingsSchema,
  highestGrade: ({ statuses }) => (statuses ? 'booked' : 'none'),
  open: openSapIdoc,
}
