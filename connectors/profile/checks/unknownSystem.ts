import { nearest } from '../../../base/nearest.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { phrase, saidOr } from '../../../errors/words/words.ts'
import type { FieldPath } from '../reading/yamlText.ts'
import type { Flow } from '../schema.ts'
import { where, type Subject } from './subject.ts'

/** What to say of a flow whose system the profile does not have. */
export function unknownSystem(subject: Subject, flow: Pick<Flow, 'system'>, path: FieldPath): Problem {
  const known = Object.keys(subject.profile.systems)
  return problem('KS-PROFILE-SYSTEM-UNKNOWN', {
    ...where(subject, [...path, 'system']),
    system: flow.system,
    known: known.join(', ') || phrase('none'),
    nearest: saidOr(nearest(flow.system, known), phrase('one of their names')),
  })
}
