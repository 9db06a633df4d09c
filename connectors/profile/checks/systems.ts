import { problem, type Problem } from '../../../errors/failure.ts'
import { where, type Subject } from './subject.ts'

/** Opening hours must end after they begin. */
export function checkSystems(subject: Subject): Problem[] {
  return Object.entries(subject.profile.systems).flatMap(([name, { lane }]) => {
    const hours = lane.openingHours
    if (hours === undefined || hours.from < hours.until) return []
    return [problem('KS-PROFILE-OPENING-HOURS', { ...where(subject, ['systems', name, 'lane', 'openingHours']), from: hours.from, until: hours.until })]
  })
}
