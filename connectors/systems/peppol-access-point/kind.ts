import type { DocumentKind } from '../../../mappings/formats/format.ts'
import type { SystemKind } from '../../ports.ts'
import { openPeppolAccessPoint } from './connection.ts'
import { peppolAccessPointSettingsSchema, type PeppolAccessPointSettings } from './settings.ts'

/** What an Invoice Response (T111) answers. */
const billed: ReadonlySet<DocumentKind> = new Set(['invoice', 'creditNote'])

/** A Peppol access point with an HTTP interface (docs/systems/peppol-access-point.md). */
export const peppolAccessPoint: SystemKind<PeppolAccessPointSettings> = {
  id: 'peppol-access-point',
  recognisesRepeats: 'by delivery id',
  canBeAsked: true,
  tellsWhenAsked: 'technically accepted',
  sends: 'documents',
  settings: peppolAccessPointSettingsSchema,
  highestGrade: ({ invoiceResponses }, document) => (invoiceResponses && billed.has(document) ? 'payment initiated' : 'technically accepted'),
  open: openPeppolAccessPoint,
}
