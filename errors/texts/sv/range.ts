import type { rangeErrors } from '../../areas/range.ts'
import type { TextsOf } from '../../entry.ts'

export const rangeTexts = {
  'KS-RANGE-ITEM': {
    wrong: 'En beställd artikel hör inte till kommunens sortiment.',
    seen: 'Order: {document}. Rad: {line}. Artikel: {item}.',
    do: 'Beställ en artikel ur sortimentet, eller lägg till artikeln i det.',
  },
  'KS-RANGE-ITEM-OF-UNIT': {
    wrong: 'En beställd artikel hör inte till sortimentet för den enhet som beställer.',
    seen: 'Order: {document}. Rad: {line}. Artikel: {item}. Enhet: {unit}.',
    do: 'Beställ en artikel ur enhetens sortiment, eller lägg till artikeln i det.',
  },
  'KS-RANGE-PRICE': {
    wrong: 'En beställd artikel kostar mer än kommunens sortiment tillåter.',
    seen: 'Order: {document}. Rad: {line}. Artikel: {item}. Högsta styckpris: {limit}.',
    do: 'Beställ en annan artikel, eller höj gränsen i sortimentet.',
  },
  'KS-RANGE-QUANTITY': {
    wrong: 'En orderrad har en större kvantitet än kommunens sortiment tillåter.',
    seen: 'Order: {document}. Rad: {line}. Artikel: {item}. Kvantitet: {quantity}. Största kvantitet: {limit}.',
    do: 'Beställ mindre, eller höj gränsen i sortimentet.',
  },
  'KS-RANGE-UNIT': {
    wrong: 'Enheten som beställer är ingen av dem som får beställa.',
    seen: 'Order: {document}. Enhet: {unit}.',
    do: 'Beställ för en enhet som får beställa, eller lägg till enheten under ordering.units i profilen.',
  },
  'KS-RANGE-LIMIT': {
    wrong: 'En order överskrider en gräns som kommunen har.',
    seen: 'Order: {document}. Belopp utan moms: {amount}. Summa för perioden {period}: {sum}. Gräns: {limit}.',
    do: 'Beställ mindre eller senare, eller höj gränsen i profilen.',
  },
  'KS-RANGE-CURRENCY': {
    wrong: 'En order är i en annan valuta än kommunens gränser.',
    seen: 'Order: {document}. Valuta: {currency}.',
    do: 'Beställ i euro.',
  },
} as const satisfies TextsOf<typeof rangeErrors>
