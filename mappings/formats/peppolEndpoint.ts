import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { isOvt } from '../model/identifiers/ovt.ts'
import type { Party } from '../model/party.ts'
import type { Identifier } from '../model/terms.ts'
import type { NetworkAddress } from './format.ts'

/** Finnish schemes that Peppol no longer takes for an electronic address (code list EAS, release 2026.5). */
const retired: ReadonlySet<string> = new Set(['0037', '0212', '0213', '0215'])

/**
 * The electronic address of a party in Peppol: its own, else the delivery's. An OVT without a scheme has 0216. Throws
 * KS-MAP-PEPPOL-ENDPOINT when there is none or the network no longer takes its scheme (PEPPOL-EN16931-R010, R020, CL008).
 */
export function peppolEndpoint(party: Party, routed: NetworkAddress, documentNumber: string): Identifier {
  const { id, scheme } = party.endpoint ?? routed
  const used = scheme ?? (isOvt(id) ? '0216' : undefined)
  if (id === '' || used === undefined || retired.has(used)) {
    throw failure('KS-MAP-PEPPOL-ENDPOINT', { number: documentNumber, party: party.name, id, scheme: used ?? phrase('missing') })
  }
  return { id, scheme: used }
}
