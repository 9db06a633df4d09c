import { asyncapiDocument } from './asyncapi.ts'
import { contractDocument } from './contractDoc.ts'
import { readSources, selfContained } from './sources.ts'
import { ours, typescriptOf } from './typescript.ts'

/** Every generated file of the contract: its path below the repository, and its text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const sources = readSources()
  const files = new Map<string, string>()
  for (const event of sources.events.values()) {
    files.set(`schemas/generated/${event.name}.avsc`, `${JSON.stringify(selfContained(event, sources.common), undefined, 1)}\n`)
  }
  files.set('schemas/generated/events.ts', typescriptOf(sources, ours))
  files.set('schemas/asyncapi.yaml', asyncapiDocument(sources))
  files.set('docs/contract.md', contractDocument(sources))
  return files
}
