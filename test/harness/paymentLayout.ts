/** A layout of payment files in separated values with these columns, and whatever else it says. */
export function paymentLayout(columns: readonly string[], more: readonly string[] = []): string {
  return [
    'syntax: csv', 'layout: payments', 'carries: [payment]', 'encoding: UTF-8', 'lineEnd: LF', 'separator: ";"', 'decimalSeparator: "."', 'row: document', ...more,
    'fileName: "payments_{sequence:6}.csv"', 'columns:', ...columns.map((column) => `  - ${column}`), '',
  ].join('\n')
}

/** Columns that they have in common. */
export const paymentColumns = {
  invoice: '{ name: Invoice, source: payment.invoice }',
  amount: '{ name: Amount, source: payment.amount, decimals: 2, required: true }',
  paid: '{ name: Paid, source: payment.paidOn, date: yyyy-MM-dd, required: true }',
} as const
