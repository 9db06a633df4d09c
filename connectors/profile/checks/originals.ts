import { problem, type Problem } from '../../../errors/failure.ts'
import { stagesOf, type Stage } from '../../../mappings/model/stages.ts'
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

/** On any day an order or receipt of a stage has at most one flow to each system, or it would be made there twice. */
export function checkStages(subject: Subject): Problem[] {
  const flows = flowsOf(subject).filter(({ flow }) => flow.mode === 'send')
  return flows.flatMap(({ flow: second, path }, index) =>
    flows.slice(0, index).flatMap(({ flow: first }) => {
      const day = firstCommonDay(first, second)
      if (first.system !== second.system || day === undefined) return []
      return (['order', 'receipt'] as const).flatMap((document) => {
        const stage = stagesIn(first, document).find((each) => stagesIn(second, document).includes(each))
        return stage === undefined ? [] : [problem('KS-PROFILE-STAGE-TWICE', { file: where(subject, path).file, document, stage, system: second.system, day, first: first.name, second: second.name })]
      })
    }),
  )
}

/** The orders or receipts that a flow carries. */
function stagesIn({ documents, stages }: Flow, document: 'order' | 'receipt'): readonly Stage[] {
  return documents.includes(document) ? stagesOf[document].filter((each) => stages === undefined || stages.includes(each)) : []
}

function commonDocument(one: Flow, other: Flow): string | undefined {
  return one.documents.find((document) => (document === 'invoice' || document === 'creditNote') && other.documents.includes(document))
}
