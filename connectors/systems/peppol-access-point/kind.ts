import type { SystemKind } from '../../ports.ts'
import { openPeppolAccessPoint } from './connection.ts'
import { peppolAccessPointSettingsSchema, type PeppolAccessPointSettings } from './settings.ts'

/** A Peppol access point with an HTTP interface (docs/systems/peppol-access-point.md). */
export const peppolAccessPoint: SystemKind<PeppolAccessPointSettings> = {
  id: 'peppol-access-point',
  recognisesRepeats: 'by delivery id',
  canBeAsked: true,
  tellsWhenAsked: 'technically accepted',
  sends: 'documents',
  settings: peppolAccessPointSettingsSchema,
  highestGrade: ({ invoiceResponses }, document) => (invoiceResponses && document !== 'order' ? 'payment initiated' : 'technically accepted'),
  open: openPeppolAccessPoint,
}
