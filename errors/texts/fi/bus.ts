import type { busErrors } from '../../areas/bus.ts'
import type { TextsOf } from '../../entry.ts'

export const busTexts = {
  'KS-BUS-TOPIC': {
    wrong: 'Tapahtumaväylässä ei ole tällaista aihetta.',
    seen: 'Aihe: "{topic}".',
    do: 'Tarkista nimi tai luo aihe väylään.',
  },
  'KS-BUS-PARTITIONS': {
    wrong: 'Aiheessa on eri määrä osioita kuin on määritetty. Määrän muuttaminen rikkoisi avaimittain säilytettävien tietueiden järjestyksen.',
    seen: 'Aihe: "{topic}". Osioita: {found}. Määritetty: {configured}.',
    do: 'Määritä se määrä, joka aiheessa on, tai tee uusi aihe.',
  },
  'KS-BUS-STOPPED': {
    wrong: 'Tapahtumaväylän lukeminen pysäytettiin ennen kuin kaikki oli luettu.',
    seen: 'Ryhmä: "{group}".',
    do: 'Käynnistä lukeminen uudelleen. Se jatkaa siitä, mihin jäi.',
  },
  'KS-BUS-LOST': {
    wrong: 'Yhteys tapahtumaväylään katkesi. Se avataan itsestään uudelleen.',
    seen: 'Ryhmä: "{group}". Syy: {reason}.',
    do: 'Jos yhteys ei palaudu, tarkista, että tapahtumaväylän palvelin on käynnissä ja siihen saadaan yhteys.',
  },
  'KS-BUS-CONNECT': {
    wrong: 'Tapahtumaväylään ei saada yhteyttä.',
    seen: '{brokers}: {reason}.',
    do: 'Tarkista KAFKA_BROKERS ja TLS-asetukset sekä se, että Kafka-palvelimet ovat käynnissä ja niihin saadaan yhteys. Yhteyttä yritetään itsestään uudelleen.',
  },
  'KS-BUS-LOGIN': {
    wrong: 'Tapahtumaväylä ei päästä meitä sisään.',
    seen: '{brokers}: {reason}.',
    do: 'Tarkista KAFKA_SASL sekä käyttäjätunnus ja salasana tai asiakastunnus, jolle pääsytunnus haetaan.',
  },
  'KS-BUS-TOKEN': {
    wrong: 'Pääsytunnusta (access token) tapahtumaväylään ei voitu hakea.',
    seen: '{url}: {reason}.',
    do: 'Tarkista KAFKA_OAUTH_URL, asiakastunnus ja sen salaisuus sekä se, että palvelin on käynnissä.',
  },
  'KS-BUS-TOPICS-MISSING': {
    wrong: 'Tapahtumaväylästä puuttuu aiheita, jotka Kuntasilta tarvitsee.',
    seen: 'Puuttuvat aiheet: {topics}.',
    do: 'Luo ne väylään tai anna muuttujalle KAFKA_CREATE_TOPICS arvo yes. Kuntasillan käyttäjällä pitää olla oikeus nähdä ne.',
  },
  'KS-BUS-TOPICS-SMALL': {
    wrong: 'Aiheisiin mahtuu pienempiä tietueita kuin sopimus sallii. Suuremmat hylätään julkaistaessa.',
    seen: 'Tarvitaan vähintään {needed_bytes} tavua. Liian vähän ottavat vastaan: {topics}.',
    do: 'Anna näiden aiheiden asetukselle max.message.bytes arvoksi vähintään {needed_bytes} ja salli verkkokauppojen lähettää sen kokoisia tietueita (Java-tuottajan asetus max.request.size).',
  },
  'KS-BUS-PUBLISH': {
    wrong: 'Tapahtumia ei voitu julkaista. Osa on voinut mennä perille, ja kaikki julkaistaan uudelleen.',
    seen: '{reason}.',
    do: 'Jos vika jatkuu, tarkista, että Kafka-palvelimet ovat käynnissä, riittävän moni replika on ajan tasalla ja käyttäjämme saa kirjoittaa aiheisiin.',
  },
  'KS-BUS-TOO-LARGE': {
    wrong: 'Tapahtuma on suurempi kuin tapahtumaväylä ottaa vastaan.',
    seen: 'Aihe: "{topic}". Avain: "{key}". Koko tavuina: {size_bytes}. Aihe ottaa vastaan: {limit_bytes}.',
    do: 'Lähetä liitetiedostot linkkeinä tiivisteineen tai pyydä suurentamaan aiheen asetusta max.message.bytes.',
  },
  'KS-BUS-EVENT-SET-ASIDE': {
    wrong: 'Tapahtumaväylä ei ota vastaan verkkokaupalle tarkoitettua tapahtumaa. Se on siirretty sivuun, ja saman tapahtumaketjun myöhemmät tapahtumat samassa aiheessa odottavat.',
    seen: 'outbox/{number}: {type}. Tapahtumaketju: "{story}".',
    do: 'Korjaa alla mainittu syy ja aja "replay outbox {number}", tai aja "dismiss outbox {number}", jolloin verkkokauppa ei saa tapahtumaa.',
  },
  'KS-BUS-COMPRESSION': {
    wrong: 'Kuntasilta ei julkaise tapahtumia tällä pakkaustavalla, se vain lukee sitä.',
    seen: 'Pakkaustapa: {codec}.',
    do: 'Jätä Kuntasillan julkaisemien tapahtumien pakkaaminen Kafka-palvelimelle (aiheen asetus compression.type).',
  },
  'KS-BUS-STALLED': {
    wrong: 'Tapahtumaväylän lukeminen pysähtyi. Se aloitetaan itsestään uudelleen.',
    seen: 'Ryhmä: "{group}". Aika, jona mitään ei luettu: {silence_ms} ms.',
    do: 'Jos näin käy toistamiseen, tutki Kafka-palvelimet ja niihin johtava verkko.',
  },
  'KS-BUS-UNREADABLE': {
    wrong: 'Tapahtumaväylän tietue-erää ei voi purkaa. Se on kokonaisena karanteenissa tavuineen.',
    seen: 'Aihe: "{topic}". Osio: {partition}. Ensimmäinen ja viimeinen offset: {first}–{last}. Syy: {reason}.',
    do: 'Pyydä verkkokauppaa julkaisemaan nämä tapahtumat uudelleen ja etsi vaurioita Kafka-palvelinten levyiltä.',
  },
  'KS-BUS-RECORDS-GONE': {
    wrong: 'Tapahtumaväylästä poistettiin tietueita ennen kuin Kuntasilta oli ottanut ne vastaan.',
    seen: 'Aihe: "{topic}". Osio: {partition}. Kadonneiden tietueiden offset: {first}–{last}. Lukeminen jatkuu niiden jälkeen.',
    do: 'Pyydä verkkokauppaa julkaisemaan kyseisen ajan tapahtumat vielä kerran (jo tunnetut eivät vaikuta mihinkään) ja anna aiheelle pidempi säilytysaika.',
  },
  'KS-BUS-TOPIC-RECREATED': {
    wrong: 'Aihe ei ole sama kuin ennen: se on poistettu ja luotu uudelleen. Se luetaan alusta, ja jo tunnetut tapahtumat eivät vaikuta mihinkään.',
    seen: 'Aihe: "{topic}". Osio: {partition}. Havainto: {seen}.',
    do: 'Selvitä, kuka loi aiheen uudelleen. Vanhassa aiheessa ollut, jota ei ollut otettu vastaan, on kadonnut: pyydä verkkokauppaa julkaisemaan se vielä kerran.',
  },
} as const satisfies TextsOf<typeof busErrors>
