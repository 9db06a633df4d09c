import type { Profile } from '../connectors/profile/schema.ts'
import type { Incident } from '../simulator/shop/incidents.ts'
import type { World } from './world.ts'

/** Makes the receivers misbehave as the month's incidents say. */
export function injectFailures({ receivers, profiles }: Pick<World, 'receivers' | 'profiles'>, incidents: readonly Incident[]): void {
  for (const incident of incidents) {
    if (incident.kind === 'receiver down') {
      const receiver = receivers.of(incident.municipality, invoiceSystem(profiles.byMunicipality(incident.municipality)?.profile))
      receiver.inject({ failure: 'down', how: 'refuses connections', from: incident.from, until: incident.until })
    } else if (incident.kind === 'answer after the time-out') {
      const receiver = receivers.of(incident.municipality, invoiceSystem(profiles.byMunicipality(incident.municipality)?.profile))
      receiver.inject({ failure: 'no-answer', documents: [incident.document] })
    }
  }
}

/** The system that takes the legal originals of invoices. */
function invoiceSystem(profile: Profile | undefined): string {
  return profile?.flows.find((flow) => flow.role === 'original' && flow.documents.includes('invoice'))?.system ?? ''
}
