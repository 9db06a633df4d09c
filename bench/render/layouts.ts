import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleProfiles } from '../../connectors/profile/load.ts'
import { readYaml } from '../../connectors/profile/reading/yamlText.ts'
import { render } from '../../errors/failure.ts'
import type { DocumentFormat } from '../../mappings/formats/format.ts'
import { tablesNamedIn } from '../../mappings/formats/layouts/codeTables.ts'
import { layoutFormat } from '../../mappings/formats/layouts/layoutFormat.ts'
import { readLayout } from '../../mappings/formats/layouts/readLayout.ts'
import type { Layout } from '../../mappings/formats/layouts/schema/layoutSchema.ts'

/** A layout of an example profile; by one that is read, what a municipality's system sends is read as well. */
export function exampleLayout(municipality: string, name: string, isRead = false): Layout {
  const folder = join(exampleProfiles, municipality)
  const yaml = readYaml(readFileSync(join(folder, 'layouts', `${name}.yaml`), 'utf8'), name)
  const tables = new Map(tablesNamedIn(yaml.value).map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
  const { layout, problems } = readLayout(yaml, { isRead, tables })
  if (layout === undefined) throw new Error(problems.map((each) => render(each)).join(' '))
  return layout
}

/** The format of a layout of an example profile; of a file, one document's part of it. */
export function layoutOf(municipality: string, name: string): Pick<DocumentFormat, 'id' | 'render'> {
  const layout = exampleLayout(municipality, name)
  const made = layoutFormat(layout, layout.layout)
  const id = `${layout.syntax} layout`
  return made.of === 'document' ? { id, render: made.format.render } : { id, render: (document, context) => made.format.renderSegment(document, context).bytes }
}
