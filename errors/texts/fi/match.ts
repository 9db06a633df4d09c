import type { matchErrors } from '../../areas/match.ts'
import type { TextsOf } from '../../entry.ts'

export const matchTexts: TextsOf<typeof matchErrors> = {
  'KS-MATCH-NO-ORDER': {
    wrong: 'Laskun rivi ei nimeä tilausta.',
    seen: 'Laskurivi {invoiceLine}.',
    do: 'Pyydä myyjältä tilausnumero (BT-14) tai selvitä, kuka on tilannut.',
  },
  'KS-MATCH-ORDER-UNKNOWN': {
    wrong: 'Lasku nimeää tilauksen, jota ei tunneta.',
    seen: 'Tilaus {order}.',
    do: 'Selvitä, onko tilaus tehty, ja pyydä myyjältä oikea numero.',
  },
  'KS-MATCH-NOT-ORDERED': {
    wrong: 'Lasku veloittaa sellaista, mitä tilauksessa ei ole.',
    seen: 'Laskurivi {invoiceLine}, {item}, tilaus {order}.',
    do: 'Kysy, kuka on tilannut; muuta tilausta tai pyydä myyjältä hyvityslasku.',
  },
  'KS-MATCH-UNIT': {
    wrong: 'Lasku laskee rivin eri yksikössä kuin tilaus.',
    seen: 'Tilauksen {order} rivi {line} on laskutettu yksikössä {invoiced}; tilattu yksikössä {ordered}.',
    do: 'Laskuta tilauksen yksikössä.',
  },
  'KS-MATCH-CURRENCY': {
    wrong: 'Lasku on eri valuutassa kuin sen tilaus.',
    seen: 'Lasku on valuutassa {invoiced}, tilaus {order} valuutassa {ordered}.',
    do: 'Laskuta tilauksen valuutassa.',
  },
  'KS-MATCH-ORDERED': {
    wrong: 'Laskutettu on enemmän kuin tilattu.',
    seen: 'Tilauksen {order} rivi {line}: laskutettu yhteensä {invoiced} {unit}, tilattu tai luvattu {ordered}.',
    do: 'Muuta tilausta, jos tavara halutaan, tai pyydä myyjältä hyvityslasku.',
  },
  'KS-MATCH-RECEIVED': {
    wrong: 'Laskutettu on enemmän kuin vastaanotettu.',
    seen: 'Tilauksen {order} rivi {line}: laskutettu yhteensä {invoiced} {unit}, vastaanotettu {received}.',
    do: 'Pyydä yksikköä kirjaamaan vastaanotto, jos tavara on tullut; muuten odota tai kysy myyjältä.',
  },
  'KS-MATCH-CLOSED': {
    wrong: 'Vajaana päätetylle tilausriville on laskutettu lisää.',
    seen: 'Tilauksen {order} rivi {line}: määrästä {ordered} laskutettiin {invoiced}, mikä päätti rivin; nyt laskutetaan lisää {more}.',
    do: 'Avaa rivi tilauksen muutoksella, jos tavara halutaan, tai pyydä myyjältä hyvityslasku.',
  },
  'KS-MATCH-PRICE': {
    wrong: 'Hinta poikkeaa tilauksesta.',
    seen: 'Tilauksen {order} rivi {line}: yksikköhinta on laskulla {invoiced} ja tilauksella {ordered}, ilman arvonlisäveroa.',
    do: 'Pyydä myyjältä hyvityslasku tai muuta tilausta, jos uudesta hinnasta on sovittu.',
  },
  'KS-MATCH-AMOUNT': {
    wrong: 'Rivin summa poikkeaa tilauksesta.',
    seen: 'Tilauksen {order} rivi {line}: laskutettu {invoiced}, tilauksen mukaan {ordered}, ilman arvonlisäveroa.',
    do: 'Tarkista hinta ja alennukset; pyydä myyjältä hyvityslasku.',
  },
  'KS-MATCH-TOTAL': {
    wrong: 'Rivien yhteissumma poikkeaa tilauksesta.',
    seen: 'Laskutettu {invoiced}; tilauksen mukaan {ordered}, ilman arvonlisäveroa.',
    do: 'Tarkista rivit; pyydä myyjältä hyvityslasku.',
  },
  'KS-MATCH-FREIGHT': {
    wrong: 'Rahti on suurempi kuin kunta hyväksyy kysymättä.',
    seen: 'Veloitettu {charged}; hyväksytään {most}, ilman arvonlisäveroa.',
    do: 'Kysy myyjältä tai hyväksy rahti.',
  },
  'KS-MATCH-FEES': {
    wrong: 'Maksut ovat suuremmat kuin kunta hyväksyy kysymättä.',
    seen: 'Veloitettu {charged}; hyväksytään {most}, ilman arvonlisäveroa.',
    do: 'Kysy myyjältä, mistä ne ovat, tai hyväksy ne.',
  },
  'KS-MATCH-ROUNDING': {
    wrong: 'Maksettavan määrän pyöristys on suurempi kuin kunta hyväksyy.',
    seen: 'Pyöristys on {charged}; hyväksytään enintään {most} suuntaan tai toiseen.',
    do: 'Kysy myyjältä.',
  },
  'KS-MATCH-CONTRACT': {
    wrong: 'Vuokra on laskutettu eri sopimuksella kuin tilaus.',
    seen: 'Tilauksen {order} rivi {line} kuuluu sopimukseen {ordered}; lasku nimeää {invoiced} (BT-12).',
    do: 'Pyydä myyjältä oikea sopimusnumero.',
  },
  'KS-MATCH-NO-PERIOD': {
    wrong: 'Vuokrasta ei käy ilmi, miltä kaudelta se on.',
    seen: 'Laskurivi {invoiceLine}, tilauksen {order} rivi {line}.',
    do: 'Anna riville kausi (BG-26), alku- ja loppupäivä.',
  },
  'KS-MATCH-OUTSIDE-LEASE': {
    wrong: 'Vuokra on laskutettu päiviltä, jotka eivät kuulu vuokra-aikaan.',
    seen: 'Tilauksen {order} rivi {line}: laskutettu {from}–{until}; vuokra-aika on {leaseFrom}–{leaseUntil}.',
    do: 'Pyydä myyjältä hyvityslasku; jos vuokra-aikaa on jatkettu, muuta tilausta.',
  },
  'KS-MATCH-PERIOD-TWICE': {
    wrong: 'Vuokra on laskutettu päiviltä, jotka on jo laskutettu.',
    seen: 'Tilauksen {order} rivi {line}: {from}–{until}; jo laskutettu {beforeFrom}–{beforeUntil}.',
    do: 'Pyydä myyjältä hyvityslasku.',
  },
}
