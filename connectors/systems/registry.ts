import type { SystemKind } from '../ports.ts'
import { bankChannel } from './bank-channel/kind.ts'
import { cxmlSystem } from './cxml/kind.ts'
import { fixedPositionFiles } from './fixed-position-files/kind.ts'
import { genericDrop } from './generic-drop/kind.ts'
import { genericHttp } from './generic-http/kind.ts'
import { operatorRest } from './operator-rest/kind.ts'
import { operatorZip } from './operator-zip/kind.ts'
import { p2pRestSystem } from './p2p-rest/kind.ts'
import { peppolAccessPoint } from './peppol-access-point/kind.ts'
import { sapIdoc } from './sap-idoc/kind.ts'
import { sapOData } from './sap-odata/kind.ts'
import type { SettingsOf, SystemKindId } from './settings.ts'

/** Every kind of system, by its id as written in profiles. Settings are those of the same id (`systemSettingsSchemas`). */
export const systemKinds: { readonly [Id in SystemKindId]: SystemKind<SettingsOf<Id>> } = {
  'operator-rest': operatorRest,
  'operator-zip': operatorZip,
  'bank-channel': bankChannel,
  'peppol-access-point': peppolAccessPoint,
  'sap-idoc': sapIdoc,
  'sap-odata': sapOData,
  cxml: cxmlSystem,
  'p2p-rest': p2pRestSystem,
  'fixed-position-files': fixedPositionFiles,
  'generic-http': genericHttp,
  'generic-drop': genericDrop,
}

/** The kind of this id, for settings that its own schema has checked. */
export function systemKind(id: SystemKindId): SystemKind<unknown> {
  return systemKinds[id]
}
