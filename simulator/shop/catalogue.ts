import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { Decimal } from '../../mappings/model/decimal.ts'

/** Kinds of product, as baskets combine them. */
export type ProductGroup =
  | 'notebook' | 'desktop' | 'tablet' | 'phone' | 'display' | 'accessory' | 'printer' | 'consumable' | 'network'
  | 'service' | 'book' | 'magazine' | 'insurance'

/** One article of the shop's range. */
export interface Product {
  readonly article: string
  readonly group: ProductGroup
  readonly name: string
  readonly manufacturer: string
  /** Manufacturer's part number; empty where not known. */
  readonly mpn: string
  /** Empty where not known. */
  readonly gtin: string
  readonly unspsc: string
  readonly cpv: string
  /** UN/ECE Rec 20. */
  readonly unit: string
  /** Euros without VAT, an example. */
  readonly price: Decimal
  /** VAT in per cent; 0 is exempt. */
  readonly vat: Decimal
  /** What each piece carries: nothing, a serial number, or a serial number and an IMEI. */
  readonly identity: 'none' | 'serial' | 'imei'
  readonly weight: number
}

/** Services that the shop itself treats in a way of their own. */
export const articles = { installation: 'T20001', expertHour: 'T20002', registerUpkeep: 'T20003', printedPage: 'T20004', notebookRent: 'T20005' } as const

/** The range of the simulated shop, as `catalogue.csv` beside this file lists it. */
export function readCatalogue(): readonly Product[] {
  const rows: Record<string, string>[] = parse(readFileSync(new URL('catalogue.csv', import.meta.url)), { columns: true, comment: '#', comment_no_infix: true })
  return rows.map((row) => ({
    ...(row as unknown as Product),
    price: Decimal.of(row['price'] ?? ''),
    vat: Decimal.of(row['vat'] ?? ''),
    weight: Number(row['weight']),
  }))
}

/** Whether it is rented: nothing is received of it, and each invoice charges a period. */
export function isRent(product: Product): boolean {
  return product.article === articles.notebookRent
}

/** Whether it is a thing that is shipped; the rest is services, insurance and subscriptions. */
export function isGoods(product: Product): boolean {
  return !['service', 'insurance', 'magazine'].includes(product.group)
}
