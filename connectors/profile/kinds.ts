import { systemSettingsSchemas, type SystemKindId } from '../systems/settings.ts'
import type { DocumentFormatId } from './schema/flow.ts'
import type { ReceivedFormatId } from './schema/receivingFlow.ts'

/** Formats whose messages need no frame of their system's own. */
const ofAnySystem: readonly DocumentFormatId[] = ['finvoice-3.0', 'finvoice-3.0-zip', 'peppol-bis-3', 'peppol-catalogue', 'peppol-despatch-advice', 'peppol-order-response', 'peppol-t110', 'teappsxml-3.0', 'teappsxml-3.0-zip']

/** Which formats each kind of system takes, and whether layouts of files or of messages (IDocs). */
export const formatsOfKind: Readonly<Record<SystemKindId, { readonly documents: readonly DocumentFormatId[]; readonly layouts: false | 'files' | 'messages' }>> = {
  'operator-rest': { documents: ['finvoice-3.0', 'finvoice-3.0-zip', 'peppol-bis-3', 'teappsxml-3.0', 'teappsxml-3.0-zip'], layouts: false },
  'operator-zip': { documents: ['finvoice-3.0-zip', 'teappsxml-3.0-zip'], layouts: false },
  'bank-channel': { documents: ['finvoice-3.0-soap'], layouts: false },
  'peppol-access-point': { documents: ['peppol-bis-3', 'peppol-catalogue', 'peppol-despatch-advice', 'peppol-order-response', 'peppol-t110'], layouts: false },
  'sap-idoc': { documents: [], layouts: 'messages' },
  'sap-odata': { documents: ['sap-odata'], layouts: false },
  cxml: { documents: ['cxml'], layouts: false },
  'p2p-rest': { documents: ['p2p-rest'], layouts: false },
  'fixed-position-files': { documents: [], layouts: 'files' },
  'generic-http': { documents: ofAnySystem, layouts: 'messages' },
  'generic-drop': { documents: ofAnySystem, layouts: 'messages' },
}

/** In which formats each kind of system sends us documents of its own accord. */
export const receivedFromKind: Readonly<Record<SystemKindId, { readonly documents: readonly ReceivedFormatId[]; readonly layouts: boolean }>> = {
  'operator-rest': { documents: [], layouts: false },
  'operator-zip': { documents: [], layouts: false },
  'bank-channel': { documents: [], layouts: false },
  'peppol-access-point': { documents: ['peppol-ordering'], layouts: false },
  'sap-idoc': { documents: [], layouts: true },
  'sap-odata': { documents: [], layouts: false },
  cxml: { documents: ['cxml'], layouts: false },
  'p2p-rest': { documents: ['p2p-rest'], layouts: false },
  'fixed-position-files': { documents: [], layouts: true },
  'generic-http': { documents: ['cxml', 'peppol-ordering'], layouts: true },
  'generic-drop': { documents: ['cxml', 'peppol-ordering'], layouts: true },
}

export const kindIds = Object.keys(systemSettingsSchemas) as readonly SystemKindId[]
