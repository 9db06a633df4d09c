import type { contractErrors } from '../../areas/contract.ts'
import type { TextsOf } from '../../entry.ts'

export const contractTexts = {
  'KS-CONTRACT-TOMBSTONE': {
    wrong: 'Väylältä tuli tietue, jolla ei ole arvoa.',
    seen: 'Arvo on null (tombstone). Avain: "{key}".',
    do: 'Julkaise sen sijaan peruutus tai hyvityslasku. Arvoton tietue ei poista mitään.',
  },
  'KS-CONTRACT-NOT-FRAMED': {
    wrong: 'Tietue ei ole Confluentin siirtomuodossa.',
    seen: 'Koko tavuina: {size_bytes}. Alku: {start}.',
    do: 'Kirjoita ensin nollatavu, sitten skeeman tunniste neljänä tavuna ja sitten Avro-sisältö.',
  },
  'KS-CONTRACT-TOO-LARGE': {
    wrong: 'Tietue on suurempi kuin rajapintasopimus sallii.',
    seen: 'Koko tavuina: {size_bytes}. Sallittu: {limit_bytes}.',
    do: 'Lähetä liitteet linkkeinä, joiden mukana on tiiviste, tai jaa asiakirja osiin.',
  },
  'KS-CONTRACT-ATTACHMENTS-TOO-LARGE': {
    wrong: 'Tietueen sisältämät tiedostot ovat suurempia kuin rajapintasopimus sallii.',
    seen: 'Yhteiskoko tavuina: {size_bytes}. Sallittu: {limit_bytes}.',
    do: 'Lähetä suurimmat tiedostot linkkeinä, joiden mukana on SHA-256.',
  },
  'KS-CONTRACT-TOO-MANY-ITEMS': {
    wrong: 'Tietueen luetteloissa on enemmän alkioita kuin rajapintasopimus sallii.',
    seen: 'Tyyppi: {type}. Alkioita: enemmän kuin {limit}.',
    do: 'Jaa asiakirja osiin.',
  },
  'KS-CONTRACT-UNKNOWN-SCHEMA': {
    wrong: 'Skeemaa, jolla tietue on kirjoitettu, ei tunneta.',
    seen: 'Tietueen ilmoittama skeeman tunniste: {schemaId}.',
    do: 'Rekisteröi skeema, tai tarkista, että palvelu lukee samaa skeemarekisteriä kuin verkkokauppa.',
  },
  'KS-CONTRACT-SCHEMA-AWAITED': {
    wrong: 'Skeemaa, jolla tietue on kirjoitettu, ei juuri nyt saada.',
    seen: 'Skeeman tunniste: {schemaId}. Skeemarekisteri ei vastaa.',
    do: 'Mitään ei tarvitse tehdä. Tietue säilytetään paikallaan tapahtumaketjussa ja otetaan vastaan, kun rekisteri vastaa.',
  },
  'KS-CONTRACT-BEHIND-AWAITED': {
    wrong: 'Tietue odottaa saman tapahtumaketjun aiempaa tietuetta, jota ei juuri nyt voi lukea.',
    seen: 'Skeemaa odottava tapahtumaketju: {story}.',
    do: 'Mitään ei tarvitse tehdä. Tietue otetaan vastaan heti aiemman jälkeen.',
  },
  'KS-CONTRACT-SCHEMA-REFUSED': {
    wrong: 'Skeemaa ei voi käyttää tietueiden lukemiseen.',
    seen: 'Skeeman tunniste: {schemaId}. Syy: {reason}.',
    do: 'Rekisteröi skeema muodossa, jonka rajapintasopimus sallii.',
  },
  'KS-CONTRACT-SCHEMA-INCOMPATIBLE': {
    wrong: 'Skeema ei sovi yhteen täällä voimassa olevan rajapintasopimuksen kanssa.',
    seen: 'Skeeman tunniste: {schemaId}. Tyyppi: {type}. Syy: {reason}.',
    do: 'Kirjoita tietue skeemalla, joka on yhteensopiva rajapintasopimuksen kanssa, tai päivitä tämä palvelu.',
  },
  'KS-CONTRACT-UNKNOWN-TYPE': {
    wrong: 'Tietueen tyyppiä ei ole rajapintasopimuksessa.',
    seen: 'Tietueen tyyppi: "{type}".',
    do: 'Lähetä jokin tyypeistä, jotka luetellaan tiedostossa docs/contract.md, tai päivitä tämä palvelu.',
  },
  'KS-CONTRACT-UNREADABLE': {
    wrong: 'Tietuetta ei voi lukea Avro-muotoisena.',
    seen: 'Tyyppi: {type} (skeeman tunniste: {schemaId}). Kohta: tavu {position}. Siinä pitäisi olla: {expected}.',
    do: 'Tarkista, että tietue on kirjoitettu sillä skeemalla, jonka se ilmoittaa, ja lähetä se uudelleen.',
  },
  'KS-CONTRACT-TRAILING-BYTES': {
    wrong: 'Tietue jatkuu loppunsa jälkeen.',
    seen: 'Tyyppi: {type} (skeeman tunniste: {schemaId}). Ylimääräisiä tavuja: {count}.',
    do: 'Tarkista, että tietue on kirjoitettu sillä skeemalla, jonka se ilmoittaa, ja lähetä se uudelleen.',
  },
  'KS-CONTRACT-VALUE': {
    wrong: 'Tietueessa on arvo, jota sen tyyppi ei salli.',
    seen: 'Tyyppi: {type} (skeeman tunniste: {schemaId}). Arvo: {reason}.',
    do: 'Korjaa arvo ja lähetä tapahtuma uudelleen uudella tunnisteella.',
  },
  'KS-CONTRACT-UNWRITABLE': {
    wrong: 'Tapahtumaa ei voi kirjoittaa skeemansa mukaan.',
    seen: 'Tyyppi: {type}. Kenttä: {field}. Arvo: "{value}".',
    do: 'Anna kentälle sen tyypin mukainen arvo. Desimaaliluvussa ei saa olla enemmän desimaaleja kuin skeema sallii.',
  },
  'KS-CONTRACT-HEADERS-MISSING': {
    wrong: 'Tietueesta puuttuu CloudEvents-otsakkeita.',
    seen: 'Puuttuvat: {names}.',
    do: 'Lähetä jokaisessa tietueessa otsakkeet ce_specversion, ce_id, ce_source, ce_type ja ce_time.',
  },
  'KS-CONTRACT-HEADER-INVALID': {
    wrong: 'Tietueen otsakkeessa on arvo, jota rajapintasopimus ei salli.',
    seen: '{name}: "{value}". Odotettu: {expected}.',
    do: 'Korjaa otsake ja lähetä tapahtuma uudelleen.',
  },
  'KS-CONTRACT-IDENTITY': {
    wrong: 'Tietueessa on nimi, jolla sitä ei voi löytää uudelleen.',
    seen: '{field}: {size} tavua, alku: {begins}. Nimessä saa olla enintään {most} tavua eikä yhtään NUL-merkkiä.',
    do: 'Lähetä tapahtuma uudelleen niin, että {field} on lyhyempi ja luettavissa.',
  },
  'KS-CONTRACT-UNFORESEEN': {
    wrong: 'Tietuetta ei voitu ottaa vastaan, ja syy on odottamaton.',
    seen: '{reason}.',
    do: 'Ilmoita asiasta ja liitä tietueen tavut mukaan. Kun vika on korjattu, käsittele tietue uudelleen.',
  },
  'KS-CONTRACT-TYPE-DIFFERS': {
    wrong: 'Tietueen tyyppiotsake on ristiriidassa itse tietueen kanssa.',
    seen: 'ce_type: "{header}". Tietueen tyyppi: "{record}".',
    do: 'Anna otsakkeessa ce_type tietueen tyypin koko nimi.',
  },
  'KS-CONTRACT-KEY-DIFFERS': {
    wrong: 'Tietueen avain ei ole tapahtumaketju, jonka tapahtuma ilmoittaa.',
    seen: 'Avain: "{key}". Tapahtumaketju: "{story}".',
    do: 'Käytä tapahtumaketjua avaimena, jotta sen järjestys säilyy.',
  },
  'KS-CONTRACT-WRONG-TOPIC': {
    wrong: 'Tietue on aiheessa (topic), johon sen tyyppi ei kuulu.',
    seen: 'Tietueen tyyppi: "{type}". Aihe: {topic}.',
    do: 'Julkaise tietue oikeassa aiheessa: {expected}.',
  },
  'KS-CONTRACT-NOT-FROM-SHOP': {
    wrong: 'Verkkokaupan aiheessa (topic) on tietue, jonka tyyppistä verkkokauppa ei lähetä.',
    seen: 'Tietueen tyyppi: "{type}".',
    do: 'Julkaise tietue aiheessa, jonka docs/contract.md sille nimeää.',
  },
  'KS-CONTRACT-UNKNOWN-BUYER': {
    wrong: 'Tapahtuman ostaja ei kuulu minkään kunnan ostajiin.',
    seen: 'Y-tunnus: {businessId}. OVT-tunnus: {ovt}. Yksikkö: {unit}.',
    do: 'Lisää ostaja kuntansa profiiliin ja käsittele tietue uudelleen, tai pyydä verkkokauppaa korjaamaan ostaja.',
  },
  'KS-CONTRACT-SAME-ID': {
    wrong: 'Kahdella tapahtumalla on sama tunniste mutta eri sisältö.',
    seen: 'Lähde: {source}. Toisen kerran eri sisällöllä käytetty tunniste: {id}.',
    do: 'Lähetä uusi sisältö uudella tunnisteella. Kerro kentässä "replaces", minkä tapahtuman se korvaa.',
  },
  'KS-CONTRACT-NUMBER-TAKEN': {
    wrong: 'Toisella tapahtumalla on jo sama asiakirjan numero mutta eri sisältö.',
    seen: '{kind} {number} on jo annettu toisessa tapahtumassa: {holder}.',
    do: 'Lähetä asiakirja omalla numerollaan, tai jos se korvaa aiemman, ilmoita "replaces: {holder}".',
  },
  'KS-CONTRACT-CREDIT-NOTE-NEEDED': {
    wrong: 'Asiakirjaa ei voi enää korvata, koska aiempi on lähtenyt tai on voinut lähteä.',
    seen: '{kind} {number} on lähetetty. Sen tapahtuma: {holder}.',
    do: 'Tee aiemmasta hyvityslasku ja uusi asiakirja uudella numerolla. Luovu sitten tästä lähetyksestä.',
  },
} as const satisfies TextsOf<typeof contractErrors>
