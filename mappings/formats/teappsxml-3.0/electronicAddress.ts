import type { Identifier } from '../../model/terms.ts'
import type { NetworkAddress } from '../format.ts'
import type { CarriedTerm } from './carries.ts'
import { networkAddress } from './networkAddress.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** Schemes that are codes of ISO 6523 themselves; others of the list EAS, such as 9918 and EM, are not. */
const icd = /^0\d{3}$/

/** The electronic address of a party: its own, else the one that the message travels by; its operator is the message's. */
export function electronicAddress(writing: TeappsxmlWriting, own: Identifier | undefined, routed: NetworkAddress, [id, schemeTerm]: readonly [CarriedTerm, CarriedTerm]): void {
  const { xml } = writing
  const address = own ?? routed
  const { scheme } = address
  writing.text('NET_SERVICE_ID', networkAddress(address), id)
  if (address.id === routed.id) xml.element('INTERMEDIATOR', routed.intermediator)
  if (scheme === undefined) return
  if (icd.test(scheme)) xml.element('EADDRESS_SCHEME_ID', 'ISO6523')
  writing.text('EADDRESS_SCHEME_ID_CODE', scheme, schemeTerm)
}
