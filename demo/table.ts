import { Decimal } from '../mappings/model/decimal.ts'
import type { MunicipalityResult } from './municipalityResult.ts'
import { textTable, type Column, type Row } from './textTable.ts'

const columns: readonly Column[] = [
  { title: 'Municipality', align: 'left' },
  { title: 'Events', align: 'right' },
  { title: 'Documents', align: 'right' },
  { title: 'kind, format, channel', align: 'left' },
  { title: 'Acknowledged', align: 'left' },
  { title: 'Retried', align: 'right' },
  { title: 'Parked', align: 'left' },
  { title: 'Match', align: 'left' },
  { title: 'Euros in', align: 'right' },
  { title: 'Euros out', align: 'right' },
  { title: 'Difference', align: 'right' },
]

const kindNames = {
  invoice: 'invoices', creditNote: 'credit notes', order: 'orders', orderResponse: 'order responses', despatchAdvice: 'despatch advices', receipt: 'receipts',
  catalogue: 'catalogues', devices: 'device lists',
} as const

/** The table that the demo ends with: one row for each municipality, and their sum. */
export function resultTable(results: readonly MunicipalityResult[]): string {
  return textTable(columns, [...results.map(row), totalRow(results)])
}

function row(result: MunicipalityResult): Row {
  return [
    [result.municipality],
    [String(result.events)],
    result.documents.map(({ count }) => String(count)),
    result.documents.map(({ kind, format, channel }) => `${kindNames[kind]}, ${format}, ${channel}`),
    Object.entries(result.acknowledged).map(([grade, count]) => `${count} ${grade}`),
    [String(result.retried)],
    result.parked.map(({ reason, count, released }) => `${count} ${reason}${released > 0 ? ` (${released} released)` : ''}`),
    Object.entries(result.matched).map(([outcome, count]) => `${count} ${outcome}`),
    [grouped(result.eurosIn)],
    [grouped(result.eurosOut)],
    [difference(result.eurosIn, result.eurosOut)],
  ]
}

function totalRow(results: readonly MunicipalityResult[]): Row {
  const sum = (of: (result: MunicipalityResult) => number): string => String(results.reduce((total, result) => total + of(result), 0))
  const euros = (of: (result: MunicipalityResult) => string): string => Decimal.sum(results.map((result) => Decimal.of(of(result)))).toFixed(2)
  const [eurosIn, eurosOut] = [euros((result) => result.eurosIn), euros((result) => result.eurosOut)]
  return [
    ['All'],
    [sum((result) => result.events)],
    [sum((result) => result.documents.reduce((count, sent) => count + sent.count, 0))],
    [],
    [],
    [sum((result) => result.retried)],
    [],
    [],
    [grouped(eurosIn)],
    [grouped(eurosOut)],
    [difference(eurosIn, eurosOut)],
  ]
}

function difference(eurosIn: string, eurosOut: string): string {
  return grouped(Decimal.of(eurosOut).minus(Decimal.of(eurosIn)).toFixed(2))
}

/** `1234567.80` as `1 234 567.80`. */
function grouped(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+\.)/g, ' ')
}
