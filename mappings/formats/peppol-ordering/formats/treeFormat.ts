import type { DocumentFormat, DocumentKind } from '../../format.ts'
import { writeTree } from '../../ubl/tree/writeTree.ts'

/** A format whose documents are UBL trees, in UTF-8. `tree` makes one, and throws a `Failure` for what it cannot hold. */
export function treeFormat(id: string, kinds: readonly DocumentKind[], tree: NonNullable<DocumentFormat['tree']>): DocumentFormat & Required<Pick<DocumentFormat, 'tree'>> {
  return { id, kinds, mediaType: 'application/xml', fileExtension: 'xml', tree, render: (document, context) => writeTree(tree(document, context)) }
}
