import { failure } from '../../../errors/failure.ts'
import type { FileContext } from '../format.ts'
import { writeInstant } from './values/datePattern.ts'

const placeholder = /\{(?:sequence:(\d{1,2})|((?:yyyy|yy|MM|dd|HH|mm|ss)+)|environment)\}/g

/** Whether every placeholder of the pattern is known and the rest is safe in a file name on any system. */
export function isFileNamePattern(pattern: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}$/.test(pattern.replace(placeholder, 'x'))
}

/** The name of a file: time of the cut on clocks in Finland, gapless number, `test` or `production`. Throws KS-MAP-FILE-SEQUENCE when it is too long. */
export function fileName(pattern: string, context: FileContext, layout: string): string {
  return pattern.replace(placeholder, (_, digits: string | undefined, date: string | undefined) => {
    if (date !== undefined) return writeInstant(context.cutAt, date) ?? ''
    if (digits === undefined) return context.environment
    const sequence = String(context.sequence)
    if (sequence.length > Number(digits)) throw failure('KS-MAP-FILE-SEQUENCE', { format: layout, sequence, digits })
    return sequence.padStart(Number(digits), '0')
  })
}

/** Whether a file has a name that the pattern makes, at some time, with some number, of either environment. */
export function isFileNameOf(pattern: string, name: string): boolean {
  return namesOf(pattern, '(?:production|test)').test(name)
}

/** Whether the pattern makes a file's name for tests alone. */
export function isTestNameOf(pattern: string, name: string): boolean {
  return showsEnvironmentIn(pattern) && namesOf(pattern, 'test').test(name)
}

/** Whether the names of a pattern say if a file is a test. */
export function showsEnvironmentIn(pattern: string): boolean {
  return pattern.includes('{environment}')
}

function namesOf(pattern: string, environment: string): RegExp {
  const parts = pattern.replace(/[.]/g, '\\.').replace(placeholder, (_, digits: string | undefined, date: string | undefined) => (digits ?? date) === undefined ? environment : `\\d{${digits ?? (date as string).length}}`)
  return new RegExp(`^${parts}$`)
}
