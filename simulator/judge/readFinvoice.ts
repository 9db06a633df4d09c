import { Decimal } from '../../mappings/model/decimal.ts'
import { Unreadable, type ReceivedDocument, type ReceivedLine, type ReceivedVat } from './received.ts'
import { all, at, readXml, textAt, type XmlElement } from './xml.ts'

const frameEnd = Buffer.from('</SOAP-ENV:Envelope>', 'latin1')

/** The invoice behind a SOAP frame (Finvoice guidelines 3.0, section 17), or the bytes themselves where there is no frame. @throws Unreadable */
export function withoutFrame(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes)
  const end = buffer.indexOf(frameEnd)
  if (end < 0) return bytes
  const frame = readXml(buffer.subarray(0, end + frameEnd.length))
  if (at(frame, 'Header', 'MessageHeader', 'MessageData', 'MessageId') === undefined) throw new Unreadable('the SOAP frame has no MessageId')
  const start = buffer.indexOf('<', end + frameEnd.length)
  if (start < 0) throw new Unreadable('nothing follows the SOAP frame')
  return buffer.subarray(start)
}

/** Reads a Finvoice 3.0; amounts and quantities of a credit note (INV02) are negative there and positive here. @throws Unreadable */
export function readFinvoice(root: XmlElement): ReceivedDocument {
  const details = at(root, 'InvoiceDetails')
  const type = textAt(details, 'InvoiceTypeCode')
  if (type !== 'INV01' && type !== 'INV02') throw new Unreadable(`the type ${type} is not known`)
  const isCreditNote = type === 'INV02'
  const number = (text: string): Decimal => {
    const value = Decimal.of(text.replace(',', '.'))
    return isCreditNote ? value.negated() : value
  }
  const total = textAt(details, 'InvoiceTotalVatIncludedAmount')
  const payment = textAt(root, 'EpiDetails', 'EpiPaymentInstructionDetails', 'EpiInstructedAmount')
  if (!number(total).equals(number(payment))) throw new Unreadable(`the total ${total} is not the amount to pay ${payment}`)
  return {
    kind: isCreditNote ? 'creditNote' : 'invoice',
    number: textAt(details, 'InvoiceNumber'),
    day: dayOf(textAt(details, 'InvoiceDate')),
    buyersOrder: at(details, 'OrderIdentifier')?.text ?? '',
    currency: at(details, 'InvoiceTotalVatIncludedAmount')?.attributes['AmountCurrencyIdentifier'] ?? '',
    payable: number(payment),
    lineTotal: number(textAt(details, 'RowsTotalVatExcludedAmount')),
    taxExclusive: number(textAt(details, 'InvoiceTotalVatExcludedAmount')),
    tax: number(textAt(details, 'InvoiceTotalVatAmount')),
    vat: all(details, 'VatSpecificationDetails').map((row) => vat(row, number)),
    lines: all(root, 'InvoiceRow').map((row) => readRow(row, number)),
  }
}

/** `20261005` as `2026-10-05`. */
function dayOf(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`
}

function vat(row: XmlElement, number: (text: string) => Decimal): ReceivedVat {
  return {
    code: textAt(row, 'VatCode'),
    rate: Decimal.of(textAt(row, 'VatRatePercent').replace(',', '.')),
    taxable: number(textAt(row, 'VatBaseAmount')),
    tax: number(textAt(row, 'VatRateAmount')),
  }
}

function readRow(row: XmlElement, number: (text: string) => Decimal): ReceivedLine {
  return {
    id: textAt(row, 'RowPositionIdentifier'),
    name: textAt(row, 'ArticleName'),
    quantity: number(textAt(row, 'InvoicedQuantity')),
    net: number(textAt(row, 'RowVatExcludedAmount')),
    vatRate: Decimal.of(textAt(row, 'RowVatRatePercent').replace(',', '.')),
  }
}
