import { Decimal } from '../../mappings/model/decimal.ts'
import type { ReceivedDocument, ReceivedLine, ReceivedVat } from './received.ts'
import { all, at, textAt, type XmlElement } from './xml.ts'

/** Where a UBL document keeps what is judged. */
interface Places {
  readonly kind: ReceivedDocument['kind']
  readonly number: string
  /** Path from the root to each line. */
  readonly line: readonly [string] | readonly [string, string]
  readonly quantity: string
}

const placesByRoot: Readonly<Record<string, Places>> = {
  Invoice: { kind: 'invoice', number: 'ID', line: ['InvoiceLine'], quantity: 'InvoicedQuantity' },
  CreditNote: { kind: 'creditNote', number: 'ID', line: ['CreditNoteLine'], quantity: 'CreditedQuantity' },
  OrderResponse: { kind: 'order', number: 'SalesOrderID', line: ['OrderLine', 'LineItem'], quantity: 'Quantity' },
}

/** Reads a UBL invoice, credit note or order agreement; undefined for another root. @throws Unreadable */
export function readUbl(root: XmlElement): ReceivedDocument | undefined {
  const places = placesByRoot[root.name]
  if (places === undefined) return undefined
  const [outer, inner] = places.line
  return {
    kind: places.kind,
    number: textAt(root, places.number),
    day: textAt(root, 'IssueDate'),
    ...(places.kind === 'order' ? {} : { buyersOrder: at(root, 'OrderReference', 'ID')?.text ?? '' }),
    currency: textAt(root, 'DocumentCurrencyCode'),
    payable: Decimal.of(textAt(root, 'LegalMonetaryTotal', 'PayableAmount')),
    lineTotal: Decimal.of(textAt(root, 'LegalMonetaryTotal', 'LineExtensionAmount')),
    taxExclusive: Decimal.of(textAt(root, 'LegalMonetaryTotal', 'TaxExclusiveAmount')),
    tax: Decimal.of(textAt(root, 'TaxTotal', 'TaxAmount')),
    vat: all(root, 'TaxTotal').flatMap((total) => all(total, 'TaxSubtotal')).map(vat),
    lines: all(root, outer).map((line) => readLine(inner === undefined ? line : (at(line, inner) ?? line), places.quantity)),
  }
}

function vat(subtotal: XmlElement): ReceivedVat {
  return {
    code: textAt(subtotal, 'TaxCategory', 'ID'),
    rate: Decimal.of(at(subtotal, 'TaxCategory', 'Percent')?.text ?? '0'),
    taxable: Decimal.of(textAt(subtotal, 'TaxableAmount')),
    tax: Decimal.of(textAt(subtotal, 'TaxAmount')),
  }
}

function readLine(line: XmlElement, quantity: string): ReceivedLine {
  return {
    id: textAt(line, 'ID'),
    name: textAt(line, 'Item', 'Name'),
    quantity: Decimal.of(textAt(line, quantity)),
    net: Decimal.of(textAt(line, 'LineExtensionAmount')),
    vatRate: Decimal.of(at(line, 'Item', 'ClassifiedTaxCategory', 'Percent')?.text ?? '0'),
  }
}
