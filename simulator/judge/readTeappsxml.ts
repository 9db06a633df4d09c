import { Decimal } from '../../mappings/model/decimal.ts'
import { Unreadable, type ReceivedDocument, type ReceivedLine, type ReceivedVat } from './received.ts'
import { all, at, textAt, type XmlElement } from './xml.ts'

/** Reads TEAPPSXML 3.0 with one invoice; amounts and quantities of a credit note (01) are negative there and positive here. @throws Unreadable */
export function readTeappsxml(root: XmlElement): ReceivedDocument {
  const invoice = at(root, 'CONTENT_FRAME', 'INVOICES', 'INVOICE')
  const type = textAt(invoice, 'HEADER', 'INVOICE_TYPE')
  if (type !== '00' && type !== '01') throw new Unreadable(`the type ${type} is not known`)
  const isCreditNote = type === '01'
  const summary = at(invoice, 'SUMMARY')
  const number: Reading = (element, ...path) => {
    const value = signed(at(element, ...path))
    return isCreditNote ? value.negated() : value
  }
  return {
    kind: isCreditNote ? 'creditNote' : 'invoice',
    number: textAt(invoice, 'HEADER', 'INVOICE_ID'),
    buyersOrder: at(all(at(invoice, 'HEADER'), 'ORDER_INFORMATION').find(({ attributes }) => attributes['ORDER_TYPE'] === 'CO'), 'ORDER_NUMBER')?.text ?? '',
    currency: textAt(invoice, 'HEADER', 'CURRENCY', 'CODE'),
    payable: number(summary, 'INVOICE_TOTAL', 'AMOUNT'),
    lineTotal: number(summary, 'ROWS_TOTAL', 'AMOUNT'),
    taxExclusive: number(all(at(summary, 'INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT'), 'AMOUNT').find(({ attributes }) => attributes['VAT'] === 'EXCLUDED')),
    tax: number(summary, 'VAT_TOTAL', 'AMOUNT'),
    vat: all(summary, 'VAT_SUMMARY').map((one) => vat(one, number)),
    lines: all(at(invoice, 'ROWS'), 'ROW').map((row) => readRow(row, number)),
  }
}

type Reading = (element: XmlElement | undefined, ...path: readonly string[]) => Decimal

/** A number whose sign stands beside it. @throws Unreadable */
function signed(element: XmlElement | undefined): Decimal {
  const sign = element?.attributes['SIGN']
  if (element === undefined || (sign !== '+' && sign !== '-')) throw new Unreadable(`${element?.name ?? 'an amount'} has no sign`)
  const value = Decimal.of(element.text)
  if (value.isNegative) throw new Unreadable(`${element.name} has a sign in its number`)
  return sign === '-' ? value.negated() : value
}

function vat(of: XmlElement, number: Reading): ReceivedVat {
  return {
    code: of.attributes['VAT_TYPE'] ?? '',
    rate: Decimal.of(textAt(of, 'RATE')),
    taxable: number(of, 'ACCORDING', 'AMOUNT'),
    tax: number(of, 'VAT_RATE_TOTAL', 'AMOUNT'),
  }
}

function readRow(row: XmlElement, number: Reading): ReceivedLine {
  return {
    id: textAt(row, 'ROW_NUMBER'),
    name: textAt(row, 'ARTICLE', 'ARTICLE_NAME'),
    quantity: number(row, 'QUANTITY', 'CHARGED'),
    net: number(row, 'ROW_TOTAL', 'AMOUNT'),
    vatRate: Decimal.of(textAt(row, 'VAT', 'RATE')),
  }
}
