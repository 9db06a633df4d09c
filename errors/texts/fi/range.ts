import type { rangeErrors } from '../../areas/range.ts'
import type { TextsOf } from '../../entry.ts'

export const rangeTexts = {
  'KS-RANGE-ITEM': {
    wrong: 'Tilattu tuote ei kuulu kunnan valikoimaan.',
    seen: 'Tilaus: {document}. Rivi: {line}. Tuote: {item}.',
    do: 'Tilaa valikoimaan kuuluva tuote tai lisää tuote valikoimaan.',
  },
  'KS-RANGE-ITEM-OF-UNIT': {
    wrong: 'Tilattu tuote ei kuulu tilaavan yksikön valikoimaan.',
    seen: 'Tilaus: {document}. Rivi: {line}. Tuote: {item}. Yksikkö: {unit}.',
    do: 'Tilaa yksikön valikoimaan kuuluva tuote tai lisää tuote valikoimaan.',
  },
  'KS-RANGE-PRICE': {
    wrong: 'Tilattu tuote maksaa enemmän kuin kunnan valikoima sallii.',
    seen: 'Tilaus: {document}. Rivi: {line}. Tuote: {item}. Korkein kappalehinta: {limit}.',
    do: 'Tilaa toinen tuote tai nosta valikoiman rajaa.',
  },
  'KS-RANGE-QUANTITY': {
    wrong: 'Tilausrivin määrä on suurempi kuin kunnan valikoima sallii.',
    seen: 'Tilaus: {document}. Rivi: {line}. Tuote: {item}. Määrä: {quantity}. Suurin määrä: {limit}.',
    do: 'Tilaa vähemmän tai nosta valikoiman rajaa.',
  },
  'KS-RANGE-UNIT': {
    wrong: 'Tilaava yksikkö ei ole niiden joukossa, jotka saavat tilata.',
    seen: 'Tilaus: {document}. Yksikkö: {unit}.',
    do: 'Tilaa yksikölle, joka saa tilata, tai lisää yksikkö profiilin kohtaan ordering.units.',
  },
  'KS-RANGE-LIMIT': {
    wrong: 'Tilaus ylittää kunnan rajan.',
    seen: 'Tilaus: {document}. Summa ilman arvonlisäveroa: {amount}. Yhteensä jaksolla {period}: {sum}. Raja: {limit}.',
    do: 'Tilaa vähemmän tai myöhemmin tai nosta rajaa profiilissa.',
  },
  'KS-RANGE-CURRENCY': {
    wrong: 'Tilaus on eri valuutassa kuin kunnan rajat.',
    seen: 'Tilaus: {document}. Valuutta: {currency}.',
    do: 'Tilaa euroissa.',
  },
} as const satisfies TextsOf<typeof rangeErrors>
