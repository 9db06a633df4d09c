import type { Profile } from '../connectors/profile/schema.ts'
import type { SimulatedSystem } from './receivers/receiver.ts'

/**
 * The systems of these profiles as the simulator plays them; how they answer follows from their settings. On every channel
 * there is one that does not recognise repeats: the first operator by HTTP, and all that read files by SFTP or from a folder.
 */
export function simulatedSystems(profiles: Iterable<Profile>): readonly SimulatedSystem[] {
  const systems = systemsOf(profiles)
  const forgetful = systems.find((system) => system.kind === 'operator-rest')
  return systems.map((system) => (system === forgetful ? { ...system, deduplicates: false } : system))
}

function systemsOf(profiles: Iterable<Profile>): readonly SimulatedSystem[] {
  return [...profiles].flatMap(({ municipality, systems }) =>
    Object.entries(systems).map(([name, system]): SimulatedSystem => {
      const base = { municipality, system: name, kind: system.kind, channel: system.settings.channel.kind }
      switch (system.kind) {
        case 'operator-rest':
          return { ...base, webhook: system.settings.webhook.signature === 'none' ? 'unsigned' : 'standard-webhooks' }
        case 'peppol-access-point':
          return { ...base, answersInvoices: system.settings.invoiceResponses }
        case 'cxml':
          return { ...base, webhook: system.settings.pending === undefined ? 'unsigned' : 'none' }
        case 'generic-drop':
          return { ...base, beside: { marker: system.settings.marker, checksum: system.settings.checksum } }
        default:
          return base
      }
    }),
  )
}
