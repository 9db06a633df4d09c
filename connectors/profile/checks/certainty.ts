import { problem, type Problem } from '../../../errors/failure.ts'
import type { Profile } from '../schema.ts'
import { layoutFileOf, where, type Subject } from './subject.ts'

/** Every system, address, demand, receiving flow, table and layout is covered by an entry of certainty, and every entry covers something. */
export function checkCertainty(subject: Subject): Problem[] {
  const { profile } = subject
  const parts = partsOf(profile)
  const missing = parts
    .filter((part) => !profile.certainty.some(({ path }) => covers(path, part)))
    .map((part) => problem('KS-PROFILE-CERTAINTY-MISSING', { file: where(subject, ['certainty']).file, part }))
  const known = [...parts, ...otherPaths(profile)]
  const empty = profile.certainty.flatMap(({ path }, index) =>
    known.some((part) => covers(path, part)) ? [] : [problem('KS-PROFILE-CERTAINTY-PATH', { ...where(subject, ['certainty', index, 'path']), path })],
  )
  return [...missing, ...empty]
}

function covers(path: string, part: string): boolean {
  return part === path || part.startsWith(`${path}.`)
}

/** What must be covered, as dotted paths and file names. */
function partsOf(profile: Profile): readonly string[] {
  const systems = Object.keys(profile.systems).map((name) => `systems.${name}`)
  const flows = profile.flows.flatMap(({ name, sender, receiver, demands }) => [
    ...sender.map(({ id }) => `flows.${name}.sender.${id}`),
    ...receiver.map(({ id }) => `flows.${name}.receiver.${id}`),
    ...demands.flatMap(({ term }) => (typeof term === 'string' ? [term] : term)).map((term) => `flows.${name}.demands.${term}`),
  ])
  const receives = profile.receives.map(({ name }) => `receives.${name}`)
  const files = [...profile.flows.map(({ accounting }) => accounting), ...[...profile.flows, ...profile.receives].map(({ suppliers }) => suppliers), ...[...profile.flows, ...profile.receives].map(({ format }) => layoutFileOf(format)), profile.range].filter((file) => file !== undefined)
  return [...new Set([...systems, ...flows, ...receives, ...files])]
}

/** What may be covered beside that: every other field of the profile and of its systems and flows. */
function otherPaths(profile: Profile): readonly string[] {
  return [
    ...Object.keys(profile),
    ...Object.keys(profile.name).map((field) => `name.${field}`),
    ...Object.keys(profile.buyer).map((field) => `buyer.${field}`),
    ...[...profile.buyer.businessIds.map((id) => `businessIds.${id}`), ...profile.buyer.ovts.map((id) => `ovts.${id}`), ...profile.buyer.units.map((id) => `units.${id}`)].map((path) => `buyer.${path}`),
    ...Object.entries(profile.systems).flatMap(([name, system]) => Object.keys(system).map((field) => `systems.${name}.${field}`)),
    ...profile.flows.flatMap((flow) => Object.keys(flow).map((field) => `flows.${flow.name}.${field}`)),
    ...profile.receives.flatMap((flow) => Object.keys(flow).map((field) => `receives.${flow.name}.${field}`)),
  ]
}
