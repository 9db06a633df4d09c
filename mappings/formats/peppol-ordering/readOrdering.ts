import { failure } from '../../../errors/failure.ts'
import { readXml } from '../inbound-xml/readXml.ts'
import { documentsIn } from '../ubl/tree/documentsIn.ts'
import type { UblElement } from '../ubl/tree/element.ts'
import { treeOf } from '../ubl/tree/readTree.ts'
import { textOf } from '../ubl/tree/textOf.ts'
import type { Read } from './binding/document.ts'
import { bindings, type Bindings, type Transaction } from './bindings.ts'

/** What a document of the ordering loop says, with its tree, by which the official rules judge it. */
export type ReadOrdering = { readonly [Name in Transaction]: { readonly transaction: Name; readonly tree: UblElement } & Read<ModelOf<Bindings[Name]>> }[Transaction]

type ModelOf<Binding> = Binding extends { read(root: UblElement): Read<infer Model> } ? Model : never

const transactions = Object.keys(bindings) as readonly Transaction[]
/** What the customizations of all transactions of Peppol ordering begin with. */
const ofPeppol = 'urn:fdc:peppol.eu:poacc:trns:'

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

/**
 * By its `cbc:CustomizationID`, extended or not, since an Order Agreement has the root of an Order Response; by its root where it names none.
 * A transaction of Peppol that we do not read, such as the PunchOut with the root of a Catalogue, is none.
 */
export function transactionOf(root: UblElement): Transaction | undefined {
  const stated = textOf(root, 'cbc:CustomizationID')?.trim() ?? ''
  const withRoot = transactions.filter((name) => bindings[name].root === root.name)
  const named = withRoot.find((name) => `${stated}:`.startsWith(`${bindings[name].customization}:`))
  return named ?? (stated.startsWith(ofPeppol) ? undefined : withRoot[0])
}
