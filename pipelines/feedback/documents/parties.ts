import { buyerIdsOf } from '../../../connectors/profile/buyers.ts'
import type { Profile } from '../../../connectors/profile/schema.ts'
import type { Party } from '../../../mappings/model/party.ts'
import { isBusinessId } from '../../../mappings/model/identifiers/businessId.ts'
import { isOvt } from '../../../mappings/model/identifiers/ovt.ts'
import { isFinnishVatNumber } from '../../../mappings/model/identifiers/vatNumber.ts'
import type { PartyKey } from '../../../schemas/generated/events.ts'

/**
 * Whether a buyer is of the municipality: by any of its identifiers, or because none of them is a Y-tunnus, a VAT number or an OVT. The
 * Y-tunnus within an OVT counts where no other is stated. Company codes, network identities and the like are a system's own and tell nothing.
 */
export function isBuyerOf(profile: Profile, buyer: Party): boolean {
  const ids = idsOf(buyer)
  const stated = ids.map(statedBusinessId).filter((id) => id !== undefined)
  const judged = stated.length > 0 ? stated : ids.filter(isOvt).map((id) => hyphenated(id.slice('0037'.length)))
  if ([...ids, ...judged].some((id) => buyerIdsOf(profile).includes(id))) return true
  return judged.length === 0 && !buyer.vatIdentifier
}

function statedBusinessId(id: string): string | undefined {
  return isBusinessId(id) ? id : isFinnishVatNumber(id) ? hyphenated(id.slice('FI'.length)) : undefined
}

/** The Y-tunnus that a text of eight digits begins with. */
function hyphenated(digits: string): string {
  return `${digits.slice(0, 7)}-${digits[7]}`
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

/** Every identifier by which a party may be known; a Finnish VAT number as the Y-tunnus that it holds. */
export function idsOf({ legalRegistration, vatIdentifier, endpoint, identifiers }: Party): readonly string[] {
  const plain = [legalRegistration?.id, endpoint?.id, ...identifiers.map(({ id }) => id)].filter((id) => id !== undefined && id !== '') as readonly string[]
  const inVat = /^FI(\d{7})(\d)$/.exec(vatIdentifier ?? '')
  return inVat === null ? plain : [...plain, `${inVat[1]}-${inVat[2]}`]
}
