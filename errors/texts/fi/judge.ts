import type { judgeErrors } from '../../areas/judge.ts'
import type { TextsOf } from '../../entry.ts'

export const judgeTexts = {
  'KS-JUDGE-LOST': {
    wrong: 'Asiakirja ei tullut vastaanottajalle.',
    seen: '{municipality}, {system}: {document} on verkkokaupan omassa luettelossa, mutta ei missään vastaanotetussa tiedostossa.',
    do: 'Jäljitä asiakirja päälokista ja selvitä, mihin se on jäänyt.',
  },
  'KS-JUDGE-DOUBLED': {
    wrong: 'Vastaanottaja käsitteli saman asiakirjan useammin kuin kerran.',
    seen: '{municipality}, {system}: {document} on kerran liikaa. Tiedosto: {file}.',
    do: 'Tarkista asiakirjan lähetysten yritykset ja se, mitä kukin vastaus todisti.',
  },
  'KS-JUDGE-UNEXPECTED': {
    wrong: 'Vastaanottaja sai asiakirjan, jota sille ei pitänyt lähettää.',
    seen: '{municipality}, {system}: {document} ei ole verkkokaupan omassa luettelossa tälle vastaanottajalle. Tiedosto: {file}.',
    do: 'Tarkista tapahtuma, josta asiakirja on peräisin, ja profiilin tietovirrat.',
  },
  'KS-JUDGE-DIFFERENT': {
    wrong: 'Vastaanotettu asiakirja poikkeaa verkkokaupan omasta luettelosta.',
    seen: '{municipality}, {system}: {document}. Tiedosto: {file}. {term}: {received}. Verkkokaupan luettelossa: {expected}.',
    do: 'Vertaa tapahtumaa ja siitä muodostettua tiedostoa tieto tiedolta.',
  },
  'KS-JUDGE-ORDER': {
    wrong: 'Saman tapahtumaketjun asiakirjat tulivat vastaanottajalle väärässä järjestyksessä.',
    seen: '{municipality}, {system}: {document} tuli vasta myöhemmän asiakirjan jälkeen. Tiedosto: {file}. Myöhempi asiakirja: {later}.',
    do: 'Tarkista kummankin lähetyksen edeltäjät ja yritysten ajat.',
  },
  'KS-JUDGE-UNREADABLE': {
    wrong: 'Vastaanottaja ei pysty lukemaan sille lähetettyä tiedostoa.',
    seen: '{municipality}, {system}: {file}: {reason}',
    do: 'Tarkasta tiedosto muotonsa sääntöjä vasten.',
  },
  'KS-JUDGE-SEQUENCE': {
    wrong: 'Vastaanottajan tiedostojen järjestysnumeroissa on aukko tai toisto.',
    seen: '{municipality}, {system}: edellinen numero: {before}, seuraava numero: {after}.',
    do: 'Etsi jonon siirroista tiedosto, joka ei tullut perille tai tuli kahdesti.',
  },
  'KS-JUDGE-QUARANTINE': {
    wrong: 'Karanteenin sisältö ei ole se, mikä sen pitäisi olla.',
    seen: 'Tietueen avain: {key}. Ilmoituksia karanteenista verkkokaupalle: {told}. Ilmoituksia piti tulla: {expected}.',
    do: 'Tarkista päälokista karanteeni ja siihen merkitty syy.',
  },
  'KS-JUDGE-TOLD': {
    wrong: 'Verkkokauppa ei saanut asiakirjasta niitä ilmoituksia, jotka sen piti saada.',
    seen: 'Asiakirja: {document}. Tapahtumia {event}: {told}. Niitä piti olla: {expected}.',
    do: 'Tarkista lähtevien ilmoitusten taulusta (outbox), mitä asiakirjan lähetyksistä ilmoitettiin, ja mitä niiden julkaisija (relay) julkaisi.',
  },
  'KS-JUDGE-MATCH': {
    wrong: 'Laskun vertaaminen tilaukseen ja vastaanottoihin ei johtanut siihen, mihin sen piti.',
    seen: '{municipality}, lasku {document}. Päälokissa: {found}. Verkkokaupan kirjanpidossa: {expected}.',
    do: 'Tarkista, mitä tilauksesta on ilmoitettu ja mikä poikkeaa: näytä lasku ja tilaus.',
  },
  'KS-JUDGE-STORE': {
    wrong: 'Vastaanottajan tallettamat tiedot ovat ristiriidassa keskenään.',
    seen: '{municipality}, {system}: {file}: {reason}',
    do: 'Älä muuta ajon talletettuja tietoja, ennen kuin ajo on tarkastettu. Jos niitä on muutettu, tee ajo uudelleen.',
  },
} as const satisfies TextsOf<typeof judgeErrors>
