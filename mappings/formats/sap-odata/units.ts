/** SAP's units, as its interfaces write them in English, by UN/ECE Rec 20. A system may have units of its own; ask the municipality. */
export const sapUnits: Readonly<Record<string, string>> = {
  C62: 'PC', H87: 'PC', EA: 'EA', PR: 'PAA', SET: 'SET', XPK: 'PAC', PK: 'PAC', XBX: 'BOX', BX: 'BOX', MTR: 'M', KGM: 'KG', LTR: 'L',
  HUR: 'HR', DAY: 'DAY', WEE: 'WK', MON: 'MON', ANN: 'YR', E48: 'AU', LS: 'AU',
}

/** Units of what is performed or rented, and never arrives as goods. */
const performed = new Set(['HUR', 'DAY', 'WEE', 'MON', 'ANN', 'E48', 'LS'])

/** Whether something in this unit is a service or a rent: SAP takes it by service entry sheet, not by goods receipt. */
export function isPerformed(unit: string): boolean {
  return performed.has(unit)
}
