import { phrases } from '../../../errors/words/phrases/phrases.ts'
import { documentKind, phrase } from '../../../errors/words/words.ts'
import { layoutContents, layoutKinds, type LayoutContent } from './kinds.ts'
import { needs } from './reading/needs.ts'
import type { Sources } from './sources/source.ts'

/** docs/layout-sources.md: what each kind of document gives to a layout and takes from it. */
export function sourcesPage(): string {
  return [
    '# Sources of layouts',
    '',
    'Generated from `mappings/formats/layouts/` (`npm run generate`). [layouts.md](layouts.md) tells what a layout does with them, and which sources do not come from a document.',
    '',
    'The type decides which options a field has: `decimals` and `sign` belong to money, quantity, price and rate, `date` to date and instant. A source in *italics* is written and not read.',
    ...layoutContents.filter((kind) => kind !== 'creditNote').flatMap(ofKind),
    '',
  ].join('\n')
}

function ofKind(kind: LayoutContent): readonly string[] {
  const { document, line, device } = layoutKinds[kind]
  const needed = needs[kind]
  return [
    '',
    `## ${kind === 'invoice' ? 'invoice, creditNote' : kind}`,
    '',
    `${titleOf(kind)}.${needed === undefined ? '' : ` A file that is read must say, or its layout assume: ${[...needed.document, ...needed.line].map((need) => need.split('|').map((one) => `\`${one}\``).join(' or ')).join(', ')}.`}`,
    '',
    '| type | sources of the document | sources of a line |',
    '|---|---|---|',
    ...typesIn([document, line, device]).map((type) => `| ${type} | ${listed(device.size > 0 ? device : document, type)} | ${listed(line, type)} |`),
  ]
}

function titleOf(kind: LayoutContent): string {
  const words = kind === 'payment' ? phrase('payment') : documentKind(kind)
  const name = 'phrase' in words && words.phrase in phrases ? words.phrase : kind
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}

function typesIn(all: readonly Sources[]): readonly string[] {
  return [...new Set(all.flatMap((sources) => [...sources.values()].map(({ type }) => type)))]
}

function listed(sources: Sources, type: string): string {
  return [...sources].filter(([, source]) => source.type === type).map(([name, { write }]) => (write === undefined ? `*\`${name}\`*` : `\`${name}\``)).join(', ')
}
