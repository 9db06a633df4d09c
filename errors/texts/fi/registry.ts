import type { registryErrors } from '../../areas/registry.ts'
import type { TextsOf } from '../../entry.ts'

export const registryTexts = {
  'KS-REGISTRY-UNAVAILABLE': {
    wrong: 'Skeemarekisteri ei vastaa niin kuin rekisterin pitäisi.',
    seen: '{registry}: {reason}.',
    do: 'Korjaa rekisteri tai sen osoite ja käyttäjä asetuksissa. Tietueet, joiden skeema tunnetaan, luetaan ilman rekisteriäkin. Muut tietueet säilytetään järjestyksessä ja otetaan vastaan, kun rekisteri vastaa.',
  },
  'KS-REGISTRY-NOT-REGISTERED': {
    wrong: 'Skeemarekisteristä puuttuu Kuntasillan julkaisemien tapahtumien skeemoja.',
    seen: 'Rekisteri: {registry}. Puuttuvat: {subjects}.',
    do: 'Rekisteröi ne: npm run kuntasilta -- schemas register.',
  },
  'KS-REGISTRY-REFUSED': {
    wrong: 'Skeemarekisteri ei hyväksy rajapintasopimuksen skeemaa.',
    seen: '{subject}, versio {version}: {reason}.',
    do: 'Tarkista, mitä versioita rekisterissä on tällä nimellä (subject). Toinen ohjelma on voinut rekisteröidä skeeman, joka ei ole yhteensopiva. Rekisterissä ei muutettu mitään.',
  },
  'KS-REGISTRY-NOT-SET': {
    wrong: 'Skeemarekisteriä ei ole määritetty.',
    seen: 'Asetus SCHEMA_REGISTRY_URL puuttuu.',
    do: 'Anna asetukselle Confluent-yhteensopivan rajapinnan osoite. Ilman rekisteriä käytetään ohjelman mukana tulevia skeemoja, eikä mitään tarvitse rekisteröidä.',
  },
  'KS-REGISTRY-ADDRESS': {
    wrong: 'Skeemarekisterin osoitetta ei voi käyttää.',
    seen: '{reason}.',
    do: 'Anna http- tai https-osoite ilman käyttäjää ja salasanaa. Niille on omat asetuksensa.',
  },
} as const satisfies TextsOf<typeof registryErrors>
