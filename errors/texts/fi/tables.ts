import type { tableErrors } from '../../areas/tables.ts'
import type { TextsOf } from '../../entry.ts'

export const tableTexts = {
  'KS-PROFILE-TABLE-CSV': {
    wrong: 'Taulukko ei ole luettavaa CSV:tä.',
    seen: 'Taulukko: {table}. Rivi: {row}. Syy: {reason}.',
    do: 'Tallenna taulukko CSV-muodossa niin, että joka rivillä on yhtä monta solua kuin ensimmäisellä. Solut, joissa on erotinmerkki, kirjoitetaan lainausmerkkeihin.',
  },
  'KS-PROFILE-TABLE-EMPTY': {
    wrong: 'Taulukossa ei ole rivejä.',
    seen: 'Taulukko: {table}. Siinä on enintään sarakkeiden nimet.',
    do: 'Kirjoita taulukkoon ainakin yksi rivi, tai poista taulukko profiilista.',
  },
  'KS-PROFILE-TABLE-COLUMN': {
    wrong: 'Taulukon sarakkeet ovat väärät.',
    seen: 'Taulukko: {table}. Sarake: {column}. Syy: {reason}.',
    do: 'Käytä näitä sarakkeita, kutakin enintään kerran: {known}.',
  },
  'KS-PROFILE-TABLE-VALUE': {
    wrong: 'Taulukon solua ei voi lukea.',
    seen: 'Taulukko: {table}. Rivi: {row}. Sarake: {column}. Arvo: "{seen}".',
    do: 'Korjaa arvo. Sallittu arvo: {wanted}.',
  },
  'KS-PROFILE-TABLE-GAP': {
    wrong: 'Tiliöintitaulukossa on aukko: asiakirjan rivit, joihin mikään muu rivi ei sovi, jäävät ilman tiliä.',
    seen: 'Taulukko: {table}. Hankintatapa: {acquisition}. Hinta: {price}. Alku: {from}. Loppu: {until}.',
    do: 'Lisää näille päiville rivi, jolla ei ole ehtoja, tai hyväksy se, että tällaiset asiakirjat pysäytetään.',
  },
  'KS-PROFILE-TABLE-OVERLAP': {
    wrong: 'Taulukon kahdella rivillä on samat ehdot samoina päivinä, ja vain ensimmäinen niistä vaikuttaa.',
    seen: 'Taulukko: {table}. Rivit: {row}, {other}. Alku: {from}. Loppu: {until}.',
    do: 'Päätä toisen rivin voimassaolo päivää ennen kuin toinen alkaa, tai poista toinen riveistä.',
  },
  'KS-PROFILE-TABLE-UNREACHABLE': {
    wrong: 'Taulukossa on rivi, jota ei koskaan käytetä, koska sen yläpuolella olevat rivit kattavat kaiken, mihin se sopii.',
    seen: 'Taulukko: {table}. Rivi: {row}. Sen edellä: {other}.',
    do: 'Siirrä riviä ylöspäin tai poista se.',
  },
  'KS-PROFILE-TABLE-NO-ROW': {
    wrong: 'Mikään tiliöintitaulukon rivi ei sovi asiakirjan {number} riviin.',
    seen: 'Taulukko: {table}. Asiakirjan rivi: {line}. Tuote: "{item}". Hinta: {price}. Päivä: {date}.',
    do: 'Lisää taulukkoon rivi, joka sopii asiakirjan riviin kyseisenä päivänä, lue profiili uudelleen ja vapauta lähetys.',
  },
  'KS-PROFILE-TABLE-TERM': {
    wrong: 'Tiliöintitaulukon rivi ottaa arvon tiedosta, jota asiakirjassa {number} ei ole.',
    seen: 'Taulukko: {table}. Taulukon rivi: {row}. Sarake: {column}. Arvo otetaan tästä: {terms}. Asiakirjan rivi, jolta tieto puuttuu: {line}.',
    do: 'Lähetä tapahtuma uudelleen niin, että tieto on mukana, tai anna solussa arvo tällaisia rivejä varten, esimerkiksi =BT-133|4100.',
  },
  'KS-PROFILE-SUPPLIER-NONE': {
    wrong: 'Toimittajataulukossa ei ole riviä asiakirjan {number} myyjälle.',
    seen: 'Taulukko: {table}. Myyjän Y-tunnus: {businessId}. Myyjä: "{seller}". Päivä: {day}.',
    do: 'Lisää taulukkoon rivi, jolla on toimittajan numero kyseisenä päivänä, lue profiili uudelleen ja vapauta lähetys.',
  },
  'KS-PROFILE-SUPPLIER-CELL': {
    wrong: 'Toimittajataulukko ei kerro kaikkea, mitä asiakirja {number} tarvitsee.',
    seen: 'Toimittaja: {supplier}. Tyhjät sarakkeet: {columns}. Asiakirjan muoto: {format}.',
    do: 'Täytä solut, lue profiili uudelleen ja vapauta lähetys.',
  },
  'KS-PROFILE-SUPPLIER-GAP': {
    wrong: 'Toimittajataulukossa on aukko saman myyjän kahden rivin välissä.',
    seen: 'Taulukko: {table}. Y-tunnus: {businessId}. Alku: {from}. Loppu: {until}.',
    do: 'Anna rivien seurata toisiaan niin, ettei niiden väliin jää yhtään päivää.',
  },
  'KS-PROFILE-SUPPLIER-TWICE': {
    wrong: 'Toimittajataulukossa, josta numeron myyjä luetaan, kahdella myyjällä on sama numero samoina päivinä.',
    seen: 'Taulukko: {table}. Toimittajan numero: {supplier}. Rivit: {row}, {other}. Alku: {from}. Loppu: {until}.',
    do: 'Korjaa toisen myyjän numero tai päätä toisen rivin voimassaolo päivää ennen kuin toinen alkaa.',
  },
  'KS-PROFILE-SUPPLIERS': {
    wrong: 'Tietovirralla ei ole toimittajataulukkoa, ja sen muoto tarvitsee sellaisen.',
    seen: 'Asiakirja: {number}. Muoto: {format}.',
    do: 'Nimeä tietovirran kentässä suppliers taulukko, jossa on myyjän toimittajanumero.',
  },
} as const satisfies TextsOf<typeof tableErrors>
