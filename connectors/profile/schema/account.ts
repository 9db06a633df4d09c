import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { isBusinessId } from '../../../mappings/model/identifiers/businessId.ts'
import { isIban } from '../../../mappings/model/identifiers/iban.ts'
import { fromDay, line, untilDay } from './values.ts'

/** An account that invoices may ask to pay to. */
export const approvedAccount = z.strictObject({
  payee: line
    .refine((text) => !/^\d{7}-\d$/.test(text) || isBusinessId(text), { error: asText('a business id (Y-tunnus) nnnnnnn-c with the right check digit') })
    .describe('Who is paid: the Y-tunnus of the seller, factor or finance company, or of one that has none the identifier by which invoices name it, or its name where they give nothing else.'),
  account: line.refine(isIban, { error: asText('an IBAN without spaces whose check digits are right') }).describe('Its account: an IBAN without spaces.'),
  from: fromDay,
  until: untilDay,
})
