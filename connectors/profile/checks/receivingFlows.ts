import { problem, type Problem } from '../../../errors/failure.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import { documentFormats } from '../../../mappings/formats/registry.ts'
import { pickUpFolderOf } from '../../channels/settings.ts'
import { receivedFromKind } from '../kinds.ts'
import type { FieldPath } from '../reading/yamlText.ts'
import type { ProfileSystem, ReceivingFlow } from '../schema.ts'
import { firstCommonDay, lastDay } from './spans.ts'
import { layoutFileOf, receivingFlowsOf, systemOf, where, type Subject } from './subject.ts'
import { unknownSystem } from './unknownSystem.ts'

/** Each flow of documents that come in must have a name of its own, and a system that exists and sends its format; on any day one of them says what becomes of a document. */
export function checkReceivingFlows(subject: Subject): Problem[] {
  const names = new Set(subject.profile.flows.map(({ name }) => name))
  return receivingFlowsOf(subject).flatMap(({ flow, path }, index) => {
    const problems: Problem[] = []
    if (names.has(flow.name)) problems.push(problem('KS-PROFILE-NAME-TWICE', { ...where(subject, [...path, 'name']), name: flow.name }))
    names.add(flow.name)
    if (flow.from > lastDay(flow)) problems.push(problem('KS-PROFILE-DATES', { ...where(subject, path), from: flow.from, until: lastDay(flow) }))
    const system = systemOf(subject.profile, flow)
    problems.push(...(system === undefined ? [unknownSystem(subject, flow, path)] : [...formatOfSystem(subject, flow, system, path), ...pickUpOf(subject, flow, system, path)]))
    return [...problems, ...answersOf(subject, flow, path), ...suppliersOf(subject, flow, path), ...overlaps(subject, flow, subject.profile.receives.slice(0, index), path)]
  })
}

function formatOfSystem(subject: Subject, { format }: ReceivingFlow, { kind }: ProfileSystem, path: FieldPath): Problem[] {
  const sent = receivedFromKind[kind]
  const fits = layoutFileOf(format) === undefined ? sent.documents.some((each) => each === format) : sent.layouts
  if (fits) return []
  const sends = sent.layouts ? phrase('layout: and a file of this folder') : sent.documents.length === 0 ? phrase('none') : said(sent.documents.join(', '))
  return [problem('KS-PROFILE-RECEIVED-FORMAT', { ...where(subject, [...path, 'format']), format, kind: said(kind), takes: sends })]
}

/** Files can come only from a folder that we know. */
function pickUpOf(subject: Subject, { system: name }: ReceivingFlow, { settings: { channel } }: ProfileSystem, path: FieldPath): Problem[] {
  if (channel.kind === 'http' || pickUpFolderOf(channel) !== undefined) return []
  return [problem('KS-PROFILE-NO-PICK-UP', { ...where(subject, [...path, 'system']), system: name })]
}

/** Answers that go to another system need a flow that leads there, in a format that needs no order of that system's own. */
function answersOf(subject: Subject, { documents, answeredBy }: ReceivingFlow, path: FieldPath): Problem[] {
  if (answeredBy === undefined) return []
  const isAnswered = subject.profile.flows.some(({ system, documents: sent, format }) => system === answeredBy && sent.includes('orderResponse') && documentFormats.get(format)?.ofBuyersOrders !== true)
  if (documents.includes('purchaseOrder') && isAnswered) return []
  return [problem('KS-PROFILE-ANSWERED-BY', { ...where(subject, [...path, 'answeredBy']), system: answeredBy })]
}

/** Only purchase orders of formats that name a seller by the buyer's own number need to know whose it is. */
function suppliersOf(subject: Subject, { documents, format, suppliers }: ReceivingFlow, path: FieldPath): Problem[] {
  if (suppliers === undefined || (documents.includes('purchaseOrder') && (format === 'p2p-rest' || layoutFileOf(format) !== undefined))) return []
  return [problem('KS-PROFILE-FIELD-NOT-USED', { ...where(subject, [...path, 'suppliers']), reason: phrase('its documents name no supplier number') })]
}

function overlaps(subject: Subject, flow: ReceivingFlow, earlier: readonly ReceivingFlow[], path: FieldPath): Problem[] {
  return earlier.flatMap((other) => {
    const day = firstCommonDay(other, flow)
    const document = flow.documents.find((each) => other.documents.includes(each))
    if (other.system !== flow.system || other.format !== flow.format || document === undefined || day === undefined) return []
    return [problem('KS-PROFILE-RECEIVED-TWICE', { file: where(subject, path).file, document, system: flow.system, day, first: other.name, second: flow.name })]
  })
}
