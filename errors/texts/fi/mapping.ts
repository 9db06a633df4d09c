import type { mappingErrors } from '../../areas/mapping.ts'
import type { TextsOf } from '../../entry.ts'

export const mappingTexts = {
  'KS-MAP-DECIMAL': {
    wrong: 'Desimaalilukua ei voi lukea.',
    seen: 'Teksti: "{text}".',
    do: 'Kirjoita numeroita ja enintään yksi desimaalipiste, esimerkiksi 12.50.',
  },
  'KS-MAP-READ-ROOT': {
    wrong: 'Asiakirjaa ei voi lukea laskuna.',
    seen: 'Juurielementti: {root}.',
    do: 'Anna lasku tai hyvityslasku, jonka muoto on UBL, Finvoice tai TEAPPSXML.',
  },
  'KS-MAP-READ-RULES': {
    wrong: 'Mikään valituista säännöistä ei koske asiakirjaa.',
    seen: 'Valitsin --rules: "{rules}". Asiakirjan muoto: {format}.',
    do: 'Valitse tällaisten asiakirjojen säännöt tai jätä --rules pois.',
  },
  'KS-MAP-READ-FOLDER': {
    wrong: 'Kansiossa ei ole tarkastettavaa asiakirjaa.',
    seen: 'Kansio, jossa ja jonka alla ei ole XML-tiedostoja: {folder}.',
    do: 'Anna kansio, jossa on XML-tiedostoja, tai itse tiedostot.',
  },
  'KS-MAP-READ-FILE': {
    wrong: 'Tarkastettavaa tiedostoa ei voi avata.',
    seen: '{file}: {reason}.',
    do: 'Anna tiedostoja, jotka ovat olemassa ja joihin on lukuoikeus.',
  },
  'KS-MAP-XML-CHARACTER': {
    wrong: 'Tekstissä on merkki, joka ei kuulu XML-asiakirjaan.',
    seen: 'Elementti: {element}. Merkki: {character}. Kohta tekstissä: {position}.',
    do: 'Poista merkki järjestelmässä, josta teksti on peräisin, ja lähetä tapahtuma uudelleen.',
  },
  'KS-MAP-XML-ENCODING': {
    wrong: 'Tekstissä on merkki, jota asiakirjan muodon merkistössä ei ole.',
    seen: 'Elementti: {element}. Merkki: {character}. Kohta tekstissä: {position}. Merkistö: {encoding}.',
    do: 'Kirjoita teksti ilman tätä merkkiä ja lähetä tapahtuma uudelleen.',
  },
  'KS-MAP-UNFORESEEN': {
    wrong: 'Asiakirjaa ei voitu muodostaa, ja syy on odottamaton.',
    seen: '{document}: {reason}.',
    do: 'Ilmoita asiasta ja liitä tapahtuma mukaan. Kun vika on korjattu, vapauta lähetys.',
  },
  'KS-MAP-KIND': {
    wrong: 'Asiakirjalle on valittu muoto, jossa ei ole tällaisia asiakirjoja.',
    seen: 'Asiakirjan laji: {kind}. Valittu muoto: {format}.',
    do: 'Valitse profiilissa tietovirralle muoto, jolla tämän lajin asiakirja voidaan lähettää.',
  },
  'KS-MAP-AMOUNT-DECIMALS': {
    wrong: 'Rahamäärässä on enemmän desimaaleja kuin asiakirjan muoto sallii.',
    seen: 'Rahamäärä: {amount}. Desimaaleja sallitaan enintään kaksi.',
    do: 'Pyöristä rahamäärä sentteihin järjestelmässä, jossa tapahtuma muodostetaan, ja lähetä tapahtuma uudelleen.',
  },
  'KS-MAP-TOO-MANY': {
    wrong: 'Asiakirjassa {number} on sama tieto useammin kuin asiakirjan muoto sallii.',
    seen: '{term}: {count} kertaa. {format} sallii: {limit}.',
    do: 'Lähetä tapahtuma uudelleen niin, että siinä on {term} enintään {limit} kertaa.',
  },
  'KS-MAP-PEPPOL-ENDPOINT': {
    wrong: 'Asiakirjassa {number} ei ole sähköistä osoitetta, jonka Peppol hyväksyy (PEPPOL-EN16931-R010, R020, CL008).',
    seen: 'Osapuoli: {party}. Osoite: "{id}". Osoitteen tyyppi: {scheme}.',
    do: 'Lisää osoitteeseen oikea tyyppi. Suomalaisen OVT-tunnuksen tyyppi on 0216. Tyyppejä 0037, 0212, 0213 ja 0215 ei enää hyväksytä.',
  },
  'KS-MAP-T110-CANCELLED': {
    wrong: 'Tilaus {number} on peruutettu, eikä Peppolissa voi peruuttaa tilaussopimusta (T110).',
    seen: 'Peruutetun tilauksen muodoksi on valittu peppol-t110.',
    do: 'Kerro profiilissa, miten peruutetusta tilauksesta ilmoitetaan: tilaussopimuksella, jonka määrät ovat nollia, viestillä vai käsin.',
  },
  'KS-MAP-TOO-LONG': {
    wrong: 'Asiakirjassa {number} on arvo, joka on pidempi kuin asiakirjan muoto sallii.',
    seen: '{term}: {length} merkkiä. {format} sallii: {allowed}.',
    do: 'Lyhennä arvo järjestelmässä, josta se on peräisin, ja lähetä tapahtuma uudelleen. Kuntasilta ei koskaan katkaise arvoa.',
  },
  'KS-MAP-TEXT-TOO-LONG': {
    wrong: 'Asiakirjassa {number} on teksti, joka on pidempi kuin asiakirjan muoto sallii.',
    seen: 'Kohta: {where}. {term}: {length} merkkiä. {format} sallii: {allowed}.',
    do: 'Lyhennä teksti järjestelmässä, josta se on peräisin, ja lähetä tapahtuma uudelleen. Tai kerro profiilissa tietovirran kohdassa texts, että teksti katkaistaan tai siirretään vapaaseen tekstiin.',
  },
  'KS-MAP-TEXT-CHARACTER': {
    wrong: 'Asiakirjassa {number} on merkki, jota asiakirjan muodossa ei voi esittää.',
    seen: 'Kohta: {where}. {term}: merkki {character}. Muoto: {format}, merkistö: {encoding}.',
    do: 'Kerro profiilissa tietovirran kohdassa texts, millä merkki korvataan, tai että vastaanottaja lukee numeeriset merkkiviittaukset.',
  },
  'KS-MAP-TOO-SHORT': {
    wrong: 'Asiakirjassa {number} on arvo, joka on lyhyempi kuin asiakirjan muoto vaatii.',
    seen: '{term}: {length} merkkiä. {format} vaatii vähintään: {needed}.',
    do: 'Kirjoita arvo kokonaan järjestelmässä, josta se on peräisin, ja lähetä tapahtuma uudelleen.',
  },
  'KS-MAP-CODE': {
    wrong: 'Asiakirjassa {number} on koodi tai numero, jota asiakirjan muoto ei hyväksy.',
    seen: '{term}: "{seen}". {format} hyväksyy: {allowed}.',
    do: 'Korjaa arvo järjestelmässä, josta se on peräisin, ja lähetä tapahtuma uudelleen.',
  },
  'KS-MAP-NUMBER': {
    wrong: 'Asiakirjassa {number} on luku, jota asiakirjan muodossa ei voi kirjoittaa.',
    seen: '{term}: {value}. {format} hyväksyy: {allowed}.',
    do: 'Korjaa luku järjestelmässä, jossa tapahtuma muodostetaan, ja lähetä tapahtuma uudelleen. Kuntasilta ei koskaan pyöristä lukua.',
  },
  'KS-MAP-DATE': {
    wrong: 'Asiakirjassa {number} on päivämäärä, jota ei voi lukea.',
    seen: '{term}: "{seen}".',
    do: 'Kirjoita päivämäärä muodossa VVVV-KK-PP ja lähetä tapahtuma uudelleen.',
  },
  'KS-MAP-MISSING': {
    wrong: 'Asiakirjasta {number} puuttuu tieto, jota asiakirjan muoto vaatii.',
    seen: 'Tieto puuttuu tai ei kelpaa: {term}. Muoto: {format}. Syy: {why}.',
    do: 'Lähetä tapahtuma uudelleen niin, että tieto on mukana, tai anna tieto profiilissa.',
  },
  'KS-MAP-NOT-CARRIED': {
    wrong: 'Asiakirjassa {number} on tieto, jolle asiakirjan muodossa ei ole paikkaa.',
    seen: 'Tieto: {term}. Muoto: {format}. Syy: {why}.',
    do: 'Toimita tieto muulla tavalla ja lähetä tapahtuma uudelleen ilman sitä, tai valitse profiilissa toinen muoto.',
  },
  'KS-MAP-ATTACHMENTS-SIZE': {
    wrong: 'Asiakirjan {number} liitteet ovat yhteensä suuremmat kuin asiakirjan muoto sallii.',
    seen: 'BT-125: {size_bytes} tavua. Muodon {format} enimmäismäärä: {limit_bytes} tavua.',
    do: 'Lähetä tapahtuma uudelleen pienemmin tiedostoin tai linkein (BT-124).',
  },
  'KS-MAP-ATTACHMENT-CONTENT': {
    wrong: 'Asiakirjan {number} liite ei ole sitä, mitä sen tyyppi ilmoittaa.',
    seen: 'Tiedosto "{file}", tyyppi {type}: sisältö ei ala niin kuin tämän tyypin tiedosto alkaa.',
    do: 'Korjaa tyyppi tai tiedosto ja lähetä tapahtuma uudelleen.',
  },
  'KS-MAP-ATTACHMENT-TWICE': {
    wrong: 'Asiakirjassa {number} on sama liite kahdesti, eivätkä operaattorit hyväksy sitä.',
    seen: 'Tiedostoilla "{file}" ja "{other}" on sama sisältö. Muodossa {format} sen voi lähettää vain kerran.',
    do: 'Lähetä tapahtuma uudelleen niin, että tiedosto on mukana kerran.',
  },
  'KS-MAP-MESSAGE-ID': {
    wrong: 'Lähetyksen tunniste ei kelpaa sanoman tunnisteeksi.',
    seen: 'Tunniste: "{id}", {length} merkkiä. Sallittu pituus: 2–{allowed} tulostuvaa merkkiä.',
    do: 'Ilmoita asiasta: Kuntasilta muodostaa lähetysten tunnisteet itse.',
  },
  'KS-MAP-FRAME-PARTY': {
    wrong: 'SOAP-kehystä ei voi muodostaa, koska osoitteelta puuttuu operaattori.',
    seen: '{role}: {id}. Kenttä intermediator puuttuu.',
    do: 'Lisää profiiliin osoitteen viereen intermediator (operaattorin välittäjätunnus tai BIC).',
  },
  'KS-MAP-LAYOUT-CHARACTER': {
    wrong: 'Asiakirjassa {number} on merkki, jota tiedostossa ei voi esittää.',
    seen: 'Muoto: {format}. {term}: merkki {character}, jota merkistössä {encoding} ei ole.',
    do: 'Kerro tietuekuvauksen kohdassa replacements, millä merkki korvataan, tai lähetä tapahtuma uudelleen ilman sitä.',
  },
  'KS-MAP-FILE-SEQUENCE': {
    wrong: 'Tiedoston järjestysnumero ei enää mahdu tiedoston nimeen.',
    seen: '{format}: tiedosto {sequence}. Numeroita nimessä: {digits}.',
    do: 'Sovi vastaanottajan kanssa pidemmästä numerosta ja muuta tietuekuvauksen kenttää fileName.',
  },
  'KS-MAP-SAP-SERVICE': {
    wrong: 'Vastaanotto {number} koskee palvelua tai vuokraa, jonka SAP ottaa suoritekirjauksena eikä tavaran vastaanottona.',
    seen: 'Rivi: {line}. Yksikkö: {unit}.',
    do: 'Kirjaa palvelu SAPiin suoritekirjauksena ja luovu lähetyksestä tällä perusteella.',
  },
  'KS-MAP-FORMAT': {
    wrong: 'Tämän nimistä asiakirjan muotoa ei ole.',
    seen: 'Annettu muoto: "{format}".',
    do: 'Kirjoita profiiliin jokin näistä: {known}.',
  },
  'KS-MAP-EVENT-LACKS': {
    wrong: 'Tapahtumasta puuttuu tieto, joka on pakollinen kaikissa saman lajin asiakirjoissa.',
    seen: '{document} "{number}". Puuttuva tieto: {field}.',
    do: 'Lähetä tapahtuma uudelleen niin, että tieto on mukana. Kuntasilta ei keksi puuttuvaa tietoa.',
  },
  'KS-MAP-ATTACHMENT-LINK': {
    wrong: 'Linkkinä lähetettyyn liitteeseen ei voi luottaa.',
    seen: '{document} "{number}", liite "{id}": {reason}.',
    do: 'Lähetä https-osoite ja tiedoston SHA-256, tai liitä tiedosto tapahtumaan.',
  },
  'KS-MAP-NOTE-SUBJECT': {
    wrong: 'Huomautuksen (BT-22) alku näyttää aihekoodilta, jota koodistossa UNCL4451 ei ole (BR-CL-08).',
    seen: 'Tekstissä on "#{subject}#".',
    do: 'Lähetä tapahtuma uudelleen niin, että huomautuksessa ei ole ristikkomerkkejä (#).',
  },
} as const satisfies TextsOf<typeof mappingErrors>
