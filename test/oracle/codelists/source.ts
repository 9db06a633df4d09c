import { codesOfRule } from './codesOfRule.ts'
import type { ListOrigin } from './lists.ts'

const width = 140

/** The source text of a file of code lists, as the artefacts in force have them. Throws where rules that share a list differ in it. */
export function codeListSource(lists: readonly ListOrigin[]): string {
  return ["// Written by npm run generate:codelists.\nimport { codeList } from './codeList.ts'\n", ...lists.map(declaration)].join('\n')
}

function declaration(list: ListOrigin): string {
  const { constant, what, name, sheet, rules } = list
  const codes = codesOf(list)
  const head = `/** ${what} (${rules.join(', ')}). */\nexport const ${constant} = codeList('${name}', '${sheet.version}', `
  const line = codes.join(' ')
  return `${head}${line.length < 80 ? `'${line}'` : `\`\n${wrapped(codes)}\n\``})\n`
}

function codesOf({ sheet, rules, which = 0 }: ListOrigin): readonly string[] {
  const [first = [], ...others] = rules.map((id) => codesOfRule(sheet, id)[which] ?? [])
  if (first.length === 0 || others.some((other) => other.join(' ') !== first.join(' '))) throw new Error(`${rules.join(', ')} have no one list`)
  return first
}

function wrapped(codes: readonly string[]): string {
  const lines: string[] = []
  for (const code of codes) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + code.length > width) lines.push(`  ${code}`)
    else lines[lines.length - 1] = `${last} ${code}`
  }
  return lines.join('\n')
}
