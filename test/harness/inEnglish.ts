import type { ParameterValue, Problem } from '../../errors/failure.ts'
import { parameterText } from '../../errors/words/fill.ts'

/** A problem's parameters as an English text says them, business terms without their names; numbers stay numbers. */
export function inEnglish({ parameters }: Problem): Readonly<Record<string, ParameterValue>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, typeof value === 'object' ? parameterText(value).replaceAll(/\b(B[TG]-\d+) \([^)]*\)/g, '$1') : value]))
}
