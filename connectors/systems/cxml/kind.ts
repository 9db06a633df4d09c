import type { SystemKind } from '../../ports.ts'
import { openCxml } from './connection.ts'
import { cxmlSettingsSchema, type CxmlSettings } from './settings.ts'

/** A purchasing system that speaks cXML over HTTP (docs/systems/cxml.md). */
export const cxmlSystem: SystemKind<CxmlSettings> = {
  id: 'cxml',
  recognisesRepeats: 'by delivery id',
  canBeAsked: false,
  tellsWhenAsked: 'none',
  sends: 'documents',
  settings: cxmlSettingsSchema,
  highestGrade: ({ statusUpdates }) => (statusUpdates ? 'technically accepted' : 'none'),
  open: openCxml,
}
