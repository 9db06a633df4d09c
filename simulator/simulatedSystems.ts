import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '../connectors/profile/reading/yamlText.ts'
import type { LoadedProfile } from '../connectors/profile/load.ts'
import type { Profile } from '../connectors/profile/schema.ts'
import type { FileFormat } from '../mappings/formats/format.ts'
import type { InboundKind } from '../mappings/formats/inboundDocument.ts'
import { tablesNamedIn } from '../mappings/formats/layouts/codeTables.ts'
import { layoutFormat } from '../mappings/formats/layouts/layoutFormat.ts'
import { readLayout } from '../mappings/formats/layouts/readLayout.ts'
import type { Layout } from '../mappings/formats/layouts/schema/layoutSchema.ts'
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
      const base = { municipality: profile.municipality, system: name, kind: system.kind, channel: system.settings.channel.kind, environment: system.environment, isOrderedIn: isOrderedIn(profile, name) }
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

/** Whether purchase orders come from a system, now and until further notice. */
function isOrderedIn({ receives }: Profile, name: string): boolean {
  return receives.some(({ documents, system, until }) => system === name && documents.includes('purchaseOrder') && until === undefined)
}

function writtenBy({ receives }: Profile, system: string, folder: string): NonNullable<SimulatedSystem['writes']> {
  const layoutOf = (kind: InboundKind): Layout | undefined => {
    const flow = receives.find((each) => each.system === system && each.documents.includes(kind))
    return flow === undefined ? undefined : layoutIn(folder, flow.format)
  }
  const [order, receipt, payment] = [fileFormatOf(layoutOf('purchaseOrder')), fileFormatOf(layoutOf('receipt')), layoutOf('payment')]
  return { ...(order && { order }), ...(receipt && { receipt }), ...(payment?.syntax === 'csv' && { payment }) }
}

function fileFormatOf(layout: Layout | undefined): FileFormat | undefined {
  const written = layout === undefined ? undefined : layoutFormat(layout, layout.layout)
  return written?.of === 'file' ? written.format : undefined
}

/** A layout that the profile's own check has passed. */
function layoutIn(folder: string, format: string): Layout | undefined {
  const file = format.slice('layout:'.length)
  const yaml = readYaml(readFileSync(join(folder, file), 'utf8'), file)
  const tables = new Map(tablesNamedIn(yaml.value).map((table) => [table, readFileSync(join(folder, table), 'utf8')]))
  return readLayout(yaml, { isRead: true, tables }).layout
}
