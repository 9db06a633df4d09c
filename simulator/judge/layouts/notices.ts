import type { ReceivedNotice, ReceivedNoticeLine } from '../received.ts'
import type { Row } from './rows.ts'
import type { Values } from './values.ts'

/** An answer, a despatch advice or a receipt with its lines; undefined for a document that charges. */
export function noticeIn(rows: readonly [Row, ...Row[]]): ReceivedNotice | undefined {
  const [{ values }] = rows
  const lines = rows.filter((row) => row.name === 'line').map((row) => row.values)
  const [answer, despatch, receipt] = [values.text('response.number'), values.text('despatch.number'), values.text('receipt.number')]
  if (answer !== undefined) return { kind: 'orderResponse', number: answer, ...given('day', values.date('response.issueDate')), ...given('order', values.text('response.buyersOrder')), ...given('code', values.text('response.code')), lines: [] }
  if (despatch !== undefined) return { kind: 'despatchAdvice', number: despatch, ...given('day', values.date('despatch.issueDate')), ...given('order', orderOf(values) ?? orderOf(lines[0])), lines: lines.map(noticeLine) }
  if (receipt === undefined) return undefined
  const order = values.text('receipt.buyersOrder') ?? values.text('receipt.sellersOrder')
  return { kind: 'receipt', number: receipt, ...given('day', values.date('receipt.date')), ...given('order', order), ...given('stage', values.text('receipt.stage')), ...reversed(values), lines: lines.map((line, index) => ({ ...noticeLine(line), id: String(index + 1) })) }
}

/** An IDoc names the order on each line. */
function orderOf(values: Values | undefined): string | undefined {
  return values?.text('despatch.buyersOrder') ?? values?.text('despatch.sellersOrder')
}

function reversed(values: Values): { readonly reverses?: string } {
  return values.text('receipt.stage') === 'reversed' ? given('reverses', values.text('receipt.previousReceipt')) : {}
}

function noticeLine(values: Values): ReceivedNoticeLine {
  return { id: values.text('line.id') ?? '', ...given('name', values.text('line.item.name')), ...given('quantity', values.decimal('line.quantity')) }
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value })
}
