import type { Language } from '../../../errors/language.ts'
import type { StatedInvoice } from '../../model/stated.ts'
import { allowancesAndCharges } from './allowances.ts'
import { attachments } from './attachments.ts'
import { fields, freeText, section } from './blocks.ts'
import { groupedReference } from './grouping.ts'
import { html, joined, type Content, type Html } from './html.ts'
import { isNegative, lines } from './lines.ts'
import { parties } from './parties.ts'
import { payment } from './payment.ts'
import { references } from './references.ts'
import { style } from './style.ts'
import { totals, vatBreakdown } from './sums.ts'
import { Wording } from './wording.ts'

/** What the readable image is for those who send or keep it. */
export const readableImage = { mediaType: 'text/html', fileExtension: 'html' } as const

/**
 * The invoice or credit note as a person reads it: one HTML page in UTF-8 with everything that the document says, to be read on a
 * screen or printed on A4. It has no script and needs nothing from elsewhere. Amounts are the document's own: those of a credit note stand as
 * positive as the model has them, under a heading that says what they are. Pure: equal arguments give equal bytes; what is missing
 * is left out.
 */
export function renderReadableImage(invoice: StatedInvoice, language: Language): Uint8Array {
  return new TextEncoder().encode(page(invoice, new Wording(language, invoice.currency)).source)
}

function page(invoice: StatedInvoice, wording: Wording): Html {
  const heading = joined(' ', wording.label(invoice.kind ?? 'invoice'), invoice.number)
  const title = joined(', ', heading, invoice.seller?.name)
  return html`<!DOCTYPE html>
<html lang="${wording.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<main>
<header>
<h1>${heading}</h1>
${marks(invoice, wording)}${keyFigures(invoice, wording)}
</header>
${parties(invoice, wording)}${sections(invoice, wording)}</main>
</body>
</html>
`
}

/** What must not be overlooked, in words. */
function marks({ kind, lines: all }: StatedInvoice, wording: Wording): Content {
  const words = [
    ...(kind === 'creditNote' ? [wording.label('isCredit')] : []),
    ...((all ?? []).some(isNegative) ? [wording.label('hasNegativeLines')] : []),
  ]
  return words.map((one) => html`<p class="mark">${one}</p>\n`)
}

function keyFigures(invoice: StatedInvoice, wording: Wording): Content {
  const { kind, totals: sums, dueDate, issueDate, payment: means } = invoice
  return fields([
    [wording.label(kind === 'creditNote' ? 'toCredit' : 'toPay'), wording.amount(sums?.payable)],
    [wording.term('BT-9'), wording.date(dueDate)],
    [wording.term('BT-2'), wording.date(issueDate)],
    [wording.label('reference'), groupedReference(means?.remittance)],
  ], 'key')
}

function sections(invoice: StatedInvoice, wording: Wording): Content {
  const notes = (invoice.notes ?? []).map(({ text, subject }) => html`<p>${subject && `${subject}: `}${freeText(text)}</p>\n`)
  const means = [invoice.payment, ...(invoice.furtherPayments ?? [])].map((one) => payment(one, wording))
  return [
    section(wording.label('references'), references(invoice, wording)),
    section(wording.label('notes'), notes),
    section(wording.label('lines'), lines(invoice.lines, wording)),
    section(wording.label('allowancesAndCharges'), allowancesAndCharges(invoice.allowancesAndCharges, wording)),
    section(wording.label('vatBreakdown'), vatBreakdown(invoice.vatBreakdown, wording)),
    section(wording.label('totals'), totals(invoice, wording)),
    section(wording.label('payment'), fields([[wording.term('BT-20'), freeText(invoice.paymentTerms)]]), means),
    section(wording.label('attachments'), attachments(invoice.supportingDocuments, wording)),
  ]
}
