import type { SupportingDocument } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import { freeText, stacked, table } from './blocks.ts'
import { joined, type Content } from './html.ts'
import type { Wording } from './wording.ts'

/** Supporting documents (BG-24), listed: a link is shown and leads nowhere, an attached file is named. */
export function attachments(all: readonly Stated<SupportingDocument>[] | undefined, wording: Wording): Content {
  const columns = [{ heading: wording.label('document') }, { heading: wording.label('description') }, { heading: wording.label('attachedFile') }, { heading: wording.label('link') }]
  return table(wording.label('attachments'), columns, (all ?? []).map((one) => ({
    cells: [one.id, freeText(one.description), file(one.embedded, wording), stacked([one.externalLocation, one.sha256 === undefined ? undefined : `SHA-256 ${one.sha256}`])],
  })))
}

function file(of: Stated<SupportingDocument>['embedded'], wording: Wording): Content {
  if (of === undefined) return undefined
  return joined(', ', of.fileName, of.mimeType, of.content && `${wording.whole(of.content.byteLength)} ${wording.label('bytes')}`)
}
