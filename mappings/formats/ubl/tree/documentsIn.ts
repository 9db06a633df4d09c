import type { UblElement } from './element.ts'

const envelope = 'sbdh:StandardBusinessDocument'

/** The document itself, or what stands in its Standard Business Document: the header and one document. */
export function documentsIn(outermost: UblElement): readonly UblElement[] {
  return outermost.name === envelope ? outermost.children : [outermost]
}
