import type { Language } from '../language.ts'
import type { Whereabouts } from '../whereabouts.ts'
import { say } from './say.ts'
import { termNames } from './termNames.ts'
import { inDocument } from './words.ts'

/** So many orders of one document are named. */
const mostOrders = 5

/** `Invoice 10001, purchase order number 4500012345 (BT-13), line 3.`; empty where nothing is known. */
export function whereaboutsSentence(at: Whereabouts | undefined, language: Language): string {
  if (at === undefined) return ''
  const { kind = inDocument, number = '', buyersOrders = [], sellersOrders = [], line } = at
  const parts = [
    ...(number === '' ? [] : [`${say(kind, language)} ${number}`]),
    ...orders('BT-13', buyersOrders, language),
    ...orders('BT-14', sellersOrders, language),
    ...(line === undefined ? [] : [say({ line }, language)]),
  ].join(', ')
  return parts === '' ? '' : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`
}

function orders(term: 'BT-13' | 'BT-14', numbers: readonly string[], language: Language): readonly string[] {
  if (numbers.length === 0) return []
  const more = numbers.length > mostOrders ? ' …' : ''
  return [`${termNames[term]?.[language]} ${numbers.slice(0, mostOrders).join(', ')}${more} (${term})`]
}
