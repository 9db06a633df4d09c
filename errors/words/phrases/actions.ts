import type { PhraseArea } from './phrases.ts'

/** What a person may give at the command line, and what was looked for. */
export const actionPhrases = {
  'a delivery': { fi: 'toimitus', sv: 'en leverans' },
  'a delivery of an invoice': { fi: 'laskun toimitus', sv: 'en leverans av en faktura' },
  'a delivery whose bytes are made': { fi: 'toimitus, jonka tavut on muodostettu', sv: 'en leverans vars byte är skapade' },
  'a delivery, a transmission, a document number, a record in quarantine and a message that came in': { fi: 'toimitus, lähetys, asiakirjan numero, karanteenissa oleva tietue ja saapunut viesti', sv: 'en leverans, en sändning, ett dokumentnummer, en post i karantän och ett inkommet meddelande' },
  'a message that came in': { fi: 'saapunut viesti', sv: 'ett inkommet meddelande' },
  'a record in quarantine': { fi: 'karanteenissa oleva tietue', sv: 'en post i karantän' },
  'an event for the shop that is set aside': { fi: 'verkkokaupalle tarkoitettu tapahtuma, joka on siirretty sivuun', sv: 'en händelse till webbutiken som är lagd åt sidan' },
  'an event, an order, an invoice, a credit note, a delivery and a transmission': { fi: 'tapahtuma, tilaus, lasku, hyvityslasku, toimitus ja lähetys', sv: 'en händelse, en order, en faktura, en kreditnota, en leverans och en sändning' },
  'an open alarm': { fi: 'avoin hälytys', sv: 'ett öppet larm' },
  'an order of {municipality}': { fi: 'kunnan {municipality} tilaus', sv: 'en order från {municipality}' },
  'a code as "list" prints it': { fi: 'koodi sellaisena kuin "list" sen tulostaa', sv: 'en kod så som "list" skriver den' },
  'a day as YYYY-MM-DD': { fi: 'päivä muodossa YYYY-MM-DD', sv: 'en dag som YYYY-MM-DD' },
  'a day that exists, as YYYY-MM-DD': { fi: 'olemassa oleva päivä muodossa YYYY-MM-DD', sv: 'en dag som finns, som YYYY-MM-DD' },
  'a value after it': { fi: 'arvo sen jälkeen', sv: 'ett värde efter den' },
  'a whole number from 1 to 10000': { fi: 'kokonaisluku väliltä 1–10000', sv: 'ett heltal från 1 till 10000' },
  'a whole number from {least} to {most}': { fi: 'kokonaisluku väliltä {least}–{most}', sv: 'ett heltal från {least} till {most}' },
  'an IBAN without spaces whose check digits are right': { fi: 'IBAN ilman välilyöntejä, tarkistenumerot oikein', sv: 'ett IBAN utan mellanslag med rätt kontrollsiffror' },
  'either a lane or --all': { fi: 'joko kaista tai --all', sv: 'antingen en bana eller --all' },
  'either a lane or --restored': { fi: 'joko kaista tai --restored', sv: 'antingen en bana eller --restored' },
  'files or folders': { fi: 'tiedostoja tai kansioita', sv: 'filer eller mappar' },
  'the number of an order': { fi: 'tilauksen numero', sv: 'numret på en order' },
  'one of {values}': { fi: 'jokin seuraavista: {values}', sv: 'en av {values}' },
  'it only with profiles of the nine example municipalities: the shop has no other customers': { fi: 'se vain yhdeksän esimerkkikunnan profiileilla: kaupalla ei ole muita asiakkaita', sv: 'den endast med profilerna för de nio exempelkommunerna: butiken har inga andra kunder' },
  'the address of the service without a path, such as http://127.0.0.1:8080': { fi: 'palvelun osoite ilman polkua, esimerkiksi http://127.0.0.1:8080', sv: 'tjänstens adress utan sökväg, till exempel http://127.0.0.1:8080' },
} as const satisfies PhraseArea
