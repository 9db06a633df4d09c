import type { CanonicalDocument } from '../../../mappings/formats/format.ts'
import { inboundLayout } from '../../../mappings/formats/layouts/inboundLayout.ts'
import { layoutFormat } from '../../../mappings/formats/layouts/layoutFormat.ts'
import { parseLayout, type Layout } from '../../../simulator/judge/layouts/layout.ts'
import { municipalLayout, municipalText } from '../../mappings/formats/layouts/municipalLayouts.ts'
import type { Utterance } from '../utterances.ts'
import { context, message, noFolders, readerOf, type Written } from './tongue.ts'

/** Files by layouts of an example profile: what its systems write for us, and what we write for them. */
export interface Files {
  readonly utter: (utterance: Utterance) => Written | undefined
  readonly write: (document: CanonicalDocument) => Uint8Array | undefined
  readonly layouts: readonly Layout[]
}

/** Systems of this kind that write orders and receipts by these layouts, as far as they are given. */
export function filesOf(kind: 'fixed-position-files' | 'generic-drop', municipality: string, names: { readonly order?: string; readonly receipt?: string }): Files {
  const layouts = Object.fromEntries(Object.entries(names).map(([of, name]) => [of, municipalLayout(`${municipality}/${name}`)]))
  const formats = Object.entries(layouts).map(([of, layout]) => inboundLayout(layout, `layout:layouts/${names[of as 'order' | 'receipt']}.yaml`))
  const interpret = readerOf(kind, { channel: noFolders }, formats)
  let sequence = 0
  const fileOf = (document: CanonicalDocument): { readonly name: string; readonly bytes: Uint8Array } | undefined => {
    const layout = layouts[document.kind]
    const made = layout === undefined ? undefined : layoutFormat(layout, layout.layout)
    if (made?.of !== 'file') return undefined
    sequence = (sequence % 99_999) + 1
    return made.format.assemble([made.format.renderSegment(document, context)], { environment: 'production', sequence, cutAt: context.timestamp })
  }
  return {
    utter(utterance) {
      if (utterance.is === 'answer' || (utterance.is === 'order' && !utterance.isOwn)) return undefined
      const { content } = utterance
      const file = fileOf(content.kind === 'receipt' ? content : { kind: 'order', order: content.order })
      return file === undefined ? undefined : message(interpret, `${file.name}|${file.bytes.length}|1`, 'application/octet-stream', file.bytes)
    },
    write: (document) => fileOf(document)?.bytes,
    layouts: Object.values(names).map((name) => parseLayout(municipalText(`${municipality}/${name}`))),
  }
}
