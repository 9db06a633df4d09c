import type { SystemKind } from '../../ports.ts'
import { openSapOData } from './connection.ts'
import { sapODataSettingsSchema, type SapODataSettings } from './settings.ts'

/** SAP S/4HANA over OData: purchase orders and goods movements (docs/systems/sap-odata.md). */
export const sapOData: SystemKind<SapODataSettings> = {
  id: 'sap-odata',
  recognisesRepeats: 'no',
  canBeAsked: true,
  tellsWhenAsked: 'booked',
  sends: 'documents',
  settings: sapODataSettingsSchema,
  highestGrade: (_, document) => (document === 'receipt' ? 'booked' : 'accepted'),
  open: openSapOData,
}
