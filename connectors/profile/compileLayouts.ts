import { problem, type Problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { InboundFormat } from '../../mappings/formats/inboundDocument.ts'
import { inboundLayout } from '../../mappings/formats/layouts/inboundLayout.ts'
import { layoutFormat, type LayoutFormat } from '../../mappings/formats/layouts/layoutFormat.ts'
import { readLayout, type LayoutReading } from '../../mappings/formats/layouts/readLayout.ts'
import { layoutFileOf, receivingFlowsOf, where, type Subject } from './checks/subject.ts'
import { problemOf } from './reading/problemOf.ts'
import { readYaml } from './reading/yamlText.ts'

/** What the layouts of a profile are made into, and what is wrong with them. */
export interface CompiledLayouts {
  readonly layoutFormats: ReadonlyMap<string, LayoutFormat>
  readonly inboundFormats: ReadonlyMap<string, InboundFormat>
  readonly problems: readonly Problem[]
}

/** Reads and checks the layouts that flows write by and receiving flows read by; one may be used for both. `texts` are the files of the folder by their names. */
export function compileLayouts(subject: Subject, texts: ReadonlyMap<string, string>): CompiledLayouts {
  const { municipality, flows, receives } = subject.profile
  const layoutFormats = new Map<string, LayoutFormat>()
  const inboundFormats = new Map<string, InboundFormat>()
  const problems: Problem[] = []
  const writes = new Set<string>(flows.map(({ format }) => format))
  const reads = new Set<string>(receives.map(({ format }) => format))
  for (const format of new Set([...writes, ...reads])) {
    const file = layoutFileOf(format)
    const text = file === undefined ? undefined : texts.get(file)
    if (text === undefined) continue
    const { layout, problems: found } = safeLayout(text, `${municipality}/${file}`, reads.has(format), texts)
    if (layout === undefined) {
      problems.push(...found)
      continue
    }
    if (writes.has(format)) layoutFormats.set(format, layoutFormat(layout, format))
    if (reads.has(format)) inboundFormats.set(format, inboundLayout(layout, format))
  }
  return { layoutFormats, inboundFormats, problems: [...problems, ...unreadDocuments(subject, inboundFormats)] }
}

function safeLayout(text: string, file: string, isRead: boolean, tables: ReadonlyMap<string, string>): LayoutReading {
  try {
    return readLayout(readYaml(text, file), { isRead, tables })
  } catch (error) {
    return { problems: [problemOf(error)] }
  }
}

/** Documents that a receiving flow brings, and that its layout does not read. */
function unreadDocuments(subject: Subject, inboundFormats: ReadonlyMap<string, InboundFormat>): readonly Problem[] {
  return receivingFlowsOf(subject).flatMap(({ flow, path }) => {
    const kinds = inboundFormats.get(flow.format)?.kinds
    if (kinds === undefined) return []
    return flow.documents
      .filter((document) => !kinds.includes(document))
      .map((document) => problem('KS-PROFILE-DOCUMENT-OF-FORMAT', { ...where(subject, [...path, 'documents']), document, format: flow.format, holds: said(kinds.join(', ')) }))
  })
}
