import { apart, Unreadable, type ReceivedContent, type ReceivedDevice } from '../received.ts'
import type { XmlElement } from '../xml.ts'
import { readCsv } from './csv.ts'
import { chargingDocument } from './documents.ts'
import { readFixed } from './fixed.ts'
import { isIdocOf, readIdoc } from './idoc.ts'
import type { IdocLayout, Layout } from './layout.ts'
import { noticeIn } from './notices.ts'
import type { Row } from './rows.ts'
import type { Values } from './values.ts'

/** Reads a file of fixed positions or separated values by its layout: its documents with their lines, its devices, its running number. @throws Unreadable */
export function readFile(bytes: Uint8Array, layouts: readonly Layout[]): ReceivedContent {
  const layout = layouts.find(({ syntax }) => syntax !== 'idoc')
  if (layout === undefined || layout.syntax === 'idoc') throw new Unreadable('it is not XML, and the system has no layout')
  const rows = layout.syntax === 'csv' ? readCsv(bytes, layout) : readFixed(bytes, layout)
  return contentOf(rows, layout)
}

/** Reads an IDoc by the layout of its type; undefined for other XML. @throws Unreadable */
export function readAsIdoc(root: XmlElement, layouts: readonly Layout[]): ReceivedContent | undefined {
  const layout = layouts.find((one): one is IdocLayout => one.syntax === 'idoc' && isIdocOf(one, root))
  return layout === undefined ? undefined : contentOf(readIdoc(root, layout), layout)
}

function contentOf(rows: readonly Row[], layout: Layout): ReceivedContent {
  const sequence = rows.flatMap((row) => row.values.decimal('file.sequence') ?? [])[0]
  const read = groups(rows).map((group) => noticeIn(group) ?? chargingDocument(group, layout))
  return {
    ...apart(read),
    devices: rows.filter((row) => row.name === 'device').map((row) => device(row.values)),
    ...(sequence === undefined ? {} : { sequence: Number(sequence.toString()) }),
  }
}

/** Each document's rows: begun by one of a document, or where there are none by a line with another number. */
function groups(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const found: [Row, ...Row[]][] = []
  for (const row of rows) {
    if (row.name !== 'document' && row.name !== 'line') continue
    const current = found.at(-1)
    const first = current?.[0]
    const belongs = row.name === 'line' && first !== undefined && (first.name === 'document' || first.values.text('invoice.number') === row.values.text('invoice.number'))
    if (belongs) current?.push(row)
    else found.push([row])
  }
  return found
}

function device(values: Values): ReceivedDevice {
  const [serialNumber, status, day, order] = [values.text('device.serialNumber'), values.text('device.status'), values.date('device.statusDate'), values.text('device.sellersOrder')]
  if (serialNumber === undefined || status === undefined) throw new Unreadable('a device has no serial number or no status')
  const imeis = ['device.imei.1', 'device.imei.2'].flatMap((source) => values.text(source) ?? [])
  return {
    serialNumber,
    status,
    ...(day === undefined ? {} : { day }),
    ...(order === undefined ? {} : { order }),
    ...(values.sources.includes('device.imei.1') ? { imeis } : {}),
  }
}
