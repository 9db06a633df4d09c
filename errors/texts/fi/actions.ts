import type { actionErrors } from '../../areas/actions.ts'
import type { TextsOf } from '../../entry.ts'

export const actionTexts = {
  'KS-ACTION-WHO-WHY': {
    wrong: 'Muutosta pyydettiin kertomatta, kuka sen tekee ja miksi.',
    seen: 'Puuttuu: {missing}.',
    do: 'Lisää --who ja nimesi sekä --why ja muutoksen syy. Molemmat tallennetaan päälokiin.',
  },
  'KS-ACTION-NOT-FOUND': {
    wrong: 'Päälokissa ei ole mitään tällä tunnisteella tai numerolla.',
    seen: 'Annettu tunniste tai numero: "{given}". Haun kohde: {lookedFor}.',
    do: 'Kopioi tunniste komennon "list" tai "trace" tulosteesta. Karanteenissa oleva tietue nimetään muodossa quarantine/<number> ja saapunut viesti muodossa inbound/<number>.',
  },
  'KS-ACTION-SEVERAL': {
    wrong: 'Haku osuu useaan siirtoon, mutta vain yhden siirron sisältö voidaan kirjoittaa kerrallaan.',
    seen: 'Annettu tunniste tai numero: "{given}". Löydetyt: {found}.',
    do: 'Anna niistä yhden tunniste.',
  },
  'KS-ACTION-NOTHING-TO-RELEASE': {
    wrong: 'Vapautettavaa ei ole: mikään ei pidättele tätä lähetystä niin, että sen voisi vapauttaa.',
    seen: 'Lähetys: {id}. Asiakirja: {document}. Tila: "{state}".',
    do: 'Jos lähetys on suunniteltu, muodostettu, lähetettävänä tai yritettävänä uudelleen, mitään ei tarvitse tehdä. Päättynyttä lähetystä ei lähetetä uudelleen.',
  },
  'KS-ACTION-BEHIND': {
    wrong: 'Lähetys odottaa saman tapahtumaketjun aiempaa lähetystä.',
    seen: 'Lähetys: {id}. Asiakirja: {document}. Tila: "{state}". Aiempi lähetys: {predecessor}.',
    do: 'Vapauta aiempi lähetys tai luovu siitä. Jos tämä lähetys saa mennä ennen sitä, lisää --past-predecessor.',
  },
  'KS-ACTION-MAY-HAVE-ARRIVED': {
    wrong: 'Lähetys on voinut jo mennä perille, joten uusi lähettäminen voisi kahdentaa sen.',
    seen: 'Lähetys: {id}. Asiakirja: {document}. Tila: "{state}". Yksi lähetysyritys päättyi ilman todistetta siitä, menikö lähetys perille.',
    do: 'Tarkista, onko asiakirja vastaanottajalla. Jos ei ole, vapauta lähetys valitsimella --not-delivered. Jos on, luovu lähetyksestä. Jos vastaanottajan järjestelmältä voi kysyä, kysy valitsimella --ask.',
  },
  'KS-ACTION-CANNOT-ASK': {
    wrong: 'Tällaiselta vastaanottajalta ei voi kysyä, mitä lähetykselle tapahtui.',
    seen: 'Lähetys: {id}. Asiakirja: {document}. Jono: {lane}. Järjestelmän laji: {kind}. Järjestelmältä ei voi kysyä, tai lähetyksestä ei ole koskaan lähetetty mitään.',
    do: 'Kysy vastaanottajalta itse ja vapauta lähetys valitsimella --not-delivered tai luovu siitä.',
  },
  'KS-ACTION-CONTRADICTION': {
    wrong: 'Asiakirjaa ei koskaan lähetetä numerolla, joka on jo toisella asiakirjalla.',
    seen: 'Lähetys: {id}. Asiakirja: {document}. Lähetyksen tapahtuma on ristiriidassa aiemman tapahtuman kanssa.',
    do: 'Luovu lähetyksestä. Verkkokauppa lähettää asiakirjan sen omalla numerolla tai kertoo, minkä asiakirjan se korvaa.',
  },
  'KS-ACTION-REPLACED': {
    wrong: 'Toinen lähetys on korvannut tämän lähetyksen.',
    seen: 'Lähetys: {id}. Asiakirja: {document}. Korvaava lähetys: {newId}.',
    do: 'Tee toimenpide korvaavalle lähetykselle: {newId}.',
  },
  'KS-ACTION-NOT-MADE': {
    wrong: 'Asiakirjaa ei voi muodostaa uudelleen, koska sitä ei ole vielä muodostettu kertaakaan.',
    seen: 'Lähetys: {id}. Asiakirja: {document}. Tila: "{state}". Lähetyksellä ei vielä ole omaa asiakirjaa.',
    do: 'Vapauta lähetys ilman valintaa --render-again. Asiakirja muodostetaan silloin voimassa olevan profiilin mukaan.',
  },
  'KS-ACTION-FILE-INCOMPLETE': {
    wrong: 'Tiedostoa ei voi lähettää uudelleen, koska osasta sen asiakirjoja on luovuttu tai osa on korvattu.',
    seen: 'Tiedosto: {file}. Asiakirja: {document}. Tiedoston päättyneet asiakirjat: {ended}.',
    do: 'Vapauta lähetys valitsimella --render-again. Muut asiakirjat menevät silloin uuteen tiedostoon.',
  },
  'KS-ACTION-IN-FILE': {
    wrong: 'Asiakirjaa ei voi ottaa pois tiedostosta, jota lähetetään.',
    seen: 'Asiakirja: {document}. Tiedosto: {file}. Lähetyksen tila: "{state}".',
    do: 'Odota, kunnes tiedosto on perillä tai pysäytetty.',
  },
  'KS-ACTION-NOT-TO-BE-GIVEN-UP': {
    wrong: 'Tästä lähetyksestä ei voi luopua.',
    seen: 'Lähetys: {id}. Asiakirja: {document}. Tila: "{state}".',
    do: 'Jos lähetys on päättynyt tai perillä, mitään ei tarvitse tehdä. Jos sitä lähetetään juuri nyt, yritä hetken kuluttua uudelleen.',
  },
  'KS-ACTION-NOT-IN-QUARANTINE': {
    wrong: 'Tietue ei ole enää karanteenissa.',
    seen: 'Tietue: {number}. Tila: "{state}".',
    do: 'Mitään ei tarvitse tehdä. Komento "show quarantine/{number}" kertoo, mitä tietueelle tapahtui.',
  },
  'KS-ACTION-NOT-UNREADABLE': {
    wrong: 'Saapunut viesti ei ole niitä, joita ei voi lukea.',
    seen: 'Viesti: {number}. Tila: "{state}".',
    do: 'Mitään ei tarvitse tehdä. Komento "show inbound/{number}" kertoo, mitä viestille tapahtui.',
  },
  'KS-ACTION-FILE-NUMBER': {
    wrong: 'Tiedostolla ei voi olla tätä numeroa.',
    seen: 'Annettu numero: {next}. Jono: {lane}. Jonossa ei ole vielä ollut lähetyksiä, tai numero on jo käytetty siinä.',
    do: 'Anna numero, joka on suurempi kuin kaikki numerot, jotka komento "show" ja vastaanottaja tuntevat.',
  },
  'KS-ACTION-LANE': {
    wrong: 'Tällaista jonoa ei ole.',
    seen: 'Annettu jono: "{lane}".',
    do: 'Anna kunta ja järjestelmä, esimerkiksi: {known}.',
  },
} as const satisfies TextsOf<typeof actionErrors>
