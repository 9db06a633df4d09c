import type { PhraseArea } from './phrases.ts'

/** What the service says of its settings, its files and what is posted to it. */
export const servicePhrases = {
  'It refused them': { fi: 'Se ei ottanut niitä vastaan', sv: 'Den vägrade ta emot dem' },
  'It did not answer within {limit} ms': { fi: 'Se ei vastannut {limit} ms:ssa', sv: 'Den svarade inte inom {limit} ms' },
  'It answered {status}': { fi: 'Se vastasi {status}', sv: 'Den svarade {status}' },
  'It did not answer ({error})': { fi: 'Se ei vastannut ({error})', sv: 'Den svarade inte ({error})' },
  'it did not answer within {seconds} s': { fi: 'se ei vastannut {seconds} s:ssa', sv: 'den svarade inte inom {seconds} s' },
  'The schema registry does not tell the ids of the schemas': { fi: 'Skeemarekisteri ei anna skeemojen tunnisteita', sv: 'Schemaregistret anger inte schemanas id' },
  'a list of events, or one event as application/cloudevents+json': { fi: 'luettelo tapahtumia tai yksi tapahtuma muodossa application/cloudevents+json', sv: 'en lista med händelser, eller en händelse som application/cloudevents+json' },
  'an object: an event in the JSON format of CloudEvents': { fi: 'objekti: tapahtuma CloudEventsin JSON-muodossa', sv: 'ett objekt: en händelse i CloudEvents JSON-format' },
  'an object': { fi: 'objekti', sv: 'ett objekt' },
  'a list': { fi: 'luettelo', sv: 'en lista' },
  'a text that is not empty': { fi: 'teksti, joka ei ole tyhjä', sv: 'en text som inte är tom' },
  'an instant such as "2026-01-31T12:00:00.000Z"': { fi: 'ajankohta, esimerkiksi "2026-01-31T12:00:00.000Z"', sv: 'en tidpunkt, till exempel "2026-01-31T12:00:00.000Z"' },
  'leave it out': { fi: 'jätä se pois', sv: 'utelämna det' },
  'one of the types that docs/storefront.md lists': { fi: 'jokin sivun docs/storefront.md luettelemista tyypeistä', sv: 'en av typerna som docs/storefront.md räknar upp' },
  'use lower-case letters and digits for attributes, and put the event itself into "data"': { fi: 'käytä määritteissä pieniä kirjaimia ja numeroita ja laita itse tapahtuma kenttään "data"', sv: 'använd små bokstäver och siffror för attribut, och lägg själva händelsen i "data"' },
  'it holds a user or a password': { fi: 'siinä on käyttäjätunnus tai salasana', sv: 'den innehåller en användare eller ett lösenord' },
  'it is no http or https address': { fi: 'se ei ole http- eikä https-osoite', sv: 'den är varken en http- eller https-adress' },
  'sections must stand there, such as "kafka:", with settings below them': { fi: 'siinä on oltava osioita, kuten "kafka:", ja asetukset niiden alla', sv: 'där ska det finnas avsnitt, till exempel "kafka:", med inställningar under' },
  'settings must stand below it, each with its key': { fi: 'sen alla on oltava asetuksia, jokainen avaimensa kanssa', sv: 'under den ska inställningar stå, var och en med sin nyckel' },
  'something else listens there': { fi: 'siellä kuuntelee jokin muu', sv: 'något annat lyssnar där' },
  'the file that it names cannot be read: {reason}': { fi: 'sen nimeämää tiedostoa ei voi lukea: {reason}', sv: 'filen som den anger kan inte läsas: {reason}' },
  'the user {user}, who runs PostgreSQL for root, cannot enter it': { fi: 'käyttäjä {user}, joka ajaa PostgreSQLää pääkäyttäjän puolesta, ei pääse siihen', sv: 'användaren {user}, som kör PostgreSQL åt root, kommer inte in i den' },
  'this is not NNN-name.sql': { fi: 'tämä ei ole muotoa NNN-name.sql', sv: 'detta är inte NNN-name.sql' },
  'a number above {last} comes here': { fi: 'tässä on oltava suurempi numero kuin {last}', sv: 'här ska det stå ett nummer över {last}' },
} as const satisfies PhraseArea
