import type { UblElement } from '../ubl/tree/element.ts'
import { textOf } from '../ubl/tree/textOf.ts'
import { bindings, type Transaction } from './bindings.ts'

const transactions = Object.keys(bindings) as readonly Transaction[]
/** What the customizations of all transactions of Peppol ordering begin with. */
const ofPeppol = 'urn:fdc:peppol.eu:poacc:trns:'

/**
 * The transaction that a document says it is: by its `cbc:CustomizationID`, extended or not, since an Order Agreement has the root of an Order
 * Response; by its root where it names none. A transaction of Peppol that we do not read, such as the PunchOut with the root of a Catalogue, is none.
 */
export function transactionOf(root: UblElement): Transaction | undefined {
  const stated = textOf(root, 'cbc:CustomizationID')?.trim() ?? ''
  const withRoot = transactions.filter((name) => bindings[name].root === root.name)
  const named = withRoot.find((name) => `${stated}:`.startsWith(`${bindings[name].customization}:`))
  return named ?? (stated.startsWith(ofPeppol) ? undefined : withRoot[0])
}
