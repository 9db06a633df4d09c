import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from '../../../../mappings/formats/fixed-positions/layoutSchema.ts'
import { readLayout } from '../../../../mappings/formats/fixed-positions/readLayout.ts'
import { render } from '../../../../errors/failure.ts'

export function layoutText(name: string): string {
  return readFileSync(join(import.meta.dirname, 'layouts', `${name}.yaml`), 'utf8')
}

/** One of our example layouts, which have no faults. */
export function exampleLayout(name: 'payables-proposal' | 'device-register'): Layout {
  const { layout, problems } = readLayout(layoutText(name), `${name}.yaml`)
  if (layout === undefined) throw new Error(problems.map((each) => render(each)).join('\n'))
  return layout
}
