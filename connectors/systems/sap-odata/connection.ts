import { readRequest } from '../../../mappings/formats/sap-odata/request.ts'
import { HttpChannel } from '../../channels/http/httpChannel.ts'
import type { ConnectionContext, SystemConnection } from '../../ports.ts'
import { MaterialDocuments } from './materialDocuments.ts'
import { PurchaseOrders } from './purchaseOrders.ts'
import { ODataService } from './service.ts'
import type { SapODataSettings } from './settings.ts'

/** Opens the connection to SAP. Throws KS-CHANNEL-SETTING and KS-CHANNEL-PLAIN-HTTP. */
export function openSapOData(settings: SapODataSettings, context: ConnectionContext): SystemConnection {
  const channel = new HttpChannel(settings.channel, context)
  const serviceAt = (path: string, set: string): ODataService => new ODataService(channel, path, set, settings.client, context.clock)
  const purchaseOrders = new PurchaseOrders(serviceAt(settings.purchaseOrders.path, 'PurchaseOrder'))
  const materialDocuments = new MaterialDocuments(serviceAt(settings.materialDocuments.path, 'A_MaterialDocumentHeader'))
  return {
    async send(transmission, signal, mayLeave) {
      const request = readRequest(transmission.bytes)
      return request.service === 'CE_PURCHASEORDER_0001' ? purchaseOrders.send(request, transmission, signal, mayLeave) : materialDocuments.send(request, transmission, signal, mayLeave)
    },
    async ask(transmission, signal) {
      const request = readRequest(transmission.bytes)
      return request.service === 'CE_PURCHASEORDER_0001' ? purchaseOrders.ask(request, transmission, signal) : materialDocuments.ask(request, transmission, signal)
    },
    interpret: () => ({ acknowledgements: [], hints: [], documents: [] }),
    close: async () => channel.close(),
  }
}
