import { phrase, said, type Words } from '../../errors/words/words.ts'
import { isBusinessId } from '../model/identifiers/businessId.ts'
import { isGtin } from '../model/identifiers/gtin.ts'
import { isOvt } from '../model/identifiers/ovt.ts'
import { isFinnishVatNumber } from '../model/identifiers/vatNumber.ts'
import type { Stated } from '../model/stated.ts'
import type { Identifier } from '../model/terms.ts'

/** Where the check digits of the schemes are told. */
export const schemeSource = 'stricter than the official rules, which look at the check digits of a few schemes: ISO 6523 ICD, GS1, Finnish Tax Administration'

/** Identifier schemes (ISO 6523) whose numbers carry check digits that we know, with the name of the number. */
const checked: Readonly<Record<string, { readonly kind: Words; readonly is: (text: string) => boolean }>> = {
  '0037': { kind: said('OVT'), is: isOvt },
  '0088': { kind: said('GLN'), is: (text) => text.length === 13 && isGtin(text) },
  '0160': { kind: said('GTIN'), is: isGtin },
  '0212': { kind: phrase('Finnish business id'), is: isBusinessId },
  '0213': { kind: phrase('Finnish VAT number'), is: isFinnishVatNumber },
  '0216': { kind: said('OVT'), is: isOvt },
}

/** What of an identifier breaks the check digits of its scheme; undefined where nothing does, or nothing is known of the scheme. */
export function schemeFault(of: Stated<Identifier> | undefined): { readonly value: string; readonly kind: Words } | undefined {
  if (of?.scheme === undefined || of.id === undefined) return undefined
  const by = checked[of.scheme]
  return by === undefined || by.is(of.id) ? undefined : { value: of.id, kind: by.kind }
}
