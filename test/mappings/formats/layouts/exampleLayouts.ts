import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '../../../../connectors/profile/reading/yamlText.ts'
import { readLayout, type LayoutReading } from '../../../../mappings/formats/layouts/readLayout.ts'
import type { FixedLayout } from '../../../../mappings/formats/layouts/schema/fixed.ts'
import type { Layout } from '../../../../mappings/formats/layouts/schema/layoutSchema.ts'
import { render } from '../../../../errors/failure.ts'

export function layoutText(name: string): string {
  return readFileSync(join(import.meta.dirname, 'layouts', `${name}.yaml`), 'utf8')
}

/** Reads a layout as the profile's reader does. */
export function reading(text: string, file: string, isRead = false, tables: ReadonlyMap<string, string> = new Map()): LayoutReading {
  return readLayout(readYaml(text, file), { isRead, tables })
}

/** A layout without faults, for reading too where files are read by it. */
export function layoutOf(text: string, isRead = false, tables: ReadonlyMap<string, string> = new Map()): Layout {
  const { layout, problems } = reading(text, 'test.yaml', isRead, tables)
  if (layout === undefined) throw new Error(problems.map((each) => render(each)).join('\n'))
  return layout
}

/** One of our example layouts of fixed positions, which have no faults. */
export function exampleLayout(name: 'payables-proposal' | 'device-register'): FixedLayout {
  return layoutOf(layoutText(name)) as FixedLayout
}
