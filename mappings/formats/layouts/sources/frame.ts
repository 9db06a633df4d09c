import { numberOfId } from '../../../../base/idNumber.ts'
import { supplierUnits } from '../../../suppliers/supplierTable.ts'
import type { Source, Sources } from './source.ts'

/** What a trailer can count: records of each name, and `records`, all of them with header and trailer. */
export const countNames = ['documents', 'lines', 'devices', 'records'] as const

const sources: readonly (readonly [string, Source])[] = [
  ['file.sequence', { type: 'integer', read: ({ file }) => file?.sequence }],
  ['file.cutAt', { type: 'instant', read: ({ file }) => file?.cutAt }],
  ['file.environment', { type: 'text', read: ({ file }) => file?.environment }],
  ['delivery.timestamp', { type: 'instant', read: ({ delivery }) => delivery?.timestamp }],
  ['delivery.id', { type: 'text', read: ({ delivery }) => delivery?.deliveryId }],
  ['delivery.number', { type: 'text', read: ({ delivery }) => (delivery === undefined ? undefined : numberOfId(delivery.deliveryId)) }],
  ['delivery.role', { type: 'text', read: ({ delivery }) => delivery?.role }],
  ['delivery.environment', { type: 'text', read: ({ delivery }) => delivery?.environment }],
  ['delivery.sender', { type: 'text', read: ({ delivery }) => delivery?.sender.id }],
  ['delivery.receiver', { type: 'text', read: ({ delivery }) => delivery?.receiver.id }],
  ['supplier.number', { type: 'text', read: ({ delivery }) => delivery?.supplier?.number }],
  ...supplierUnits.map((unit): readonly [string, Source] => [`supplier.${unit}`, { type: 'text', read: ({ delivery }) => delivery?.supplier?.[unit] }]),
  ['ordinal.line', { type: 'integer', read: ({ ordinal }) => ordinal }],
  ['ordinal.device', { type: 'integer', read: ({ ordinal }) => ordinal }],
  ...countNames.map((name): readonly [string, Source] => [`count.${name}`, { type: 'integer', read: ({ counts }) => counts?.[name] }]),
]

/** Sources that belong to no document: the file, the delivery, the supplier's numbers at the municipality, numbers within a document, counts. */
export const frameSources: Sources = new Map(sources)
