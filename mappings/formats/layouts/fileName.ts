import { failure } from '../../../errors/failure.ts'
import type { FileContext } from '../format.ts'
import { writeInstant } from './values/datePattern.ts'

const placeholder = /\{(?:sequence:(\d{1,2})|((?:yyyy|yy|MM|dd|HH|mm|ss)+))\}/g

/** Whether every placeholder of the pattern is known and the rest is safe in a file name on any system. */
export function isFileNamePattern(pattern: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}$/.test(pattern.replace(placeholder, 'x'))
}

/** The name of a file: time of the cut on clocks in Finland, gapless number. Throws KS-MAP-FILE-SEQUENCE when it is too long. */
export function fileName(pattern: string, context: FileContext, layout: string): string {
  return pattern.replace(placeholder, (_, digits: string | undefined, date: string | undefined) => {
    if (digits === undefined) return writeInstant(context.cutAt, date as string) ?? ''
    const sequence = String(context.sequence)
    if (sequence.length > Number(digits)) throw failure('KS-MAP-FILE-SEQUENCE', { format: layout, sequence, digits })
    return sequence.padStart(Number(digits), '0')
  })
}

/** Whether a file has a name that the pattern makes, at some time and with some number. */
export function isFileNameOf(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(placeholder, (_, digits: string | undefined, date: string | undefined) => `\\d{${digits ?? (date as string).length}}`)}$`).test(name)
}
