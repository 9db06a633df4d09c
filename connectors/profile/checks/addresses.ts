import { daysAfter } from '../../../base/calendar.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { phrase, type Words } from '../../../errors/words/words.ts'
import { isIban } from '../../../mappings/model/identifiers/iban.ts'
import { isOvt } from '../../../mappings/model/identifiers/ovt.ts'
import type { FieldPath } from '../reading/yamlText.ts'
import type { DatedAddress, Flow } from '../schema.ts'
import { firstCommonDay, lastDay } from './spans.ts'
import { flowsOf, systemOf, where, type Subject } from './subject.ts'

/** Every day of a flow has exactly one sender and one receiver, of the flow's own environment, with check digits that hold. */
export function checkAddresses(subject: Subject): Problem[] {
  return flowsOf(subject).flatMap(({ flow, path }) => [
    ...systemEnvironment(subject, flow, path),
    ...(['sender', 'receiver'] as const).flatMap((side) => {
      const listPath = [...path, side]
      return [...days(subject, flow, flow[side], listPath), ...flow[side].flatMap((address, index) => oneAddress(subject, flow, address, [...listPath, index]))]
    }),
  ])
}

function systemEnvironment(subject: Subject, flow: Flow, path: FieldPath): Problem[] {
  const system = systemOf(subject.profile, flow)
  if (system === undefined || system.environment === flow.environment) return []
  const { file } = where(subject, [...path, 'environment'])
  return [problem('KS-PROFILE-ENVIRONMENT', { file, field: `systems.${flow.system}.environment`, flow: flow.name, environment: flow.environment, other: system.environment })]
}

function days(subject: Subject, flow: Flow, addresses: readonly DatedAddress[], path: FieldPath): Problem[] {
  const sorted = [...addresses].sort((one, other) => (one.from < other.from ? -1 : 1))
  const problems: Problem[] = []
  let next = flow.from
  for (const [index, address] of sorted.entries()) {
    const earlier = sorted[index - 1]
    const day = earlier === undefined ? undefined : firstCommonDay(earlier, address)
    if (earlier !== undefined && day !== undefined) problems.push(problem('KS-PROFILE-ADDRESS-OVERLAP', { ...where(subject, path), first: earlier.id, second: address.id, day }))
    if (next <= lastDay(flow) && address.from > next) problems.push(gap(subject, path, next, [daysAfter(address.from, -1), lastDay(flow)].sort()[0]!))
    const after = address.until === undefined ? undefined : daysAfter(address.until, 1)
    if (after === undefined) return problems
    if (after > next) next = after
  }
  return next <= lastDay(flow) ? [...problems, gap(subject, path, next, flow.until ?? phrase('further notice'))] : problems
}

function gap(subject: Subject, path: FieldPath, from: string, until: string | Words): Problem {
  return problem('KS-PROFILE-ADDRESS-GAP', { ...where(subject, path), from, until })
}

function oneAddress(subject: Subject, flow: Flow, address: DatedAddress, path: FieldPath): Problem[] {
  const problems: Problem[] = []
  if (address.from > lastDay(address)) problems.push(problem('KS-PROFILE-DATES', { ...where(subject, path), from: address.from, until: lastDay(address) }))
  if (address.environment !== flow.environment) {
    problems.push(problem('KS-PROFILE-ENVIRONMENT', { ...where(subject, [...path, 'environment']), flow: flow.name, environment: flow.environment, other: address.environment }))
  }
  const reason = fault(flow, address)
  if (reason !== undefined) problems.push(problem('KS-PROFILE-ADDRESS', { ...where(subject, path), id: address.id, reason: phrase(reason) }))
  return problems
}

function fault(flow: Flow, address: DatedAddress): PlainPhrase | undefined {
  const isPeppol = flow.format.startsWith('peppol')
  if (isPeppol && address.scheme !== '0216') return 'a Finnish Peppol address has the scheme "0216"'
  if ((address.scheme === '0216' || address.id.startsWith('0037')) && !isOvt(address.id)) return 'its check digit or its shape is not that of an OVT'
  if (!flow.format.startsWith('finvoice')) return undefined
  if (/^[A-Z]{2}\d{2}/.test(address.id) && !isIban(address.id)) return 'its check digits are not those of an IBAN'
  if (address.scheme === undefined) return 'EN 16931 demands its scheme: "0216" of an OVT, "9918" of an IBAN'
  return address.intermediator === undefined ? 'Finvoice needs the intermediator, the operator or bank that serves it' : undefined
}
