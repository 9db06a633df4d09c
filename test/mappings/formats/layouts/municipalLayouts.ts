import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleProfiles } from '../../../../connectors/profile/load.ts'
import type { CanonicalDocument, FileContext } from '../../../../mappings/formats/format.ts'
import { tablesNamedIn } from '../../../../mappings/formats/layouts/codeTables.ts'
import { layoutFormat } from '../../../../mappings/formats/layouts/layoutFormat.ts'
import type { Layout } from '../../../../mappings/formats/layouts/schema/layoutSchema.ts'
import { readYaml } from '../../../../connectors/profile/reading/yamlText.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { layoutOf } from './exampleLayouts.ts'

/** The business time and number of every file of these tests. */
export const file: FileContext = { environment: 'production', sequence: 17, cutAt: '2026-11-02T22:30:05.000Z' }

/** The text of a layout of an example profile, `orivesi/orders`. */
export function municipalText(name: string): string {
  const [municipality = '', layout = ''] = name.split('/')
  return readFileSync(join(exampleProfiles, municipality, 'layouts', `${layout}.yaml`), 'utf8')
}

/** The tables of codes that a layout of an example profile names. */
export function municipalTables(name: string, text: string = municipalText(name)): ReadonlyMap<string, string> {
  return new Map(tablesNamedIn(readYaml(text, name).value).map((table) => [table, readFileSync(join(exampleProfiles, name.split('/')[0] ?? '', table), 'utf8')]))
}

/** A layout of an example profile; it has no faults. */
export function municipalLayout(name: string, isRead = true): Layout {
  return layoutOf(municipalText(name), isRead, municipalTables(name))
}

/** What a layout makes of documents: one file, or a message, which holds one. */
export function written(layout: Layout, documents: readonly CanonicalDocument[]): Uint8Array {
  const made = layoutFormat(layout, layout.layout)
  if (made.of === 'document') return made.format.render(documents[0] as CanonicalDocument, exampleContext)
  return made.format.assemble(documents.map((document) => made.format.renderSegment(document, exampleContext)), file).bytes
}

/** Of a seller that the municipality's table of suppliers knows. */
export const exampleContext = { ...context, supplier: { number: '100234', purchasingOrganisation: '1000', purchasingGroup: 'A01', companyCode: '1000', plant: '1010', orderType: 'NB' } }
