import { problem, type Problem } from '../../../errors/failure.ts'
import type { Flow } from '../schema.ts'
import { firstCommonDay } from './spans.ts'
import { flowsOf, where, type Subject } from './subject.ts'

/** On any day an invoice or a credit note has at most one flow that sends it as the legal original. */
export function checkOriginals(subject: Subject): Problem[] {
  const flows = flowsOf(subject).filter(({ flow }) => flow.role === 'original' && flow.mode === 'send')
  return flows.flatMap(({ flow: second, path }, index) =>
    flows.slice(0, index).flatMap(({ flow: first }) => {
      const document = commonDocument(first, second)
      const day = firstCommonDay(first, second)
      if (document === undefined || day === undefined || first.environment !== second.environment) return []
      return [problem('KS-PROFILE-ORIGINAL-TWICE', { file: where(subject, path).file, document, day, first: first.name, second: second.name })]
    }),
  )
}

function commonDocument(one: Flow, other: Flow): string | undefined {
  return one.documents.find((document) => (document === 'invoice' || document === 'creditNote') && other.documents.includes(document))
}
