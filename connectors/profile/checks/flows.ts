import { problem, type Problem } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { phrase, said } from '../../../errors/words/words.ts'
import { documentFormats } from '../../../mappings/formats/registry.ts'
import { stagesOf } from '../../../mappings/model/stages.ts'
import { formatsOfKind } from '../kinds.ts'
import type { FieldPath } from '../reading/yamlText.ts'
import type { Flow, ProfileSystem } from '../schema.ts'
import { lastDay } from './spans.ts'
import { flowsOf, layoutFileOf, systemOf, where, type Subject } from './subject.ts'
import { unknownSystem } from './unknownSystem.ts'

const announcedFormat: Readonly<Record<string, string>> = {
  'finvoice-3.0': 'FINVOICE30', 'finvoice-3.0-zip': 'FINVOICE30', 'peppol-bis-3': 'PEPPOLBIS30', 'teappsxml-3.0': 'TEAPPS30', 'teappsxml-3.0-zip': 'TEAPPS30',
}

/** Each flow must go to a system that exists and takes its format, with documents that the format holds, on days that exist. */
export function checkFlows(subject: Subject): Problem[] {
  const seen = new Set<string>()
  return flowsOf(subject).flatMap(({ flow, path }) => {
    const problems: Problem[] = []
    if (seen.has(flow.name)) problems.push(problem('KS-PROFILE-NAME-TWICE', { ...where(subject, [...path, 'name']), name: flow.name }))
    seen.add(flow.name)
    if (flow.from > lastDay(flow)) problems.push(problem('KS-PROFILE-DATES', { ...where(subject, path), from: flow.from, until: lastDay(flow) }))
    const system = systemOf(subject.profile, flow)
    if (system === undefined) problems.push(unknownSystem(subject, flow, path))
    else problems.push(...formatOfSystem(subject, flow, system, path), ...layoutOfSystem(subject, flow, system, path))
    return [...problems, ...documentsOf(subject, flow, path), ...imageOf(subject, flow, path), ...unusedFields(subject, flow, path)]
  })
}

function formatOfSystem(subject: Subject, flow: Flow, system: ProfileSystem, path: FieldPath): Problem[] {
  const taken = formatsOfKind[system.kind]
  const fits = layoutFileOf(flow.format) === undefined ? taken.documents.some((format) => format === flow.format) : taken.layouts !== false
  if (!fits) {
    const takes = taken.documents.length === 0 ? phrase('layout: and a file of this folder') : said(taken.documents.join(', '))
    return [problem('KS-PROFILE-FORMAT-OF-KIND', { ...where(subject, [...path, 'format']), format: flow.format, kind: said(system.kind), takes })]
  }
  if (system.kind !== 'operator-rest' || system.settings.format === announcedFormat[flow.format]) return []
  return [problem('KS-PROFILE-SETTINGS-FORMAT', { ...where(subject, [...path, 'format']), format: flow.format, system: flow.system, announced: system.settings.format })]
}

/** All files of a system have the layout of the first flow that goes there; of messages each flow has its own. */
function layoutOfSystem(subject: Subject, flow: Flow, { kind }: ProfileSystem, path: FieldPath): Problem[] {
  if (formatsOfKind[kind].layouts === 'messages') return []
  const first = subject.profile.flows.find(({ system, format }) => system === flow.system && layoutFileOf(format) !== undefined)
  if (first === undefined || layoutFileOf(flow.format) === undefined || first.format === flow.format) return []
  return [problem('KS-PROFILE-LAYOUTS-OF-SYSTEM', { ...where(subject, [...path, 'format']), format: flow.format, first: first.name, other: first.format })]
}

function documentsOf(subject: Subject, flow: Flow, path: FieldPath): Problem[] {
  const holds = documentFormats.get(flow.format)?.kinds
  if (holds === undefined) return []
  return flow.documents
    .filter((document) => !holds.includes(document))
    .map((document) => problem('KS-PROFILE-DOCUMENT-OF-FORMAT', { ...where(subject, [...path, 'documents']), document, format: flow.format, holds: said(holds.join(', ')) }))
}

function imageOf(subject: Subject, { attachImage, format }: Flow, path: FieldPath): Problem[] {
  if (attachImage === undefined || documentFormats.get(format)?.takesImage === true) return []
  const takes = said([...documentFormats.values()].filter(({ takesImage }) => takesImage === true).map(({ id }) => id).join(', '))
  return [problem('KS-PROFILE-IMAGE-OF-FORMAT', { ...where(subject, [...path, 'attachImage']), format, takes })]
}

function takesBuyersNumber({ references }: Flow): boolean {
  return references.some(({ term, from }) => term === 'purchaseOrder' && from.includes('order.buyersNumber'))
}

function unusedFields(subject: Subject, flow: Flow, path: FieldPath): Problem[] {
  const invoices = flow.documents.includes('invoice') || flow.documents.includes('creditNote')
  const orders = flow.documents.includes('order')
  const ofOrders = invoices || (['orderResponse', 'despatchAdvice', 'receipt'] as const).some((kind) => flow.documents.includes(kind))
  const unused: readonly (readonly [field: keyof Flow, isUnused: boolean, reason: PlainPhrase])[] = [
    ['waitsForOrder', flow.waitsForOrder !== undefined && !ofOrders, 'only documents that belong to an order wait for one'],
    ['waitsForBuyersNumber', flow.waitsForBuyersNumber !== undefined && !ofOrders, 'only documents that belong to an order wait for its number'],
    ['waitsForBuyersNumber', flow.waitsForBuyersNumber !== undefined && invoices && !takesBuyersNumber(flow), 'no reference takes purchaseOrder from order.buyersNumber'],
    ['envelope', flow.envelope !== undefined && !flow.format.startsWith('peppol'), 'only documents of the Peppol network have an envelope'],
    ['process', flow.process !== 'ordering' && !flow.documents.includes('orderResponse'), 'the flow carries no order responses'],
    ['cancelledOrders', flow.cancelledOrders !== 'none' && !orders, 'the flow carries no orders'],
    ['stages', flow.stages?.some((stage) => !flow.documents.some((document) => (document === 'order' || document === 'receipt') && stagesOf[document].some((each) => each === stage))) === true, 'the flow carries no documents of that stage'],
    ['stages', flow.stages?.includes('cancelled') === true && flow.cancelledOrders === 'none', 'cancelledOrders says that nothing is sent of a cancelled order'],
    ['accounting', flow.accounting !== undefined && !invoices && !orders, 'only lines of invoices and orders have an account'],
    ['suppliers', flow.suppliers !== undefined && flow.documents.every((document) => ['receipt', 'catalogue', 'devices'].includes(document)), 'its documents need no supplier number'],
    ['demands', flow.demands.length > 0 && !invoices && !orders, 'only invoices and orders have references'],
    ['references', flow.references.length > 0 && !invoices && !orders, 'only invoices and orders have references'],
  ]
  return unused.filter(([, isUnused]) => isUnused).map(([field, , reason]) => problem('KS-PROFILE-FIELD-NOT-USED', { ...where(subject, [...path, field]), reason: phrase(reason) }))
}
