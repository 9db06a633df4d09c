import { problem, type Problem } from '../../../errors/failure.ts'
import type { ProfileSystem } from '../schema.ts'
import { where, type Subject } from './subject.ts'

/** Opening hours must end after they begin, and what a system states in its messages must be its own environment. */
export function checkSystems(subject: Subject): Problem[] {
  return Object.entries(subject.profile.systems).flatMap(([name, system]) => [...checkHours(subject, name, system), ...checkDeploymentMode(subject, name, system)])
}

function checkHours(subject: Subject, name: string, { lane: { openingHours: hours } }: ProfileSystem): Problem[] {
  if (hours === undefined || hours.from < hours.until) return []
  return [problem('KS-PROFILE-OPENING-HOURS', { ...where(subject, ['systems', name, 'lane', 'openingHours']), from: hours.from, until: hours.until })]
}

function checkDeploymentMode(subject: Subject, name: string, system: ProfileSystem): Problem[] {
  if (system.kind !== 'cxml' || system.settings.deploymentMode === system.environment) return []
  const stated = where(subject, ['systems', name, 'settings', 'deploymentMode'])
  return [problem('KS-PROFILE-SYSTEM-ENVIRONMENT', { ...stated, system: name, environment: system.environment, other: system.settings.deploymentMode })]
}
