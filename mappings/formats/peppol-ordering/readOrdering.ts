import { failure } from '../../../errors/failure.ts'
import { readXml } from '../inbound-xml/readXml.ts'
import { documentsIn } from '../ubl/tree/documentsIn.ts'
import type { UblElement } from '../ubl/tree/element.ts'
import { treeOf } from '../ubl/tree/readTree.ts'
import type { Read } from './binding/document.ts'
import { bindings, type Bindings, type Transaction } from './bindings.ts'
import { transactionOf } from './transactionOf.ts'

/** What a document of the ordering loop says, with its tree, by which the official rules judge it. */
export type ReadOrdering = { readonly [Name in Transaction]: { readonly transaction: Name; readonly tree: UblElement } & Read<ModelOf<Bindings[Name]>> }[Transaction]

type ModelOf<Binding> = Binding extends { read(root: UblElement): Read<infer Model> } ? Model : never

/**
 * Reads a document of Peppol ordering, by itself or in a Standard Business Document. Tolerant: what is missing, doubled or mistyped is an oddity.
 * Throws KS-SYSTEM-XML-… for what is no acceptable XML and KS-MAP-READ-ROOT for a document that is none of these transactions.
 */
export function readOrdering(bytes: Uint8Array): ReadOrdering {
  const outermost = treeOf(readXml(bytes))
  for (const tree of documentsIn(outermost)) {
    const transaction = transactionOf(tree)
    if (transaction !== undefined) return { transaction, tree, ...bindings[transaction].read(tree) } as ReadOrdering
  }
  throw failure('KS-MAP-READ-ROOT', { root: outermost.name.slice(0, 80) })
}
