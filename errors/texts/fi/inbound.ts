import type { inboundErrors } from '../../areas/inbound.ts'
import type { TextsOf } from '../../entry.ts'

export const inboundTexts = {
  'KS-INBOUND-NO-FLOW': {
    wrong: 'Järjestelmä lähetti asiakirjan, jota mikään profiilin tietovirta ei ota vastaan.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Muoto: {format}.',
    do: 'Lisää tietovirta profiilin kohtaan receives tai sovi kunnan kanssa, ettei sen järjestelmä lähetä asiakirjaa.',
  },
  'KS-INBOUND-NUMBER': {
    wrong: 'Asiakirjalla ei ole numeroa, josta sen tunnistaisi.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}.',
    do: 'Lähetä asiakirja uudelleen niin, että sen numero on enintään 600 tavua.',
  },
  'KS-INBOUND-NUMBER-TAKEN': {
    wrong: 'Asiakirjan sisältö on eri kuin aiemmalla samannumeroisella. Aiempi jää voimaan.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}.',
    do: 'Lähetä tilauksen muutos tai anna asiakirjalle oma numero.',
  },
  'KS-INBOUND-TEST': {
    wrong: 'Asiakirja kertoo olevansa testi, mutta sen järjestelmä on tuotantojärjestelmä.',
    seen: 'Asiakirja: {what} {document}. Lähde: {lane}.',
    do: 'Lähetä testit järjestelmästä, joka on profiilissa testijärjestelmä, tai asiakirja ilman testimerkintää.',
  },
  'KS-INBOUND-RULES': {
    wrong: 'Asiakirja rikkoo muotonsa sääntöjä.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Rikottuja sääntöjä: {count}.',
    do: 'Korjaa havainnoissa mainitut kohdat ja lähetä asiakirja uudelleen.',
  },
  'KS-INBOUND-BUYER': {
    wrong: 'Ostotilauksen ostaja ei kuulu tähän kuntaan.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Ostaja: {buyer}.',
    do: 'Lähetä tilaus ostajan oikealla tunnisteella. Jos ostaja kuuluu kuntaan, lisää sen tunniste profiilin kohtaan buyer.',
  },
  'KS-INBOUND-SUPPLIER': {
    wrong: 'Ostotilauksen toimittajanumeroa ei ole millään toimittajataulukon rivillä.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Toimittajan numero: {supplier}. Taulukko: {table}. Päivä: {day}.',
    do: 'Lähetä tilaus oikealla toimittajanumerolla. Jos numero on oikea, lisää se taulukkoon myyjän Y-tunnuksen kanssa ja lähetä tilaus uudelleen.',
  },
  'KS-INBOUND-ORDER-UNKNOWN': {
    wrong: 'Asiakirja kuuluu tilaukseen, jota täällä ei tunneta.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Tilaus: {order}.',
    do: 'Jos tilaus on vasta tulossa, ei mitään: asiakirja otetaan silloin vastaan. Muuten selvitä, mitä tilausta tarkoitetaan, ja pyydä asiakirja uudelleen oikealla tilausnumerolla.',
  },
  'KS-INBOUND-ORDER-MISSING': {
    wrong: 'Kunnan asiakirja odottaa tilaustaan, joka ei ole tullut ajoissa.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Tilaus {order} olisi pitänyt tulla viimeistään {due}.',
    do: 'Pyydä tilaus uudelleen. Sitä odottavat asiakirjat otetaan vastaan, kun se tulee, ja hälytys päättyy itsestään. Jos sellaista tilausta ei ole, kuittaa hälytys.',
  },
  'KS-INBOUND-ORDER-DECLINED': {
    wrong: 'Asiakirja muuttaa tai peruuttaa tilauksen, joka on hylätty.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Tilaus: {order}.',
    do: 'Lähetä tilaus uudelleen sellaisena kuin sen pitää olla.',
  },
  'KS-INBOUND-LINE-UNKNOWN': {
    wrong: 'Asiakirja puhuu riveistä, joita sen tilauksella ei ole.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Tilaus: {order}. Rivit: {lines}.',
    do: 'Lähetä asiakirja uudelleen tilauksen omilla rivinumeroilla. Merkitse lisätyksi rivi, jonka muutos lisää.',
  },
  'KS-INBOUND-INVOICE-UNKNOWN': {
    wrong: 'Maksun laskua ei tunneta täällä.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Lasku: {invoice}. Viite: {reference}.',
    do: 'Selvitä, mikä lasku maksettiin, ja pyydä rivi uudelleen laskunumerolla.',
  },
  'KS-INBOUND-INVOICE-SEVERAL': {
    wrong: 'Maksu voi koskea useaa laskua.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Lasku: {invoice}. Viite: {reference}.',
    do: 'Pyydä rivi uudelleen laskunumerolla ja maksunsaajan Y-tunnuksella.',
  },
  'KS-INBOUND-OURS': {
    wrong: 'Verkkokaupassa tehty tilaus tuli takaisin ostotilauksena. Verkkokaupalla on se jo.',
    seen: 'Asiakirja: {what} {document}. Järjestelmä: {lane}. Myyjän tilausnumero: {order}.',
    do: 'Mitään ei tarvitse tehdä. Sovi kunnan kanssa, ettei sen järjestelmä lähetä tilauksia, jotka se sai verkkokaupasta.',
  },
  'KS-INBOUND-PARTLY-UNREADABLE': {
    wrong: 'Viestin asiakirjoista osaa ei voi lukea. Muut on otettu vastaan.',
    seen: 'Viesti: inbound/{inbound}. Järjestelmä: {lane}. Asiakirjoja: {all}. Niistä ei voi lukea: {count}.',
    do: 'Korjaa tietuekuvaus tai profiili ja käytä komentoa "replay inbound {inbound}": jo vastaanotettu lasketaan vain kerran. Tai pyydä kuntaa lähettämään nämä asiakirjat uudelleen ja sivuuta viesti komennolla "dismiss inbound {inbound}".',
  },
  'KS-INBOUND-UNREADABLE': {
    wrong: 'Järjestelmästä on tullut viestejä, joita ei voi lukea. Niiden sisältö ei ole vaikuttanut mihinkään.',
    seen: 'Järjestelmä: {lane}. Viestejä: {count}. Vanhin on inbound/{inbound}, joka tuli {since}.',
    do: 'Komento "list --state inbound" kertoo, mikä kussakin on vikana. Korjaa tietuekuvaus tai profiili ja ota viestit käyttöön komennolla "replay inbound --lane {lane}", tai pyydä kuntaa lähettämään tarkoitettu sisältö ja sivuuta viesti komennolla "dismiss inbound {inbound}".',
  },
  'KS-INBOUND-UNANSWERED': {
    wrong: 'Kunnan asiakirjaa ei oteta vastaan, eikä mikään vastaus sen järjestelmälle voi kertoa sitä.',
    seen: 'Asiakirja: {what} {document}. Lähde: {lane}.',
    do: 'Kerro alla oleva kunnalle ja kuittaa hälytys.',
  },
  'KS-INBOUND-ECHO': {
    wrong: 'Tilaus on tehty kunnan ostojärjestelmässä, joten sitä ei lähetetä mihinkään kunnan järjestelmään uutena tilauksena.',
    seen: 'Tilaus: {document}. Ostajan numero: {order}.',
    do: 'Mitään ei tarvitse tehdä. Tilaukseen vastataan sinne, mistä se tuli, jos profiilissa on sille tietovirta.',
  },
} as const satisfies TextsOf<typeof inboundErrors>
