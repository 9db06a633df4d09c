import { Decimal } from '../../mappings/model/decimal.ts'
import type { BookedDevice, BookedDocument, BookedLine, BookedNotice, BookedVat } from '../shop/book.ts'
import type { ReceivedDevice, ReceivedDocument, ReceivedLine, ReceivedNotice, ReceivedVat } from './received.ts'

/** One term that is not as booked. */
export interface Deviation {
  readonly term: string
  readonly expected: string
  readonly received: string
}

/** Every term in which a received document differs from the book; amounts to the cent, and only what its format carries. */
export function deviationsOf(booked: BookedDocument, received: ReceivedDocument): readonly Deviation[] {
  const cancelled = booked.stage === 'cancelled'
  return [
    ...(booked.buyersOrder === undefined || received.buyersOrder === undefined ? [] : text('BT-13', booked.buyersOrder, received.buyersOrder)),
    ...(received.currency === undefined ? [] : text('currency', booked.currency, received.currency)),
    ...(received.day === undefined ? [] : text('day', booked.day, received.day)),
    ...(received.placedOn === undefined ? [] : text('day of the order', booked.placedOn ?? '', received.placedOn)),
    ...optional('amount to pay', cancelled ? [] : [booked.payable], received.payable),
    ...optional('sum of the lines', cancelled ? [] : booked.lines.map((line) => line.net), received.lineTotal),
    ...optional('amount without VAT', cancelled ? [] : booked.vat.map((row) => row.taxable), received.taxExclusive),
    ...optional('VAT in all', cancelled ? [] : booked.vat.map((row) => row.tax), received.tax),
    ...(received.vat === undefined ? [] : vatDeviations(cancelled ? booked.vat.map(zeroVat) : booked.vat, received.vat)),
    ...(received.lines === undefined ? [] : lineDeviations(cancelled ? booked.lines.map(zeroLine) : booked.lines, received.lines)),
  ]
}

/**
 * Every term in which a received notice differs from the book; only what its kind carries.
 *
 * @param ownNumbers what the buyer's systems themselves call orders of the shop, by the seller's number
 */
export function noticeDeviationsOf(booked: BookedNotice, received: ReceivedNotice, ownNumbers: ReadonlyMap<string, string>): readonly Deviation[] {
  return [
    ...(booked.order === undefined ? [] : text('order', ownNumbers.get(booked.order) ?? booked.order, received.order ?? '')),
    ...(received.day === undefined ? [] : text('day', booked.day, received.day)),
    ...(booked.code === undefined ? [] : text('answer', booked.code, received.code ?? '')),
    ...(booked.stage === undefined ? [] : text('stage', booked.stage, received.stage ?? '')),
    ...text('number of lines', String(booked.lines.length), String(received.lines.length)),
    ...booked.lines.flatMap((line) => {
      const found = received.lines.find((one) => one.id === line.id)
      if (found === undefined) return [{ term: `line ${line.id}`, expected: line.name, received: 'nothing' }]
      return [
        ...(found.name === undefined ? [] : text(`name on line ${line.id}`, line.name, found.name)),
        ...(line.quantity === undefined ? [] : number(`quantity on line ${line.id}`, line.quantity, found.quantity ?? Decimal.zero)),
        ...(line.price === undefined ? [] : number(`price on line ${line.id}`, line.price, found.price ?? Decimal.zero)),
      ]
    }),
  ]
}

/** Every term in which a register row differs from the book. */
export function deviceDeviationsOf(booked: BookedDevice, received: ReceivedDevice): readonly Deviation[] {
  return [
    ...(received.day === undefined ? [] : text('day', booked.day, received.day)),
    ...(received.imeis === undefined ? [] : text('IMEI', booked.imeis.join(' '), received.imeis.join(' '))),
    ...(received.order === undefined ? [] : text('order', booked.order, received.order)),
  ]
}

function vatDeviations(booked: readonly BookedVat[], received: readonly ReceivedVat[]): readonly Deviation[] {
  const byRate = (rate: Decimal): ReceivedVat | undefined => received.find((row) => row.rate.equals(rate))
  return [
    ...text('number of VAT rates', String(booked.length), String(received.length)),
    ...booked.flatMap((row) => {
      const found = byRate(Decimal.of(row.rate))
      if (found === undefined) return [{ term: `VAT ${row.rate} %`, expected: row.tax, received: 'nothing' }]
      return [
        ...(found.code === undefined ? [] : text(`VAT category at ${row.rate} %`, row.code, found.code)),
        ...number(`amount taxed at ${row.rate} %`, row.taxable, found.taxable),
        ...number(`VAT ${row.rate} %`, row.tax, found.tax),
      ]
    }),
  ]
}

function lineDeviations(booked: readonly BookedLine[], received: readonly ReceivedLine[]): readonly Deviation[] {
  return [
    ...text('number of lines', String(booked.length), String(received.length)),
    ...booked.flatMap((line, index) => {
      const found = received.find((one) => one.id === line.id) ?? received[index]
      if (found === undefined) return [{ term: `line ${line.id}`, expected: line.name, received: 'nothing' }]
      return [
        ...(found.name === undefined ? [] : text(`name on line ${line.id}`, line.name.slice(0, found.nameCut), found.name)),
        ...(found.quantity === undefined ? [] : number(`quantity on line ${line.id}`, line.quantity, found.quantity)),
        ...number(`net amount on line ${line.id}`, line.net, found.net),
        ...(found.vatRate === undefined ? [] : number(`VAT rate on line ${line.id}`, line.vatRate, found.vatRate)),
      ]
    }),
  ]
}

/** A sum that not every format carries. */
function optional(term: string, parts: readonly string[], received: Decimal | undefined): readonly Deviation[] {
  return received === undefined ? [] : number(term, Decimal.sum(parts.map((part) => Decimal.of(part))).toString(), received)
}

const zeroVat = (row: BookedVat): BookedVat => ({ ...row, taxable: '0', tax: '0' })
const zeroLine = (line: BookedLine): BookedLine => ({ ...line, quantity: '0', net: '0' })

function number(term: string, expected: string, received: Decimal): readonly Deviation[] {
  return Decimal.of(expected).equals(received) ? [] : [{ term, expected, received: received.toString() }]
}

function text(term: string, expected: string, received: string): readonly Deviation[] {
  return expected === received ? [] : [{ term, expected: expected === '' ? 'nothing' : expected, received: received === '' ? 'nothing' : received }]
}
