import type { eventErrors } from '../../areas/events.ts'
import type { TextsOf } from '../../entry.ts'

export const eventTexts = {
  'KS-EVENTS-TOKEN': {
    wrong: 'Avsändaren av en begäran är inte känd.',
    seen: 'Huvudfältet Authorization har ingen nyckel som gäller här.',
    do: 'Skicka "Authorization: Bearer TOKEN", där TOKEN är nyckeln som Kuntasiltas driftansvariga gav dig.',
  },
  'KS-EVENTS-SOURCE': {
    wrong: 'En avsändare anger en källa som inte är dess egen.',
    seen: '{path}: {seen}. Avsändare: "{sender}".',
    do: 'Använd en källa som har avtalats för denna nyckel, eller be att källan läggs till för nyckeln.',
  },
  'KS-EVENTS-MEDIA': {
    wrong: 'En begäran är inte i JSON-formatet för CloudEvents.',
    seen: 'Content-Type: {seen}.',
    do: 'Skicka en händelse som application/cloudevents+json eller en lista med händelser som application/cloudevents-batch+json, i UTF-8.',
  },
  'KS-EVENTS-BODY': {
    wrong: 'En begäran är större än vad som tas emot.',
    seen: 'Innehållets storlek i byte: mer än {limit_bytes}.',
    do: 'Skicka färre händelser åt gången, och stora bilagor som länkar med deras SHA-256.',
  },
  'KS-EVENTS-JSON': {
    wrong: 'En begäran kan inte läsas som JSON.',
    seen: '{reason}.',
    do: 'Skicka JSON (RFC 8259) i UTF-8.',
  },
  'KS-EVENTS-COUNT': {
    wrong: 'En sats har ingen händelse, eller fler än vad som tas emot på en gång.',
    seen: 'Antal händelser i satsen: {count}.',
    do: 'Skicka 1–{most} händelser i en sats.',
  },
  'KS-EVENTS-RATE': {
    wrong: 'En avsändare gör begäranden oftare än vad som har avtalats.',
    seen: 'Avsändare: "{sender}". Antal begäranden inom en minut: fler än {most}.',
    do: 'Vänta så länge som huvudfältet Retry-After anger. Skicka flera händelser i samma sats.',
  },
  'KS-EVENTS-TYPE': {
    wrong: 'En händelse är av en typ som en webbutik inte skickar.',
    seen: '{path}: {seen}.',
    do: 'Skicka i stället: {advice}.',
  },
  'KS-EVENTS-MISSING': {
    wrong: 'En händelse saknar en nödvändig uppgift.',
    seen: 'Uppgift som saknas: {path}.',
    do: 'Lägg till uppgiften.',
  },
  'KS-EVENTS-VALUE': {
    wrong: 'En händelse har ett värde som inte duger på sin plats.',
    seen: '{path}: {seen}.',
    do: 'Ange ett värde som duger: {expected}.',
  },
  'KS-EVENTS-UNDECLARED': {
    wrong: 'En händelse har ett fält som inte finns i kontraktet.',
    seen: 'Fält: {path}. Struktur som saknar fältet: {record}.',
    do: 'Kontrollera namnet: {advice}.',
  },
  'KS-EVENTS-NOT-TAKEN': {
    wrong: 'Händelsebussen tar inte emot händelser just nu.',
    seen: '{reason}.',
    do: 'Vänta så länge som huvudfältet Retry-After anger och skicka samma händelser på nytt med samma identifierare. Det gör ingen skada om de trots allt redan har kommit fram.',
  },
  'KS-EVENTS-UNFORESEEN': {
    wrong: 'En begäran kunde inte besvaras, av en oväntad orsak.',
    seen: 'Orsaken står i tjänstens logg.',
    do: 'Skicka samma händelser på nytt senare med samma identifierare. Anmäl saken om den upprepas.',
  },
} as const satisfies TextsOf<typeof eventErrors>
