import type { DocumentFormat, FileFormat } from '../format.ts'
import { csvFiles } from './csv/csvFiles.ts'
import { fixedPositions } from './fixed/fixedPositions.ts'
import { idocXml } from './idoc/idocXml.ts'
import type { Layout } from './schema/layoutSchema.ts'

/** What a layout makes: files of several documents, or a message for each. */
export type LayoutFormat = { readonly of: 'file'; readonly format: FileFormat } | { readonly of: 'document'; readonly format: DocumentFormat }

/** The format of a layout that `readLayout` gave; `id` as profiles write it, `layout:layouts/orders.yaml`. */
export function layoutFormat(layout: Layout, id: string): LayoutFormat {
  switch (layout.syntax) {
    case 'fixed': return { of: 'file', format: fixedPositions(layout, id) }
    case 'csv': return { of: 'file', format: csvFiles(layout, id) }
    case 'idoc': return { of: 'document', format: idocXml(layout, id) }
  }
}
