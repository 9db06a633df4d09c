import { decodeXml } from '../reading/document.ts'
import { find, readXml, textAt, Unreadable } from '../reading/xml.ts'

/** What SAP needs to know of an IDoc that comes in. */
export interface ReadIdoc {
  readonly basicType: string
  readonly messageType: string
  /** Its number at the sender, which the audit message of ALE names. */
  readonly number: string
  /** What the sender knows it by. */
  readonly archiveKey: string
}

/** Reads an IDoc in XML. @throws Unreadable */
export function readIdoc(bytes: Uint8Array): ReadIdoc {
  const root = readXml(decodeXml(bytes))
  const control = find(root, 'IDOC', 'EDI_DC40')
  const [messageType, number, archiveKey] = [textAt(control, 'MESTYP'), textAt(control, 'DOCNUM'), textAt(control, 'ARCKEY')]
  if (messageType === undefined || archiveKey === undefined) throw new Unreadable('the control record has no MESTYP or no ARCKEY')
  if (number === undefined || !/^\d{16}$/.test(number)) throw new Unreadable('DOCNUM is no number of 16 digits')
  return { basicType: root.name, messageType, number, archiveKey }
}
