import type { Period } from '../model/invoice.ts'
import type { Stated, StatedInvoice } from '../model/stated.ts'
import { odd } from './oddities.ts'

/** An invoicing period of UBL that the model has no place for. */
export interface PeriodElsewhere extends Stated<Period> {
  /** Whether it is a further one of the document, of a line of the document, of a line that stands elsewhere, or none of them. */
  readonly of: 'document' | 'own line' | 'other line' | 'other'
  /** The line that it is in, as the place of a finding. */
  readonly line: { readonly id: string } | undefined
  /** Whether it holds the code of the tax point date (BT-8). */
  readonly isCoded: boolean
}

const element = /^(.*?)(cac:InvoicePeriod(?:\[\d+\])?)(?:\/cbc:(StartDate|EndDate|DescriptionCode))?$/
const lineElement = /^(.*)cac:(?:Invoice|CreditNote)Line(?:\[\d+\])?\/$/

/** Invoicing periods after the first one of the document or of a line, and those that stand elsewhere. */
export function periodsElsewhere(invoice: StatedInvoice): readonly PeriodElsewhere[] {
  const found = new Map<string, PeriodElsewhere>()
  for (const { path, line, text = '' } of odd(invoice, 'unknown')) {
    const [, within, name, child] = element.exec(path) ?? []
    if (within === undefined) continue
    const key = `${within}${name}`
    const known = found.get(key)
    if (child === undefined) found.set(key, { of: placeOf(within), line: line === undefined ? undefined : { id: line }, isCoded: false })
    else if (known !== undefined) found.set(key, { ...known, ...valueOf(child, text.trim()) })
  }
  return [...found.values()]
}

function placeOf(within: string): PeriodElsewhere['of'] {
  if (within === '') return 'document'
  const around = lineElement.exec(within)?.[1]
  return around === undefined ? 'other' : around === '' ? 'own line' : 'other line'
}

function valueOf(child: string, text: string): Partial<PeriodElsewhere> {
  return child === 'StartDate' ? { start: text } : child === 'EndDate' ? { end: text } : { isCoded: true }
}

/** Whether a period is one of a line, wherever the line stands. */
export function isOfLine({ of }: PeriodElsewhere): boolean {
  return of === 'own line' || of === 'other line'
}
