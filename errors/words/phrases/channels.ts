import type { PhraseArea } from './phrases.ts'

/** Why receivers cannot be reached, and what is wrong with what they answer. */
export const channelPhrases = {
  'the call was stopped on our side': { fi: 'yhteys keskeytettiin meidän puoleltamme', sv: 'anropet avbröts från vår sida' },
  'it changed while it was being read': { fi: 'se muuttui lukemisen aikana', sv: 'den ändrades medan den lästes' },
  'it is not a file name that we use': { fi: 'sellaista tiedostonimeä emme käytä', sv: 'ett sådant filnamn använder vi inte' },
  'it is not a port from 1 to 65535': { fi: 'se ei ole portti väliltä 1–65535', sv: 'det är ingen port från 1 till 65535' },
  'it is not a private key that can be read without a passphrase': { fi: 'se ei ole yksityinen avain, jonka voi lukea ilman salasanaa', sv: 'det är ingen privat nyckel som kan läsas utan lösenfras' },
  'it is not an http or https address': { fi: 'se ei ole http- tai https-osoite', sv: 'det är ingen http- eller https-adress' },
  'the address may hold no user name, password, query or fragment': { fi: 'osoitteessa ei saa olla käyttäjätunnusta, salasanaa, kyselyosaa eikä kohtaviittausta', sv: 'adressen får inte innehålla användarnamn, lösenord, frågedel eller fragment' },
  'the profile names no folder to pick up from': { fi: 'profiilissa ei ole noutokansiota', sv: 'profilen anger ingen mapp att hämta från' },
  '{arrived} of {size} bytes arrived': { fi: 'perille tuli {arrived} tavua, koko {size} tavua', sv: '{arrived} av {size} byte kom fram' },
  'no connection or no end of sending within {timeout} ms': { fi: 'yhteys ei avautunut tai lähetys ei päättynyt {timeout} ms:ssa', sv: 'ingen anslutning eller inget slut på sändningen inom {timeout} ms' },
  'it is no status of this invoice': { fi: 'se ei ole tämän laskun tila', sv: 'det är ingen status för denna faktura' },
  'it is no status of this message': { fi: 'se ei ole tämän viestin tila', sv: 'det är ingen status för detta meddelande' },
  'it is no list of messages': { fi: 'se ei ole viestien luettelo', sv: 'det är ingen lista över meddelanden' },
  'a message in the list has no id': { fi: 'luettelon viestillä ei ole tunnistetta', sv: 'ett meddelande i listan saknar id' },
  'no answer within {timeout} ms': { fi: 'ei vastausta {timeout} ms:ssa', sv: 'inget svar inom {timeout} ms' },
  'a status was asked for': { fi: 'kysyttiin tilaa', sv: 'en status efterfrågades' },
  'The body is not JSON': { fi: 'Sisältö ei ole JSONia', sv: 'Innehållet är inte JSON' },
  'The field id is missing or not an id': { fi: 'Kenttä id puuttuu tai ei ole tunniste', sv: 'Fältet id saknas eller är inget id' },
  'The field uuid is missing or not an id': { fi: 'Kenttä uuid puuttuu tai ei ole tunniste', sv: 'Fältet uuid saknas eller är inget id' },
  'The body has {size} bytes, and {limit} are allowed': { fi: 'Sisällössä on {size} tavua, ja sallittu määrä on {limit}', sv: 'Innehållet har {size} byte, och {limit} är tillåtna' },
  'The event is {event}, not "invoice.status"': { fi: 'Tapahtuma on {event} eikä "invoice.status"', sv: 'Händelsen är {event}, inte "invoice.status"' },
} as const satisfies PhraseArea
