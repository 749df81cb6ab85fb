import type { Language, Launcher } from './language.ts';

export const launcher: Launcher = {
  chat: 'Chat',
  refused: 'not available here',
};

const en: Language = {
  dir: 'ltr',

  chatWith: 'Chat with {merchant}',
  news: { one: '{count} new message', other: '{count} new messages' },
  close: 'Close chat',
  back: 'All conversations',
  menu: 'More',
  from: '{name} from {merchant}',
  here: 'We are here',
  away: 'We answer when we are back',
  usually: 'We usually answer within {time}',
  loading: 'Loading',

  conversations: 'Your conversations',
  newConversation: 'New conversation',
  nothingYet: 'Nothing here yet. Write to us whenever you like.',
  resolved: 'Resolved',
  you: 'You',
  unread: { one: '{count} unread', other: '{count} unread' },

  messages: 'Messages',
  earlier: 'Earlier messages',
  newMessages: 'New messages',
  today: 'Today',
  yesterday: 'Yesterday',
  typing: '{name} is writing',
  resolvedNotice: 'This conversation is resolved. Write to open it again.',

  write: 'Write a message',
  send: 'Send',
  left: { one: '{count} character left', other: '{count} characters left' },
  tooLong: 'Too long by {count}',

  waiting: 'Waiting for a connection',
  sending: 'Sending',
  sent: 'Sent',
  seen: 'Seen',
  notSent: 'Not sent.',
  tryAgain: 'Try again',
  discard: 'Delete',

  offline: 'You are offline. What you write is kept and sent when you are back.',
  offlineWaiting: {
    one: 'You are offline. {count} message is waiting and will be sent when you are back.',
    other: 'You are offline. {count} messages are waiting and will be sent when you are back.',
  },
  reconnecting: 'Connecting again',
  slowDown: {
    one: 'That was quick. The rest is sent in {count} second.',
    other: 'That was quick. The rest is sent in {count} seconds.',
  },

  detailsBefore: 'Who are we talking to?',
  detailsAfter: 'Where can we reach you if you leave?',
  name: 'Name',
  email: 'E-mail',
  save: 'Save',
  start: 'Start chat',
  skip: 'Not now',

  sound: 'Sound',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in as {name}',
  asGuest: 'You are writing as a guest',
  register: 'Create an account',
  createAccount: 'Create account',
  haveAccount: 'I have an account',
  password: 'Password',
  passwordHint: 'At least 8 characters',
  guestStays: 'What you wrote as a guest stays with {merchant}, but you will not see it here any more.',
  forget: 'Leave and forget',
  forgetQuestion: 'Forget this chat on this device? A guest cannot come back to it.',
  signOutQuestion: 'Sign out? Everything about you is removed from this device.',
  signOutUnsent: {
    one: '{count} message has not been sent yet and would be lost.',
    other: '{count} messages have not been sent yet and would be lost.',
  },
  cancel: 'Cancel',

  wrongPassword: 'This e-mail and password do not go together. Check both and try again.',
  emailTaken: 'There is an account with this e-mail already. Sign in instead.',
  invalidName: 'Please enter a name of up to 100 characters.',
  invalidEmail: 'Please enter an e-mail address, like ana@example.com.',
  invalidPassword: 'Please choose a password of 8 to 128 characters.',
  failed: 'That did not work. Please try again.',
  unreachable: 'We cannot be reached right now. Nothing you wrote is lost; please try again.',
  noMerchant: 'This chat is not set up correctly: there is no merchant by this name.',
  sessionEnded: 'You have been signed out.',
};

export default en;
