import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '../connectors/profile/reading/yamlText.ts'
import type { LoadedProfile } from '../connectors/profile/load.ts'
import type { Profile } from '../connectors/profile/schema.ts'
import { tablesNamedIn } from '../mappings/formats/layouts/codeTables.ts'
import { layoutFormat } from '../mappings/formats/layouts/layoutFormat.ts'
import { readLayout } from '../mappings/formats/layouts/readLayout.ts'
import type { SimulatedSystem } from './receivers/receiver.ts'

/** A profile and the folder in which its layouts lie. */
export type PlayedProfile = Pick<LoadedProfile, 'profile' | 'folder'>

/**
 * The systems of these profiles as the simulator plays them; how they answer follows from their settings, and what they write from their
 * receiving flows. On every channel there is one that does not recognise repeats: the first operator by HTTP, and all that read files by
 * SFTP or from a folder.
 */
export function simulatedSystems(profiles: Iterable<PlayedProfile>): readonly SimulatedSystem[] {
  const systems = systemsOf(profiles)
  const forgetful = systems.find((system) => system.kind === 'operator-rest')
  return systems.map((system) => (system === forgetful ? { ...system, deduplicates: false } : system))
}

function systemsOf(profiles: Iterable<PlayedProfile>): readonly SimulatedSystem[] {
  return [...profiles].flatMap(({ profile, folder }) =>
    Object.entries(profile.systems).map(([name, system]): SimulatedSystem => {
      const base = { municipality: profile.municipality, system: name, kind: system.kind, channel: system.settings.channel.kind, environment: system.environment, isOrderedIn: purchasingSystem(profile) === name }
      switch (system.kind) {
        case 'operator-rest':
          return { ...base, webhook: system.settings.webhook.signature === 'none' ? 'unsigned' : 'standard-webhooks' }
        case 'operator-zip':
          return { ...base, webhook: system.settings.acknowledgements === undefined ? 'none' : 'standard-webhooks' }
        case 'peppol-access-point':
          return { ...base, answersInvoices: system.settings.invoiceResponses }
        case 'cxml':
          return { ...base, webhook: system.settings.pending === undefined ? 'unsigned' : 'none' }
        case 'generic-drop':
          return { ...base, beside: { marker: system.settings.marker, checksum: system.settings.checksum } }
        case 'fixed-position-files':
          return { ...base, writes: writtenBy(profile, name, folder) }
        default:
          return base
      }
    }),
  )
}

/** The system that purchase orders come from, now and until further notice. */
function purchasingSystem({ receives }: Profile): string | undefined {
  return receives.find(({ documents, until }) => documents.includes('purchaseOrder') && until === undefined)?.system
}

function writtenBy({ receives }: Profile, system: string, folder: string): NonNullable<SimulatedSystem['writes']> {
  const flows = receives.filter((flow) => flow.system === system)
  const formatOf = (kind: 'purchaseOrder' | 'receipt'): SimulatedSystem['writes'] => {
    const flow = flows.find(({ documents }) => documents.includes(kind))
    const format = flow === undefined ? undefined : formatIn(folder, flow.format)
    return format === undefined ? {} : { [kind === 'receipt' ? kind : 'order']: format }
  }
  return { ...formatOf('purchaseOrder'), ...formatOf('receipt') }
}

/** The file format of a layout that the profile's own check has passed. */
function formatIn(folder: string, format: string) {
  const file = format.slice('layout:'.length)
  const yaml = readYaml(readFileSync(join(folder, file), 'utf8'), file)
  const tables = new Map(tablesNamedIn(yaml.value).map((table) => [table, readFileSync(join(folder, table), 'utf8')]))
  const { layout } = readLayout(yaml, { isRead: true, tables })
  const written = layout === undefined ? undefined : layoutFormat(layout, format)
  return written?.of === 'file' ? written.format : undefined
}
