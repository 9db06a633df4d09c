import type { z } from 'zod'
import { bankChannelSettingsSchema } from './bank-channel/settings.ts'
import { p2pRestSettingsSchema } from './p2p-rest/settings.ts'
import { cxmlSettingsSchema } from './cxml/settings.ts'
import { fixedPositionFilesSettingsSchema } from './fixed-position-files/settings.ts'
import { genericDropSettingsSchema } from './generic-drop/settings.ts'
import { genericHttpSettingsSchema } from './generic-http/settings.ts'
import { operatorRestSettingsSchema } from './operator-rest/settings.ts'
import { operatorZipSettingsSchema } from './operator-zip/settings.ts'
import { peppolAccessPointSettingsSchema } from './peppol-access-point/settings.ts'
import { sapIdocSettingsSchema } from './sap-idoc/settings.ts'
import { sapODataSettingsSchema } from './sap-odata/settings.ts'

/** The settings of every kind of system, by its id as written in profiles. */
export const systemSettingsSchemas = {
  'operator-rest': operatorRestSettingsSchema,
  'operator-zip': operatorZipSettingsSchema,
  'bank-channel': bankChannelSettingsSchema,
  'peppol-access-point': peppolAccessPointSettingsSchema,
  'sap-idoc': sapIdocSettingsSchema,
  'sap-odata': sapODataSettingsSchema,
  cxml: cxmlSettingsSchema,
  'p2p-rest': p2pRestSettingsSchema,
  'fixed-position-files': fixedPositionFilesSettingsSchema,
  'generic-http': genericHttpSettingsSchema,
  'generic-drop': genericDropSettingsSchema,
} as const satisfies Record<string, z.ZodType>

export type SystemKindId = keyof typeof systemSettingsSchemas
/** The checked settings of a kind. */
export type SettingsOf<Id extends SystemKindId> = z.infer<(typeof systemSettingsSchemas)[Id]>
