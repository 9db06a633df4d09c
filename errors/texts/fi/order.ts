import type { orderErrors } from '../../areas/order.ts'
import type { TextsOf } from '../../entry.ts'

export const orderTexts: TextsOf<typeof orderErrors> = {
  'KS-ORDER-DISPUTE': {
    wrong: 'Verkkokauppa ja kunta sanovat tilauksesta eri asiaa.',
    seen: 'Tilaus {order}, kunta {municipality}.',
    do: 'Lue alla oleva, sovi asiasta toisen osapuolen kanssa ja kuittaa hälytys; "order {order}" kertoo koko tilauksen vaiheet.',
  },
  'KS-ORDER-UNKNOWN': {
    wrong: 'Asiakirja koskee tilausta, jota kukaan ei ole tehnyt.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}.',
    do: 'Selvitä, mihin tilaukseen se kuuluu, ja pyydä tilaus tai korjattu asiakirja.',
  },
  'KS-ORDER-PLACED-TWICE': {
    wrong: 'Tilaus, joka on jo olemassa, tehtiin uudelleen.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}. Ensimmäinen jää voimaan.',
    do: 'Lähetä sen sijaan tilauksen muutos tai tee tilaus toisella numerolla.',
  },
  'KS-ORDER-ENDED': {
    wrong: 'Asiakirja koskee tilausta, joka ei ole voimassa.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}; tilauksen tila oli {holds}.',
    do: 'Sopikaa asiasta: tehkää uusi tilaus tai palauttakaa lähetetty.',
  },
  'KS-ORDER-SUPERSEDED': {
    wrong: 'Vastaus koskee tilauksen versiota, joka on korvattu.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}. Tilaus on voimassa uusimman version mukaisena, ja siihen ei ole vielä vastattu.',
    do: 'Vastaa tilauksen uusimpaan versioon.',
  },
  'KS-ORDER-SECOND-ANSWER': {
    wrong: 'Vastaus tilaukseen on ristiriidassa aiemmin sanotun tai tehdyn kanssa.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}; samaan versioon on vastattu toisin, tai tavaraa on lähtenyt.',
    do: 'Sopikaa, kumpi on voimassa, ja muuttakaa tai peruuttakaa tilaus sen mukaan.',
  },
  'KS-ORDER-CROSSED': {
    wrong: 'Tilauksen muutos ja lähetys menivät ristiin: muutos tuli liian myöhään.',
    seen: '{what} {document}, lähettäjä {side}, pyytää riville {line} määrän {asked}; lähtenyt tai saapunut on {delivered}. Tilaus jää ennalleen.',
    do: 'Ota tavara vastaan tai palauta ylimäärä; muuta tilausta vain siltä osin, mikä ei ole lähtenyt.',
  },
  'KS-ORDER-CANCELLED-LATE': {
    wrong: 'Peruutus tuli tavaran lähdettyä: se on myöhässä.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}; riviltä {line} on lähtenyt tai saapunut {delivered}. Tilaus jää ennalleen.',
    do: 'Ota tavara vastaan tai palauta se; lähtemätön osa poistetaan tilauksen muutoksella.',
  },
  'KS-ORDER-MORE-THAN-ORDERED': {
    wrong: 'Tilausrivillä on enemmän kuin tilattiin.',
    seen: 'Asiakirjan {what} {document} ({side}) jälkeen rivin {line} määrä on {sum}; tilattu on {ordered}.',
    do: 'Palauta ylimäärä tai muuta tilaus sen mukaiseksi.',
  },
  'KS-ORDER-MORE-THAN-THERE': {
    wrong: 'Asiakirja ottaa takaisin enemmän kuin on.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}; rivillä {line} on {there}. Sitä ei laskettu mukaan.',
    do: 'Lähetä asiakirja oikealla määrällä ja rivillä.',
  },
  'KS-ORDER-NO-RECEIPT': {
    wrong: 'Peruttiin vastaanotto, jota ei tunneta.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}; se nimeää vastaanoton {receipt}. Sitä ei laskettu mukaan.',
    do: 'Tarkista, onko vastaanotto lähetetty, ja lähetä se tai oikea peruutus.',
  },
  'KS-ORDER-BELOW-ZERO': {
    wrong: 'Asiakirjan mukaan tilausriviä on toimitettu, vastaanotettu tai peruttu alle nolla.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}; rivin {line} määrä on {quantity}. Sitä ei laskettu mukaan.',
    do: 'Lähetä asiakirja, joka peruu liikaa lasketun: vastaanoton peruutus tai palautus.',
  },
  'KS-ORDER-OTHER-UNIT': {
    wrong: 'Asiakirja laskee tilausrivin eri yksikössä kuin tilaus.',
    seen: 'Asiakirja: {what} {document}, lähettäjä {side}; rivi {line} on yksikössä {unit}, tilaus yksikössä {ordered}. Sitä ei laskettu mukaan.',
    do: 'Lähetä asiakirja tilauksen yksikössä.',
  },
}
