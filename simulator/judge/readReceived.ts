import { Failure } from '../../errors/failure.ts'
import { unzip } from '../receivers/operator-zip/unzip.ts'
import { Unreadable as UnreadableArchive } from '../receivers/reading/xml.ts'
import { isObject, readJson } from './json.ts'
import type { Layout } from './layouts/layout.ts'
import { readAsIdoc, readFile } from './layouts/readByLayout.ts'
import { readCxml } from './readCxml.ts'
import { readFinvoice, withoutFrame } from './readFinvoice.ts'
import { readP2pOrder, readP2pReceipt } from './readP2p.ts'
import { readSapMovement, readSapOrder } from './readSapOData.ts'
import { readTeappsxml } from './readTeappsxml.ts'
import { apart, Unreadable, type ReceivedContent, type ReceivedDocument, type ReceivedNotice } from './received.ts'
import { readUbl } from './readUbl.ts'
import { readUblNotice } from './readUblNotice.ts'
import { readXml, type XmlElement } from './xml.ts'

const [lessThan, brace, bracket, letterP, letterK] = [0x3c, 0x7b, 0x5b, 0x50, 0x4b]

/**
 * Reads a file as received, by what it is: XML, JSON or a ZIP with an invoice, else fixed positions or separated values by the system's layout.
 *
 * @throws Unreadable
 */
export function readReceived(bytes: Uint8Array, layouts: readonly Layout[]): ReceivedContent {
  try {
    const [first, second] = bytes
    if (first === lessThan) return readXmlDocument(bytes, layouts)
    if (first === brace || first === bracket) return contentOf(readJsonDocument(bytes))
    if (first === letterP && second === letterK) return readXmlDocument(invoiceIn(bytes), layouts)
    return readFile(bytes, layouts)
  } catch (cause) {
    if (cause instanceof Failure || cause instanceof UnreadableArchive) throw new Unreadable(cause.message, { cause })
    throw cause
  }
}

const readers = new Map<string, (root: XmlElement) => ReceivedDocument | ReceivedNotice>([
  ['Finvoice', readFinvoice], ['INVOICE_CENTER', readTeappsxml], ['cXML', readCxml],
])

function readXmlDocument(bytes: Uint8Array, layouts: readonly Layout[]): ReceivedContent {
  const outermost = readXml(withoutFrame(bytes))
  const root = outermost.name === 'StandardBusinessDocument' ? (outermost.children[1] ?? outermost) : outermost
  const read = readUblNotice(root) ?? readers.get(root.name)?.(root) ?? readUbl(root)
  const content = read === undefined ? readAsIdoc(root, layouts) : contentOf(read)
  if (content === undefined) throw new Unreadable(`the root element ${root.name} is not known`)
  return content
}

function readJsonDocument(bytes: Uint8Array): ReceivedDocument | ReceivedNotice {
  const object = readJson(bytes)
  if (typeof object['PurchaseOrder'] === 'string') return readSapOrder(object)
  if (isObject(object['to_MaterialDocumentItem'])) return readSapMovement(object)
  if (Array.isArray(object['lineReceivings'])) return readP2pReceipt(object)
  if (typeof object['extOrderNumber'] === 'string') return readP2pOrder(object)
  throw new Unreadable(`an object of ${Object.keys(object).slice(0, 3).join(', ')} is not known`)
}

/** The one file of an archive that is an invoice. */
function invoiceIn(archive: Uint8Array): Uint8Array {
  const files = [...unzip(archive)].filter(([name]) => name.endsWith('.xml')).map(([, bytes]) => bytes)
  const [invoice, second] = files
  if (invoice === undefined || second !== undefined) throw new Unreadable(`the archive holds ${files.length} XML files`)
  return invoice
}

function contentOf(one: ReceivedDocument | ReceivedNotice): ReceivedContent {
  return { ...apart([one]), devices: [] }
}
