import type { systemErrors } from '../../areas/system.ts'
import type { TextsOf } from '../../entry.ts'

export const systemTexts = {
  'KS-SYSTEM-XML-LIMIT': {
    wrong: 'Järjestelmä lähetti asiakirjan, joka on suurempi kuin luemme.',
    seen: 'Mittayksikkö: {what}. Asiakirjassa: {seen}. Sallittu enintään: {allowed}.',
    do: 'Pyydä lähettäjää lähettämään sisältö pienempinä asiakirjoina ja katso vastaanotetut tavut päälokista.',
  },
  'KS-SYSTEM-XML-ENCODING': {
    wrong: 'Järjestelmä lähetti asiakirjan, jonka merkistökoodausta emme lue.',
    seen: 'Merkistökoodaus: {declared}.',
    do: 'Pyydä lähettäjää käyttämään koodausta UTF-8, ISO-8859-1 tai ISO-8859-15 ja ilmoittamaan se ensimmäisellä rivillä.',
  },
  'KS-SYSTEM-XML-CHARACTER': {
    wrong: 'Järjestelmä lähetti asiakirjan, jossa on ohjausmerkki.',
    seen: 'Merkki: {character}. Sijainti: {position}. Luettu merkistökoodaus: {encoding}.',
    do: 'Pyydä lähettäjää ilmoittamaan se merkistökoodaus, joka tavuilla todella on, ja poistamaan ohjausmerkit.',
  },
  'KS-SYSTEM-XML-FORBIDDEN': {
    wrong: 'Järjestelmä lähetti asiakirjan, jossa on merkintöjä, joita emme koskaan lue, kuten dokumenttityypin määrittely.',
    seen: 'Merkinnän alku: "{markup}".',
    do: 'Pyydä lähettäjältä asiakirja ilman dokumenttityypin ja entiteettien määrittelyjä.',
  },
  'KS-SYSTEM-XML-ENTITY': {
    wrong: 'Järjestelmä lähetti asiakirjan, joka viittaa entiteettiin, jota XML ei määrittele.',
    seen: 'Viittaus: "{entity}".',
    do: 'Pyydä lähettäjää kirjoittamaan itse merkki tai sen numero.',
  },
  'KS-SYSTEM-XML-MALFORMED': {
    wrong: 'Järjestelmä lähetti asiakirjan, joka ei ole oikein muodostettua XML:ää. Se voi olla katkennut.',
    seen: 'Rivi {line}, merkki {column}: {what}. Kohdan teksti: "{text}".',
    do: 'Katso vastaanotetut tavut päälokista ja pyydä lähettäjää lähettämään asiakirja uudelleen.',
  },
  'KS-SYSTEM-ACK-CONTENT': {
    wrong: 'Kuittauksesta puuttuu tieto, joka siinä pitää olla.',
    seen: 'Kuittauksen laji: {kind}. Vaatimus: {expected}. Kuittauksessa: {seen}.',
    do: 'Katso kuittaus päälokista ja kysy vastaanottajalta, mitä se tarkoittaa. Lähetyksen tila ei muutu sitä ennen.',
  },
  'KS-SYSTEM-DOCUMENT-CONTENT': {
    wrong: 'Järjestelmän lähettämästä asiakirjasta puuttuu tieto, joka siinä pitää olla.',
    seen: 'Asiakirjan laji: {kind}. Vaatimus: {expected}. Asiakirjassa: {seen}.',
    do: 'Katso asiakirja päälokista ja pyydä lähettäjältä se uudelleen täydennettynä.',
  },
  'KS-SYSTEM-DEADLINE': {
    wrong: 'Asiakirjaa ei saatu toimitettua ajoissa.',
    seen: 'Asiakirja: {document}. Jono: {lane}. Lähettämistä yritettiin määräaikaan asti: {deadline}.',
    do: 'Selvitä, miksi vastaanottaja ei ota asiakirjaa vastaan, ja vapauta sitten lähetys.',
  },
  'KS-SYSTEM-UNKNOWN': {
    wrong: 'Kukaan ei tiedä, saapuiko asiakirja perille.',
    seen: 'Lähettäminen päättyi ilman vastausta. Asiakirja: {document}. Jono: {lane}. Vastaanottajalta ei voi kysyä, eikä se tunnista toistettua lähetystä.',
    do: 'Etsi asiakirja vastaanottajalta. Jos se on siellä, luovu lähetyksestä. Jos ei ole, vapauta lähetys.',
  },
  'KS-SYSTEM-INTERRUPTED': {
    wrong: 'Asiakirjan lähettäminen keskeytyi.',
    seen: 'Palvelu pysähtyi, kun asiakirja oli matkalla. Jono: {lane}.',
    do: 'Mitään ei tarvitse tehdä: vastaanottajalta kysytään, tai samat tavut lähetetään uudelleen, jos vastaanottaja tunnistaa toistetun lähetyksen.',
  },
  'KS-SYSTEM-BROKE': {
    wrong: 'Asiakirjan lähettäminen katkesi odottamattomasti, joten se on voinut saapua perille tai jäädä saapumatta.',
    seen: '{document}: {reason}.',
    do: 'Aluksi ei tarvitse tehdä mitään: vastaanottajalta kysytään, tai samat tavut lähetetään uudelleen. Jos näin käy toistamiseen, ilmoita siitä.',
  },
  'KS-SYSTEM-ANSWER-OVERDUE': {
    wrong: 'Vastausta, jonka vastaanottajan on määrä antaa, ei tullut ajoissa.',
    seen: 'Asiakirja {document}, {lane}: taso {grade} olisi pitänyt tulla viimeistään {due}; ylin saatu taso on {came}.',
    do: 'Kysy vastaanottajalta, mitä asiakirjalle tapahtui. Hälytys päättyy itsestään, kun vastaus tulee.',
  },
  'KS-SYSTEM-ANSWER-REFUSED': {
    wrong: 'Vastaanottaja hylkäsi tai riitautti asiakirjan, eikä verkkokaupalle kerrota tämänlaatuisista tai tämän tietovirran asiakirjoista.',
    seen: '{kind} {document}, {lane}, on nyt {now}: {reason}.',
    do: 'Korjaa syy vastaanottajan kanssa ja lähetytä asiakirja uudelleen. Hälytys päättyy itsestään, kun vastaanottaja sittenkin hyväksyy asiakirjan.',
  },
  'KS-SYSTEM-ANSWER-CONTRADICTION': {
    wrong: 'Vastaanottaja ilmoitti asiakirjasta jotain, mikä ei voi olla totta yhdessä sen aiemman ilmoituksen kanssa.',
    seen: '{kind} {document}, {lane}, oli {before}, ja nyt ilmoitettiin {now}: {reason}.',
    do: 'Kysy vastaanottajalta, kumpi pitää paikkansa. Aiempi ilmoitus jää voimaan.',
  },
  'KS-SYSTEM-NO-ANSWER': {
    wrong: 'Vastaanottaja ei ole kuitannut asiakirjaa ajoissa.',
    seen: 'Asiakirja: {document}. Jono: {lane}. Lähetetty: {delivered}. Korkein kuittauksen taso tähän mennessä: {grade}.',
    do: 'Kysy vastaanottajalta, mitä asiakirjalle tapahtui.',
  },
  'KS-SYSTEM-DOWN': {
    wrong: 'Vastaanottaja ei ota asiakirjoja vastaan.',
    seen: 'Jono: {lane}. Peräkkäisiä epäonnistumisia: {failures}. Seuraava yritys: {until}.',
    do: 'Jos katko on suunniteltu, mitään ei tarvitse tehdä. Muuten kysy vastaanottajalta. Asiakirjat odottavat ja lähtevät itsestään.',
  },
  'KS-SYSTEM-GONE': {
    wrong: 'Viesti kuuluu järjestelmälle, jota ei ole missään profiilissa.',
    seen: 'Viestin lähde: {lane}.',
    do: 'Palauta järjestelmä profiiliin tai käsittele viesti käsin. Viesti on tallessa.',
  },
  'KS-SYSTEM-UNFORESEEN': {
    wrong: 'Vastaanottajan viestiä ei voitu käsitellä syystä, jota kukaan ei osannut ennakoida.',
    seen: 'Viesti: {inbound}. Jono: {lane}. Syy: {reason}.',
    do: 'Ilmoita virheestä ja liitä mukaan viestin tavut. Viesti on tallessa, eikä mitään muutettu.',
  },
  'KS-SYSTEM-UNMATCHED': {
    wrong: 'Vastaanottaja lähetti viestin, johon mikään täällä ei liity.',
    seen: 'Viesti: {inbound}. Jono: {lane}. Viestissä mainittu: {about}.',
    do: 'Tutki viesti. Se on tallessa, eikä mitään muutettu.',
  },
  'KS-SYSTEM-LOGIN': {
    wrong: 'Vastaanottaja ei hyväksy pääsytunnustamme (access token), ei edes uutta. Mitään ei otettu vastaan.',
    seen: 'Järjestelmä: {system}. Vastaus: {status}.',
    do: 'Kysy vastaanottajalta, onko tilimme avoinna ja onko sillä oikeus tähän. Tarkista profiilista scope ja ympäristö.',
  },
  'KS-SYSTEM-REFUSED': {
    wrong: 'Vastaanottaja tarkasti asiakirjan eikä ota sitä vastaan.',
    seen: 'Järjestelmä: {system}. Vastaus: {status}. Asiakirja: {document}. Syy: {reason}.',
    do: 'Selvitä syystä, mitä vastaanottaja kaipaa, korjaa tapahtuma tai profiili ja vapauta lähetys.',
  },
  'KS-SYSTEM-BUSY': {
    wrong: 'Vastaanottaja ei juuri nyt ota mitään vastaan.',
    seen: 'Järjestelmä: {system}. Vastaus: {status}.',
    do: 'Mitään ei tarvitse tehdä: lähetystä yritetään itsestään uudelleen.',
  },
  'KS-SYSTEM-PATH': {
    wrong: 'Vastaanottajalla ei ole tällaista palvelua profiilin osoitteessa. Mitään ei otettu vastaan.',
    seen: 'Järjestelmä: {system}. Vastaus: {status}.',
    do: 'Tarkista profiilista baseUrl ja kysy vastaanottajalta, onko sen rajapinta siirtynyt.',
  },
  'KS-SYSTEM-TROUBLE': {
    wrong: 'Vastaanottajalla oli oma häiriö. Se on voinut ottaa siirron vastaan.',
    seen: 'Järjestelmä: {system}. Vastaus: {status}.',
    do: 'Vastaanottajalta kysytään itsestään. Jos häiriö jatkuu, kerro siitä vastaanottajalle.',
  },
  'KS-SYSTEM-ANSWER': {
    wrong: 'Vastaanottajan vastausta ei voi ymmärtää. Se on voinut ottaa siirron vastaan.',
    seen: 'Järjestelmä: {system}. Vastaus: {status}. Syy: {reason}.',
    do: 'Vastaanottajalta kysytään itsestään. Jos tilanne jatkuu, katso vastaus päälokista ja kysy vastaanottajalta.',
  },
  'KS-SYSTEM-ID-CONFLICT': {
    wrong: 'Vastaanottajalla on tämän siirron tunnuksella muut tavut kuin meillä.',
    seen: 'Järjestelmä: {system}. Vastaus: {status}. Tunnus: {id}.',
    do: 'Vertaa vastaanottajan sisältöä päälokin tavuihin ennen kuin mitään muuta lähetetään.',
  },
  'KS-SYSTEM-NUMBER-HELD': {
    wrong: 'Vastaanottajalla on toinen asiakirja, jolla on tämä numero.',
    seen: 'Järjestelmä: {system}. Asiakirja: {document}. Vastaanottajalla nyt: {holder}.',
    do: 'Selvitä, kumpi asiakirja on oikea. Muuttunut asiakirja tarvitsee oman numeron, tai ensimmäisestä tehdään hyvityslasku.',
  },
  'KS-SYSTEM-SAP-NOT-THERE': {
    wrong: 'SAPissa ei ole asiakirjaa, jolla on viitteemme, joten sitä ei voi muuttaa eikä peruuttaa.',
    seen: 'Asiakirja: {document}. Viite: {reference}.',
    do: 'Selvitä, mitä ensimmäiselle tapahtui. Jos se kirjattiin käsin, kirjaa tämäkin käsin ja luovu lähetyksestä.',
  },
  'KS-SYSTEM-SAP-SEVERAL': {
    wrong: 'SAPissa on useita ostotilauksia, joilla on viitteemme.',
    seen: 'Asiakirja: {document}. Viite: {reference}. Ostotilaukset: {numbers}.',
    do: 'Jätä viite vain oikealle ostotilaukselle ja vapauta lähetys.',
  },
  'KS-SYSTEM-SAP-BUSY': {
    wrong: 'Ostotilausta muutetaan SAPissa samaan aikaan.',
    seen: 'Asiakirja: {document}. Ostotilaus: {number}. Sitä muutettiin, kun muutoksemme oli kesken.',
    do: 'Lähetystä yritetään uudelleen itsestään. Jos tilanne jatkuu, kysy, kuka tilausta käsittelee.',
  },
  'KS-SYSTEM-DUPLICATE': {
    wrong: 'Vastaanottaja ilmoittaa, että sillä on tämä asiakirja jo.',
    seen: 'Järjestelmä: {system}. Vastaus: {status}. Asiakirja: {document}.',
    do: 'Jos aiempi yritys on voinut saapua perille, kyse on siitä. Muuten selvitä vastaanottajan kanssa, millä asiakirjalla numero on.',
  },
  'KS-SYSTEM-ENVELOPE': {
    wrong: 'Asiakirjasta puuttuu tieto, jonka Peppol-verkko tarvitsee kuljettaakseen sen.',
    seen: 'Asiakirja: {document}. Puuttuva tieto: {what}.',
    do: 'Käytä tässä tietovirrassa Peppol-muotoa ja anna molemmille osapuolille sähköinen osoite.',
  },
  'KS-SYSTEM-WEBHOOK-SIGNATURE': {
    wrong: 'Webhook-kutsun ei voitu todeta tulevan vastaanottajalta, eikä sitä otettu vastaan.',
    seen: '{reason}.',
    do: 'Jos vastaanottaja vaihtoi salaisuutensa, lisää uusi profiiliin vanhan rinnalle. Muuten kutsuja on joku muu.',
  },
  'KS-SYSTEM-WEBHOOK': {
    wrong: 'Webhook-kutsua ei voi ymmärtää.',
    seen: '{reason}.',
    do: 'Katso, mitä saapui, ja kysy vastaanottajalta, mitä se tarkoittaa. Mitään ei muutettu, ja tilat kysytään joka tapauksessa.',
  },
  'KS-SYSTEM-LAYOUT-READ': {
    wrong: 'Tiedosto ei noudata tietuekuvaustaan.',
    seen: 'Tietuekuvaus {layout}, {at}: {what}.',
    do: 'Vertaa tiedostoa tietuekuvaukseen ja kysy tiedoston tekijältä, onko se katkennut.',
  },
  'KS-SYSTEM-LAYOUT-VALUE': {
    wrong: 'Tiedostossa on arvo, jota tietuekuvaus ei salli.',
    seen: 'Tietuekuvaus {layout}, {at}: kentän {field} ({place}) arvo on "{seen}".',
    do: 'Tietuekuvaus vaatii: {wanted}. Pyydä lähettäjää lähettämään tiedosto uudelleen tai korjaa tietuekuvaus.',
  },
  'KS-SYSTEM-LAYOUT-TRAILER': {
    wrong: 'Tiedoston lopputietue ei täsmää tiedoston sisältöön.',
    seen: 'Tietuekuvaus {layout}: kentässä {field} on {said}, tiedostossa {found}.',
    do: 'Kysy tiedoston tekijältä, onko se kokonainen, ja pyydä lähettämään se uudelleen. Tiedostosta ei otettu vastaan mitään.',
  },
  'KS-SYSTEM-LAYOUT-LACKS': {
    wrong: 'Tiedoston asiakirjasta puuttuu välttämätön tieto.',
    seen: 'Tietuekuvaus {layout}, {at}: tieto {source} puuttuu.',
    do: 'Pyydä lähettäjää täyttämään se tai kerro tietuekuvauksen kohdassa assumes, mikä pätee, kun tiedosto ei sano mitään.',
  },
} as const satisfies TextsOf<typeof systemErrors>
