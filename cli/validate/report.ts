import type { Language } from '../../errors/language.ts'
import type { Fired, Verdict } from './verdict.ts'

const words = {
  fi: { fatal: 'virhe', warning: 'varoitus', clean: 'kunnossa' },
  sv: { fatal: 'fel', warning: 'varning', clean: 'felfri' },
  en: { fatal: 'fatal', warning: 'warning', clean: 'clean' },
} as const satisfies Readonly<Record<Language, unknown>>

/** A verdict for people: the file, then a line for each rule that fired, with its id and place where the message does not say them. */
export function report({ file, format, fired }: Verdict, language: Language): string {
  const said = words[language]
  if (fired.length === 0) return `${file} (${format}): ${said.clean}`
  const line = ({ id, flag, where, message }: Fired): string => `  ${[said[flag], ...[id, where].filter((told) => !message.includes(told))].join(', ')}: ${message}`
  return [`${file} (${format}):`, ...fired.map(line)].join('\n')
}
