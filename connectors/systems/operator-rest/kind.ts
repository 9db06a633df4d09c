import type { SystemKind } from '../../ports.ts'
import { openOperatorRest } from './connection.ts'
import { operatorRestSettingsSchema, type OperatorRestSettings } from './settings.ts'

/** An e-invoice operator with a REST interface (docs/systems/operator-rest.md). */
export const operatorRest: SystemKind<OperatorRestSettings> = {
  id: 'operator-rest',
  recognisesRepeats: 'by delivery id',
  canBeAsked: true,
  tellsWhenAsked: 'technically accepted',
  sends: 'documents',
  settings: operatorRestSettingsSchema,
  highestGrade: () => 'technically accepted',
  open: openOperatorRest,
}
