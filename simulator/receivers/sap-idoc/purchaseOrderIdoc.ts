import { businessDay } from '../../../base/helsinki.ts'
import { element } from '../answers/text.ts'
import type { PlacedLine, PlacedOrder } from '../placedOrder.ts'
import { idoc, segment } from './segments.ts'

/** What a change does with an order, and with each of its lines. */
const actions = { new: undefined, update: { order: '002', line: '002' }, delete: { order: '003', line: '003' } } as const

/** The ISO codes by which SAP writes its units, where they are not those of UN/ECE Rec 20; its C62 is an activity unit. */
const isoUnits: Readonly<Record<string, string>> = { C62: 'PCE', H87: 'PCE', E48: 'C62' }

/** Under which number SAP has the seller; in IDocs it fills it with zeros. */
const supplierNumber = '0000200001'

/** An order of SAP's buyers as ORDERS, its change or its cancellation as ORDCHG, both on ORDERS05. */
export function purchaseOrderIdoc(order: PlacedOrder, docnum: string): string {
  const { number, stage, at, buyer, orderer, place, total, lines } = order
  const day = businessDay(Date.parse(at)).replaceAll('-', '')
  const action = actions[stage]
  return idoc('ORDERS05', stage === 'new' ? 'ORDERS' : 'ORDCHG', docnum,
    segment('E1EDK01', ...(action === undefined ? [] : [element('ACTION', action.order)]), element('CURCY', 'EUR'), element('BELNR', number)),
    segment('E1EDK03', element('IDDAT', '012'), element('DATUM', day)),
    segment('E1EDKA1', element('PARVW', 'AG'), element('NAME1', buyer.name), element('BNAME', orderer.name), element('IHREZ', orderer.unit)),
    segment('E1EDKA1', element('PARVW', 'LF'), element('PARTN', supplierNumber), element('NAME1', 'Example seller')),
    segment('E1EDKA1', element('PARVW', 'WE'), element('NAME1', place.name), element('STRAS', place.street), element('ORT01', place.city), element('PSTLZ', place.postCode), element('LAND1', 'FI')),
    ...lines.map((line) => item(line, action?.line)),
    segment('E1EDS01', element('SUMID', '002'), element('SUMME', total)))
}

function item({ number, article, name, quantity, unit, price }: PlacedLine, action: string | undefined): string {
  return segment('E1EDP01',
    element('POSEX', String(number)), ...(action === undefined ? [] : [element('ACTION', action)]), element('MENGE', quantity), element('MENEE', isoUnits[unit] ?? unit), element('VPREI', price), element('PEINH', '1'),
    segment('E1EDP19', element('QUALF', '001'), element('KTEXT', name)),
    segment('E1EDP19', element('QUALF', '002'), element('IDTNR', article)))
}
