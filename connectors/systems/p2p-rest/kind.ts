import type { SystemKind } from '../../ports.ts'
import { openP2pRest } from './connection.ts'
import { p2pRestSettingsSchema, type P2pRestSettings } from './settings.ts'

/** A purchase-to-pay system with a REST interface (docs/systems/p2p-rest.md). */
export const p2pRestSystem: SystemKind<P2pRestSettings> = {
  id: 'p2p-rest',
  recognisesRepeats: 'by document number',
  canBeAsked: true,
  tellsWhenAsked: 'technically accepted',
  sends: 'documents',
  settings: p2pRestSettingsSchema,
  highestGrade: ({ orders }, document) => (orders && document === 'order' ? 'accepted' : 'technically accepted'),
  open: openP2pRest,
}
