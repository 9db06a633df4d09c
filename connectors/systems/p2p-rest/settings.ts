import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { units } from '../../../mappings/rules/codelists/units.ts'
import { httpSettingsSchema, textSchema } from '../../channels/settings.ts'

const unit = z.string().refine((code) => units.has(code), asText('a code of UN/ECE Rec 20 or 21, such as C62'))

/** A purchase-to-pay system with a REST interface. */
export const p2pRestSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  orders: z.boolean().default(true).describe('whether its orders and receipts are fetched (exportedPurchaseOrders)'),
  units: z.record(z.string().min(1).max(40), unit).default({}).describe('what its own units are in UN/ECE Rec 20 or 21, beside the usual ones such as pcs and each'),
  companyCode: textSchema.optional().describe('the company whose orders are fetched, where it has several'),
})

export type P2pRestSettings = z.infer<typeof p2pRestSettingsSchema>
