import { problem, type Problem } from '../../../errors/failure.ts'
import type { LayoutFormat } from '../../../mappings/formats/layouts/layoutFormat.ts'
import { documentFormats } from '../../../mappings/formats/registry.ts'
import { namesIn } from '../../systems/shared/template.ts'
import type { SystemKindId } from '../../systems/settings.ts'
import type { ProfileSystem } from '../schema.ts'
import { flowsOf, systemOf, where, type Subject } from './subject.ts'

/** Kinds of which the request or the file name that carries a document says whether it is a test. */
const sayItBeside: ReadonlySet<SystemKindId> = new Set(['operator-rest', 'operator-zip', 'bank-channel', 'peppol-access-point', 'generic-http'])

/** Whoever gets a document must see whether it is a test: in itself, or by what carries it. */
export function checkVisibility(subject: Subject, layoutFormats: ReadonlyMap<string, LayoutFormat>): Problem[] {
  return flowsOf(subject).flatMap(({ flow: { format, ...flow }, path }) => {
    const system = systemOf(subject.profile, flow)
    const written = documentFormats.get(format) ?? layoutFormats.get(format)?.format
    if (system === undefined || written === undefined || written.showsEnvironment === true || saysItBeside(system)) return []
    return [problem('KS-PROFILE-ENVIRONMENT-UNSEEN', { ...where(subject, [...path, 'format']), format, system: flow.system, placeholder: '{environment}' })]
  })
}

function saysItBeside(system: ProfileSystem): boolean {
  return system.kind === 'generic-drop' ? namesIn(system.settings.fileName).includes('environment') : sayItBeside.has(system.kind)
}
