import type { profileErrors } from '../../areas/profile.ts'
import type { TextsOf } from '../../entry.ts'

export const profileTexts = {
  'KS-PROFILE-FOLDER': {
    wrong: 'Profiilien kansiota ei voi lukea.',
    seen: 'Kansio: {folder}. Syy: {reason}.',
    do: 'Anna kansio, jossa on oma alikansio kullekin kunnalle, ja anna palvelulle siihen lukuoikeus.',
  },
  'KS-PROFILE-FOLDER-ABOVE': {
    wrong: 'Tämä on yhden kunnan kansio, mutta tarvitaan kansio, jossa ovat kaikki kunnat.',
    seen: 'Kansio: {folder}. Siinä itsessään on profile.yaml.',
    do: 'Anna yläkansio: {above}.',
  },
  'KS-PROFILE-NONE': {
    wrong: 'Profiilien kansiossa ei ole yhtään profiilia.',
    seen: 'Kansio: {folder}. Yhdessäkään sen alikansiossa ei ole tiedostoa profile.yaml.',
    do: 'Kopioi siihen jokin kansion connectors/municipalities alikansioista ja muokkaa sitä. Ohje on tiedostossa docs/profiles.md.',
  },
  'KS-PROFILE-FILE': {
    wrong: 'Profiilin tiedostoa ei voi lukea.',
    seen: 'Tiedosto: {file}. Syy: {reason}.',
    do: 'Varmista, että tiedosto on paikallaan, että se on tavallinen UTF-8-tekstitiedosto ja että sen saa lukea.',
  },
  'KS-PROFILE-FILE-MISSING': {
    wrong: 'Profiilissa mainitaan tiedosto, jota sen kansiossa ei ole.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Puuttuva tiedosto: {missing}.',
    do: 'Lisää tiedosto kansioon tai korjaa nimi.',
  },
  'KS-PROFILE-TOO-LARGE': {
    wrong: 'Profiili on liian suuri.',
    seen: 'Kohde: {file}. Koko: {extent}. Enintään luetaan: {most}.',
    do: 'Poista se, mikä ei kuulu profiiliin, tai jaa taulukko.',
  },
  'KS-PROFILE-YAML': {
    wrong: 'Tiedosto ei ole luettavaa YAMLia.',
    seen: 'Tiedosto: {file}. Syy: {reason}',
    do: 'Korjaa rivi. Useimmiten vika on sisennyksessä, tai riviltä puuttuu kaksoispiste tai lainausmerkki.',
  },
  'KS-PROFILE-UNKNOWN-FIELD': {
    wrong: 'Profiilissa on kenttä, jota mikään ei lue.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Tässä tunnetut kentät: {known}.',
    do: 'Poista kenttä tai kirjoita sen tilalle: {nearest}.',
  },
  'KS-PROFILE-MISSING-FIELD': {
    wrong: 'Profiilista puuttuu kenttä.',
    seen: 'Tiedosto: {file}. Puuttuva kenttä: {field}.',
    do: 'Lisää kenttä. Sallittu arvo: {wanted}.',
  },
  'KS-PROFILE-VALUE': {
    wrong: 'Profiilin kentässä on arvo, jota siinä ei voi olla.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Arvo: {seen}.',
    do: 'Korjaa arvo. Sallittu arvo: {wanted}.',
  },
  'KS-PROFILE-FOLDER-NAME': {
    wrong: 'Profiililla ja sen kansiolla on eri nimi.',
    seen: 'Tiedosto: {file}. Kenttä "municipality": {municipality}. Kansio: {folder}.',
    do: 'Anna molemmille sama nimi.',
  },
  'KS-PROFILE-BUYER-TWICE': {
    wrong: 'Kahdessa profiilissa on sama ostaja, joten sen asiakirjoja ei voisi ohjata oikealle kunnalle.',
    seen: 'Tiedosto: {file}. Ostaja: {id}. Sama ostaja on myös tässä profiilissa: {other}.',
    do: 'Poista ostaja sen kunnan profiilista, jolle se ei kuulu.',
  },
  'KS-PROFILE-RECEIVER-SHARED': {
    wrong: 'Profiili lähettää toisen kunnan osoitteeseen.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Osoite: {id}. Sama tunniste on ostajana tai vastaanottajana tällä kunnalla: {other}.',
    do: 'Kirjoita tämän kunnan oma osoite. Jos molemmat todella käyttävät samaa osoitetta, luettele se kummankin profiilin kentässä "shared".',
  },
  'KS-PROFILE-REFERENCE-SHARED': {
    wrong: 'Profiili käyttää toisen kunnan osoitteita tai tunnuksia.',
    seen: 'Tiedosto: {file}. Viittaukset: {references}. Samoihin viittaa myös: {other}.',
    do: 'Anna viittauksille tämän kunnan omat nimet. Jos molemmat todella käyttävät samoja, luettele ne kummankin profiilin kentässä "shared".',
  },
  'KS-PROFILE-NAME-TWICE': {
    wrong: 'Profiilissa on kaksi samannimistä tietovirtaa.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Nimi, joka on jo käytössä: {name}.',
    do: 'Anna toiselle niistä eri nimi.',
  },
  'KS-PROFILE-SYSTEM-UNKNOWN': {
    wrong: 'Tietovirta menee järjestelmään, jota profiilissa ei ole.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Järjestelmä: {system}. Profiilin järjestelmät: {known}.',
    do: 'Lisää järjestelmä profiiliin tai kirjoita sen tilalle: {nearest}.',
  },
  'KS-PROFILE-FORMAT-OF-KIND': {
    wrong: 'Tietovirta lähettää muotoa, jota sen järjestelmä ei ota vastaan.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Muoto: {format}. Järjestelmän laji: {kind}. Sen hyväksymät muodot: {takes}.',
    do: 'Valitse jokin näistä muodoista tai toinen järjestelmä.',
  },
  'KS-PROFILE-RECEIVED-FORMAT': {
    wrong: 'Tietovirta ottaa vastaan muotoa, jota sen järjestelmä ei lähetä.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Muoto: {format}. Järjestelmän laji: {kind}. Sen lähettämät muodot: {takes}.',
    do: 'Valitse muoto, jonka järjestelmä lähettää, tai toinen järjestelmä.',
  },
  'KS-PROFILE-SETTINGS-FORMAT': {
    wrong: 'Tietovirralla ja sen operaattorilla on eri muoto.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Muoto: {format}. Järjestelmä: {system}. Sen ilmoittama muoto: {announced}.',
    do: 'Aseta molempiin sama muoto tai anna tietovirralle oma järjestelmä.',
  },
  'KS-PROFILE-IMAGE-OF-FORMAT': {
    wrong: 'Tietovirta liittää luettavan kuvan muotoon, johon sitä ei voi liittää.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Muoto: {format}. Kuvan voi liittää muotoihin: {takes}.',
    do: 'Jätä kenttä pois, tai valitse muoto, johon kuvan voi liittää, ja sovi siitä ensin vastaanottajan kanssa.',
  },
  'KS-PROFILE-DOCUMENT-OF-FORMAT': {
    wrong: 'Tietovirrassa on asiakirja, jota sen muodossa ei voi esittää.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Asiakirja: {document}. Muoto: {format}. Muodon asiakirjat: {holds}.',
    do: 'Siirrä asiakirja omaan tietovirtaan, jolla on sille sopiva muoto.',
  },
  'KS-PROFILE-ENVIRONMENT': {
    wrong: 'Tietovirta sekoittaisi testin ja tuotannon.',
    seen: 'Tiedosto: {file}. Tietovirta: {flow}. Sen ympäristö: {environment}. Kenttä: {field}. Kentän ympäristö: {other}.',
    do: 'Lähetä testiasiakirjat vain testijärjestelmiin ja -osoitteisiin ja tuotannon asiakirjat vain tuotantoon.',
  },
  'KS-PROFILE-SYSTEM-ENVIRONMENT': {
    wrong: 'Järjestelmä sekoittaisi testin ja tuotannon.',
    seen: 'Tiedosto: {file}. Järjestelmä: {system}. Sen ympäristö: {environment}. Kenttä: {field}. Kentän ympäristö: {other}.',
    do: 'Kirjoita molempiin sama: tuotanto vain, kun järjestelmä kirjaa sille lähetetyn.',
  },
  'KS-PROFILE-ENVIRONMENT-UNSEEN': {
    wrong: 'Kukaan ei näkisi, onko asiakirja testi.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Muoto: {format}. Järjestelmä: {system}. Ympäristö ei näy muodosta eikä lähetystavasta.',
    do: 'Lisää tietuekuvaukseen kenttä, jonka lähde on file.environment tai delivery.environment (IDoc-sanomassa ohjaustietueen TEST), tai kirjoita {placeholder} sen tiedostonimeen; lajissa generic-drop kirjoita se asetukseen fileName.',
  },
  'KS-PROFILE-DATES': {
    wrong: 'Ajanjakso päättyy ennen kuin se alkaa.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Alku: {from}. Loppu: {until}.',
    do: 'Korjaa toinen päivistä. Sekä alku- että loppupäivä kuuluvat ajanjaksoon.',
  },
  'KS-PROFILE-ADDRESS-GAP': {
    wrong: 'Tietovirrassa on päiviä, joilla ei ole osoitetta.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Ensimmäinen päivä ilman osoitetta: {from}. Viimeinen: {until}.',
    do: 'Lisää osoite, joka on silloin voimassa, tai lyhennä tietovirran voimassaoloa.',
  },
  'KS-PROFILE-ADDRESS-OVERLAP': {
    wrong: 'Tietovirrassa on päiviä, joilla on kaksi osoitetta.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Osoitteet: {first}, {second}. Päivä: {day}.',
    do: 'Päätä ensimmäisen osoitteen voimassaolo päivää ennen kuin toinen alkaa.',
  },
  'KS-PROFILE-ADDRESS': {
    wrong: 'Osoite ei voi olla oikea siinä muodossa, jota tietovirta käyttää.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Osoite: {id}. Syy: {reason}.',
    do: 'Kysy osoite kunnalta tai sen operaattorilta ja kopioi se numero numerolta.',
  },
  'KS-PROFILE-ORIGINAL-TWICE': {
    wrong: 'Kaksi tietovirtaa lähettää saman asiakirjan virallisena alkuperäiskappaleena samoina päivinä, joten se maksettaisiin kahdesti.',
    seen: 'Tiedosto: {file}. Asiakirja: {document}. Päivä: {day}. Tietovirrat: {first}, {second}.',
    do: 'Muuta toinen tietovirta kopioksi tai päätä toinen päivää ennen kuin toinen alkaa.',
  },
  'KS-PROFILE-STAGE-TWICE': {
    wrong: 'Kaksi tietovirtaa lähettää saman tilauksen tai vastaanoton yhteen järjestelmään samoina päivinä, joten se tehtäisiin sinne kahdesti.',
    seen: 'Tiedosto: {file}. Asiakirja: {document}, {stage}. Järjestelmä: {system}. Päivä: {day}. Tietovirrat: {first}, {second}.',
    do: 'Jaa tilaukset tai vastaanotot tietovirroille kentällä stages tai päätä toinen päivää ennen kuin toinen alkaa.',
  },
  'KS-PROFILE-HOLD-COPY': {
    wrong: 'Tietovirta pidättää laskujen kopioita: vain virallinen alkuperäiskappale pidätetään, ennen kuin se annetaan.',
    seen: 'Tiedosto: {file}. Kenttä {field} kopioiden tietovirrassa.',
    do: 'Poista holdUntil tästä tietovirrasta ja lisää se alkuperäiskappaleiden tietovirtaan.',
  },
  'KS-PROFILE-NO-WORD-RECEIVED': {
    wrong: 'Tietovirran muodossa ei voi kertoa, että tilaus on vastaanotettu mutta siihen ei ole vielä vastattu, joten sitä ei kerrota vastaanottajalle.',
    seen: 'Kunta: {municipality}. Tietovirta: {flow}. Muoto: {format}. Tilaus: {order}.',
    do: 'Mitään ei tarvitse tehdä. Vastaus lähetetään, kun kauppa antaa sen.',
  },
  'KS-PROFILE-ORDER-COPY': {
    wrong: 'Kopioiden tietovirrassa kulkee tilauksia: tilauksen vastaanottaja tekee siitä aina tilauksen, joten tilauksella ei ole kopioita.',
    seen: 'Tiedosto: {file}. Kenttä {field}.',
    do: 'Muuta tietovirta alkuperäiskappaleiden tietovirraksi tai poista order sen asiakirjoista.',
  },
  'KS-PROFILE-MATCH-NO-INVOICE': {
    wrong: 'Tietovirta kertoo, miten laskut täsmäytetään, mutta siinä ei kulje laskuja.',
    seen: 'Tiedosto: {file}. Kenttä: {field}.',
    do: 'Poista se tai lisää invoice tietovirran asiakirjoihin.',
  },
  'KS-PROFILE-RECEIVED-TWICE': {
    wrong: 'Kaksi tietovirtaa ottaa vastaan samoja asiakirjoja samoina päivinä, joten ei ole selvää, kumman mukaan asiakirja käsitellään.',
    seen: 'Tiedosto: {file}. Asiakirja: {document}. Järjestelmä: {system}. Päivä: {day}. Tietovirrat: {first}, {second}.',
    do: 'Poista toinen tietovirta tai päätä toinen päivää ennen kuin toinen alkaa.',
  },
  'KS-PROFILE-FIELD-NOT-USED': {
    wrong: 'Tietovirrassa on kenttä, jota sen asiakirjat eivät voi käyttää.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Syy: {reason}.',
    do: 'Poista kenttä tai siirrä se siihen tietovirtaan, jota varten se on tarkoitettu.',
  },
  'KS-PROFILE-PATTERN': {
    wrong: 'Vaatimuksessa on säännöllinen lauseke, jota ei voi käyttää.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Lauseke: {pattern}. Syy: {reason}.',
    do: 'Kirjoita yksinkertainen säännöllinen lauseke, esimerkiksi 605-[0-9]+, jossa ei toisteta ryhmää.',
  },
  'KS-PROFILE-OPENING-HOURS': {
    wrong: 'Aukioloaika päättyy ennen kuin se alkaa.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Alku: {from}. Loppu: {until}.',
    do: 'Anna loppu, joka on myöhemmin samana päivänä.',
  },
  'KS-PROFILE-CERTAINTY-MISSING': {
    wrong: 'Profiili ei kerro, kuinka varma jokin sen osa on.',
    seen: 'Tiedosto: {file}. Osa, jota mikään kentän "certainty" kohta ei kata: {part}.',
    do: 'Lisää kohta, jonka tila on verified, likely tai example ja jossa on path: {part}.',
  },
  'KS-PROFILE-CERTAINTY-PATH': {
    wrong: 'Profiili kertoo sellaisen osan varmuuden, jota siinä ei ole.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Polku: {path}.',
    do: 'Kirjoita profiilin osan polku, esimerkiksi systems.operator tai flows.invoices.receiver, tai kansion tiedoston polku.',
  },
  'KS-PROFILE-LAYOUTS-OF-SYSTEM': {
    wrong: 'Kaksi tietovirtaa kirjoittaa samaan järjestelmään tiedostoja eri tietuekuvauksilla, mutta tiedostolla on yksi tietuekuvaus.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Muoto: {format}. Toinen tietovirta: {first}. Sen muoto: {other}.',
    do: 'Anna tietovirralle oma järjestelmä tai sama tietuekuvaus.',
  },
  'KS-PROFILE-VARIABLE': {
    wrong: 'Profiili viittaa ympäristömuuttujaan, jota ei ole asetettu.',
    seen: 'Muuttuja: {variable}.',
    do: 'Aseta muuttuja palvelulle ja käynnistä palvelu uudelleen.',
  },
  'KS-PROFILE-SECRET-FILE': {
    wrong: 'Profiili viittaa tiedostoon, jota ei voi lukea.',
    seen: 'Tiedosto: {path}. Syy: {reason}.',
    do: 'Lisää tiedosto ja anna palvelulle siihen lukuoikeus. Tiedostossa on oltava UTF-8-tekstiä, enintään 64 kB, eikä se saa olla tyhjä.',
  },
  'KS-PROFILE-OUTSIDE-DATES': {
    wrong: 'Kunta ei ole mukana tässä tietovirrassa kyseisenä päivänä.',
    seen: 'Kunta: {municipality}. Tietovirta: {flow}. Asiakirjan päivä: {day}. Tietovirta on voimassa: {from}–{until}.',
    do: 'Jos tämä on oikein, mitään ei tarvitse tehdä. Muuten korjaa tietovirran päivät ja käsittele tapahtuma uudelleen.',
  },
  'KS-PROFILE-LAYOUT-FIELD': {
    wrong: 'Tietuekuvauksessa on jotakin, mitä siinä ei voi olla.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Arvo: {seen}.',
    do: 'Korjaa arvo. Sallittu arvo: {wanted}. Kaikki kentät selitetään tiedostossa docs/layouts.md.',
  },
  'KS-PROFILE-LAYOUT-SOURCE': {
    wrong: 'Tietuekuvaus ottaa arvon lähteestä, jota ei ole.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Lähde: {source}.',
    do: 'Kirjoita jokin näistä: {known}.',
  },
  'KS-PROFILE-LAYOUT-OVERLAP': {
    wrong: 'Tietuekuvauksessa on kaksi kenttää samassa kohdassa.',
    seen: 'Tiedosto: {file}. Tietue: {record}. Kenttä: {field}. Sen alku: {position}. Samassa kohdassa on vielä toinen kenttä: {other}.',
    do: 'Korjaa jommankumman kentän alku ("from") tai pituus ("length").',
  },
  'KS-PROFILE-LAYOUT-GAP': {
    wrong: 'Tietuekuvauksen tietueessa on merkkipaikkoja, joita mikään kenttä ei täytä.',
    seen: 'Tiedosto: {file}. Tietue: {record}. Tyhjät merkkipaikat: {from}–{until}.',
    do: 'Lisää puuttuva kenttä. Jos paikat jätetään tyhjiksi, lisää kenttä, jossa on constant: "".',
  },
  'KS-PROFILE-LAYOUT-LENGTH': {
    wrong: 'Tietuekuvauksen kenttä päättyy vasta tietueensa jälkeen.',
    seen: 'Tiedosto: {file}. Tietue: {record}. Kenttä: {field}. Kentän viimeinen merkkipaikka: {until}. Tietueen pituus: {length}.',
    do: 'Korjaa kenttä tai tietueen pituus.',
  },
  'KS-PROFILE-LAYOUT-ALIKE': {
    wrong: 'Tietuekuvauksen kahta tietuetta ei voi erottaa toisistaan.',
    seen: 'Tiedosto: {file}. Tietueet: {record}, {other}. Ne ovat yhtä pitkiä, eikä niillä ole samassa kohdassa vakiota, joka olisi erilainen.',
    do: 'Anna kullekin tietueelle oma vakio, esimerkiksi tietuetunnus ensimmäiseen merkkipaikkaan.',
  },
  'KS-PROFILE-GONE': {
    wrong: 'Lähetys kuuluu kunnalle, jolla ei enää ole profiilia.',
    seen: 'Kunta, jolla ei ole voimassa olevaa profiilia: {municipality}.',
    do: 'Palauta profiili ja vapauta lähetys tai luovu lähetyksestä.',
  },
  'KS-PROFILE-FLOW-GONE': {
    wrong: 'Lähetys kuuluu tietovirtaan, jota sen profiilissa ei enää ole.',
    seen: 'Kunta: {municipality}. Tietovirta, joka puuttuu tai jonka järjestelmä puuttuu: {flow}.',
    do: 'Palauta tietovirta ja vapauta lähetys tai luovu lähetyksestä.',
  },
  'KS-PROFILE-NO-ADDRESS': {
    wrong: 'Mikään osoite ei ole voimassa asiakirjan päivänä.',
    seen: 'Kunta: {municipality}. Tietovirta: {flow}. Puuttuva osoite: {side}. Päivä: {day}.',
    do: 'Lisää profiiliin osoite kyseiselle päivälle ja vapauta sitten lähetys.',
  },
  'KS-PROFILE-OTHER-ENVIRONMENT': {
    wrong: 'Testiasiakirja ei saa mennä tuotannon osoitteeseen eikä tuotannon asiakirja testiosoitteeseen.',
    seen: 'Kunta: {municipality}. Tietovirta: {flow}. Asiakirjan ympäristö: {document}. Osoitteen: {address}. Järjestelmän: {system}.',
    do: 'Aseta profiilissa kaikille kolmelle sama ympäristö ja vapauta sitten lähetys.',
  },
  'KS-PROFILE-SHADOW': {
    wrong: 'Tietovirta toimii varjotilassa: asiakirjat muodostetaan ja tarkistetaan, mutta niitä ei lähetetä.',
    seen: 'Kunta: {municipality}. Tietovirta: {flow}.',
    do: 'Jos tämä on oikein, mitään ei tarvitse tehdä. Muuten aseta profiiliin mode: send.',
  },
  'KS-PROFILE-ORDER-OF-SHOP': {
    wrong: 'Kaupan vastaus koskee tilausta, joka on tehty kaupassa, joten mikään kunnan järjestelmä ei odota sitä.',
    seen: 'Kunta: {municipality}. Tilaus, jota kunta ei ole lähettänyt: {order}.',
    do: 'Mitään ei tarvitse tehdä. Jos kunta on lähettänyt tilauksen, kaupan on kerrottava se tilauksessa (origin: purchasing).',
  },
  'KS-PROFILE-CANCELLATION-AGREED': {
    wrong: 'Verkkokauppa perui tilauksen, jonka kunta oli itse perunut, eikä asiakirjavirran muodolla voi sanoa muuta kuin että tilaus hylätään.',
    seen: '{municipality}, asiakirjavirta {flow}: tilaus {order}.',
    do: 'Ei toimenpiteitä. Tilaus on peruttu kummallakin puolella.',
  },
  'KS-PROFILE-ORDER-ONLY': {
    wrong: 'Verkkokaupan vastaus koskee tilausta, johon lähettäjä ei halua vastausta: tilaus on Peppolin pelkän tilauksen prosessissa.',
    seen: '{municipality}, asiakirjavirta {flow}: tilaus {order}.',
    do: 'Ei toimenpiteitä. Jos vastauksia halutaan, pyydä kuntaa lähettämään tilaukset tilausprosessissa, jossa niihin vastataan.',
  },
  'KS-PROFILE-NO-RECEIPT-EXPECTED': {
    wrong: 'Vastaanotto koskee vain palveluja ja vuokria, eikä järjestelmä odota niistä vastaanottoa verkkokaupassa tehdyissä tilauksissa.',
    seen: '{municipality}, asiakirjavirta {flow}, muoto {format}: vastaanotto {receipt}.',
    do: 'Ei toimenpiteitä. Järjestelmä kirjaa niiden kulun, kun lasku tulee.',
  },
  'KS-PROFILE-RANGE-EMPTY': {
    wrong: 'Mikään luettelon tuote ei kuulu kunnan valikoimaan, joten lähetettävää ei ole.',
    seen: 'Kunta: {municipality}. Luettelo: {catalogue}. Päivä: {day}.',
    do: 'Jos tämä on oikein, mitään ei tarvitse tehdä. Muuten korjaa valikoimataulukko, jonka profiili nimeää, lue profiili uudelleen ja aja "replay ledger".',
  },
  'KS-PROFILE-NO-PICK-UP': {
    wrong: 'Asiakirjojen pitäisi tulla järjestelmästä tiedostoina, mutta kansiota, johon se panee ne, ei ole nimetty.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Järjestelmä: "{system}".',
    do: 'Nimeä kansio järjestelmän kanavassa: pickUp tai SFTP-kanavassa folders.pickUp.',
  },
  'KS-PROFILE-ANSWERED-BY': {
    wrong: 'Vastausten ostotilauksiin pitäisi mennä järjestelmään, johon niitä ei lähde.',
    seen: 'Tiedosto: {file}. Kenttä: {field}. Järjestelmä: "{system}".',
    do: 'Nimeä järjestelmä, johon johtaa lähtevä tietovirta (documents: [orderResponse]) muussa muodossa kuin cxml, joka vastaa vain omiin tilauksiinsa; ja vain, jos tietovirta tuo ostotilauksia.',
  },
} as const satisfies TextsOf<typeof profileErrors>
