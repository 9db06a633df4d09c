import { z } from 'zod'
import { httpSettingsSchema } from '../../channels/settings.ts'

const path = z.string().regex(/^(\/[A-Za-z0-9_;=.~-]+)+$/)

/** A service of SAP: its name, and where this system has it. */
function service<Name extends string>(name: Name, usual: string) {
  return z
    .strictObject({ name: z.literal(name).default(name as z.util.NoUndefined<Name>), path: path.default(usual).describe('where below the base address the service and its version lie') })
    .prefault({})
}

/** SAP S/4HANA over OData. */
export const sapODataSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  client: z.string().regex(/^\d{3}$/).optional().describe("SAP's client, three digits in quotes, where it is not the system's own"),
  purchaseOrders: service('CE_PURCHASEORDER_0001', '/sap/opu/odata4/sap/api_purchaseorder_2/srvd_a2x/sap/purchaseorder/0001').describe('the service of purchase orders, OData V4'),
  materialDocuments: service('API_MATERIAL_DOCUMENT_SRV', '/sap/opu/odata/sap/API_MATERIAL_DOCUMENT_SRV').describe('the service of goods movements, OData V2'),
})

export type SapODataSettings = z.infer<typeof sapODataSettingsSchema>
