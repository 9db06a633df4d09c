import type { ledgerErrors } from '../../areas/ledger.ts'
import type { TextsOf } from '../../entry.ts'

export const ledgerTexts = {
  'KS-LEDGER-PLATFORM': {
    wrong: 'Tällä koneella ei voi ajaa Kuntasillan mukana tulevaa PostgreSQL-palvelinta.',
    seen: 'Palvelin toimii Linuxissa, jossa on glibc (x64, arm64), ja järjestelmässä macOS. Tämä kone: {platform}.',
    do: 'Aseta muuttujaan DATABASE_URL oma PostgreSQL, jonka versio on 15 tai uudempi.',
  },
  'KS-LEDGER-BINARIES': {
    wrong: 'Kuntasillan mukana tulevaa PostgreSQL-palvelinta ei ole asennettu.',
    seen: 'Puuttuva npm-paketti: {package}.',
    do: 'Aja "npm ci --include=dev --include=optional" tai aseta muuttujaan DATABASE_URL oma PostgreSQL.',
  },
  'KS-LEDGER-FOLDER': {
    wrong: 'Tämä käyttäjä ei voi käyttää datakansiota.',
    seen: '{folder}: {reason}.',
    do: 'Aja kansion omistavana käyttäjänä tai aseta muuttujaan KUNTASILTA_DATA kansio, johon tämä käyttäjä voi kirjoittaa.',
  },
  'KS-LEDGER-NO-USER': {
    wrong: 'PostgreSQL ei toimi root-käyttäjänä, eikä ole muuta käyttäjää, jona sen voisi ajaa.',
    seen: 'Tämä prosessi toimii root-käyttäjänä, eikä koneella ole käyttäjää "postgres" eikä "nobody".',
    do: 'Aja Kuntasiltaa tavallisena käyttäjänä tai aseta muuttujaan DATABASE_URL oma PostgreSQL.',
  },
  'KS-LEDGER-START': {
    wrong: 'Sisäänrakennettu PostgreSQL-palvelin ei käynnistynyt.',
    seen: 'Kansio: {folder}. Viesti: {reason}',
    do: 'Korjaa asia, josta viesti kertoo. Koko loki: {log}.',
  },
  'KS-LEDGER-IN-USE': {
    wrong: 'Toinen Kuntasilta-palvelu käyttää jo tätä datakansiota.',
    seen: 'Kansio: {folder}. Käyttäjä: {holder}.',
    do: 'Pysäytä ensin se palvelu tai anna tälle oma kansio muuttujalla KUNTASILTA_DATA.',
  },
  'KS-LEDGER-URL': {
    wrong: 'DATABASE_URL ei ole PostgreSQL-palvelimen osoite.',
    seen: 'Havainto arvosta: {seen}.',
    do: 'Kirjoita se muodossa postgresql://user:password@host:5432/database tai jätä se pois, jolloin käytetään mukana tulevaa PostgreSQL-palvelinta.',
  },
  'KS-LEDGER-CONNECT': {
    wrong: 'Päälokin tietokantaan ei saada yhteyttä.',
    seen: '{database}: {reason}.',
    do: 'Tarkista DATABASE_URL sekä se, että palvelin on käynnissä ja päästää tämän käyttäjän sisään.',
  },
  'KS-LEDGER-MIGRATION-NAME': {
    wrong: 'Migraatioiden kansio ei ole kunnossa.',
    seen: '{file}: {reason}.',
    do: 'Nimeä tiedostot muotoon NNN-name.sql ja anna jokaiselle oma numero.',
  },
  'KS-LEDGER-MIGRATION-CHANGED': {
    wrong: 'Migraatiota, joka tässä tietokannassa on jo ajettu, on muutettu jälkeenpäin.',
    seen: 'Tiedosto: {file}. Tiiviste ajettaessa: {applied}. Tiiviste nyt: {found}.',
    do: 'Palauta tiedosto ennalleen ja tee muutos uudessa migraatiossa.',
  },
  'KS-LEDGER-MIGRATION-FAILED': {
    wrong: 'Migraatiota ei voitu ajaa. Tietokanta on siinä tilassa, jossa se oli ennen sitä.',
    seen: '{file}: {reason}.',
    do: 'Korjaa migraatio tai tietokanta ja käynnistä uudelleen.',
  },
  'KS-LEDGER-NEWER': {
    wrong: 'Päälokin tietokanta on uudempi kuin tämä Kuntasillan versio.',
    seen: 'Tietokannan migraatio: {database}. Tämän version uusin migraatio: {known}. Ne eivät sovi yhteen.',
    do: 'Käynnistä versio, joka on tehnyt tietokannan, tai sitä uudempi.',
  },
  'KS-LEDGER-BEHIND': {
    wrong: 'Päälokin tietokanta ei ole valmis tälle Kuntasillan versiolle.',
    seen: 'Tietokanta: {database}. Sen migraatio: {applied}. Tämä versio vaatii: {needed}.',
    do: 'Käynnistä tämän version palvelu kerran: se valmistelee päälokin.',
  },
  'KS-LEDGER-RESTORED': {
    wrong: 'Pääloki palautettiin varmuuskopiosta, eikä se tiedä, mitä se on lähettänyt sen jälkeen. Kaikki lähettäminen on keskeytetty.',
    seen: 'Aiemmin vastaanotettuja tietueita otetaan vastaan uudelleen: {gaps}.',
    do: 'Odota, kunnes "list" näyttää, ettei mitään enää muodosteta eikä kysytä. Käsittele pysäytetyt lähetykset ja jatka sitten komennolla "resume --all".',
  },
  'KS-LEDGER-SAID-RESTORED': {
    wrong: 'Ilmoituksen mukaan pääloki palautettiin varmuuskopiosta. Se ei tiedä, mitä se on lähettänyt sen jälkeen, ja kaikki lähettäminen on keskeytetty.',
    seen: 'Ilmoitus annettiin komennolla "hold --restored".',
    do: 'Odota, kunnes "list" näyttää, ettei mitään enää muodosteta eikä kysytä. Käsittele pysäytetyt lähetykset ja jatka sitten komennolla "resume --all".',
  },
  'KS-LEDGER-MAY-HAVE-LEFT': {
    wrong: 'Asiakirja on voinut lähteä tiedostossa ennen kuin pääloki palautettiin varmuuskopiosta.',
    seen: 'Asiakirja: {document}. Tiedostojen vastaanottajalta ei voi kysyä yksittäisestä asiakirjasta.',
    do: 'Etsi asiakirja vastaanottajalta. Jos sitä ei ole siellä, vapauta lähetys valitsimella --not-delivered. Jos se on siellä, luovu lähetyksestä.',
  },
  'KS-LEDGER-FILE-NUMBER': {
    wrong: 'Tiedoston numero on voitu käyttää ennen kuin pääloki palautettiin varmuuskopiosta.',
    seen: 'Jono: {lane}. Numero, jonka pääloki antaisi seuraavalle tiedostolle: {next}. Tiedostoa ei ole vielä suljettu.',
    do: 'Kysy vastaanottajalta, mikä numero tuli viimeksi, ja ilmoita seuraava numero: "file-number {lane} <next>".',
  },
  'KS-LEDGER-AWAY': {
    wrong: 'Päälokin tietokanta ei vastaa, ja kaikki työ odottaa sitä.',
    seen: '{reason}.',
    do: 'Tarkista PostgreSQL-palvelin ja verkkoyhteys siihen; palvelu jatkaa itsestään, kun tietokanta vastaa. Jos palvelin toimii mutta on vain hidas, aseta KUNTASILTA_DATABASE_TIMEOUT_MS pidemmäksi.',
  },
  'KS-LEDGER-LOST': {
    wrong: 'Sisäänrakennettu PostgreSQL katosi palvelun ollessa käynnissä.',
    seen: 'Sen palvelin päättyi, ja palvelu on päättynyt myös.',
    do: 'Käynnistä palvelu uudelleen: se käynnistää palvelimen ja jatkaa siitä, mihin jäi. Jos näin käy toistamiseen, katso datakansiossa oleva loki.',
  },
  'KS-LEDGER-BYTES': {
    wrong: 'Päälokissa säilytetyn asiakirjan tavut ovat kadonneet tai eivät ole ne, jotka jäädytettiin.',
    seen: 'Asiakirja: {document}. Siirto: {transmission}. Tavut eivät vastaa tiivistettään. Mitään ei lähetetty.',
    do: 'Selvitä, kuka on muuttanut tietokantaa. Jos mitään ei ole saapunut perille, vapauta lähetys, jolloin asiakirja muodostetaan uudelleen.',
  },
  'KS-LEDGER-WAITED-IN-VAIN': {
    wrong: 'Asiakirja odotti jotakin, mitä ei tullut.',
    seen: 'Asiakirja: {document}. Odotettu: {waitsFor}. Odotus päättyi: {until}.',
    do: 'Pyydä verkkokauppaa lähettämään se, mikä puuttuu, jolloin asiakirja jatkaa itsestään. Tai vapauta lähetys, jolloin se lähtee ilman.',
  },
  'KS-LEDGER-NO-BUYERS-NUMBER': {
    wrong: 'Laskua ei voi muodostaa: ostajan tilausnumero (BT-13) puuttuu, ja vastaanottaja vaatii sen.',
    seen: 'Lasku: {document}. Tilaus: {order}. Kunta: {municipality}. Numeroa ei ollut annettu määräaikaan mennessä: {until}.',
    do: 'Kunta antaa tilaukselle numeronsa. Lasku lähtee itsestään, kun kunnan järjestelmä kuittaa tilauksen numeron kanssa, kun verkkokauppa lähettää tilauksen uudelleen numeron kanssa tai kun henkilö antaa numeron komennolla "order-number". Tai vapauta lähetys, jolloin lasku lähtee ilman numeroa.',
  },
} as const satisfies TextsOf<typeof ledgerErrors>
