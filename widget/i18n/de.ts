import type { Language, Launcher } from './language.ts';

export const launcher: Launcher = {
  chat: 'Chat',
  refused: 'hier nicht verfügbar',
};

const de: Language = {
  dir: 'ltr',

  chatWith: 'Chat mit {merchant}',
  news: { one: '{count} neue Nachricht', other: '{count} neue Nachrichten' },
  close: 'Chat schließen',
  back: 'Alle Unterhaltungen',
  menu: 'Mehr',
  from: '{name} von {merchant}',
  here: 'Wir sind da',
  away: 'Wir antworten, sobald wir da sind',
  usually: 'Übliche Antwortzeit: {time}',
  loading: 'Wird geladen',

  conversations: 'Ihre Unterhaltungen',
  newConversation: 'Neue Unterhaltung',
  nothingYet: 'Hier ist noch nichts. Schreiben Sie uns, wann immer Sie möchten.',
  resolved: 'Erledigt',
  you: 'Sie',
  unread: { one: '{count} ungelesen', other: '{count} ungelesen' },

  messages: 'Nachrichten',
  earlier: 'Frühere Nachrichten',
  newMessages: 'Neue Nachrichten',
  today: 'Heute',
  yesterday: 'Gestern',
  typing: '{name} schreibt',
  resolvedNotice: 'Diese Unterhaltung ist erledigt. Schreiben Sie, um sie wieder zu öffnen.',

  write: 'Nachricht schreiben',
  send: 'Senden',
  left: { one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen' },
  tooLong: '{count} Zeichen zu lang',

  waiting: 'Wartet auf eine Verbindung',
  sending: 'Wird gesendet',
  sent: 'Gesendet',
  seen: 'Gelesen',
  notSent: 'Nicht gesendet.',
  tryAgain: 'Noch einmal versuchen',
  discard: 'Löschen',

  offline: 'Sie sind offline. Was Sie schreiben, bleibt erhalten und wird später gesendet.',
  offlineWaiting: {
    one: 'Sie sind offline. {count} Nachricht wartet und wird später gesendet.',
    other: 'Sie sind offline. {count} Nachrichten warten und werden später gesendet.',
  },
  reconnecting: 'Verbindung wird wiederhergestellt',
  slowDown: {
    one: 'Das ging schnell. Der Rest wird in {count} Sekunde gesendet.',
    other: 'Das ging schnell. Der Rest wird in {count} Sekunden gesendet.',
  },

  detailsBefore: 'Mit wem sprechen wir?',
  detailsAfter: 'Wie erreichen wir Sie, wenn Sie gehen?',
  name: 'Name',
  email: 'E-Mail',
  save: 'Speichern',
  start: 'Chat beginnen',
  skip: 'Jetzt nicht',

  sound: 'Ton',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  signedInAs: 'Angemeldet als {name}',
  asGuest: 'Sie schreiben als Gast',
  register: 'Konto anlegen',
  createAccount: 'Konto anlegen',
  haveAccount: 'Ich habe ein Konto',
  password: 'Passwort',
  passwordHint: 'Mindestens 8 Zeichen',
  guestStays: 'Was Sie als Gast geschrieben haben, bleibt bei {merchant}, ist hier aber nicht mehr zu sehen.',
  forget: 'Verlassen und vergessen',
  forgetQuestion: 'Diesen Chat auf diesem Gerät vergessen? Als Gast kommen Sie nicht dorthin zurück.',
  signOutQuestion: 'Abmelden? Alles über Sie wird von diesem Gerät entfernt.',
  signOutUnsent: {
    one: '{count} Nachricht ist noch nicht gesendet und ginge verloren.',
    other: '{count} Nachrichten sind noch nicht gesendet und gingen verloren.',
  },
  cancel: 'Abbrechen',

  wrongPassword: 'E-Mail und Passwort passen nicht zusammen. Bitte prüfen Sie beides.',
  emailTaken: 'Zu dieser E-Mail gibt es schon ein Konto. Bitte melden Sie sich an.',
  invalidName: 'Bitte geben Sie einen Namen mit höchstens 100 Zeichen an.',
  invalidEmail: 'Bitte geben Sie eine E-Mail-Adresse an, wie ana@example.com.',
  invalidPassword: 'Bitte wählen Sie ein Passwort mit 8 bis 128 Zeichen.',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  unreachable: 'Wir sind gerade nicht erreichbar. Nichts geht verloren; bitte versuchen Sie es noch einmal.',
  noMerchant: 'Dieser Chat ist nicht richtig eingerichtet: Es gibt keinen Händler mit diesem Namen.',
  sessionEnded: 'Sie wurden abgemeldet.',
};

export default de;
