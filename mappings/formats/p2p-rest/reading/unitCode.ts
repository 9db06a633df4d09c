import { units } from '../../../rules/codelists/units.ts'

/** The code of UN/ECE Rec 20 or 21 for a unit as a system writes it. */
export type UnitCode = (written: string) => string

/** What such systems call units that have codes of other names; small letters. */
export const usualUnits: Readonly<Record<string, string>> = {
  pc: 'C62', pcs: 'C62', piece: 'C62', kpl: 'C62', ea: 'EA', each: 'EA', box: 'XBX', pack: 'XPK', pkt: 'XPK',
  h: 'HUR', hour: 'HUR', day: 'DAY', pv: 'DAY', month: 'MON', kk: 'MON', kg: 'KGM', m: 'MTR', l: 'LTR',
}

/** Codes by a system's own table, whatever the size of letters; a code is itself, and of the usual names each has its own. Anything else stays as it is, and declines its order. */
export function unitCodeBy(own: Readonly<Record<string, string>>): UnitCode {
  const table = new Map(Object.entries(own).map(([written, code]) => [written.toLowerCase(), code]))
  return (written) => {
    const name = written.toLowerCase()
    return table.get(name) ?? (units.has(written) ? written : Object.hasOwn(usualUnits, name) ? usualUnits[name] ?? written : written)
  }
}
