import type { FileContext } from '../../../mappings/formats/format.ts'
import { fileName } from '../../../mappings/formats/layouts/fileName.ts'
import type { CsvLayout } from '../../../mappings/formats/layouts/schema/csv.ts'
import type { Payment } from '../payment.ts'

/** A file of payments by a layout of separated values: only the municipality writes such, so that the writing is the simulator's own. */
export function paymentFile(layout: CsvLayout, payments: readonly Payment[], context: FileContext): { readonly name: string; readonly bytes: Uint8Array } {
  const rows = [layout.columns.map(({ name }) => name), ...payments.map((payment) => layout.columns.map((column) => cellOf(column, payment, layout, context)))]
  return { name: fileName(layout.fileName, context, layout.layout), bytes: Buffer.from(rows.map((row) => `${row.join(layout.separator)}\r\n`).join(''), 'latin1') }
}

function cellOf({ source, codes, date }: CsvLayout['columns'][number], { number, invoice, reference, seller, amount, paidOn }: Payment, { decimalSeparator }: CsvLayout, { environment }: FileContext): string {
  switch (source) {
    case 'payment.number': return number
    case 'payment.invoice': return invoice ?? ''
    case 'payment.reference': return reference ?? ''
    case 'payment.seller': return seller
    case 'payment.amount': return amount.replace('.', decimalSeparator)
    case 'payment.currency': return 'EUR'
    case 'payment.paidOn': return dayIn(date ?? 'yyyy-MM-dd', paidOn)
    case 'delivery.environment': return typeof codes === 'object' ? (codes[environment] ?? '') : environment
    default: throw new RangeError(`the simulator has no ${source ?? 'constant'} for a payment`)
  }
}

function dayIn(pattern: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return pattern.replace('yyyy', year).replace('MM', month).replace('dd', date)
}
