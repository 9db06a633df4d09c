import { fieldName } from '../reading/fields.ts'
import type { FieldPath, YamlText } from '../reading/yamlText.ts'
import type { Flow, Profile, ProfileSystem, ReceivingFlow } from '../schema.ts'

/** A profile under check, with the way back to its lines. */
export interface Subject {
  readonly profile: Profile
  readonly yaml: YamlText
}

/** File with line, and the field's name, for an error. */
export function where(subject: Subject, path: FieldPath): { readonly file: string; readonly field: string } {
  return { file: subject.yaml.at(path), field: fieldName(path, subject.yaml.value) }
}

/** Each flow with its path. */
export function flowsOf(subject: Subject): readonly { readonly flow: Flow; readonly path: FieldPath }[] {
  return subject.profile.flows.map((flow, index) => ({ flow, path: ['flows', index] }))
}

/** Each flow of documents that come in, with its path. */
export function receivingFlowsOf(subject: Subject): readonly { readonly flow: ReceivingFlow; readonly path: FieldPath }[] {
  return subject.profile.receives.map((flow, index) => ({ flow, path: ['receives', index] }))
}

/** The system a flow goes to or comes from, where the profile has it. */
export function systemOf(profile: Profile, flow: Pick<Flow, 'system'>): ProfileSystem | undefined {
  return Object.hasOwn(profile.systems, flow.system) ? profile.systems[flow.system] : undefined
}

/** The layout file that a format names; undefined for formats of single documents. */
export function layoutFileOf(format: string): string | undefined {
  return format.startsWith('layout:') ? format.slice('layout:'.length) : undefined
}
