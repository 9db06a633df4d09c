import { creditorReferenceCheckDigits } from '../../mappings/model/identifiers/creditorReference.ts'
import { imeiCheckDigit } from '../../mappings/model/identifiers/imei.ts'
import { viiteCheckDigit } from '../../mappings/model/identifiers/viite.ts'

const padded = (prefix: string, sequence: number, digits: number): string => prefix + String(sequence).padStart(digits, '0')

/** The shop's numbers, each from a running number from 1. */
export const numberOf = {
  order: (sequence: number): string => padded('T2610', sequence, 5),
  confirmation: (sequence: number): string => padded('V2610', sequence, 5),
  despatch: (sequence: number): string => padded('L2610', sequence, 5),
  invoice: (sequence: number): string => padded('2610', sequence, 5),
  creditNote: (sequence: number): string => padded('2620', sequence, 5),
  receipt: (sequence: number): string => padded('S2610', sequence, 5),
  reversal: (sequence: number): string => padded('S2620', sequence, 5),
  goodsReturn: (sequence: number): string => padded('S2630', sequence, 5),
} as const

/** The reference that the payer gives: the document's number with its check digit (viite), or the same as an RF reference. */
export function paymentReference(documentNumber: string, form: 'viite' | 'RF'): string {
  const viite = `${documentNumber}${viiteCheckDigit(documentNumber)}`
  return form === 'viite' ? viite : `RF${creditorReferenceCheckDigits(viite)}${viite}`
}

/** The reference on an invoice or credit note: a viite where its number is even, else an RF reference. */
export function remittanceOf(documentNumber: string): string {
  return paymentReference(documentNumber, Number(documentNumber.at(-1)) % 2 === 0 ? 'viite' : 'RF')
}

/** A device's serial number in the manner of its manufacturer, unique by the device's running number. */
export function serialNumber(manufacturer: string, device: number): string {
  return `${manufacturer.replace(/[^A-Za-z]/g, '').slice(0, 2).toUpperCase()}${padded('', device, 6)}${((device * 7919) % 46_656).toString(36).toUpperCase().padStart(3, '0')}`
}

/** An IMEI of the range kept for tests (type allocation code 00101…), unique by the device's running number. */
export function imei(device: number): string {
  const body = padded('001010', device, 8)
  return `${body}${imeiCheckDigit(body)}`
}
