import { catalogue } from './catalogue.ts'
import type { Actor, ErrorEntry } from './entry.ts'

const actors: readonly Actor[] = ['shop', 'municipality', 'integration engineer', 'server operator']

const introduction = `# Errors

Generated from \`errors/areas/\` by \`npm run generate\`. Every error that a person sees is one of these codes; a code, once
published, keeps its meaning. Words in braces are what was seen in the case at hand. An error may have others beside it.
`

/** `docs/errors.md`: every code with what is wrong, what was seen, what to do and who can do it, by the codes' areas. */
export function errorsDocument(): string {
  const entries: readonly (readonly [string, ErrorEntry])[] = Object.entries(catalogue)
  const counts = actors.map((actor) => `| ${actor} | ${entries.filter(([, { who }]) => who === actor).length} |`)
  const areas = [...Map.groupBy(entries, ([code]) => code.split('-')[1] ?? '')]
  return [introduction, ['| who can act | errors |', '|---|---|', ...counts, ''].join('\n'), ...areas.map(([area, ofArea]) => `## KS-${area}\n\n${ofArea.map(section).join('\n')}`)].join('\n')
}

function section([code, entry]: readonly [string, ErrorEntry]): string {
  return `### ${code}\n\n${plain(entry.wrong)}\n\n- Seen: ${plain(entry.seen)}\n- To do: ${plain(entry.do)}\n- By: ${entry.who}\n`
}

/** The text as Markdown shows it. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>|[\]]/g, (character) => `\\${character}`)
}
