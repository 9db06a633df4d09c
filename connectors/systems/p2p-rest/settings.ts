import { z } from 'zod'
import { httpSettingsSchema, textSchema } from '../../channels/settings.ts'

/** A purchase-to-pay system with a REST interface. */
export const p2pRestSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  orders: z.boolean().default(true).describe('whether its orders and receipts are fetched (exportedPurchaseOrders)'),
  companyCode: textSchema.optional().describe('the company whose orders are fetched, where it has several'),
})

export type P2pRestSettings = z.infer<typeof p2pRestSettingsSchema>
