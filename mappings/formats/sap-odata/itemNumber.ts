import type { Fields } from '../fields.ts'

/** The number of an item in SAP: that of the line, which is SAP's own where the order came from there. Throws KS-MAP-CODE. */
export function itemNumber(line: string, fields: Fields): string {
  const number = /^0*([1-9]\d{0,4})$/.exec(line)?.[1]
  if (number === undefined) throw fields.otherCode('PurchaseOrderItem', line, 'a line number from 1 to 99999')
  return number
}
