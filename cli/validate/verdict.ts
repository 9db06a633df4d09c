import { Failure, located, problem, render } from '../../errors/failure.ts'
import type { Language } from '../../errors/language.ts'
import { inDocument, said } from '../../errors/words/words.ts'
import { say } from '../../errors/words/say.ts'
import { judgedBy } from './judged.ts'
import type { Choice } from './ruleChoice.ts'

/** One rule that fired, or the error for which a file cannot be judged. */
export interface Fired {
  readonly id: string
  readonly flag: 'fatal' | 'warning'
  readonly terms: readonly string[]
  readonly where: string
  readonly message: string
}

/** What is said of one file; as JSON it is one line. */
export interface Verdict {
  readonly file: string
  /** `UBL`, `Finvoice`, `TEAPPSXML`, `Peppol T01` and the like, or `unknown`. */
  readonly format: string
  readonly fired: readonly Fired[]
}

/** Judges a document. `bytes` throws where the file cannot be read; that too becomes a verdict, so that nothing is thrown here. */
export function verdictOf(file: string, bytes: () => Uint8Array, choice: Choice, language: Language): Verdict {
  let format = 'unknown'
  try {
    const judged = judgedBy(choice, bytes())
    format = judged.format
    const fired = judged.findings().map(({ rule, terms, where, problem: of }) => ({
      id: rule.id, flag: rule.flag, terms, where: say(where, language), message: render(located(of, { isReceived: true }), language),
    }))
    return { file, format, fired }
  } catch (error) {
    const of = error instanceof Failure ? error.problem : problem('KS-MAP-UNFORESEEN', { document: file, reason: said(String(error)) })
    return { file, format, fired: [{ id: of.code, flag: 'fatal', terms: [], where: say(inDocument, language), message: render(of, language) }] }
  }
}

/** Whether a file is refused. */
export function isFatal({ fired }: Verdict): boolean {
  return fired.some(({ flag }) => flag === 'fatal')
}
