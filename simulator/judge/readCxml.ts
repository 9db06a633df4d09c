import { businessDay } from '../../base/helsinki.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import { Unreadable, type ReceivedNotice } from './received.ts'
import { all, at, type XmlElement } from './xml.ts'

/** What a confirmation says of an order, as UNCL4343. */
const codes: Readonly<Record<string, string>> = { accept: 'AP', except: 'CA', reject: 'RE' }

const readers: ReadonlyMap<string, (request: XmlElement) => ReceivedNotice> = new Map([['ConfirmationRequest', readConfirmation], ['ShipNoticeRequest', readShipNotice]])

/** Reads a cXML confirmation or ship notice. @throws Unreadable */
export function readCxml(root: XmlElement): ReceivedNotice {
  const request = at(root, 'Request')?.children[0]
  const reader = readers.get(request?.name ?? '')
  if (request === undefined || reader === undefined) throw new Unreadable(`the request ${request?.name ?? 'without content'} is not known`)
  return reader(request)
}

function readConfirmation(request: XmlElement): ReceivedNotice {
  const header = at(request, 'ConfirmationHeader')
  return { kind: 'orderResponse', number: attribute(header, 'confirmID'), day: dayOf(attribute(header, 'noticeDate')), order: attribute(at(request, 'OrderReference'), 'orderID'), code: codes[attribute(header, 'type')] ?? '', lines: [] }
}

/** An item has no name here; its number is the order line's, and that of the notice's own line stands beside it. */
function readShipNotice(request: XmlElement): ReceivedNotice {
  const [header, portion] = [at(request, 'ShipNoticeHeader'), at(request, 'ShipNoticePortion')]
  return {
    kind: 'despatchAdvice',
    number: attribute(header, 'shipmentID'),
    day: dayOf(attribute(header, 'noticeDate')),
    order: attribute(at(portion, 'OrderReference'), 'orderID'),
    lines: all(portion, 'ShipNoticeItem').map((item, index) => ({ id: item.attributes['shipNoticeLineNumber'] ?? String(index + 1), quantity: Decimal.of(attribute(item, 'quantity')) })),
  }
}

function attribute(element: XmlElement | undefined, name: string): string {
  const value = element?.attributes[name]
  if (value === undefined || value === '') throw new Unreadable(`${name} is missing in ${element?.name ?? 'nothing'}`)
  return value
}

/** The day on which an instant with its zone was, on calendars in Finland. @throws Unreadable */
function dayOf(instant: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(instant)) throw new Unreadable(`${instant} is no time with a zone`)
  return businessDay(Date.parse(instant))
}
