import { decodeXml } from '../reading/document.ts'
import { find, readXml, textAt, Unreadable } from '../reading/xml.ts'

/** What SAP needs to know of an IDoc that comes in. */
export interface ReadIdoc {
  readonly basicType: string
  readonly messageType: string
  /** What the sender knows it by. */
  readonly archiveKey: string
}

/** Reads an IDoc in XML. @throws Unreadable */
export function readIdoc(bytes: Uint8Array): ReadIdoc {
  const root = readXml(decodeXml(bytes))
  const control = find(root, 'IDOC', 'EDI_DC40')
  const [messageType, archiveKey] = [textAt(control, 'MESTYP'), textAt(control, 'ARCKEY')]
  if (messageType === undefined || archiveKey === undefined) throw new Unreadable('the control record has no MESTYP or no ARCKEY')
  return { basicType: root.name, messageType, archiveKey }
}
