import type { OrderEvent } from '../../../mappings/from-events/orderFromEvent.ts'

/** The bench's order in fixed positions by one template string a record: nothing is checked, replaced or cut to its place. */
export function fixedTemplate({ value: { order } }: OrderEvent): Uint8Array {
  const text = (value: unknown, length: number): string => String(value ?? '').padEnd(length)
  const number = (value: { toFixed(scale: number): string }, scale: number, length: number): string => value.toFixed(scale).replace('.', '').padStart(length, '0')
  const head = `10U${text(order.sellersNumber, 20)}${text('', 45)}${text(order.issueDate, 8)}${text(order.currency, 3)}${text(order.buyer.name, 9)}${text(order.seller.name, 69)}${text(order.buyerReference, 120)}${text(order.delivery?.name, 135)}${number(order.totals.taxExclusive, 2, 15)}${number(order.totals.tax, 2, 15)}${number(order.totals.payable, 2, 15)}\r\n`
  return Buffer.from(head + order.lines.map((line) => `20${text(line.id, 10)}${text(line.item.sellersIdentifier, 30)}${text(line.item.standardIdentifier?.id, 14)}${text(line.item.name, 100)}${number(line.quantity, 4, 15)}${text(line.unit, 3)}${number(line.price.net, 4, 15)}${number(line.netAmount, 2, 15)}${text('', 260)}\r\n`).join(''), 'latin1')
}

/** The bench's order as separated values by one template string a row: nothing is checked, quoted or replaced. */
export function csvTemplate({ value: { order } }: OrderEvent): Uint8Array {
  const head = `Uusi;${order.sellersNumber};;${order.sellersNumber};${order.issueDate};${order.currency};${order.buyer.legalRegistration?.id};${order.seller.legalRegistration?.id};${order.buyerReference};${order.delivery?.name};${order.totals.payable}`
  return Buffer.from(order.lines.map((line) => `${head};${line.id};${line.item.sellersIdentifier};${line.item.name};${line.quantity};KPL;${line.price.net};${line.netAmount};${line.vat.rate};${line.vat.code}\r\n`).join(''), 'latin1')
}

/** The bench's order as a PORDCR1 by one template string: nothing is checked, escaped or left out. */
export function idocTemplate({ value: { order } }: OrderEvent): Uint8Array {
  const lines = order.lines.map((line, index) => `<E1BPMEPOITEM SEGMENT="1"><PO_ITEM>${String(index + 1).padStart(5, '0')}</PO_ITEM><SHORT_TEXT>${line.item.name}</SHORT_TEXT><VEND_MAT>${line.item.sellersIdentifier}</VEND_MAT><PLANT>1010</PLANT><QUANTITY>${line.quantity.toFixed(3)}</QUANTITY><PO_UNIT_ISO>${line.unit}</PO_UNIT_ISO><NET_PRICE>${line.price.net.toFixed(4)}</NET_PRICE><ACCTASSCAT>K</ACCTASSCAT></E1BPMEPOITEM>`).join('')
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><PORDCR101><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><TABNAM>EDI_DC40</TABNAM><MANDT>100</MANDT><DIRECT>2</DIRECT><IDOCTYP>PORDCR101</IDOCTYP><MESTYP>PORDCR1</MESTYP></EDI_DC40><E1PORDCR1 SEGMENT="1"><E1BPMEPOHEADER SEGMENT="1"><COMP_CODE>1000</COMP_CODE><DOC_TYPE>NB</DOC_TYPE><VENDOR>0000100234</VENDOR><CURRENCY>${order.currency}</CURRENCY><DOC_DATE>${order.issueDate?.replaceAll('-', '')}</DOC_DATE><REF_1>${order.sellersNumber}</REF_1></E1BPMEPOHEADER>${lines}</E1PORDCR1></IDOC></PORDCR101>`)
}
