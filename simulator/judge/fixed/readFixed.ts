import { Decimal } from '../../../mappings/model/decimal.ts'
import { Unreadable, type ReceivedContent, type ReceivedDevice, type ReceivedDocument, type ReceivedLine } from '../received.ts'
import type { FixedValues } from './fields.ts'
import type { FixedLayout } from './layout.ts'
import { readRecords, type FixedRow } from './records.ts'

/** Reads a fixed-position file by its layout: its documents with their lines, its devices, its running number. @throws Unreadable */
export function readFixed(bytes: Uint8Array, layout: FixedLayout): ReceivedContent {
  const rows = readRecords(bytes, layout)
  const sequence = rows.flatMap((row) => row.values.decimal('file.sequence') ?? [])[0]
  return {
    documents: groups(rows).map((group) => document(group, layout)),
    notices: [],
    devices: rows.filter((row) => row.name === 'device').map((row) => device(row.values)),
    ...(sequence === undefined ? {} : { sequence: Number(sequence.toString()) }),
  }
}

/** Each document's records: begun by a document record, or where there are none by a line with another number. */
function groups(rows: readonly FixedRow[]): readonly (readonly FixedRow[])[] {
  const all: FixedRow[][] = []
  for (const row of rows) {
    if (row.name !== 'document' && row.name !== 'line') continue
    const current = all.at(-1)
    const first = current?.[0]
    const belongs = row.name === 'line' && first !== undefined && (first.name === 'document' || numberOf(first.values) === numberOf(row.values))
    if (belongs) current?.push(row)
    else all.push([row])
  }
  return all
}

function document(rows: readonly FixedRow[], layout: FixedLayout): ReceivedDocument {
  const { values } = rows[0] as FixedRow
  const number = numberOf(values)
  const total = (name: string): Decimal | undefined => values.decimal(`invoice.totals.${name}`) ?? values.decimal(`order.totals.${name}`)
  const written = total('payable') ?? total('taxInclusive')
  if (number === undefined || written === undefined) throw new Unreadable('a document has no number or no amount to pay')
  const kind = kindOf(values, written)
  const turned = kind === 'creditNote' && layout.creditNotes !== 'positive'
  const sign = (value: Decimal): Decimal => (turned ? value.negated() : value)
  const currency = values.text('invoice.currency') ?? values.text('order.currency')
  const [tax, taxExclusive, lineTotal] = [total('tax'), total('taxExclusive'), total('lines')]
  const lines = rows.filter((row) => row.name === 'line').map((row) => line(row.values, sign))
  return {
    kind,
    number,
    payable: sign(written),
    ...(currency === undefined ? {} : { currency }),
    ...(tax === undefined ? {} : { tax: sign(tax) }),
    ...(taxExclusive === undefined ? {} : { taxExclusive: sign(taxExclusive) }),
    ...(lineTotal === undefined ? {} : { lineTotal: sign(lineTotal) }),
    ...(layout.records.line === undefined ? {} : { lines }),
  }
}

function numberOf(values: FixedValues): string | undefined {
  return values.text('invoice.number') ?? values.text('order.sellersNumber')
}

function kindOf(values: FixedValues, payable: Decimal): ReceivedDocument['kind'] {
  if (values.text('order.sellersNumber') !== undefined) return 'order'
  const stated = values.text('invoice.kind') ?? values.text('invoice.typeCode')
  if (stated === undefined) return payable.isNegative ? 'creditNote' : 'invoice'
  return stated === 'creditNote' || stated === '381' ? 'creditNote' : 'invoice'
}

function line(values: FixedValues, sign: (value: Decimal) => Decimal): ReceivedLine {
  const net = values.decimal('line.netAmount')
  if (net === undefined) throw new Unreadable('a line has no amount')
  const [id, name, quantity, vatRate] = [values.text('line.id'), values.text('line.item.name'), values.decimal('line.quantity'), values.decimal('line.vat.rate')]
  return {
    net: sign(net),
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(quantity === undefined ? {} : { quantity: sign(quantity) }),
    ...(vatRate === undefined ? {} : { vatRate }),
  }
}

function device(values: FixedValues): ReceivedDevice {
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
