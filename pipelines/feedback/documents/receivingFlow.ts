import { inForce, type Profile, type ReceivingFlow } from '../../../connectors/profile/schema.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { calendarDay, phrase, type Words } from '../../../errors/words/words.ts'
import type { InboundDocument } from '../../../mappings/formats/inboundDocument.ts'

/** The flow that brings a document of a day; the last where none is in force. */
export function flowBringing(profile: Profile, system: string, { format, kind }: Pick<InboundDocument, 'format' | 'kind'>, day: string): ReceivingFlow | undefined {
  const flows = profile.receives.filter((each) => each.system === system && each.format === format && each.documents.includes(kind))
  return flows.find((each) => inForce(each, day)) ?? flows.at(-1)
}

/** The flow that brings a document of a day; why it is not taken, where there is none or it is not in force. */
export function receivingFlow(
  profile: Profile, system: string, document: Pick<InboundDocument, 'format' | 'kind'>, day: string, about: { readonly what: Words; readonly document: string; readonly lane: string },
): { readonly flow?: ReceivingFlow; readonly why?: Problem } {
  const flow = flowBringing(profile, system, document, day)
  if (flow === undefined) return { why: problem('KS-INBOUND-NO-FLOW', { ...about, format: document.format }) }
  if (inForce(flow, day)) return { flow }
  return { flow, why: problem('KS-PROFILE-OUTSIDE-DATES', { municipality: profile.municipality, flow: flow.name, day: calendarDay(day), from: calendarDay(flow.from), until: flow.until === undefined ? phrase('further notice') : calendarDay(flow.until) }) }
}
