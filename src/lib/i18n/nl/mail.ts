/** What mails say. */
export const mail = {
  greeting: 'Hallo',
}
