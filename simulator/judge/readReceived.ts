import { Failure } from '../../errors/failure.ts'
import type { FixedLayout } from './fixed/layout.ts'
import { readFixed } from './fixed/readFixed.ts'
import { Unreadable, type ReceivedContent, type ReceivedDocument } from './received.ts'
import { readFinvoice, withoutFrame } from './readFinvoice.ts'
import { readTeappsxml } from './readTeappsxml.ts'
import { readUbl } from './readUbl.ts'
import { readUblNotice } from './readUblNotice.ts'
import { readXml, type XmlElement } from './xml.ts'

const lessThan = 0x3c

/** Reads a file as received, by what it is: Finvoice with or without frame, TEAPPSXML, UBL with or without envelope, else fixed positions by the layout. @throws Unreadable */
export function readReceived(bytes: Uint8Array, layout: FixedLayout | undefined): ReceivedContent {
  try {
    if (bytes[0] === lessThan) return readXmlDocument(bytes)
    if (layout === undefined) throw new Unreadable('it is not XML, and the system has no layout')
    return readFixed(bytes, layout)
  } catch (cause) {
    if (cause instanceof Failure) throw new Unreadable(cause.message, { cause })
    throw cause
  }
}

const readers: ReadonlyMap<string, (root: XmlElement) => ReceivedDocument> = new Map([['Finvoice', readFinvoice], ['INVOICE_CENTER', readTeappsxml]])

function readXmlDocument(bytes: Uint8Array): ReceivedContent {
  const outermost = readXml(withoutFrame(bytes))
  const root = outermost.name === 'StandardBusinessDocument' ? (outermost.children[1] ?? outermost) : outermost
  const notice = readUblNotice(root)
  if (notice !== undefined) return { documents: [], notices: [notice], devices: [] }
  const document = readers.get(root.name)?.(root) ?? readUbl(root)
  if (document === undefined) throw new Unreadable(`the root element ${root.name} is not known`)
  return { documents: [document], notices: [], devices: [] }
}
