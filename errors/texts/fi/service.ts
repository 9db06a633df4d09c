import type { serviceErrors } from '../../areas/service.ts'
import type { TextsOf } from '../../entry.ts'

export const serviceTexts = {
  'KS-START-SEPARATOR': {
    wrong: 'Skriptille tarkoitetut valitsimet menivät npm-ohjelmalle.',
    seen: 'Valitsimet, jotka npm piti itsellään: {options}.',
    do: 'Kirjoita ne erottimen jälkeen: npm run {script} -- {options} …',
  },
  'KS-START-OPTION': {
    wrong: 'Valitsimella on arvo, jota sillä ei voi olla.',
    seen: 'Valitsin: --{option}. Annettu arvo: "{value}".',
    do: 'Anna arvo, joka on sallittu: {allowed}.',
  },
  'KS-START-OPTION-UNKNOWN': {
    wrong: 'Argumenttia ei tunneta.',
    seen: 'Annettu: {given}.',
    do: 'Käytä vain näitä: {known}.',
  },
  'KS-SERVICE-CONFIGURATION': {
    wrong: 'Palvelun asetuksella on arvo, jota sillä ei voi olla.',
    seen: '{setting}: {reason}.',
    do: 'Korjaa arvo. Kaikki asetukset luetellaan tiedostossa docs/configuration.md.',
  },
  'KS-SERVICE-CONFIGURATION-UNKNOWN': {
    wrong: 'Määrityksissä on jotakin, mikä ei ole palvelun asetus.',
    seen: '{place}: {key}.',
    do: 'Jätä se pois tai kirjoita sen tilalle: {known}. Kaikki asetukset luetellaan tiedostossa docs/configuration.md.',
  },
  'KS-SERVICE-FAILING': {
    wrong: 'Palvelun osa epäonnistuu kerta toisensa jälkeen.',
    seen: '{part}: {reason}',
    do: 'Korjaa se, mistä syy kertoo. Osa jatkaa itsestään ja hälytys päättyy. Ilmoita syystä, joka ei selitä mitään.',
  },
  'KS-SERVICE-ALARM-CALL': {
    wrong: 'Osoite, johon hälytykset ilmoitetaan, ei ottanut hälytystä vastaan.',
    seen: '{reason}.',
    do: 'Tarkista KUNTASILTA_ALARM_URL ja se, mikä siellä vastaa. Hälytys ilmoitetaan uudelleen, kunnes se otetaan vastaan.',
  },
  'KS-SERVICE-TOO-MANY-REQUESTS': {
    wrong: 'Lähettäjä teki enemmän pyyntöjä kuin on sallittu.',
    seen: 'Sallittu määrä minuutissa: {most}.',
    do: 'Lähetä hitaammin tai suurenna asetusta KUNTASILTA_HTTP_RATE.',
  },
  'KS-SERVICE-REQUEST': {
    wrong: 'Pyyntöä ei voi käyttää.',
    seen: '{reason}.',
    do: 'Korjaa pyyntö.',
  },
  'KS-SERVICE-NOTHING-THERE': {
    wrong: 'Tässä osoitteessa ei vastaa mikään.',
    seen: 'Polkua tai metodia ei tunneta.',
    do: 'Tarkista osoite: webhook-kutsut otetaan vastaan osoitteessa /webhooks/<municipality>/<system>.',
  },
  'KS-SERVICE-BROKE': {
    wrong: 'Pyyntöä ei voitu käsitellä.',
    seen: 'Vika on meillä, ja se on lokissa.',
    do: 'Lähetä pyyntö myöhemmin uudelleen.',
  },
  'KS-SERVICE-ADDRESS': {
    wrong: 'Palvelu ei voi kuunnella siinä osoitteessa, jossa sen pitäisi.',
    seen: '{address}: {reason}.',
    do: 'Lopeta se, mikä osoitteessa kuuntelee, esimerkiksi käyntiin jäänyt palvelu, tai valitse toinen paikka. Asetukset: {settings}.',
  },
  'KS-SERVICE-LANE-UNREACHABLE': {
    wrong: 'Järjestelmään ei saada yhteyttä ennen kuin sen viittaukset on asetettu. Sen asiakirjat muodostetaan ja ne odottavat.',
    seen: '{lane}: {references}.',
    do: 'Aseta muuttujat tai vie tiedostot profiilin osoittamaan paikkaan ja käynnistä palvelu uudelleen. Jos veit vain tiedostoja, "profile reload" riittää.',
  },
  'KS-SERVICE-LANE-GONE': {
    wrong: 'Lähetyksiä on matkalla järjestelmään, jota ei ole enää missään profiilissa.',
    seen: 'Jono: {lane}. Paikallaan olevia lähetyksiä: {deliveries}.',
    do: 'Palauta järjestelmä profiiliin vanhalla nimellään tai luovu lähetyksistä.',
  },
  'KS-SERVICE-NO-WEBHOOK': {
    wrong: 'Webhook-kutsu tuli järjestelmälle, joka ei ota niitä vastaan.',
    seen: '{municipality}/{system}.',
    do: 'Tarkista osoite vastaanottajalta ja järjestelmän nimi profiilista.',
  },
  'KS-DEMO-UNFINISHED': {
    wrong: 'Demon lähetys ei päättynyt lepotilaan.',
    seen: 'Asiakirja: {document}. Jono: {lane}. Tila: {state}. Lähetys: {delivery}.',
    do: 'Tämä on Kuntasillan vika: ilmoita siitä ja kerro siemenluku (seed).',
  },
} as const satisfies TextsOf<typeof serviceErrors>
