import { termNames } from '../../errors/words/termNames.ts'
import { besideTerms, type BesideTerm, type Carried, type Carries } from './carries.ts'
import { carries as finvoice } from './finvoice-3.0/carries.ts'
import { carries as peppol } from './peppol-bis-3/carries.ts'
import { orderingTables } from './peppol-ordering/orderingTables.ts'
import { carries as teappsxml } from './teappsxml-3.0/carries.ts'

/** What every format of invoices carries, in the order of the page. */
export const carriedByFormat: readonly Carries[] = [finvoice, teappsxml, peppol]

/** Every business term that a format tells of, in the order of their numbers. */
export const carriedTerms: readonly string[] = [...new Set(carriedByFormat.flatMap(({ terms, nowhere }) => [...Object.keys(terms), ...Object.keys(nowhere)]))]
  .sort((one, other) => numberOf(one) - numberOf(other))

/** `BT-30-1` after `BT-30` and before `BT-31`. */
function numberOf(term: string): number {
  const [, number = '', part = '0'] = term.split('-')
  return Number(number) * 10 + Number(part)
}

/** docs/formats.md: term by format, with path, length and what is lost. */
export function formatsPage(): string {
  const head = ['Term', ...carriedByFormat.map(({ name }) => name)]
  return [
    '# What each format carries',
    '',
    'Generated from `carries.ts` in the folder of each format (`npm run generate`). The renderers of Finvoice and TEAPPSXML take their lengths from it.',
    'A term has its path below the root of an invoice, how many characters one element holds, in how many elements a longer text continues, and what does not come through as it was.',
    '',
    'A text that is longer stops the document, is cut or moves to the free text, as the profile says under `texts` ([profiles.md](profiles.md)). Anything else that does not fit stops.',
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...carriedTerms.map((term) => `| ${[named(term), ...carriedByFormat.map((format) => cell(format, term))].join(' | ')} |`),
    '',
    '## Beside EN 16931',
    '',
    'What our documents say beyond the terms of EN 16931. The SHA-256 of a link stands in no format: it is there for the shop and the readable image.',
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...besides.map(([term, name]) => `| ${[name, ...carriedByFormat.map(({ beside }) => besideCell(beside[term]))].join(' | ')} |`),
    '',
    ...orderingTables(),
  ].join('\n')
}

const besides = Object.entries(besideTerms) as readonly (readonly [BesideTerm, string])[]

function named(term: string): string {
  const name = termNames[term]?.en ?? (term.split('-').length === 3 ? 'scheme' : undefined)
  return name === undefined || /^BT-(125|158)-/.test(term) ? term : `${term} ${name}`
}

function cell({ terms, nowhere }: Carries, term: string): string {
  const carried = terms[term]
  return carried === undefined ? `**not carried**: ${nowhere[term] ?? 'no place for it'}` : placeOf(carried)
}

function besideCell(carried: Carried | string): string {
  return typeof carried === 'string' ? `**not carried**: ${carried}` : placeOf(carried)
}

function placeOf(carried: Carried): string {
  const { path, most, fewer = {}, least, elements = 1, lost } = carried
  const places = path.split(', ').map((one) => `\`${one}\``).join(', ')
  const length = most === undefined ? '' : `; ${least === undefined || least === most ? most : `${least} to ${most}`}${elements === 1 ? '' : ` × ${elements === Number.POSITIVE_INFINITY ? 'any number' : elements}`}`
  const less = Object.entries(fewer).map(([element, count]) => `, ${count} in \`${element}\``).join('')
  return `${places}${length}${less}${lost === undefined ? '' : `. *${lost}*`}`
}
