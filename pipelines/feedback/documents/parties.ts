import { buyerIdsOf } from '../../../connectors/profile/buyers.ts'
import type { Profile } from '../../../connectors/profile/schema.ts'
import type { Party } from '../../../mappings/model/party.ts'
import { isBusinessId } from '../../../mappings/model/identifiers/businessId.ts'
import type { PartyKey } from '../../../schemas/generated/events.ts'

/** Whether a buyer is of the municipality: by any of its identifiers, or because the document of its system gives none. */
export function isBuyerOf(profile: Profile, buyer: Party): boolean {
  const ids = idsOf(buyer)
  return ids.length === 0 || ids.some((id) => buyerIdsOf(profile).includes(id))
}

/** The buyer as events name it. */
export function buyerKey(profile: Profile, buyer: Party | undefined, unit: string | undefined): Partial<PartyKey> {
  const named = buyer === undefined ? undefined : idsOf(buyer).find((id) => profile.buyer.businessIds.includes(id))
  return { businessId: named ?? profile.buyer.businessIds[0] ?? null, ...(unit === undefined ? {} : { unit }) }
}

/** The seller as events name it. */
export function sellerKey(seller: Party | undefined): Partial<PartyKey> {
  if (seller === undefined) return {}
  const businessId = idsOf(seller).find(isBusinessId)
  return { ...(businessId === undefined ? {} : { businessId }), ...(seller.name === '' ? {} : { name: seller.name }) }
}

/** Every identifier by which a party may be known; a Finnish VAT number is a Y-tunnus without its hyphen, an OVT holds one. */
export function idsOf({ legalRegistration, vatIdentifier, endpoint, identifiers }: Party): readonly string[] {
  const plain = [legalRegistration?.id, endpoint?.id, ...identifiers.map(({ id }) => id)].filter((id) => id !== undefined && id !== '') as readonly string[]
  const inVat = /^FI(\d{7})(\d)$/.exec(vatIdentifier ?? '')
  return inVat === null ? plain : [...plain, `${inVat[1]}-${inVat[2]}`]
}
