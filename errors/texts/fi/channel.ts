import type { channelErrors } from '../../areas/channel.ts'
import type { TextsOf } from '../../entry.ts'

export const channelTexts = {
  'KS-CHANNEL-SETTING': {
    wrong: 'Kanavan asetusta ei voi käyttää.',
    seen: '{setting}: {reason}.',
    do: 'Korjaa asetus profiilissa tai arvo, johon sen viittaus johtaa.',
  },
  'KS-CHANNEL-PLAIN-HTTP': {
    wrong: 'Vastaanottajan osoite on http, jota kuka tahansa matkan varrella voi lukea ja muuttaa.',
    seen: 'Asetus: {setting}. Osoite: {address}.',
    do: 'Käytä https-osoitetta. Aseta profiiliin allowPlainHttp vain, jos yhteys kulkee oman verkkosi sisällä.',
  },
  'KS-CHANNEL-ADDRESS': {
    wrong: 'Vastaanottaja on osoitteessa, jota sen profiili ei salli. Mitään ei lähetetty.',
    seen: 'Palvelin: {host}. Osoite, joka on yksityinen tai varattu: {address}.',
    do: 'Tarkista palvelimen nimi. Jos vastaanottaja todella on yksityisessä verkossa, lisää sen aliverkko profiilin kenttään allowSubnets.',
  },
  'KS-CHANNEL-CONNECT': {
    wrong: 'Vastaanottajaan ei saada yhteyttä. Mitään ei lähetetty eikä haettu.',
    seen: '{host}: {reason}.',
    do: 'Yhteyttä yritetään itsestään uudelleen. Jos vika jatkuu, kysy vastaanottajalta ja tarkista palvelimen nimi, portti ja palomuuri.',
  },
  'KS-CHANNEL-TLS': {
    wrong: 'Vastaanottaja ei pysty todistamaan, kuka se on. Mitään ei lähetetty.',
    seen: '{host}: {reason}.',
    do: 'Tarkista palvelimen nimi ja kysy vastaanottajalta, onko sen varmenne vaihtunut tai vanhentunut.',
  },
  'KS-CHANNEL-TOKEN': {
    wrong: 'Vastaanottaja ei anna meille pääsytunnusta (access token). Mitään ei lähetetty.',
    seen: 'Palvelin: {host}. Vastaus tunnuksen pyyntöön: {answer}.',
    do: 'Tarkista clientId, clientSecret ja scope: salaisuus on voinut vanhentua tai vaihtua.',
  },
  'KS-CHANNEL-TIMEOUT': {
    wrong: 'Vastaanottaja ei vastannut ajoissa. Se on voinut ottaa siirron vastaan.',
    seen: 'Palvelin: {host}. Vastausta odotettiin {timeout} ms.',
    do: 'Vastaanottajalta kysytään tai siirto toistetaan itsestään, jos vastaanottaja sallii sen. Muuten kysy vastaanottajalta, onko siirto sillä.',
  },
  'KS-CHANNEL-CUT': {
    wrong: 'Yhteys katkesi ennen kuin vastaanottaja vastasi. Se on voinut ottaa siirron vastaan.',
    seen: '{host}: {reason}.',
    do: 'Vastaanottajalta kysytään tai siirto toistetaan itsestään, jos vastaanottaja sallii sen. Muuten kysy vastaanottajalta, onko siirto sillä.',
  },
  'KS-CHANNEL-BROKEN-OFF': {
    wrong: 'Yhteys katkesi ennen kuin kaikki oli lähetetty. Vastaanottajalla ei ole mitään.',
    seen: '{host}: {reason}.',
    do: 'Lähetystä yritetään itsestään uudelleen. Jos vika jatkuu, tarkista verkko osapuolten välillä.',
  },
  'KS-CHANNEL-REDIRECT': {
    wrong: 'Vastaanottaja ohjaa meidät toiseen osoitteeseen, emmekä koskaan seuraa ohjausta.',
    seen: 'Palvelin: {host}. Vastaus: {status}.',
    do: 'Kysy vastaanottajalta sen uusi osoite ja aseta se profiiliin.',
  },
  'KS-CHANNEL-HOST-KEY': {
    wrong: 'Palvelin ei näytä avainta, johon profiili luottaa. Mitään ei lähetetty.',
    seen: 'Palvelin: {host}. Näytetty avain: {seen}. Luotetut avaimet: {trusted}.',
    do: 'Kysy vastaanottajalta toista tietä, onko se vaihtanut avaimensa. Lisää uusi sormenjälki kenttään hostKeys vasta sitten.',
  },
  'KS-CHANNEL-LOGIN': {
    wrong: 'Palvelin ei päästä meitä sisään. Mitään ei lähetetty.',
    seen: 'Palvelin: {host}. Torjuttu käyttäjätunnus: {username}.',
    do: 'Tarkista käyttäjätunnus ja avain tai salasana ja kysy vastaanottajalta, onko tili avoinna.',
  },
  'KS-CHANNEL-FOLDER': {
    wrong: 'Vastaanottajalta puuttuu kansio.',
    seen: 'Paikka: {place}. Puuttuva kansio: {folder}.',
    do: 'Pyydä vastaanottajaa luomaan kansio tai korjaa sen nimi profiilissa.',
  },
  'KS-CHANNEL-FORBIDDEN': {
    wrong: 'Meillä ei ole oikeutta kirjoittaa tai lukea vastaanottajan kansiossa.',
    seen: 'Paikka: {place}. Torjuttu polku: {path}.',
    do: 'Pyydä vastaanottajalta oikeudet, jotka kanava tarvitsee: kirjoittaminen, nimeäminen uudelleen, luettelointi ja poistaminen.',
  },
  'KS-CHANNEL-DISK-FULL': {
    wrong: 'Vastaanottajan levy on täynnä. Tiedostosta ei näy siellä mitään.',
    seen: 'Paikka: {place}. Kansio: {folder}. Tarvittava tila: {size} tavua.',
    do: 'Pyydä vastaanottajaa vapauttamaan levytilaa. Lähetystä yritetään itsestään uudelleen.',
  },
  'KS-CHANNEL-WRITE': {
    wrong: 'Tiedostoa ei voitu kirjoittaa vastaanottajalle. Siitä ei näy siellä mitään.',
    seen: '{place}, {file}: {reason}.',
    do: 'Lähetystä yritetään itsestään uudelleen. Jos vika jatkuu, pyydä vastaanottajaa tutkimaan palvelimensa.',
  },
  'KS-CHANNEL-READ': {
    wrong: 'Vastaanottajan kansiota tai tiedostoa ei voitu lukea.',
    seen: '{place}, {path}: {reason}.',
    do: 'Lukemista yritetään itsestään uudelleen. Jos vika jatkuu, pyydä vastaanottajaa tutkimaan palvelimensa.',
  },
  'KS-CHANNEL-NAME-TAKEN': {
    wrong: 'Vastaanottajalla on jo samanniminen tiedosto, jonka sisältö on toinen. Meidän tiedostoamme ei viety sinne.',
    seen: 'Paikka: {place}. Tiedosto: {path}. Koko siellä: {seen} tavua. Meidän tiedostomme koko: {size} tavua.',
    do: 'Vertaa tiedostoja vastaanottajan kanssa. Pyydä sitä poistamaan toinen tiedosto tai vapauta lähetys uudella nimellä.',
  },
  'KS-CHANNEL-CHECKSUM': {
    wrong: 'Saapuneen tiedoston tarkistussumma ei ole se, joka on tiedoston vieressä. Tiedostoa ei oteta vastaan.',
    seen: 'Tiedosto: {name}. Tiedostossa {checksum} lukee "{seen}". Tiedoston tarkistussumma: {found}.',
    do: 'Kysy tiedoston tekijältä, onko se kokonainen, ja pyydä molemmat tiedostot uudelleen.',
  },
  'KS-CHANNEL-NAME': {
    wrong: 'Tiedoston nimi ei ole sellainen, jota käytämme.',
    seen: 'Nimi: {name} (erikoismerkit numeroina).',
    do: 'Käytä kirjaimia, numeroita ja tavallisia merkkejä ilman kauttaviivoja ja ohjausmerkkejä, enintään 200 merkkiä. Nimen lopussa ei saa olla .part.',
  },
  'KS-CHANNEL-FILE-SIZE': {
    wrong: 'Meille noudettavaksi jätetty tiedosto on suurempi kuin luemme. Se jätetään paikalleen.',
    seen: 'Tiedosto: {name}. Koko: {size} tavua. Sallittu enintään: {limit}.',
    do: 'Kysy vastaanottajalta, mikä tiedosto on, ja pyydä lähettämään se osissa.',
  },
} as const satisfies TextsOf<typeof channelErrors>
