/** The fields of the control record EDI_DC40 in SAP's order. */
const fields = [
  'TABNAM', 'MANDT', 'DOCNUM', 'DOCREL', 'STATUS', 'DIRECT', 'OUTMOD', 'EXPRSS', 'TEST', 'IDOCTYP', 'CIMTYP', 'MESTYP', 'MESCOD', 'MESFCT', 'STD', 'STDVRS', 'STDMES', 'SNDPOR', 'SNDPRT', 'SNDPFC', 'SNDPRN', 'SNDSAD', 'SNDLAD',
  'RCVPOR', 'RCVPRT', 'RCVPFC', 'RCVPRN', 'RCVSAD', 'RCVLAD', 'CREDAT', 'CRETIM', 'REFINT', 'REFGRP', 'REFMES', 'ARCKEY', 'SERIAL',
] as const

/** Those that follow from the layout's types. */
const own: ReadonlySet<string> = new Set(['TABNAM', 'IDOCTYP', 'MESTYP'])

/** Whether a layout may say what stands in the field. */
export function isControlField(name: string): boolean {
  return fields.some((field) => field === name) && !own.has(name)
}

/** Texts by their fields, in SAP's order. */
export function inControlOrder(texts: ReadonlyMap<string, string>): readonly (readonly [name: string, text: string])[] {
  return fields.flatMap((name) => (texts.has(name) ? [[name, texts.get(name) ?? ''] as const] : []))
}
