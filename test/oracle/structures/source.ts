import { assertionsOf, type Assertion, type Assertions } from './assertions.ts'
import type { StructureOrigin } from './origins.ts'
import { termsOf, type Terms } from './terms.ts'

/** The source text of a transaction's structure, as the artefact in force has it. Throws for a structural rule of a kind that is not known. */
export function structureSource({ name, what, sheet, syntax }: StructureOrigin): string {
  const assertions = assertionsOf(sheet)
  const paths = [...assertions.keys()]
  const [root = ''] = paths
  const lines = linesOf(root, assertions, termsOf(syntax))
  const transaction = name.toUpperCase()
  return [
    "// Written by npm run generate:structures.\nimport { structure } from '../structure.ts'\n",
    `/** ${what} (${transaction}). */`,
    `export const ${name}Structure = structure('PEPPOL-${transaction}', '${sheet.version}', \``,
    ...lines,
    '`)\n',
  ].join('\n')
}

/** An element with what is below it, in the order in which the parent is asked for its children. */
function linesOf(path: string, assertions: Assertions, terms: Terms, asked = ''): readonly string[] {
  const depth = path.split('/').length - 2
  const own = assertions.get(path) ?? []
  const others = assertions.get(`${path}/*`) ?? []
  const facts = [...own.filter(({ test }) => child.exec(test) === null).map(factOf), ...others.map(({ digits }) => `only=${digits}`)]
  const named = terms.get(path) ?? []
  const line = [' '.repeat(depth) + path.slice(path.lastIndexOf('/') + 1).replace('ubl:', ''), ...(named.length > 0 ? [`terms=${named.join(',')}`] : []), ...(asked === '' ? [] : [asked]), ...facts]
  const below = [...assertions.keys()].filter((other) => other.startsWith(`${path}/`) && !other.slice(path.length + 1).includes('/') && !other.endsWith('/*'))
  const mandatory = new Map(own.flatMap(({ digits, test }) => (child.exec(test) === null ? [] : [[test, digits] as const])))
  const missing = [...mandatory.keys()].filter((test) => !below.includes(`${path}/${test}`))
  if (missing.length > 0) throw new Error(`${path} must have ${missing.join(', ')}, which nothing describes`)
  return [line.join(' '), ...below.flatMap((each) => linesOf(each, assertions, terms, askedOf(mandatory.get(each.slice(path.length + 1)))))]
}

function askedOf(digits: string | undefined): string {
  return digits === undefined ? '' : `must=${digits}`
}

const child = /^c[ab]c:\w+$/

/** The kinds of structural rules, by their test. */
const kinds: readonly (readonly [test: RegExp, fact: (digits: string, ...parts: string[]) => string])[] = [
  [/^@(\w+)$/, (digits, attribute) => `@${attribute}=${digits}`],
  [/^not\(@(\w+)\) or \(some \$code in \$cl([\w-]+) satisfies \$code = @\1\)$/, (digits, attribute, list) => `@${attribute}:${list}=${digits}`],
  [/^\(some \$code in \$cl([\w-]+) satisfies \$code = normalize-space\(text\(\)\)\)$/, (digits, list) => `in:${list}=${digits}`],
  [/^\(some \$code in \$cl([\w-]+) satisfies \$code = normalize-space\(text\(\)\)\) or \(some \$code in \$cl([\w-]+) satisfies \$code = normalize-space\(text\(\)\)\)$/, (digits, one, other) => `in:${one}+${other}=${digits}`],
  [/^normalize-space\(text\(\)\) = '([^' ]+)'$/, (digits, value) => `is:${value}=${digits}`],
  [/^not\(@\*:schemaLocation\)$/, (digits) => `plain=${digits}`],
]

function factOf({ digits, test }: Assertion): string {
  for (const [pattern, fact] of kinds) {
    const parts = pattern.exec(test)
    if (parts !== null) return fact(digits, ...parts.slice(1))
  }
  throw new Error(`B${digits} is of no kind that is known: ${test}`)
}
