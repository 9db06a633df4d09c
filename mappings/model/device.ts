import type { CalendarDate } from '../../base/dates.ts'

/** One row for a municipality's device register: one physical device at its delivery. */
export interface Device {
  readonly assetTag?: string
  readonly serialNumber: string
  /** IMEIs, each 15 digits; a device may have several. */
  readonly imeis: readonly string[]
  readonly eid?: string
  readonly manufacturer: string
  readonly model: string
  readonly manufacturersIdentifier?: string
  readonly gtin?: string
  /** The seller's and the buyer's order numbers and the order line. */
  readonly sellersOrder: string
  readonly buyersOrder?: string
  readonly orderLine: string
  readonly despatch: string
  /** The seller's invoice, where it is known already. */
  readonly invoice?: string
  readonly vendor: string
  readonly costCentre?: string
  readonly user?: string
  readonly site?: string
  readonly status: 'shipped' | 'installed' | 'returned'
  readonly acquisition: 'purchase' | 'lease'
  readonly leaseContract?: string
  readonly statusDate: CalendarDate
  readonly warrantyEnd?: CalendarDate
}
