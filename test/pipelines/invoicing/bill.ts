import type { OutgoingRecord } from '../../../bus/port.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { readUbl } from '../../../mappings/formats/ubl/reading/readUbl.ts'
import type { StatedInvoice } from '../../../mappings/model/stated.ts'
import type { Draft, InvoiceContent, InvoiceLine } from '../../../schemas/generated/events.ts'
import { creditNoteIssued, invoiceContent, invoiceIssued } from '../../harness/events.ts'
import { flow, oneLane, type ProfileDraft } from '../stage/profiles.ts'
import { record, type EventOptions } from '../stage/records.ts'
import type { Stage } from '../stage/stage.ts'

/** One line of a bill: what it costs without VAT, and its VAT. */
export interface BilledLine {
  readonly net: string
  /** S where not given. */
  readonly category?: string
  /** Per cent. */
  readonly rate?: string
  readonly more?: Draft<InvoiceLine>
}

/** Why VAT is not charged, by category. */
const exemptions: Readonly<Record<string, object>> = {
  AE: { exemptionReason: 'Käännetty verovelvollisuus, AVL 8 c §', exemptionReasonCode: 'VATEX-EU-AE' },
  E: { exemptionReason: 'Vakuutuspalvelu, AVL 44 §', exemptionReasonCode: 'VATEX-EU-132' },
}
const of = Decimal.of

/** Lines, VAT breakdown and totals that agree, as the shop would make them. */
export function billed(lines: readonly BilledLine[]): Pick<Draft<InvoiceContent>, 'lines' | 'totals' | 'vatBreakdown'> {
  const [example] = invoiceContent().lines ?? []
  const vatBreakdown = [...Map.groupBy(lines, ({ category = 'S', rate = '0' }) => `${category} ${rate}`)].map(([key, ofRate]) => {
    const [code = '', rate = '0'] = key.split(' ')
    const taxableAmount = Decimal.sum(ofRate.map(({ net }) => of(net))).round(2)
    return { code, rate: of(rate), taxableAmount, taxAmount: taxableAmount.times(of(rate)).dividedBy(of('100'), 2), ...exemptions[code] }
  })
  const net = Decimal.sum(lines.map((line) => of(line.net))).round(2)
  const tax = Decimal.sum(vatBreakdown.map(({ taxAmount }) => taxAmount)).round(2)
  const all = net.plus(tax)
  return {
    vatBreakdown,
    totals: { lines: net, taxExclusive: net, tax, taxInclusive: all, payable: all },
    lines: lines.map(({ net: amount, category = 'S', rate = '0', more }, index) => ({
      ...example, id: String(index + 1), orderLine: null, quantity: of('1'), netAmount: of(amount).round(2), price: { net: of(amount) }, vat: { code: category, rate: of(rate) }, ...more,
    })),
  }
}

type Bill = EventOptions & { readonly content?: Draft<InvoiceContent> }

/** InvoiceIssued of these lines, for an order of the seller's number where `content` names one. */
export function bill(number: string, lines: readonly BilledLine[], { story = `story ${number}`, content, ...options }: Bill = {}): OutgoingRecord {
  const { salesOrder: _, ...plain } = invoiceContent()
  return record('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), story, storyVersion: options.version ?? 1, replaces: options.replaces ?? null, invoice: { ...plain, ...billed(lines), number, ...content } }, options.id ?? `bill ${number}`)
}

/** CreditNoteIssued of these lines, in the story of the invoice that it credits. */
export function credit(number: string, of: string, lines: readonly BilledLine[], { content, ...options }: Bill = {}): OutgoingRecord {
  const { salesOrder: _, ...plain } = { ...invoiceContent(), ...creditNoteIssued().creditNote, dueDate: null }
  return record('fi.kuntasilta.shop.CreditNoteIssued', {
    ...creditNoteIssued(), story: options.story ?? `story ${of}`, storyVersion: options.version ?? 2,
    creditNote: { ...plain, ...billed(lines), number, preceding: [{ number: of, issueDate: '2026-03-02' }], ...content },
  }, `credit ${number}`)
}

/** A municipality whose invoices go out as Peppol BIS Billing 3. */
export function peppolLane(more: object = {}): ProfileDraft {
  const accessPoint = { kind: 'peppol-access-point', environment: 'production', settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' } } }
  return oneLane(accessPoint, [flow('invoices', 'operator', { format: 'peppol-bis-3', ...more })])
}

/** What the receiver got, by number, as an independent reader states it. */
export function received(stage: Stage): ReadonlyMap<string, StatedInvoice> {
  return new Map(stage.receiver().effects.map(({ documentNumber, bytes }) => [documentNumber, readUbl(bytes)]))
}

/** Codes of what is wrong with a parked document, the first and all beside it. */
export async function problemsOf(stage: Stage, number: string): Promise<readonly string[]> {
  const rows = await stage.rows<{ problem: { code: string; also?: readonly { code: string }[] } | null }>('select problem from deliveries where document_number = $1', [number])
  return rows.flatMap(({ problem }) => (problem === null ? [] : [problem.code, ...(problem.also ?? []).map(({ code }) => code)]))
}
