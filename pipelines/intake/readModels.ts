import { Failure } from '../../errors/failure.ts'
import { saveArticles, type CatalogueArticle } from '../../ledger/articles.ts'
import { saveDevices } from '../../ledger/devices.ts'
import { saveAnsweredOrders, saveOrders } from '../../ledger/orders.ts'
import type { Connection } from '../../ledger/query.ts'
import { articlesFromCatalogue } from '../../mappings/from-events/articlesFromCatalogue.ts'
import { devicesFromEvent } from '../../mappings/from-events/devicesFromEvent.ts'
import type { Device } from '../../mappings/model/device.ts'
import type { DecodedEvent } from '../../schemas/codec.ts'
import { isIdentity } from './identity.ts'
import type { Incoming } from './incoming.ts'
import type { OrderOfDocument } from './subject.ts'

/** By these the shop gives an order of the municipality's own a number (BT-14), where it has not placed it in its own name. */
const answering: ReadonlySet<string> = new Set(['fi.kuntasilta.shop.OrderConfirmed', 'fi.kuntasilta.shop.OrderShipped'])

/** Brings orders, devices and the articles of catalogues up to these events. */
export async function writeReadModels(on: Connection, events: readonly Incoming[]): Promise<void> {
  const orders = events.flatMap(({ profile, subject, event, source, eventId }) =>
    profile === undefined || subject.order === undefined ? [] : [{ ...subject.order, municipality: profile.profile.municipality, story: event.value.story, source, eventId }])
  if (orders.length > 0) await saveOrders(on, orders)
  const answered = events.flatMap((incoming) => {
    const { profile, event, source, eventId } = incoming
    return profile === undefined ? [] : answeredOrders(incoming).map(({ sellersNumber, buyersNumber = null }) => ({ municipality: profile.profile.municipality, sellersNumber, buyersNumber, story: event.value.story, source, eventId }))
  })
  if (answered.length > 0) await saveAnsweredOrders(on, answered)
  const devices = events.flatMap(({ profile, event, source, eventId }) =>
    profile === undefined ? [] : devicesIn(event).map((device) => ({ ...device, municipality: profile.profile.municipality, source, eventId })))
  if (devices.length > 0) await saveDevices(on, devices)
  const articles = events.flatMap(({ event, source, eventId }) => articlesIn(event).map((article) => ({ ...article, source, eventId })))
  if (articles.length > 0) await saveArticles(on, articles)
}

/** Orders that an answer or despatch of the shop names. */
export function answeredOrders({ event, subject }: Incoming): readonly OrderOfDocument[] {
  return answering.has(event.type) ? subject.ofOrders : []
}

/** A despatch whose devices cannot be read is parked when its document is made; the register just does not have them, nor such as it could not find. */
function devicesIn(event: DecodedEvent): readonly Device[] {
  switch (event.type) {
    case 'fi.kuntasilta.shop.OrderShipped':
    case 'fi.kuntasilta.shop.DeviceInstalled':
    case 'fi.kuntasilta.shop.DeviceReturned':
      try {
        return devicesFromEvent(event).filter(({ manufacturer, serialNumber, sellersOrder }) => [manufacturer, serialNumber, sellersOrder].every(isIdentity))
      } catch (error) {
        if (error instanceof Failure) return []
        throw error
      }
    default:
      return []
  }
}

function articlesIn(event: DecodedEvent): readonly CatalogueArticle[] {
  if (event.type !== 'fi.kuntasilta.shop.CataloguePublished') return []
  const { businessId: seller } = event.value.seller
  return seller === null ? [] : articlesFromCatalogue(event).filter(({ article }) => isIdentity(article)).map((each) => ({ seller, ...each }))
}
