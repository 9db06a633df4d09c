import { itemColumns } from '../tables/itemConditions.ts'

/** Columns of a table that a line must fit; an empty cell fits every line. */
const conditionColumns = [...itemColumns, 'unitPriceFrom', 'unitPriceBelow', 'vatCategory', 'vatRate', 'from', 'until'] as const

/** Dimensions of a posting, by the names that the model gives them. */
export const dimensionColumns = ['costCentre', 'profitCentre', 'internalOrder', 'wbs', 'partner', 'function', 'project', 'site', 'product', 'serviceClass'] as const

/** Every column that a table may have; `note` is for people. */
export const knownColumns: readonly string[] = [...conditionColumns, 'account', 'vatCode', ...dimensionColumns, 'note']

/** Terms that a result may be taken from. */
export const termNames = ['BT-10', 'BT-11', 'BT-12', 'BT-13', 'BT-19', 'BT-133'] as const
export type TermName = (typeof termNames)[number]
